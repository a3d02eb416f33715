// Compares the project's word and sentence boundaries with those of ICU, on random texts built from the characters that
// the rules of UAX 29 distinguish.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "text/internal/boundaries.h"
#include "text/internal/sentence_breaks.h"
#include "text/internal/word_breaks.h"
#include "text/utf8.h"
#include "text/words.h"

namespace overclaim::text {
namespace {

using Breaks = std::vector<std::pair<int32_t, bool>>;  // offset, and whether a word ends there

// Plain pieces first, so that short prefixes of the list produce ordinary texts.
const std::vector<std::string> kPieces = {
    "a",      "b",          "Z",      "9",      "0",      " ",      " ",          " ",      "_",      "'",
    "\"",     ".",          ".",      ",",      ";",      ":",      "!",          "?",      "-",      "(",
    ")",      "[",          "]",      "/",      "\u2019", "\u201C", "\u201D",     "\u2013", "\u2014", "\u2026",
    "\u00A0", "\u00E9",     "\u00C9", "\u00AD", "\u200B", "\u200D", "\u0301",     "\u03B1", "\u0416", "\u4E2D",
    "\u30AB", "\U0001F600", "\u05D0", "\u00B7", "\u2022", "\n",     "\r",         "\t",     "\u2009", "\u00B2",
    "\u00AA", "\uFB01",     "\u2028", "\u203C", "\u3002", "\u0E01", "\U0001F1E9", "\u202F", "\u2060", "\uFEFF",
    "\u20AC", "\u2122",     "\u2212", "\uFF21", "\u2460", "@",      "#",          "\v"};

std::string text_of(std::mt19937& random) {
  const size_t choice = random() % 3 == 0 ? kPieces.size() : random() % 2 ? 24 : 36;
  std::string text;
  for (size_t left = 1 + random() % 14; left > 0; --left) text += kPieces[random() % choice];
  if (random() % 5 > 0) return text;
  std::string any, whole;
  append_character(any, static_cast<char32_t>(1 + random() % 0x3000));
  for (const std::string& part : {any, text, std::string("a"), any, std::string("b")}) whole.append(part);
  return whole;
}

Breaks word_breaks_by_icu(std::string_view text) {
  Breaks found;
  Boundaries& boundaries = Boundaries::words();
  boundaries.start(text);
  for (int32_t at = boundaries.next(); at >= 0; at = boundaries.next()) found.emplace_back(at, boundaries.is_word());
  return found;
}

Breaks word_breaks(std::string_view text) {
  Breaks found;
  WordBreaks breaks(text);
  for (int32_t at = breaks.next(); at >= 0; at = breaks.next()) found.emplace_back(at, breaks.is_word());
  return found;
}

std::vector<uint32_t> sentence_breaks_by_icu(std::string_view text) {
  std::vector<uint32_t> found;
  Boundaries& boundaries = Boundaries::sentences();
  boundaries.start(text);
  for (int32_t at = boundaries.next(); at >= 0; at = boundaries.next())
    if (static_cast<size_t>(at) < text.size()) found.push_back(static_cast<uint32_t>(at));
  return found;
}

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c > ' ' && c < 127)
      out.push_back(c);
    else
      out.append("<").append(std::to_string(c & 0xFF)).append(">");
  }
  return out;
}

// Words of ordinary English with the marks that may surround them.
const std::vector<std::string> kWords = {
    "It",    "helps",     "don't",  "10",        "mg",     "www.a.com", "http",      "h",   "et",  "al", "e.g.",
    "1,070", "patients'", "1990's", "self-made", "(here)", "\"no\"",    "caf\u00E9", "a_b", "x:y", "w",  "\u2019s"};
const std::vector<std::string> kJoints = {" ",  " ",  " ",  " ",   ", ",     ". ", "; ", ": ",
                                          "! ", "? ", ") ", " - ", "\u2014", "-",  ".",  "\u00A0"};

std::string line_of(std::mt19937& random) {
  std::string text;
  for (size_t left = 1 + random() % 12; left > 0; --left)
    text.append(kWords[random() % kWords.size()]).append(kJoints[random() % kJoints.size()]);
  return text;
}

using CutAttributes = std::tuple<std::string, TokenKind, bool, bool, std::string, bool>;

// Every token with its attributes.
std::vector<CutAttributes> cuts_of(std::string_view text) {
  std::vector<Cut> cuts;
  cut_words(text, cuts);
  std::vector<CutAttributes> result;
  for (const Cut& cut : cuts) {
    std::string folded;
    append_folded(text, cut, folded);
    result.emplace_back(text.substr(cut.at.begin, cut.at.end - cut.at.begin), cut.kind, cut.space_before,
                        cut.clause_dash, folded, is_capitalised(text, cut));
  }
  return result;
}

constexpr int kTexts = 60'000;

}  // namespace

TEST_CASE("word boundaries equal those of ICU") {
  std::mt19937 random(1);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = text_of(random);
    REQUIRE_MESSAGE(word_breaks(text) == word_breaks_by_icu(text), shown(text));
  }
}

TEST_CASE("sentence boundaries equal those of ICU") {
  std::mt19937 random(2);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = text_of(random);
    std::vector<uint32_t> found;
    append_sentence_breaks(text, found);
    REQUIRE_MESSAGE(found == sentence_breaks_by_icu(text), shown(text));
  }
}

TEST_CASE("the fast path for words with single spaces yields the same tokens as the general path") {
  std::mt19937 random(3);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random() % 3 ? line_of(random) : text_of(random);
    std::string wide;
    for (const char c : text) wide.append(c == ' ' ? 2 : 1, c);
    REQUIRE_MESSAGE(cuts_of(text) == cuts_of(wide), shown(text));
  }
}

TEST_CASE("a word of ASCII letters and digits is marked as simple") {
  WordBreaks breaks("don't take 10mg");
  std::vector<bool> simple;
  for (int32_t at = breaks.next(); at >= 0; at = breaks.next()) simple.push_back(breaks.is_simple());
  CHECK(simple == std::vector<bool>{false, false, true, false, true});
}

}  // namespace overclaim::text
