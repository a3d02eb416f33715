#include "text/entity.h"

#include <gumbo.h>

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

// The longest name has 31 letters.
constexpr size_t kLongestEntity = 34;
// HTML has 2,231 names. A text with more is not prose, and each new one costs a parser call.
constexpr size_t kMostNames = 8000;

bool is_hex(char c) { return is_ascii_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

// The parser knows all names, with and without semicolon, so it parses a document that consists of the reference alone.
std::string decode_by_parser(std::string_view reference) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, reference.data(), reference.size());
  std::string decoded;
  const GumboVector& children = output->root->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* body = static_cast<const GumboNode*>(children.data[i]);
    if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY) continue;
    for (unsigned j = 0; j < body->v.element.children.length; ++j) {
      const auto* node = static_cast<const GumboNode*>(body->v.element.children.data[j]);
      if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) decoded += node->v.text.text;
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return decoded.empty() ? std::string(reference) : decoded;
}

}  // namespace

size_t Entities::size_at(std::string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && text[i] == '#') {
    ++i;
    const bool hex = i < text.size() && (text[i] | 0x20) == 'x';
    if (hex) ++i;
    const size_t digits = i;
    while (i < text.size() && (hex ? is_hex(text[i]) : is_ascii_digit(text[i]))) ++i;
    if (i == digits) return 0;
  } else {
    const size_t name = i;
    while (i < text.size() && is_ascii_alnum(text[i]) && i - name < kLongestEntity) ++i;
    if (i == name || is_ascii_digit(text[name])) return 0;
  }
  if (i < text.size() && text[i] == ';') ++i;
  return i - at;
}

std::string_view Entities::decode(std::string_view reference) {
  std::string key(reference.substr(0, kLongestEntity * 2));
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  if (known_.size() >= kMostNames || reference.size() > key.size()) return reference;
  std::string decoded = decode_by_parser(reference);
  return known_.emplace(std::move(key), std::move(decoded)).first->second;
}

}  // namespace overclaim::text
