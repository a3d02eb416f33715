// Decodes and encodes UTF-8 one character at a time (RFC 3629: surrogates, overlong forms and values above U+10FFFF are
// ill-formed). All functions are pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace overclaim::text {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // may precede a text; not part of it
inline constexpr char32_t kZeroWidthSpace = 0x200B;                 // allows a line break inside a long word; invisible

// Returns the length of the well-formed character at `at` (1 to 4); 0 if there is none, also at the end of `text`.
size_t multibyte_size(std::string_view text, size_t at);
inline size_t character_size(std::string_view text, size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 ? 1 : multibyte_size(text, at);
}

// Returns the character at `at`; U+FFFD if it is ill-formed.
char32_t multibyte_at(std::string_view text, size_t at);
inline char32_t character_at(std::string_view text, size_t at) {
  const bool ascii = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
  return ascii ? static_cast<char32_t>(text[at]) : multibyte_at(text, at);
}

// Returns the character that ends at `end`; 0 at the start of `text`. REQUIRES: `text` is well-formed.
char32_t character_before(std::string_view text, size_t end);

// Appends `c` as UTF-8; values that are not characters become U+FFFD.
void append_character(std::string& out, char32_t c);

// Returns the offset of the last character boundary at or before `at`. `text` need not be well-formed.
size_t edge_before(std::string_view text, size_t at);

}  // namespace overclaim::text
