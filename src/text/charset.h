// Bytes in a charset that a page, a header or a user names -> UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace overclaim::text {

// `bytes` as UTF-8, a byte order mark at their start left out; what cannot be read in that charset is U+FFFD. Always
// well-formed. Empty where no such charset is known. `charset` is an IANA name or a label of the WHATWG Encoding
// Standard, in any case, white space around it ignored. As that standard has it, the labels of ISO 8859-1 and ASCII
// mean windows-1252 (and a few others their supersets): this is what pages mean by them. Any length, in constant extra
// space.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);

// Is all of it well-formed UTF-8 (RFC 3629)? Nothing is.
bool is_utf8(std::string_view bytes);

}  // namespace overclaim::text
