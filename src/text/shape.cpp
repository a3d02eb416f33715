#include "text/internal/shape.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/internal/english.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

constexpr uint32_t kMostHeadingWords = 12;
constexpr uint32_t kMostHeadingCharacters = 100;
constexpr uint32_t kMostQuestionWords = 16;
// Word counts beyond this length are not needed.
constexpr size_t kMostCounted = 400;

bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0; }
bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isUUppercase(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == '*' || c == '_' || c == 0x201D || c == 0x2019 || c == 0x00BB;
}

bool is_word_joint(char32_t c) { return c == '-' || c == '/' || c == 0x2013 || c == 0x2014; }

// Returns the final mark of the line: text in quotes or brackets counts as if they were absent, and a citation in []
// does not count.
char32_t end_mark(std::string_view line) {
  while (!line.empty()) {
    const char32_t c = character_before(line, line.size());
    if (c == ']') {
      const size_t open = line.rfind('[');
      if (open == std::string_view::npos) return c;
      line = line.substr(0, open);
    } else if (closes(c) || is_space(c)) {
      size_t end = line.size();
      std::string encoded;
      append_character(encoded, c);
      end -= std::min(end, encoded.size());
      line = line.substr(0, end);
    } else {
      return c;
    }
  }
  return 0;
}

struct Capitals {
  uint32_t longer = 0;  // words of four or more letters, and capitalised words of any length
  uint32_t lower = 0;   // the lower case ones among them
};

// Counts words, one character at a time.
class WordCounter {
 public:
  void take(char32_t c) {
    if (is_space(c)) {
      leave_part();
      in_word_ = false;
      return;
    }
    if (!in_word_) {
      in_word_ = true;
      ++words;
    }
    if (is_word_joint(c)) return leave_part();
    if (is_letter(c)) {
      has_letter = true;
      if (letters_ == 0 && !marked_) starts_upper_ = is_upper(c);
      any_upper_ |= is_upper(c);
      ++letters_;
    } else if (u_isdigit(static_cast<UChar32>(c))) {
      marked_ = true;
    }
  }
  // Takes `count` lower case ASCII letters.
  void take_lower(uint32_t count) {
    words += !in_word_;
    in_word_ = has_letter = true;
    if (letters_ == 0 && !marked_) starts_upper_ = false;
    letters_ += count;
  }
  void leave_part() {
    if (letters_ >= 4 || (letters_ > 0 && any_upper_)) {
      ++capitals.longer;
      // "mRNA" and "10mg" do not show the case style
      if (!starts_upper_ && !any_upper_ && !marked_) ++capitals.lower;
    }
    letters_ = 0;
    starts_upper_ = any_upper_ = marked_ = false;
  }

  uint32_t words = 0;
  bool has_letter = false;
  Capitals capitals;

 private:
  uint32_t letters_ = 0;
  bool in_word_ = false;
  bool starts_upper_ = false;
  bool any_upper_ = false;
  bool marked_ = false;
};

WordCounter count_words(std::string_view text) {
  WordCounter counter;
  for (size_t i = 0; i < text.size();) {
    // Inside a lower case word, further letters change only the count.
    const size_t begin = i;
    while (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
    if (i > begin) {
      counter.take_lower(static_cast<uint32_t>(i - begin));
      continue;
    }
    counter.take(character_at(text, i));
    i += std::max<size_t>(1, character_size(text, i));
  }
  counter.leave_part();
  return counter;
}

// "Dose: 5 mg" is a label and its value; "Semax: The Quiet Peptide" is a title in two parts.
bool is_value(std::string_view text) {
  return text.find_first_of(",0123456789") != std::string_view::npos || count_words(text).capitals.longer < 2;
}

bool is_title_case(std::string_view line, const WordCounter& counter) {
  const Capitals& capitals = counter.capitals;
  if (capitals.longer == 0 || capitals.lower * 6 > capitals.longer) return false;
  const size_t colon = line.find(": ");
  return colon == std::string_view::npos || !is_value(line.substr(colon + 2));
}

Opening opening_of(std::string_view line) {
  for (size_t i = 0; i < line.size(); i += std::max<size_t>(1, character_size(line, i))) {
    const char32_t c = character_at(line, i);
    if (closes(c) || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || is_space(c)) continue;
    if (is_letter(c)) return is_upper(c) || !u_isULowercase(static_cast<UChar32>(c)) ? Opening::upper : Opening::lower;
    if (u_isdigit(static_cast<UChar32>(c))) return Opening::digit;
    return u_charType(static_cast<UChar32>(c)) == U_OTHER_SYMBOL ? Opening::sign : Opening::mark;
  }
  return Opening::mark;
}

std::string first_word(std::string_view line) {
  return fold(
      line.substr(0, static_cast<size_t>(std::find_if_not(line.begin(), line.end(), is_ascii_letter) - line.begin())));
}

// "Some et al., Journal 2019", "June 12, 2026"
bool is_dated(std::string_view line) {
  if (line.size() < 6 || line.find(',') == std::string_view::npos) return false;
  const std::string_view year = line.substr(line.size() - 4);
  return (year.starts_with("19") || year.starts_with("20")) && line[line.size() - 5] == ' ' &&
         year.find_first_not_of("0123456789") == std::string_view::npos;
}

// Does a sentence end and another begin inside the line?
bool holds_sentence_end(std::string_view line) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  for (size_t i = line.find(". "); i != std::string_view::npos; i = line.find(". ", i + 1)) {
    if (i >= 3 && is_lower(line[i - 1]) && is_lower(line[i - 2]) && is_lower(line[i - 3]) && i + 2 < line.size() &&
        is_upper(character_at(line, i + 2))) {
      return true;
    }
  }
  return false;
}

Look look_of(const LineShape& shape, bool has_letter, bool ends_inside) {
  const bool is_long = shape.words > kMostHeadingWords || shape.characters > kMostHeadingCharacters;
  switch (shape.end) {
    case '?':
      return shape.words <= kMostQuestionWords ? Look::question : Look::prose;
    case ':':
      return Look::lead_in;
    case '.':
    case '!':
    case ',':
    case ';':
    case 0x2026:
      return has_letter ? Look::prose : Look::no_words;
    default:
      break;
  }
  if (!has_letter) return Look::no_words;
  if (is_long && ends_inside) return Look::prose;
  return is_long ? Look::open_end : Look::fragment;
}

}  // namespace

LineShape shape_of(std::string_view line) {
  constexpr std::string_view kBlank = " \t\r\n\v\f";
  line.remove_prefix(std::min(line.find_first_not_of(kBlank), line.size()));
  line = line.substr(0, line.find_last_not_of(kBlank) + 1);
  const WordCounter counter = count_words(line.substr(0, kMostCounted));
  LineShape shape;
  shape.words = counter.words;
  shape.characters = static_cast<uint32_t>(line.size());
  shape.opening = opening_of(line);
  shape.asks = shape.opening == Opening::upper && opens_question(first_word(line));
  shape.dated = is_dated(line);
  shape.end = end_mark(line);
  shape.title_case = shape.opening != Opening::lower && is_title_case(line.substr(0, kMostCounted), counter);
  shape.look = look_of(shape, counter.has_letter, holds_sentence_end(line));
  return shape;
}

}  // namespace overclaim::text
