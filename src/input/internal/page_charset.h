// Detects the charset of a page and converts it to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::input {

// Returns `bytes` as well-formed UTF-8 without a byte order mark. The charset is the first known one of these: the byte
// order mark (first by the WHATWG Encoding Standard), `declared` (from the HTTP header; may be empty), and if
// `is_html`, the XML declaration or the meta tag in the first 4096 bytes (HTML Standard, 13.2.3.2; UTF-16 there means
// UTF-8, since the declaration was readable as ASCII). Otherwise UTF-8 if the bytes are valid UTF-8, or else
// windows-1252.
std::string page_as_utf8(std::string_view bytes, std::string_view declared, bool is_html);

// Returns the charset named in the XML declaration or the meta tag of a page; empty if there is none.
std::string charset_in_page(std::string_view html);

}  // namespace overclaim::input
