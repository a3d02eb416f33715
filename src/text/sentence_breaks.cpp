#include "text/internal/sentence_breaks.h"

#include <unicode/uchar.h>

#include <array>

#include "text/utf8.h"

namespace overclaim::text {
namespace {

USentenceBreak class_by_property(char32_t c) {
  return static_cast<USentenceBreak>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK));
}

struct Ascii {
  std::array<USentenceBreak, 128> classes{};
  std::array<bool, 256> stops{};  // bytes that may end a sentence: terminators, paragraph ends, all non-ASCII bytes
  Ascii() {
    for (char32_t c = 0; c < 128; ++c) {
      classes[c] = class_by_property(c);
      stops[c] = classes[c] == U_SB_ATERM || classes[c] == U_SB_STERM || classes[c] == U_SB_SEP ||
                 classes[c] == U_SB_CR || classes[c] == U_SB_LF;
    }
    for (size_t byte = 128; byte < 256; ++byte) stops[byte] = true;
  }
};

const Ascii& ascii() {
  static const Ascii made;
  return made;
}

class SentenceBreaks {
 public:
  SentenceBreaks(std::string_view text, std::vector<uint32_t>& out) : text_(text), out_(out), ascii_(ascii()) {}

  void run() {
    size_t at = 0;
    while (at < text_.size()) {
      if (!ascii_.stops[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      const USentenceBreak c = class_at(at);
      if (is_paragraph_end(c)) {
        at = after_paragraph_end(at);
        found(at);
      } else if (c == U_SB_ATERM || c == U_SB_STERM) {
        at = after_terminator(at, c);
      } else {
        at += size_at(at);
      }
    }
  }

 private:
  void found(size_t at) {
    if (at < text_.size()) out_.push_back(static_cast<uint32_t>(at));
  }

  size_t size_at(size_t at) const { return character_size(text_, at); }
  USentenceBreak class_at(size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? ascii_.classes[byte] : class_by_property(multibyte_at(text_, at));
  }

  static bool is_paragraph_end(USentenceBreak c) { return c == U_SB_SEP || c == U_SB_CR || c == U_SB_LF; }
  static bool is_transparent(USentenceBreak c) { return c == U_SB_EXTEND || c == U_SB_FORMAT; }
  static bool is_letter(USentenceBreak c) { return c == U_SB_OLETTER || c == U_SB_UPPER || c == U_SB_LOWER; }

  // Returns the offset after the character at `at` and the characters that extend it (SB5).
  size_t after(size_t at) const {
    at += size_at(at);
    while (at < text_.size() && is_transparent(class_at(at))) at += size_at(at);
    return at;
  }

  size_t after_paragraph_end(size_t at) const {
    const bool pair = class_at(at) == U_SB_CR && at + 1 < text_.size() && class_at(at + 1) == U_SB_LF;
    return at + size_at(at) + pair;
  }

  // Returns the class of the character before `at`, skipping extending characters; U_SB_OTHER at the beginning.
  USentenceBreak class_before(size_t at) const {
    while (at > 0) {
      size_t begin = at - 1;
      while (begin > 0 && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) --begin;
      const USentenceBreak c = class_at(begin);
      if (!is_transparent(c)) return c;
      at = begin;
    }
    return U_SB_OTHER;
  }

  size_t skip(size_t at, USentenceBreak wanted) const {
    while (at < text_.size() && class_at(at) == wanted) at = after(at);
    return at;
  }

  // Applies rules SB6 to SB11 and returns where to continue.
  size_t after_terminator(size_t terminator, USentenceBreak type) {
    const size_t next = after(terminator);
    if (next >= text_.size()) return next;
    if (type == U_SB_ATERM) {
      const USentenceBreak c = class_at(next);
      if (c == U_SB_NUMERIC) return next;
      if (c == U_SB_UPPER) {
        const USentenceBreak before = class_before(terminator);
        if (before == U_SB_UPPER || before == U_SB_LOWER) return next;
      }
    }
    const size_t end = skip(skip(next, U_SB_CLOSE), U_SB_SP);
    if (end >= text_.size()) return end;
    const USentenceBreak c = class_at(end);
    if (is_paragraph_end(c)) {
      const size_t behind = after_paragraph_end(end);
      found(behind);
      return behind;
    }
    const bool goes_on =
        c == U_SB_SCONTINUE || c == U_SB_STERM || c == U_SB_ATERM || (type == U_SB_ATERM && lower_follows(end));
    if (!goes_on) found(end);
    return end;
  }

  // SB8: is the first letter from `at` on a lower case one, with no sentence end before it?
  bool lower_follows(size_t at) const {
    for (; at < text_.size(); at += size_at(at)) {
      const USentenceBreak c = class_at(at);
      if (is_letter(c)) return c == U_SB_LOWER;
      if (is_paragraph_end(c) || c == U_SB_ATERM || c == U_SB_STERM) return false;
    }
    return false;
  }

  std::string_view text_;
  std::vector<uint32_t>& out_;
  const Ascii& ascii_;
};

}  // namespace

void append_sentence_breaks(std::string_view text, std::vector<uint32_t>& out) { SentenceBreaks(text, out).run(); }

}  // namespace overclaim::text
