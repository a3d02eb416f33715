#include "text/internal/sentences.h"

#include <doctest/doctest.h>

#include "text/outline.h"

namespace overclaim::text {
namespace {

// Checks that the concatenation of `expected` is split into its elements.
void check_split(const std::vector<std::string>& expected) {
  std::string text;
  for (const std::string& sentence : expected) text += (text.empty() ? "" : " ") + sentence;
  CHECK(sentences(read_as(Format::plain, text)) == expected);
}

TEST_CASE("full stops, questions and exclamations end sentences") {
  check_split({"It helped.", "Did it?", "Yes!", "The end came."});
  check_split({"He said \"It works.\"", "Nobody agreed."});
  check_split({"The level of BDNF.", "Patients with MS.", "Then AD."});
}

TEST_CASE("abbreviations do not end sentences") {
  check_split({"Nootropics, e.g. Semax, and others, i.e. Selank, were used."});
  check_split({"It was compared vs. Placebo in rats.", "It lost."});
  check_split({"Dr. Miller and Prof. Weber met Mrs. Jones.", "See Fig. 3 and No. 7 for more."});
  check_split({"Smith et al. Found no effect in approx. 40 rats."});
  check_split({"It is sold in the U.S. Market leaders disagree."});
  check_split({"It is sold in the U.S.", "The agency has not approved it."});
  check_split({"Doses of 5 mL i.v. were used, then tablets, powders, etc. in turn."});
}

TEST_CASE("words that only look like abbreviations end sentences") {
  check_split({"The answer is no.", "Patients got worse."});
  check_split({"There is no cure for MS.", "Trials go on."});
}

TEST_CASE("neighbouring words distinguish initials from single letters") {
  check_split({"The study by Robert J. Smith was small."});
  check_split({"People took vitamin D.", "Sunlight was scarce."});
  check_split({"This is group A.", "The other is group B."});
}

TEST_CASE("decimals, list numbers and versions do not end a sentence") {
  check_split({"The score rose by 1.10 points.", "It fell by 4.01 later."});
  CHECK(sentences(read_as(Format::markdown, "## 1. The brain\n")) == std::vector<std::string>{"1. The brain"});
}

TEST_CASE("brackets are not split, and citations belong to the sentence before them") {
  check_split({"The effect (see above. It was small) is known.", "It faded."});
  check_split({"It improved memory.[1]", "It also failed."});
  check_split({"It improved memory. [cite: 1]", "It also failed. [2, 3] [4]", "Then it ended."});
}

TEST_CASE("a bracket that is never closed is ignored") {
  check_split({"The effect (see above was small.", "It faded."});
}

TEST_CASE("bullets and ticks inside a line start a sentence, in a table they are values") {
  check_split({"Benefits", "\xE2\x80\xA2 sharper focus", "\xE2\x9C\x93 better sleep"});
  const Document table = read_as(Format::plain, "Drug | Safe | Cheap\nSemax | \xE2\x9C\x93 yes | \xE2\x9C\x93 no");
  REQUIRE(table.blocks.size() == 2);
  CHECK(table.sentences.size() == 2);
}

TEST_CASE("the cells of a row form one sentence, whatever marks they end in") {
  const Document table =
      read_as(Format::plain, "Is it safe? | Nobody knows. | No data.\nIs it cheap? | No. It costs more. | Yes.");
  CHECK(sentences(table) == std::vector<std::string>{"Is it safe? | Nobody knows. | No data.", "Is it cheap? | No.",
                                                     "It costs more. | Yes."});
}

TEST_CASE("sentences are split where the space between them is missing") {
  const Document document = read_as(Format::plain, "It improves memory.It also lifts mood.");
  CHECK(sentences(document) == std::vector<std::string>{"It improves memory.", "It also lifts mood."});
}

TEST_CASE("marks and numbers alone are not a sentence") {
  const Document document = read_as(Format::plain, "It worked. ... 45. ! The rest did not.");
  for (const Sentence& sentence : document.sentences) {
    bool has_word = false;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
      has_word |= document.tokens[t].kind == TokenKind::word;
    CHECK(has_word);
  }
}

TEST_CASE("a sentence never ends inside a token") {
  const Document document = read_as(Format::plain, "Ask https://x.example/?Q=a!B now. Then stop.");
  CHECK(document.sentences.size() == 2);
}

}  // namespace
}  // namespace overclaim::text
