// The readers of the kinds of input, one file each. Behind Records (records.h), which asks one after the other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "input/internal/packed_file.h"
#include "input/record.h"

namespace overclaim::input {

struct PassedOver {};  // sound, and nothing to check

// One step: what the reader came across.
using Step = std::variant<Record, Skipped, PassedOver>;

// Reads one file to its end.
class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // The next step; empty at the end, and from then on. Where the file breaks off, the last step is a Skipped.
  virtual std::optional<Step> next() = 0;
};

// What each reader is given: an open file without a fault, its path as it was found, and the bytes a record may have.
struct OpenFile {
  std::unique_ptr<PackedFile> file;
  std::string path;
  size_t largest = 0;
};

// The file is one article, its bytes kept as they are.
std::unique_ptr<RecordReader> read_article(OpenFile source);

// One JSON object (RFC 8259) on a line (jsonlines.org). Read are `id` (text or number), `text` or else `html`, `format`
// (plain, markdown, html; of `text`, else by its looks), `url`, `site`, `title`, `date`, `language` or `lang`; what is
// not of that type stays with the others in Record::extra. Empty lines count as lines and are nothing else.
std::unique_ptr<RecordReader> read_json_lines(OpenFile source);

// WARC (ISO 28500:2017) and WET. Records are responses of HTTP with a status of 2xx and text/html,
// application/xhtml+xml or text/plain, and conversions to these; all others are passed over. A record whose
// Content-Length is wrong is skipped, and the next line that begins a record looked for, within that length too.
std::unique_ptr<RecordReader> read_warc(OpenFile source);

// Articles (by their endings) in a tar archive; folders, links, hidden and other files are passed over. The file
// must be one that is_tar().
std::unique_ptr<RecordReader> read_tar(OpenFile source);

// Why a record of more than `largest` bytes is skipped.
std::string too_large(size_t largest);

// Why the rest of a file is skipped, at its fault.
std::string breaks_off(const PackedFile& file);

// The host of a URL in lower case, without user, port and brackets; empty where it has none (RFC 3986, 3.2).
std::string site_of(std::string_view url);

}  // namespace overclaim::input
