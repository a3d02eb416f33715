#include "page_reader.h"

#include <doctest/doctest.h>

#include "support/pages.h"

namespace overclaim {
namespace {

// The shipped lexicon with models that know two words: what sparkles goes back, what is plain does not. A page of two
// sentences is long enough for them.
std::shared_ptr<const lexicon::Lexicon> lexicon_of_two_words() {
  static const auto shared = [] {
    using lexicon::Model;
    auto lexicon = std::make_shared<lexicon::Lexicon>(*shipped_lexicon());
    lexicon->models = {Model{"affirms", 0, {}, {}},
                       Model{"goes_back", 0, {{"word:sparkle", 5}, {"word:plain", -5}}, {}},
                       Model{"in_context", -1, {{"goes_back here", 1}}, {}}};
    for (auto& [name, value] : lexicon->policy.settings)
      if (name == "gate_least_sentences") value = "2";
    return lexicon;
  }();
  return shared;
}

verdict::Review review_by_two_words(const std::string& page) {
  static const Checker checker(lexicon_of_two_words());
  return page_review(checker, page);
}

std::vector<DoubtfulSentence> doubtful_in(const std::string& page) {
  return PageReader(lexicon_of_two_words()).doubtful(review_by_two_words(page));
}

}  // namespace

TEST_CASE("a sentence on which the rules are silent is doubtful where the gate finds it likely to go back") {
  const auto found = doubtful_in("# Semax\n\nSemax sparkle. Semax is a spray.\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].sentence == 1);
  CHECK_FALSE(found[0].flagged);
  CHECK(found[0].rules.empty());
  CHECK(found[0].probability == doctest::Approx(0.982).epsilon(0.001));
  CHECK(found[0].distance() == found[0].probability);
  REQUIRE_FALSE(found[0].signals.empty());
  CHECK(found[0].signals[0].name == "word:sparkle");
}

TEST_CASE("a sentence that the rules flag is doubtful where the gate finds it unlikely to go back") {
  const auto found = doubtful_in("# Cerebrolysin\n\nCerebrolysin builds plain muscle. A spray.\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].flagged);
  CHECK(found[0].rules == std::vector<std::string>{"unsupported-benefit"});
  CHECK(found[0].probability < 0.01);
  CHECK(found[0].distance() == 1 - found[0].probability);
}

TEST_CASE("where rules and gate agree nothing is doubtful") {
  CHECK(doubtful_in("# Cerebrolysin\n\nCerebrolysin builds sparkle muscle. Cerebrolysin is plain.\n").empty());
}

TEST_CASE("a page that is too short for the gate, or about no product, is not weighed") {
  const PageReader reader(lexicon_of_two_words());
  CHECK(reader.is_weighed(review_by_two_words("# Semax\n\nSemax sparkle.\n")));
  CHECK_FALSE(reader.is_weighed(review_by_two_words("Semax sparkle.\n")));
  CHECK_FALSE(reader.is_weighed(review_by_two_words("# Gardens\n\nBeans sparkle.\n")));
  CHECK(reader.doubtful(review_by_two_words("Semax sparkle.\n")).empty());
}

}  // namespace overclaim
