// The values that reading a corpus yields: articles to check, inputs that could not be read, and counts. They are plain
// values, which may be passed between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "text/document.h"

namespace overclaim::input {

// One article. Texts are UTF-8 if the input was; fields that the input lacks are empty.
struct Record {
  // Identifies the article from one run to the next:
  //   a file of its own       its path as it was found
  //   a line of JSON          path#id, or path#LINE where it has no id
  //   a WARC or WET record    its WARC-Target-URI
  //   a member of a tar file  archive!member
  // Two records may have the same key (a page that was fetched twice, an id that occurs twice); the caller decides what
  // to do.
  std::string key;
  std::string url;
  std::string site;      // host of the url in lower case and without port, unless the input names a site
  std::string title;     // as a separate field of the input; the title in the page is not extracted
  std::string date;      // in the input's notation; for WARC the time of fetching (WARC-Date, UTC)
  std::string language;  // in the input's notation: BCP 47 from HTTP and mostly from JSON, ISO 639-3 from WET
  std::string bytes;     // the article: converted to UTF-8 if from WARC, otherwise unchanged
  text::Format format = text::Format::plain;  // format of `bytes`
  std::string file;                           // path of its file as it was found; "-" for standard input
  // Position in the file. JSON lines: line, from 1. WARC and tar: byte offset of its header after decompression.
  // Otherwise 0.
  uint64_t position = 0;
  uint64_t file_number = 0;  // index of the file among all inputs, from 1
  std::string extra;         // JSON lines: the other fields as a JSON object; empty if there are none
  bool cut_short = false;    // WARC: the crawler kept only its beginning (WARC-Truncated)
};

// A record, a file or an argument that could not be read. Reading continues after it.
struct Skipped {
  std::string file;
  uint64_t position = 0;  // as in Record; 0 if it concerns the file as a whole
  std::string why;        // technical, in English: "cannot be opened: No such file or directory"
};

using Item = std::variant<Record, Skipped>;

// Counts of what has been read so far.
struct Counts {
  uint64_t records = 0;
  uint64_t skipped = 0;
  uint64_t ignored = 0;  // valid but without an article: images, requests, pages not found, folders in a tar file
};

// The kind of an input file. Compression (gzip, zstd) is undone first, whatever the kind.
enum class InputKind : uint8_t {
  automatic,   // detected by the content, see kind.h
  article,     // one article
  list,        // paths of inputs, one on a line
  json_lines,  // one JSON object on a line
  warc,        // ISO 28500, WET files too
  tar,         // articles in a tar archive
};

// The size of the inputs, as far as it can be known before they are read.
struct Extent {
  uint64_t files = 0;
  uint64_t bytes = 0;  // on disk, that is before decompression
};

struct InputOptions {
  InputKind kind = InputKind::automatic;  // of every input; `list`: the arguments are lists, and the kinds of the files
                                          // in them are automatic
  size_t largest = size_t{64} * 1024 * 1024;  // in bytes: the limit for a record, before and after decompression
  int standard_input = 0;                     // file descriptor to read for "-"
  // Returns whether to read this file, or this argument that names no file. Other files are not opened. Empty: all are
  // read.
  std::function<bool(const std::string& path)> wanted;
};

}  // namespace overclaim::input
