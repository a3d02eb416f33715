// A page as UTF-8, whatever charset it was sent in.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::input {

// `bytes` as well-formed UTF-8 without a byte order mark. The charset is the first of these that is known:
// the byte order mark (which WHATWG's Encoding Standard puts first), `declared` (of the HTTP header; may be empty), and
// where `is_html` the XML declaration or the meta tag among the first 4096 bytes (HTML Standard, 13.2.3.2; UTF-16
// named there means UTF-8, as nobody could have read it otherwise). Else UTF-8 where that is valid, else windows-1252.
std::string page_as_utf8(std::string_view bytes, std::string_view declared, bool is_html);

// The charset that a page names in its XML declaration or its meta tag; empty where it names none.
std::string charset_in_page(std::string_view html);

}  // namespace overclaim::input
