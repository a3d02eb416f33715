// Converts bytes in a charset that a page, a header or a user names to UTF-8. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace overclaim::text {

// Returns `bytes` as well-formed UTF-8 without a leading byte order mark; bytes that are invalid in the charset become
// U+FFFD. Returns nullopt if the charset is unknown. `charset` is an IANA name or a label of the WHATWG Encoding
// Standard, in any case; surrounding white space is ignored. As in that standard, the labels of ISO 8859-1 and ASCII
// mean windows-1252 (and a few others their supersets), because pages use them so. Accepts any length, in constant
// extra space.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);

// Is `bytes` well-formed UTF-8 (RFC 3629)? True for an empty string.
bool is_utf8(std::string_view bytes);

}  // namespace overclaim::text
