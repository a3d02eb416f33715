// The readers of the input kinds, one in each .cpp file. Only Records (records.h) uses them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "input/internal/packed_file.h"
#include "input/record.h"

namespace overclaim::input {

struct Ignored {};  // valid, but without an article

// The result of one reading step.
using Step = std::variant<Record, Skipped, Ignored>;

// Reads one file to its end. Not thread-safe.
class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // Returns the next step; nullopt once the end is reached. If the file ends prematurely, the last step is a Skipped.
  virtual std::optional<Step> next() = 0;
};

// The arguments of a reader. REQUIRES: file->error() is empty. `path` is the path as it was found, `largest` the limit
// for a record in bytes.
struct OpenFile {
  std::unique_ptr<PackedFile> file;
  std::string path;
  size_t largest = 0;
};

// Reads a file that is one article, whose bytes are kept unchanged.
std::unique_ptr<RecordReader> read_article(OpenFile source);

// Reads one JSON object (RFC 8259) on each line (jsonlines.org). Uses `id` (text or number), `text` or else `html`,
// `format` (plain, markdown, html; the format of `text`, otherwise detected), `url`, `site`, `title`, `date`,
// `language` or `lang`; fields of another type and all other fields are kept in Record::extra. Empty lines are counted
// and ignored.
std::unique_ptr<RecordReader> read_json_lines(OpenFile source);

// Reads WARC (ISO 28500:2017) and WET. Records are HTTP responses with a status of 2xx and type text/html,
// application/xhtml+xml or text/plain, and conversions to these types; all others are ignored. A record whose
// Content-Length is wrong is skipped, and reading resumes at the next line that begins a record, also within that
// length.
std::unique_ptr<RecordReader> read_warc(OpenFile source);

// Reads the articles (by their endings) in a tar archive; folders, links, hidden and other files are ignored. REQUIRES:
// is_tar() of the file.
std::unique_ptr<RecordReader> read_tar(OpenFile source);

// Returns the reason for skipping a record of more than `largest` bytes.
std::string too_large(size_t largest);

// Returns the reason for skipping the rest of a file after its error. REQUIRES: error() of the file is not empty.
std::string breaks_off(const PackedFile& file);

// Returns the host of a URL in lower case, without user, port and brackets; empty if there is none (RFC 3986, 3.2).
std::string site_of(std::string_view url);

}  // namespace overclaim::input
