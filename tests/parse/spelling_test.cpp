#include "parse/spelling.h"

#include <doctest/doctest.h>

#include "support/lexicons.h"
#include "text/read.h"

namespace overclaim::parse {
namespace {

// The words of a sentence of which `is` holds.
template <typename Is>
std::string words_that(const std::string& sentence, Is is) {
  static const lexicon::Lexicon lexicon = lexicon_of({{"hedge", "modal", R"("may")"}});
  const text::Document document = text::read_document("", sentence, text::Format::plain);
  const Parse parse = parse_sentence(lexicon, document, {}, 0);
  std::string words;
  for (uint32_t t = parse.first(); t < parse.last(); ++t)
    if (is(parse, t)) words += (words.empty() ? "" : " ") + std::string(parse.word(t));
  return words;
}

}  // namespace

TEST_CASE("an ending says what a word may be") {
  const std::string sentence = "Quickly tested, denser bones are growing.";
  CHECK(words_that(sentence, ends_as_adverb) == "quickly");
  CHECK(words_that(sentence, ends_as_participle) == "tested");
  CHECK(words_that(sentence, ends_as_comparative) == "denser");
  CHECK(words_that(sentence, ends_as_plural) == "bones");
  CHECK(words_that(sentence, ends_as_gerund) == "growing");
}

TEST_CASE("a year is a number of four digits in one of the last centuries") {
  CHECK(words_that("In 1998 and 2024, not 1850, 199 or 19987 of them.", is_year) == "1998 2024");
}

TEST_CASE("only the preposition joins a noun with its owner") {
  CHECK(words_that("Often the loss of memory is off the list.", is_of) == "of");
}

}  // namespace overclaim::parse
