// The readers of the kinds of input, one file each. Behind Records (records.h), which asks one after the other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "intake/packed_file.h"
#include "intake/record.h"

namespace overclaim {

struct PassedOver {};  // sound, and nothing to check

// One step: what the reader came across.
using Step = std::variant<Record, Skipped, PassedOver>;

// Reads one file to its end.
class Reader {
 public:
  virtual ~Reader() = default;
  // The next step; empty at the end, and from then on. Where the file breaks off, the last step is a Skipped.
  virtual std::optional<Step> next() = 0;
};

// What each reader is given: an open file without a fault, its path as it was found, and the bytes a record may have.
struct OpenFile {
  std::unique_ptr<PackedFile> file;
  std::string path;
  size_t largest = 0;
};

std::unique_ptr<Reader> read_article(OpenFile source);
std::unique_ptr<Reader> read_json_lines(OpenFile source);
std::unique_ptr<Reader> read_warc(OpenFile source);
std::unique_ptr<Reader> read_tar(OpenFile source);  // the file is_tar()

// Why a record of more than `largest` bytes is skipped.
std::string too_large(size_t largest);

// Why the rest of a file is skipped, at its fault.
std::string breaks_off(const PackedFile& file);

// The host of a URL in lower case, without user, port and brackets; empty where it has none (RFC 3986, 3.2).
std::string site_of(std::string_view url);

}  // namespace overclaim
