#include "text/internal/web_address.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace overclaim::text {
namespace {

// Non-ASCII bytes are part of an address; white space and closing marks are not.
bool may_stand_in_address(char c) {
  return static_cast<unsigned char>(c) > ' ' && std::string_view("\"<>`{}|\\^").find(c) == std::string_view::npos;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() > prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                   [](char a, char b) { return a == b || a == (b | 0x20); });
}

bool starts_doi(std::string_view text) {
  if (!text.starts_with("10.")) return false;
  const size_t end = text.find_first_not_of("0123456789", 3);
  return end != std::string_view::npos && end >= 7 && text[end] == '/';
}

}  // namespace

uint32_t web_address_at(std::string_view text, uint32_t begin) {
  constexpr std::array<std::string_view, 3> kPrefixes = {"http://", "https://", "www."};
  const std::string_view rest = text.substr(begin);
  if (rest.empty() || ((rest[0] | 0x20) != 'h' && (rest[0] | 0x20) != 'w')) return begin;
  if (begin > 0 && is_ascii_alnum(text[begin - 1])) return begin;
  const auto prefix =
      std::find_if(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view p) { return starts_with_folded(rest, p); });
  if (prefix == kPrefixes.end() || !is_ascii_alnum(rest[prefix->size()])) return begin;
  size_t end = prefix->size();
  int open = 0;  // a closing bracket ends the address unless its opening bracket is inside
  for (; end < rest.size() && may_stand_in_address(rest[end]); ++end) {
    if (rest[end] == '(' || rest[end] == '[') ++open;
    if ((rest[end] == ')' || rest[end] == ']') && --open < 0) break;
    if (rest[end - 1] == '/' && starts_doi(rest.substr(end))) break;
  }
  while (end > prefix->size() && std::string_view(".,;:!?'*_").find(rest[end - 1]) != std::string_view::npos) --end;
  // Ends the address before non-ASCII punctuation, such as a curly quote.
  for (size_t i = prefix->size(); i + 1 < end; ++i) {
    const auto lead = static_cast<unsigned char>(rest[i]);
    if (lead == 0xE2 && static_cast<unsigned char>(rest[i + 1]) == 0x80) {
      end = i;  // general punctuation: quotes, dashes, dots, spaces
      break;
    }
    if (lead == 0xC2 && static_cast<unsigned char>(rest[i + 1]) == 0xA0) {
      end = i;  // no-break space
      break;
    }
  }
  return begin + static_cast<uint32_t>(end);
}

}  // namespace overclaim::text
