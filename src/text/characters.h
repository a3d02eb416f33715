// Predicates on single characters that several readers share. ASCII only unless stated otherwise.
#pragma once

namespace overclaim::text {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
constexpr bool is_ascii_alnum(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Space, tab, line feed, vertical tab, form feed, carriage return: the white space of C.
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Is `c`, any Unicode character, a sign that starts a list item wherever it occurs, also inside a line?
constexpr bool is_bullet_sign(char32_t c) {
  switch (c) {
    case 0x2022:
    case 0x2023:
    case 0x25AA:
    case 0x25B6:
    case 0x25BA:
    case 0x25CF:
    case 0x25E6:
    case 0x2705:
    case 0x2611:
    case 0x2713:
    case 0x2714:
      return true;
    default:
      return false;
  }
}

}  // namespace overclaim::text
