// Where markup may stand inside a word without parting it, seen from the bytes alone. Always on the careful side: what
// would need a parser to decide is "unsure". Internal.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/document.h"
#include "text/entity.h"

namespace overclaim::match {

constexpr bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Is the character one that parts words and folds to no letter: a dash, a quote, a space, an ellipsis, a bullet?
bool is_plain_mark(char32_t c);

class InlineMarkup {
 public:
  static constexpr size_t kUnsure = static_cast<size_t>(-1);

  InlineMarkup(std::string_view source, text::Format format) : source_(source), format_(format) {}

  // Can this byte open or close markup that no reader sees? Plain text has none.
  bool may_open(char c) const {
    if (format_ == text::Format::plain) return false;
    if (c == '<') return true;
    return format_ == text::Format::markdown && (c == '*' || c == '_' || c == '~' || c == '`' || c == '[' || c == ']');
  }

  // The first byte from `at` on that is no markup; `at` itself where markup parts what stands around it; kUnsure where
  // it takes a parser to tell.
  size_t text_after(size_t at) const;

  // Where the tag begins that ends with the ">" at `at`; kUnsure where what stands behind it may be text that no reader
  // sees, or where it is no tag.
  size_t tag_before(size_t at) const;

  // May the "&" at `at` open a reference to a character that makes one word of what stands around it, or a letter of
  // its own, or that hides where a word begins?
  bool reference_may_join(size_t at);

 private:
  size_t after_tag(size_t at) const;
  size_t after_comment(size_t at) const;
  size_t after_bracket(size_t at) const;
  size_t after_script(size_t name, std::string_view own) const;
  std::string_view before(size_t at) const {
    return source_.substr(at - std::min<size_t>(at, 4096), std::min<size_t>(at, 4096));
  }

  std::string_view source_;
  text::Format format_;
  text::Entities entities_;
};

}  // namespace overclaim::match
