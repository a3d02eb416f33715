// grammar/spelling.yaml: what the spelling of a word says of it, how folders add to it, and the problems reported for
// mistakes.
#include "lexicon/spelling.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "lexicon/compiled.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

using Words = std::vector<std::string>;

Result<Lexicon> with_spelling(const std::string& text, int layer) {
  auto files = audit::small_lexicon_files();
  if (layer == 0) std::erase_if(files, [](const LexiconFile& f) { return f.name == "grammar/spelling.yaml"; });
  files.push_back({"grammar/spelling.yaml", "mine.yaml", text, layer});
  return load_lexicon(files);
}

std::string problems_of_spelling(const std::string& text, int layer = 1) {
  return problem_lines(with_spelling(text, layer).problems());
}

}  // namespace

TEST_CASE("every list of spellings is there, also in the binary image") {
  const Lexicon back = unpack_lexicon(pack_lexicon(lexicon_on_disk(), {}));
  for (const auto& list : kSpelling) {
    INFO(list.name);
    CHECK_FALSE((lexicon_on_disk().spelling.*list.member).empty());
    CHECK(back.spelling.*list.member == lexicon_on_disk().spelling.*list.member);
  }
  CHECK(back.spelling.adverb == Words{"ly"});
}

TEST_CASE("a lexicon without the file is a problem") {
  auto files = audit::small_lexicon_files();
  std::erase_if(files, [](const LexiconFile& f) { return f.name == "grammar/spelling.yaml"; });
  CHECK(problem_lines(load_lexicon(files).problems()) ==
        "grammar/spelling.yaml:0:0: is missing (it says which endings make an adverb, a plural; without it no word is "
        "recognised by them)\n");
}

TEST_CASE("a further folder adds to the lists that it names") {
  const Lexicon lexicon = sound(with_spelling("spelling:\n  adverb: [\"wise\"]\n", 1));
  CHECK(lexicon.spelling.adverb == Words{"ly", "wise"});
  CHECK(lexicon.spelling.plural == Words{"s"});
}

TEST_CASE("an unknown list, a missing one and a spelling that no word can have are reported") {
  CHECK(problems_of_spelling("spelling:\n  adverbs: [\"wise\"]\n") ==
        "mine.yaml:2:12: unknown list \"adverbs\" of spellings (did you mean \"adverb\"? allowed: adverb, participle, "
        "gerund, year, comparative, plural, of)\n");
  CHECK(problems_of_spelling("spelling:\n  adverb: [\"Wise\"]\n") ==
        "mine.yaml:2:11: \"Wise\" under \"adverb\" is no spelling (write an ending, a beginning or a word in small "
        "letters)\n");
  CHECK(problems_of_spelling("spelling:\n  adverb: [\"\"]\n") ==
        "mine.yaml:2:12: each entry of \"adverb\" must be a text (quote it)\n");
  CHECK(problems_of_spelling("spelling:\n  adverb: [\"ly\"]\n", 0)
            .starts_with("mine.yaml:1:1: lists of spellings are missing: participle, gerund, year, comparative, "));
}

}  // namespace overclaim::lexicon
