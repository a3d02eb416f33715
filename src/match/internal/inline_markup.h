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

// Is the character a separator that folds to no letter: a dash, quote, space, ellipsis or bullet?
bool is_plain_mark(char32_t c);

class InlineMarkup {
 public:
  static constexpr size_t kUnsure = static_cast<size_t>(-1);

  InlineMarkup(std::string_view source, text::Format format) : source_(source), format_(format) {}

  // Can this byte open or close markup that is not displayed? Always false for plain text.
  bool may_open(char c) const {
    if (format_ == text::Format::plain) return false;
    if (c == '<') return true;
    return format_ == text::Format::markdown && (c == '*' || c == '_' || c == '~' || c == '`' || c == '[' || c == ']');
  }

  // The first byte at or after `at` that is not markup; `at` itself if the markup there separates the text around it;
  // kUnsure if only a parser can decide.
  size_t text_after(size_t at) const;

  // The beginning of the tag that ends with the ">" at `at`; kUnsure if that is not a tag, or if the text after it may
  // not be displayed.
  size_t tag_before(size_t at) const;

  // May the "&" at `at` begin a character reference that joins the text on both sides into one word, is a letter
  // itself, or hides where a word begins?
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
