#include "text/words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/internal/english.h"
#include "text/internal/web_address.h"
#include "text/internal/word_breaks.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

bool is_alnum(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return u_isalnum(static_cast<UChar32>(c));
}

bool is_word_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_LETTER_NUMBER;
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x80 && u_charDigitValue(static_cast<UChar32>(c)) >= 0);
}

bool is_white_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0xFF07; }

// An accent typed in place of an apostrophe: "doesn´t", "doesn`t".
bool is_accent(char32_t c) { return c == '`' || c == 0x00B4; }

// Hyphens, minus and short dashes inside a word only join its parts.
bool is_hyphen(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFF0D; }
bool is_long_dash(char32_t c) { return c == 0x2014 || c == 0x2015; }

// Trade mark signs are dropped: they would only separate the word before from the next one.
bool is_trade_mark(char32_t c) { return c == 0x00AE || c == 0x2122 || c == 0x2120; }

bool is_invisible(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F;
  const auto u = static_cast<UChar32>(c);
  const auto type = u_charType(u);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || u_hasBinaryProperty(u, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// Marks that end a word and have no other meaning before a space.
bool is_end_mark(char c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')'; }
bool is_printed_ascii(char c) { return c > ' ' && c < 0x7F; }

class WordCutter {
 public:
  WordCutter(std::string_view text, std::vector<Cut>& cuts) : text_(text), cuts_(cuts), first_(cuts.size()) {}

  void run() {
    WordBreaks boundaries(text_);
    uint32_t begin = 0;
    for (;;) {
      if (boundaries.is_between_chunks() && begin >= done_ && !joins_) {
        begin = plain_words(begin);
        boundaries.skip_to(begin);
      }
      const int32_t found = boundaries.next();
      if (found < 0) return;
      const auto end = static_cast<uint32_t>(found);
      if (begin >= done_ && boundaries.is_simple() && !joins_ && may_stand_alone(begin)) {
        simple_word(begin, end);
      } else if (end > done_) {
        segment(std::max(begin, done_), end, boundaries.is_word());
      }
      begin = end;
    }
  }

 private:
  bool touches_word(uint32_t at) const {
    return cuts_.size() > first_ && edge_ == at && !space_ && cuts_.back().kind != TokenKind::punctuation;
  }
  char32_t at(uint32_t offset) const { return offset < text_.size() ? character_at(text_, offset) : 0; }
  uint32_t after(uint32_t offset) const { return offset + static_cast<uint32_t>(character_size(text_, offset)); }

  void emit(uint32_t begin, uint32_t end, TokenKind kind, bool clause_dash = false) {
    cuts_.push_back({{begin, end}, kind, space_ || cuts_.size() == first_, clause_dash, false});
    space_ = false;
    joins_ = false;
    done_ = edge_ = end;
  }

  // Fast path: tokenizes words of ASCII letters and digits, each followed by at most one mark and one space, which are
  // most of any English text. The result equals that of WordBreaks and segment() at a third of the cost. REQUIRES:
  // `begin` is between chunks. Returns the offset, also between chunks, of the first text of another form.
  uint32_t plain_words(uint32_t begin) {
    for (;;) {
      uint32_t end = begin;
      unsigned char highest = 0;
      for (; end < text_.size() && is_ascii_alnum(text_[end]); ++end)
        highest = std::max(highest, static_cast<unsigned char>(text_[end]));
      const uint32_t stop = end < text_.size() && is_end_mark(text_[end]) ? end + 1 : end;
      if (end == begin || stop + 1 >= text_.size() || text_[stop] != ' ' || !is_printed_ascii(text_[stop + 1]))
        return begin;
      emit(begin, end, highest <= '9' ? TokenKind::number : TokenKind::word);
      cuts_.back().simple = true;
      if (stop > end) emit(end, stop, TokenKind::punctuation);
      space_ = true;
      begin = stop + 1;
    }
  }

  // False where a web address may start: "http", "www".
  bool may_stand_alone(uint32_t begin) const { return (text_[begin] | 0x20) != 'h' && (text_[begin] | 0x20) != 'w'; }

  void simple_word(uint32_t begin, uint32_t end) {
    const bool number = std::all_of(text_.begin() + begin, text_.begin() + end, [](char c) { return c <= '9'; });
    emit(begin, end, number ? TokenKind::number : TokenKind::word);
    cuts_.back().simple = true;
  }

  void segment(uint32_t begin, uint32_t end, bool is_word) {
    if (const uint32_t address = web_address_at(text_, begin); address > begin)
      return emit(begin, address, TokenKind::word);
    const char32_t c = at(begin);
    if (is_word) return word(begin, end);
    if (c == kZeroWidthSpace) {
      joins_ = touches_word(begin);
      if (joins_) edge_ = end;
      return;
    }
    if (is_white_space(c)) {
      space_ = true;
      joins_ = false;
      return;
    }
    if (is_invisible(c) || is_trade_mark(c)) {
      if (edge_ == begin) edge_ = end;  // the next token still touches the previous one
      return;
    }
    if (is_accent(c) && touches_word(begin) && accent(begin, end)) return;
    if (is_apostrophe(c)) return apostrophe(begin, end);
    if (is_hyphen(c) || is_long_dash(c)) return dash(begin, end, c);
    emit(begin, end, is_digit(c) ? TokenKind::number : TokenKind::punctuation);
  }

  // UAX 29 does not split "e.g", "1,070" and "don't", as intended, nor "snake_case" and "memory.It", which are split
  // here.
  void word(uint32_t begin, uint32_t end) {
    uint32_t start = begin;
    uint32_t letters = 0;  // in the part so far
    for (uint32_t i = begin; i < end; i = after(i)) {
      const char32_t c = at(i);
      const bool stop = c == '.' && letters >= 3 && letters_from(i + 1, end) >= 2;
      if (c == '_' || c == ':' || c == 0x00B7 || stop) {
        part(start, i);
        start = after(i);
        letters = 0;
        if (c != '_') emit(i, start, TokenKind::punctuation);
      } else if (is_word_letter(c)) {
        ++letters;
      }
    }
    part(start, end);
    done_ = end;
  }

  uint32_t letters_from(uint32_t begin, uint32_t end) const {
    uint32_t count = 0;
    for (uint32_t i = begin; i < end && count < 2 && is_word_letter(at(i)); i = after(i)) ++count;
    return count;
  }

  // Emits a word or number without joints, and splits off the possessive 's.
  void part(uint32_t begin, uint32_t end) {
    if (!is_seen(begin, end)) return;
    const uint32_t stem = end_of_stem(begin, end);
    if (joins_) {
      cuts_.back().at.end = edge_ = stem;
      cuts_.back().simple = false;
      joins_ = false;
    } else {
      emit(begin, stem, any_letter(begin, stem) ? TokenKind::word : TokenKind::number);
    }
    if (stem < end) emit(stem, end, TokenKind::clitic);
  }

  bool is_seen(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; i = after(i)) {
      if (!is_invisible(at(i))) return true;
    }
    return false;
  }

  bool any_letter(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; i = after(i)) {
      if (is_word_letter(at(i))) return true;
    }
    return false;
  }

  uint32_t end_of_stem(uint32_t begin, uint32_t end) const {
    if (end - begin < 3 || (text_[end - 1] | 0x20) != 's') return end;
    const char32_t mark = character_before(text_, end - 1);
    if (!is_apostrophe(mark)) return end;
    const uint32_t stem = end - 1 - (mark < 0x80 ? 1 : mark < 0x800 ? 2 : 3);
    if (stem <= begin || keeps_s(fold(text_.substr(begin, stem - begin)))) return end;
    return stem;
  }

  // Handles opening and closing single quotes, the plural possessive ("patients'") and the 's after a number
  // ("1990's").
  void apostrophe(uint32_t begin, uint32_t end) {
    const char32_t next = at(end);
    if (touches_word(begin)) {
      const bool s_follows = (next | 0x20) == 's' && !is_alnum(at(end + 1));
      if (s_follows) return emit(begin, end + 1, TokenKind::clitic);
      if (open_quotes_ > 0) {
        --open_quotes_;
      } else if ((text_[begin - 1] | 0x20) == 's' && !is_alnum(next)) {
        return emit(begin, end, TokenKind::clitic);
      }
    } else if (is_alnum(next)) {
      ++open_quotes_;
    }
    emit(begin, end, TokenKind::punctuation);
  }

  // Takes an accent between a word and the end of a contraction as the apostrophe that it stands for. Returns whether
  // it did.
  bool accent(uint32_t begin, uint32_t end) {
    uint32_t last = end;
    while (last < text_.size() && is_word_letter(at(last))) last = after(last);
    const std::string tail = fold(text_.substr(end, last - end));
    if (tail == "s") {
      emit(begin, last, TokenKind::clitic);
      return true;
    }
    if (!ends_contraction(tail)) return false;
    joins_ = true;
    edge_ = end;
    return true;
  }

  void dash(uint32_t begin, uint32_t end, char32_t c) {
    uint32_t last = end;
    while (c == '-' && last < text_.size() && text_[last] == '-') ++last;
    const bool doubled = last > end;
    const bool joined_before = touches_word(begin);
    const char32_t next = at(last);
    if (!doubled && is_hyphen(c) && joined_before && is_alnum(next)) {
      done_ = end;
      return;
    }
    const bool space_before = space_ || cuts_.size() == first_;
    const bool space_after = next == 0 || is_white_space(next);
    const bool one_sided = c == 0x2013 && (!is_digit(next) || joined_before);
    emit(begin, last, TokenKind::punctuation, doubled || is_long_dash(c) || (space_before && space_after) || one_sided);
  }

  std::string_view text_;
  std::vector<Cut>& cuts_;
  size_t first_;        // number of tokens in `cuts_` before this text
  uint32_t done_ = 0;   // end of the processed text
  uint32_t edge_ = 0;   // end of the last token and of the invisible marks that touch it
  bool space_ = false;  // white space since the last token
  bool joins_ = false;  // a zero-width space directly after a word: the next part belongs to it
  int open_quotes_ = 0;
};

}  // namespace

void cut_words(std::string_view text, std::vector<Cut>& cuts) { WordCutter(text, cuts).run(); }

void append_folded(std::string_view text, const Cut& cut, std::string& out) {
  if (cut.clause_dash) {
    out += kClauseDash;
    return;
  }
  const std::string_view word = text.substr(cut.at.begin, cut.at.end - cut.at.begin);
  if (!cut.simple) return fold_into(word, out);
  const size_t begin = out.size();
  out.append(word);
  for (size_t i = begin; i < out.size(); ++i)
    out[i] = static_cast<char>(out[i] | 0x20);  // digits already have this bit
}

bool is_capitalised(std::string_view text, const Cut& cut) {
  if (cut.kind == TokenKind::punctuation) return false;
  if (cut.simple && text[cut.at.begin] > '9') return text[cut.at.begin] <= 'Z';
  for (uint32_t i = cut.at.begin; i < cut.at.end; i += static_cast<uint32_t>(character_size(text, i))) {
    const char32_t c = character_at(text, i);
    if (c < 0x80 ? !is_word_letter(c) : !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_CASED)) continue;
    return c < 0x80 ? c <= 'Z' : u_isUUppercase(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
  }
  return false;
}

}  // namespace overclaim::text
