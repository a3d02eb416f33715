#include "text/utf8.h"

#include <algorithm>

namespace overclaim::text {
namespace {

bool continues(unsigned char c) { return (c & 0xC0) == 0x80; }

// Returns the length of the character that a leading byte announces; 0 if it is not a leading byte.
size_t promised_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The range of the second byte excludes overlong forms, surrogates and values above U+10FFFF (RFC 3629, 4).
bool second_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

size_t multibyte_size(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const size_t size = promised_size(byte(0));
  if (size == 0 || at + size > text.size()) return 0;
  for (size_t i = 1; i < size; ++i) {
    if (!continues(byte(i))) return 0;
  }
  return size == 1 || second_fits(byte(0), byte(1)) ? size : 0;
}

char32_t multibyte_at(std::string_view text, size_t at) {
  const size_t size = character_size(text, at);
  if (size == 0) return 0xFFFD;
  const auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  if (size == 1) return byte(0);
  char32_t c = byte(0) & (0x7FU >> size);
  for (size_t i = 1; i < size; ++i) c = (c << 6) | (byte(i) & 0x3F);
  return c;
}

char32_t character_before(std::string_view text, size_t end) {
  if (end == 0) return 0;
  size_t at = end - 1;
  while (at > 0 && end - at < 4 && continues(static_cast<unsigned char>(text[at]))) --at;
  return character_at(text, at);
}

void append_character(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

size_t edge_before(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  for (size_t back = 1; back <= 3 && back <= at; ++back) {
    const size_t size = character_size(text, at - back);
    if (size > back) return at - back;
    if (size > 0) break;
  }
  return at;
}

}  // namespace overclaim::text
