#include "text/internal/word_breaks.h"

#include <unicode/uchar.h>

#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

// The Word_Break values (UAX 29, table 3) that are needed here; `hard` is left to ICU.
enum class WordClass : uint8_t { other, letter, digit, joiner, mid_letter, mid_number, mid_both, hard };

WordClass word_class_by_property(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_OTHER:
      return WordClass::other;
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::digit;
    case U_WB_EXTENDNUMLET:
      return WordClass::joiner;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUM:
      return WordClass::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_both;
    case U_WB_DOUBLE_QUOTE:
      return WordClass::other;  // joins only Hebrew letters, and those are hard
    case U_WB_WSEGSPACE:
      return c == ' ' ? WordClass::other : WordClass::hard;  // runs of spaces are handled earlier
    default:
      return WordClass::hard;
  }
}

// Versions of UAX 29 differ in "@" and in a colon between letters, so they are left to ICU.
const std::array<WordClass, 128>& ascii_classes() {
  static const auto classes = [] {
    std::array<WordClass, 128> made{};
    for (char32_t c = 0; c < 128; ++c) made[c] = word_class_by_property(c);
    made[':'] = WordClass::other;
    made['@'] = WordClass::hard;
    return made;
  }();
  return classes;
}

// Scripts that ICU segments with a dictionary lie outside these ranges.
bool is_cut_by_rules(char32_t c) {
  return c < 0x0E00 || (c >= 0x1E00 && c < 0x2000) || (c >= 0x2010 && c < 0x2E80 && !(c >= 0x2028 && c < 0x2030));
}

WordClass class_of(char32_t c) { return is_cut_by_rules(c) ? word_class_by_property(c) : WordClass::hard; }

struct Character {
  WordClass type;
  size_t size;
};

Character character(std::string_view text, size_t at, const std::array<WordClass, 128>& ascii) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii[byte], 1};
  return {class_of(multibyte_at(text, at)), multibyte_size(text, at)};
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Marks that never join their neighbours.
bool is_parting(char c) { return c == ' ' || c == '-' || c == ')' || c == '!' || c == '?' || c == '/' || c == '"'; }

bool joins(WordClass c) { return c == WordClass::letter || c == WordClass::digit || c == WordClass::joiner; }

}  // namespace

// A chunk ends at a space between ASCII characters, which no rule looks across. Runs of spaces are chunks too.
void WordBreaks::open_chunk() {
  const auto& ascii = ascii_classes();
  size_t at = at_;
  by_icu_ = false;
  for (; at < text_.size();) {
    if (text_[at] == ' ') {
      const bool parts = at > at_ && is_ascii(text_[at - 1]) && text_[at - 1] != ' ' &&
                         (at + 1 == text_.size() || is_ascii(text_[at + 1]));
      if (parts) break;
      if (at == at_) {  // a run of spaces at the beginning of the chunk
        size_t end = at;
        while (end < text_.size() && text_[end] == ' ') ++end;
        if (end == text_.size() || is_ascii(text_[end])) {
          at = end;
          break;
        }
        by_icu_ = true;  // the next character may extend the space
      } else {
        by_icu_ = true;
      }
      ++at;
      continue;
    }
    const Character c = character(text_, at, ascii);
    by_icu_ |=
        c.type == WordClass::hard || (text_[at] == ':' && at > at_ && at + 1 < text_.size() && text_[at + 1] != ' ');
    at += c.size;
  }
  chunk_end_ = at;
  icu_begin_ = at_;
  if (by_icu_) Boundaries::words().start(text_.substr(at_, chunk_end_ - at_));
}

int32_t WordBreaks::next_by_icu() {
  Boundaries& boundaries = Boundaries::words();
  at_ = icu_begin_ + static_cast<size_t>(boundaries.next());
  is_word_ = boundaries.is_word();
  return static_cast<int32_t>(at_);
}

int32_t WordBreaks::next() {
  if (at_ >= text_.size()) return -1;
  if (at_ == chunk_end_) open_chunk();
  is_simple_ = false;
  if (by_icu_) return next_by_icu();
  if (text_[at_] == ' ') {
    at_ = chunk_end_;
    is_word_ = false;
    return static_cast<int32_t>(at_);
  }
  size_t end = at_;
  while (end < chunk_end_ && is_ascii_alnum(text_[end])) ++end;
  // Fast path: the character after the run of letters and digits cannot join it to anything.
  if (end > at_ && (end == chunk_end_ || is_parting(text_[end]) ||
                    (end + 1 == chunk_end_ && text_[end] != '_' && is_ascii(text_[end])))) {
    at_ = end;
    is_word_ = is_simple_ = true;
    return static_cast<int32_t>(at_);
  }
  const auto& ascii = ascii_classes();
  Character c = character(text_, at_, ascii);
  at_ += c.size;
  if (!joins(c.type)) {
    is_word_ = false;
    return static_cast<int32_t>(at_);
  }
  bool letters = c.type != WordClass::joiner;
  size_t count = 1;
  WordClass last = c.type;
  while (at_ < chunk_end_) {
    c = character(text_, at_, ascii);
    if (joins(c.type)) {
      letters |= c.type != WordClass::joiner;
      last = c.type;
      at_ += c.size;
      ++count;
      continue;
    }
    const bool mid = c.type == WordClass::mid_both || (last == WordClass::letter && c.type == WordClass::mid_letter) ||
                     (last == WordClass::digit && c.type == WordClass::mid_number);
    if (!mid || at_ + c.size >= chunk_end_) break;
    const Character behind = character(text_, at_ + c.size, ascii);
    if (behind.type != last || last == WordClass::joiner) break;
    at_ += c.size + behind.size;
    ++count;
  }
  is_word_ = letters || count > 1;
  return static_cast<int32_t>(at_);
}

}  // namespace overclaim::text
