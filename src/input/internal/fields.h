// Header fields, "Name: value", as HTTP (RFC 9112, 5) and WARC (ISO 28500:2017, 4) write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overclaim::input {

// A header: its first line, the fields under it, and how long all that was.
struct Head {
  std::string start;                                        // "HTTP/1.1 200 OK", "WARC/1.0"
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case, values without space around them
  size_t size = 0;                                          // bytes, the empty line at its end included

  // The value of the first field of that name (to be given in lower case); empty where there is none.
  std::string_view field(std::string_view name) const;
};

// Reads the header that `bytes` begin with. Lines end in CR LF or LF; a line that begins with a space continues the one
// before it; lines without a colon are dropped. Empty where the empty line at its end does not come within `bytes`.
std::optional<Head> read_head(std::string_view bytes);

// `text` without white space at its ends; `text` in lower case as far as it is ASCII.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);

// The media type of a Content-Type without its parameters, in lower case: "text/html".
std::string media_type(std::string_view content_type);

// A parameter of a Content-Type ("charset", in lower case), quotes undone; empty where it has none.
std::string parameter(std::string_view content_type, std::string_view name);

}  // namespace overclaim::input
