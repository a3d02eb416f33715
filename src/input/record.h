// The values that reading a corpus gives: what is to be checked, what could not be read, how many of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "text/document.h"

namespace overclaim::input {

// One article. Texts are UTF-8 as far as the input was; whatever the input does not say is empty.
struct Record {
  // What the article is known by from one run to the next:
  //   a file of its own       its path as it was found
  //   a line of JSON          path#id, or path#LINE where it has no id
  //   a WARC or WET record    its WARC-Target-URI
  //   a member of a tar file  archive!member
  // Two records may well have the same key (a page that was fetched twice, an id given twice): what comes of it is for
  // the caller to say.
  std::string key;
  std::string url;
  std::string site;      // host of the url in lower case, without its port, unless the input names a site itself
  std::string title;     // as the input gives it beside the text; the page's own title is not looked up
  std::string date;      // as the input writes it; for WARC the time of fetching (WARC-Date, UTC)
  std::string language;  // as the input writes it: BCP 47 from HTTP and mostly from JSON, ISO 639-3 from WET
  std::string bytes;     // the article. From WARC converted to UTF-8, else as it lies in the file or the JSON text
  text::Format format = text::Format::plain;  // how to read them
  std::string file;                           // the file it came from, as it was found; "-" for standard input
  // Where in it. JSON lines: line, from 1. WARC and tar: byte offset of its header, gzip and zstd undone. Else 0.
  uint64_t position = 0;
  uint64_t file_number = 0;  // which of the files that the inputs stand for, from 1 in their order
  std::string extra;         // JSON lines: the other fields, as a JSON object; empty where there are none
  bool cut_short = false;    // WARC: the crawler kept only its beginning (WARC-Truncated)
};

// A record, a file or an argument that could not be read. Classification goes on behind it.
struct Skipped {
  std::string file;
  uint64_t position = 0;  // as in Record; 0 where it is about the file as a whole
  std::string why;        // technical, in English: "cannot be opened: No such file or directory"
};

using Item = std::variant<Record, Skipped>;

// What has been read so far.
struct Counts {
  uint64_t records = 0;
  uint64_t skipped = 0;
  uint64_t passed_over = 0;  // sound, and nothing to check: images, requests, pages not found, folders in a tar file
};

// What a file holds. Compression (gzip, zstd) is undone before, whatever the kind.
enum class InputKind : uint8_t {
  automatic,   // seen by the content, see kind.h
  article,     // one article
  list,        // paths of inputs, one on a line
  json_lines,  // one JSON object on a line
  warc,        // ISO 28500, WET files too
  tar,         // articles in a tar archive
};

// What inputs amount to, as far as it can be known before they are read.
struct Extent {
  uint64_t files = 0;
  uint64_t bytes = 0;  // as they lie on the disk, packed or not
};

struct IntakeOptions {
  InputKind kind = InputKind::automatic;  // of every input; for `list` that of the lists, what they name is automatic
  size_t largest = size_t{64} * 1024 * 1024;  // bytes, packed or unpacked, that a record may have
  int standard_input = 0;                     // file descriptor read for "-"
  // Is this file, or this argument that leads to none, to be read? Others are not opened. Empty: all are.
  std::function<bool(const std::string& path)> wanted;
};

}  // namespace overclaim::input
