// Parses header fields, "Name: value", of HTTP (RFC 9112, 5) and WARC (ISO 28500:2017, 4).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overclaim::input {

// A parsed header: its first line, its fields and its size.
struct Head {
  std::string start;                                        // "HTTP/1.1 200 OK", "WARC/1.0"
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case, values trimmed
  size_t size = 0;                                          // in bytes, with the empty line that ends it

  // Returns the value of the first field `name`, which must be in lower case; empty if there is none.
  std::string_view field(std::string_view name) const;
};

// Parses the header at the start of `bytes`. Lines end in CR LF or LF; a line that begins with a space continues the
// previous one; lines without a colon are dropped. Returns nullopt if `bytes` lacks the empty line that ends the
// header.
std::optional<Head> read_head(std::string_view bytes);

// Return `text` without surrounding white space, and `text` with ASCII letters in lower case.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);

// Returns the media type of a Content-Type without its parameters, in lower case: "text/html".
std::string media_type(std::string_view content_type);

// Returns the unquoted value of a parameter of a Content-Type; `name` is in lower case ("charset"). Empty if absent.
std::string parameter(std::string_view content_type, std::string_view name);

}  // namespace overclaim::input
