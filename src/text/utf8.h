// Well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong, nothing above U+10FFFF), one character at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace overclaim::text {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// Marks a place where a long word may be broken: nothing that is read.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // may stand before a text
inline constexpr char32_t kZeroWidthSpace = 0x200B;

// Bytes of the well-formed character at `at` (1 to 4); 0 where there is none, also at the end of `text`.
size_t multibyte_size(std::string_view text, size_t at);
inline size_t character_size(std::string_view text, size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 ? 1 : multibyte_size(text, at);
}

// The character at `at`; U+FFFD where none is well-formed.
char32_t multibyte_at(std::string_view text, size_t at);
inline char32_t character_at(std::string_view text, size_t at) {
  const bool ascii = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
  return ascii ? static_cast<char32_t>(text[at]) : multibyte_at(text, at);
}

// The character that ends right before `end`; 0 at the start of `text`, which must be well-formed.
char32_t character_before(std::string_view text, size_t end);

// Appends `c` as UTF-8; what is no character becomes U+FFFD.
void append_character(std::string& out, char32_t c);

// The offset of the first character edge at or before `at`, in well-formed or broken text alike.
size_t edge_before(std::string_view text, size_t at);

}  // namespace overclaim::text
