#include "text/fold.h"

#include <doctest/doctest.h>

#include "support/marked.h"
#include "text/read.h"

namespace overclaim::text {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const LooseToken& token : tokenize(text)) found.push_back(token.folded);
  return found;
}

using Words = std::vector<std::string>;

TEST_CASE("folding removes case, width, ligatures and the shape of quotes and dashes") {
  CHECK(fold("BDNF") == "bdnf");
  CHECK(fold("\xEF\xBC\xA9\xEF\xBC\xAC") == "il");  // full width
  CHECK(fold("ef\xEF\xAC\x81"
             "cacy") == "efficacy");  // ligature
  CHECK(fold("don\xE2\x80\x99t") == "don't");
  CHECK(fold("\xE2\x80\x9Cyes\xE2\x80\x9D") == "\"yes\"");
  CHECK(fold("5\xE2\x80\x93"
             "10\xE2\x88\x92"
             "2\xE2\x80\x94") == "5-10-2-");
  CHECK(fold("STRASSE") == fold("stra\xC3\x9F"
                                "e"));
  CHECK(fold("LD\xE2\x82\x85\xE2\x82\x80") == "ld50");
}

TEST_CASE("an accent typed for an apostrophe ends a contraction or a possessive") {
  CHECK(words("It doesn\xC2\xB4t work") == Words{"it", "doesn't", "work"});
  CHECK(words("it won`t") == Words{"it", "won't"});
  CHECK(words("the tea\xC2\xB4s taste") == Words{"the", "tea", "'s", "taste"});
  CHECK(words("run `make` now") == Words{"run", "`", "make", "`", "now"});
}

TEST_CASE("folding removes invisible characters") {
  CHECK(fold("mem\xC2\xADory") == "memory");
  CHECK(fold("mem\xE2\x80\x8Bory\xEF\xBB\xBF") == "memory");
}

TEST_CASE("hyphens and short dashes inside a word are not tokens") {
  const auto tokens = tokenize(
      "blood-brain 5\xE2\x80\x93"
      "10");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[1].folded == "brain");
  CHECK_FALSE(tokens[1].space_before);
  CHECK(tokens[2].space_before);
  CHECK_FALSE(tokens[3].space_before);
}

TEST_CASE("a dash between clauses differs from a hyphen and from a minus") {
  CHECK(words("safe \xE2\x80\x94 and fast") == Words{"safe", "\xE2\x80\x94", "and", "fast"});
  CHECK(words("safe - and") == Words{"safe", "\xE2\x80\x94", "and"});
  CHECK(words("safe -- and") == Words{"safe", "\xE2\x80\x94", "and"});
  CHECK(words("safe\xE2\x80\x94"
              "and") == Words{"safe", "\xE2\x80\x94", "and"});
  CHECK(words("CI -5.36") == Words{"ci", "-", "5.36"});
  CHECK(words("pre- and post-test") == Words{"pre", "-", "and", "post", "test"});
}

TEST_CASE("a possessive is a token of its own, a contraction is not") {
  const auto tokens = tokenize("Alzheimer's");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].folded == "alzheimer");
  CHECK(tokens[1].folded == "'s");
  CHECK(tokens[1].kind == TokenKind::clitic);
  CHECK_FALSE(tokens[1].space_before);
  CHECK(words("the brain\xE2\x80\x99s own") == Words{"the", "brain", "'s", "own"});
  CHECK(words("It's, that's, don't, isn't, let's") ==
        Words{"it's", ",", "that's", ",", "don't", ",", "isn't", ",", "let's"});
  CHECK(tokenize("patients' memory")[1].kind == TokenKind::clitic);
  CHECK(words("the 1990's") == Words{"the", "1990", "'s"});
}

TEST_CASE("single quotes around words are not possessives") {
  const auto tokens = tokenize("called 'smart drugs' here");
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[1].kind == TokenKind::punctuation);
  CHECK(tokens[4].kind == TokenKind::punctuation);
}

TEST_CASE("a number is one token") {
  for (const char* number : {"1,070", "4.01", "95", "1.1799"}) {
    const auto tokens = tokenize(number);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].kind == TokenKind::number);
  }
  CHECK(words("95% CI") == Words{"95", "%", "ci"});
  CHECK(words("p<0.05") == Words{"p", "<", "0.05"});
  CHECK(words("8.7\xC2\xB1"
              "1.9") == Words{"8.7", "\xC2\xB1", "1.9"});
}

TEST_CASE("words may contain digits and signs") {
  CHECK(words("IL-6 10x ADAS-cog+ NAD+") == Words{"il", "6", "10x", "adas", "cog", "+", "nad", "+"});
  CHECK(words("and/or snake_case") == Words{"and", "/", "or", "snake", "case"});
  CHECK(words("TNF-\xCE\xB1 \xCE\x92") == Words{"tnf", "\xCE\xB1", "\xCE\xB2"});
  CHECK(words("Semax\xE2\x84\xA2 Renacenz\xC2\xAE-like") == Words{"semax", "renacenz", "like"});
  CHECK(words("e.g. U.S. Ph.D.") == Words{"e.g", ".", "u.s", ".", "ph.d", "."});
}

TEST_CASE("a missing space after a full stop does not join two words") {
  CHECK(words("memory.It helps") == Words{"memory", ".", "it", "helps"});
}

TEST_CASE("an emoji is one mark, however many characters it consists of") {
  const auto tokens = tokenize("ok \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD!");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].kind == TokenKind::punctuation);
}

TEST_CASE("a web address is one word that ends before a DOI") {
  CHECK(words("see https://x.example/semax-improves-memory.") ==
        Words{"see", "https://x.example/semax-improves-memory", "."});
  CHECK(words("(www.x.example/a)") == Words{"(", "www.x.example/a", ")"});
  CHECK(words("https://doi.org/10.1000/xyz")[1] == "10.1000");
}

TEST_CASE("the first cased letter decides whether a word is capitalised") {
  const auto tokens = tokenize("Semax BDNF iPhone 10X memory \xC3\x89tude 95");
  const std::vector<bool> expected = {true, true, false, true, false, true, false};
  REQUIRE(tokens.size() == expected.size());
  for (size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].capitalised == expected[i]);
}

TEST_CASE("a word broken by a zero-width space is one word") {
  const auto tokens = tokenize("neuro\xE2\x80\x8Bpeptide works");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].folded == "neuropeptide");
  CHECK(tokens[0].prose == Span{0, 15});
}

TEST_CASE("phrases and articles are tokenized in the same way") {
  for (const char* text :
       {"Alzheimer's disease \xE2\x80\x94 a blood-brain 'barrier'", "CI -5.36 to -2.66, p<0.0001",
        "I.V. use (e.g. 10 mL) isn't patients' choice", "\xEF\xAC\x81ve \xE2\x82\x85 a\xCC\x81 x_y"}) {
    const Document document = read_document("a.txt", text);
    const auto loose = tokenize(text);
    REQUIRE(document.tokens.size() == loose.size());
    for (size_t i = 0; i < loose.size(); ++i) {
      CHECK(document.folded_text(document.tokens[i]) == loose[i].folded);
      CHECK(document.tokens[i].kind == loose[i].kind);
      CHECK(document.tokens[i].space_before == loose[i].space_before);
      CHECK(document.tokens[i].capitalised == loose[i].capitalised);
    }
  }
}

TEST_CASE("marked text yields the text and the marked spans") {
  const Marked m = marked("Semax [[may]] [[help]]");
  CHECK(m.text == "Semax may help");
  CHECK(m.spans == std::vector<Span>{{6, 9}, {10, 14}});
}

}  // namespace
}  // namespace overclaim::text
