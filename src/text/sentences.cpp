#include "text/internal/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/fold.h"
#include "text/internal/english.h"
#include "text/internal/sentence_breaks.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

// Brackets further apart than this are not a pair; one of them lacks its partner.
constexpr size_t kLongestAside = 400;
// A citation such as "[12, 14]" or "[cite: 3]" is short.
constexpr size_t kLongestCitation = 40;

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

bool is_capital(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c)); }

size_t skip_spaces(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

size_t back_over_spaces(std::string_view text, size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

// Returns the word of letters, dots and apostrophes that ends at `end`.
std::string_view word_before(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// "MS" is a disease, "Ms" a title: a word in capitals throughout is not an abbreviation that takes a full stop.
bool is_all_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Robert J. Smith", "J. Smith", but not "vitamin D. Sunlight ..." and not "Group A. The ...".
bool is_initial(std::string_view text, size_t letter, std::string_view next) {
  if (starts_sentence(fold(next))) return false;
  const size_t before = back_over_spaces(text, letter);
  if (before == 0) return true;
  if (before == letter) return false;
  const std::string_view previous = word_before(text, before);
  return !previous.empty() && previous[0] >= 'A' && previous[0] <= 'Z';
}

// Does the full stop that ends the text before `next` belong to an abbreviation?
bool is_abbreviation(std::string_view text, size_t next) {
  const size_t stop = back_over_spaces(text, next);
  if (stop == 0 || text[stop - 1] != '.') return false;
  const std::string_view word = word_before(text, stop - 1);
  if (word.empty() || is_all_capitals(word)) return false;
  const std::string_view following = word_after(text, skip_spaces(text, next));
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return is_initial(text, stop - 2, following);
  switch (stop_after(fold(word))) {
    case StopAfter::ends_sentence:
      return false;
    case StopAfter::never_ends:
      return true;
    case StopAfter::ends_unless_number:
      return next < text.size() && is_ascii_digit(text[next]);
    case StopAfter::ends_before_starter:
      return !following.empty() && !starts_sentence(fold(following));
  }
  return false;
}

// Is the text [begin, end) only the number of a list item or section ("1.", "2.3.")?
bool is_enumerator(std::string_view text, size_t begin, size_t end) {
  if (end - begin > 8) return false;
  const std::string_view part = text.substr(begin, end - begin);
  return std::all_of(part.begin(), part.end(), [](char c) { return is_ascii_digit(c) || c == '.' || c == ' '; });
}

struct Aside {
  size_t open;
  size_t close;
};

// Returns the positions of brackets, full stops and the first bytes of bullet signs, the only ones that the functions
// below look at.
std::vector<uint32_t> marks_of(std::string_view text) {
  static constexpr auto kMark = [] {
    std::array<bool, 256> made{};
    for (const unsigned char c : {'(', ')', '[', ']', '.', '\xE2'}) made[c] = true;
    return made;
  }();
  std::vector<uint32_t> marks;
  for (size_t i = 0; i < text.size(); ++i)
    if (kMark[static_cast<unsigned char>(text[i])]) marks.push_back(static_cast<uint32_t>(i));
  return marks;
}

// Returns the outermost pairs of brackets in order of their opening.
std::vector<Aside> asides_of(std::string_view text, const std::vector<uint32_t>& marks) {
  std::vector<Aside> asides;
  std::vector<size_t>
      open[2];  // of "(" and of "[": separate, so that a stray bracket of one kind does not affect the other
  for (const uint32_t i : marks) {
    const char c = text[i];
    if (c == '(' || c == '[') {
      open[c == '['].push_back(i);
    } else if (c == ')' || c == ']') {
      std::vector<size_t>& same = open[c == ']'];
      if (same.empty()) continue;
      const size_t from = same.back();
      same.pop_back();
      if (i - from > kLongestAside) continue;
      while (!asides.empty() && asides.back().open > from) asides.pop_back();
      asides.push_back({from, i});
    }
  }
  return asides;
}

// Does the bracket contain a citation? Right after the end of a sentence it belongs to that sentence.
bool is_citation(std::string_view text, const Aside& aside) {
  if (text[aside.open] != '[' || aside.close - aside.open > kLongestCitation) return false;
  const size_t before = back_over_spaces(text, aside.open);
  return before > 0 && (ends_sentence(text[before - 1]) || text[before - 1] == ']');
}

// Adds starts that UAX 29 lacks: before a bullet inside a line, after a citation, and where the space after a full stop
// is missing.
void add_missing(std::string_view text, const std::vector<uint32_t>& marks, const std::vector<Aside>& asides,
                 bool bullets, std::vector<uint32_t>& starts) {
  for (const size_t i : marks) {
    if (i == 0 || i + 1 >= text.size()) continue;
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '.' && i >= 3 && i + 2 < text.size() && text[i + 1] >= 'A' && text[i + 1] <= 'Z' && text[i + 2] >= 'a' &&
        text[i + 2] <= 'z' &&
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) - 3, text.begin() + static_cast<std::ptrdiff_t>(i),
                    [](char l) { return l >= 'a' && l <= 'z'; })) {
      starts.push_back(static_cast<uint32_t>(i + 1));
    } else if (bullets && c == 0xE2 && text[i - 1] == ' ' && is_bullet_sign(character_at(text, i))) {
      starts.push_back(static_cast<uint32_t>(i));
    }
  }
  for (const Aside& aside : asides) {
    if (!is_citation(text, aside)) continue;
    const size_t next = skip_spaces(text, aside.close + 1);
    if (next < text.size() && next > aside.close + 1 && is_capital(character_at(text, next))) {
      starts.push_back(static_cast<uint32_t>(next));
    }
  }
}

// Answers whether offsets, passed in ascending order, lie inside an aside.
class InAside {
 public:
  explicit InAside(const std::vector<Aside>& asides) : asides_(asides) {}
  // Does the offset lie inside brackets, or before a citation that belongs to the current sentence?
  bool covers(std::string_view text, size_t offset) {
    while (at_ < asides_.size() && asides_[at_].close < offset) ++at_;
    if (at_ == asides_.size()) return false;
    const Aside& aside = asides_[at_];
    return offset > aside.open || (offset == aside.open && is_citation(text, aside));
  }

 private:
  const std::vector<Aside>& asides_;
  size_t at_ = 0;
};

}  // namespace

std::vector<uint32_t> sentence_starts(std::string_view text, bool is_table_row) {
  std::vector<uint32_t> found;
  append_sentence_breaks(text, found);
  const std::vector<uint32_t> marks = marks_of(text);
  const std::vector<Aside> asides = asides_of(text, marks);
  add_missing(text, marks, asides, !is_table_row, found);
  if (found.empty()) return found;
  std::sort(found.begin(), found.end());

  std::vector<uint32_t> starts;
  InAside aside(asides);
  uint32_t last = 0;
  for (const uint32_t at : found) {
    if (is_table_row && text[at] == '|') continue;  // a label and its value belong together
    if (at == last || aside.covers(text, at) || is_abbreviation(text, at) || is_enumerator(text, last, at)) continue;
    starts.push_back(at);
    last = at;
  }
  return starts;
}

}  // namespace overclaim::text
