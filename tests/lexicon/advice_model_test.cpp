// models/advice.yaml: the features of a suggestion for practice, and the problems reported for mistakes.
#include <doctest/doctest.h>

#include <set>

#include "audit/small_lexicon.h"
#include "lexicon/compiled.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// The problems of the small lexicon, which has a cue of kind `safety`, with this entry of `features:`.
std::string problems_of_feature(const std::string& entry) {
  auto files = audit::small_lexicon_files();
  files.push_back({"models/advice.yaml", "advice.yaml", "threshold: 3\nfeatures:\n  a: " + entry + "\n"});
  return problem_lines(load_lexicon(files).problems());
}

}  // namespace

TEST_CASE("features refer to cues of the lexicon, also in its binary image") {
  const AdviceModel& model = lexicon_on_disk().advice;
  CHECK(model.features.size() > 40);
  CHECK(model.threshold > 0);
  REQUIRE(model.patterns_of_cue.size() == lexicon_on_disk().cues.size());
  std::set<std::string> ids;
  for (const auto& feature : model.features) {
    INFO(feature.id);
    CHECK(ids.insert(feature.id).second);
    CHECK(feature.weight != 0);
    CHECK(feature.cue < model.patterns.size());
  }
  const AdviceModel back = unpack_lexicon(pack_lexicon(lexicon_on_disk(), {})).advice;
  CHECK(back.features.size() == model.features.size());
  CHECK(back.features.front().id == model.features.front().id);
  CHECK(back.features.back().sentence == model.features.back().sentence);
  CHECK(back.patterns == model.patterns);
  CHECK(back.patterns_of_cue == model.patterns_of_cue);
}

TEST_CASE("a feature asks for a cue, for two, or for the sentence") {
  CHECK(problems_of_feature("{cue: \"safety:absolute\", weight: -3}") == "");
  CHECK(problems_of_feature("{cue: \"safety.harmless\", form: past, within: 2, then: \"safety:*\", weight: 3}") == "");
  CHECK(problems_of_feature("{sentence: cited, weight: 3}") == "");
  CHECK(problems_of_feature("{weight: 3}") ==
        "advice.yaml:3:6: feature \"a\" asks for a cue or for the sentence (give it either `cue:` or `sentence:`)\n");
  CHECK(problems_of_feature("{cue: \"safety:*\", sentence: cited, weight: 3}")
            .find("feature \"a\" asks for a cue or for the sentence") != std::string::npos);
  CHECK(
      problems_of_feature("{cue: \"safety:*\", then: \"safety:*\", weight: 3}") ==
      "advice.yaml:3:6: feature \"a\" has only one of `then` and `within` (a second cue stands within so many words of "
      "the first)\n");
}

TEST_CASE("what no feature can be is reported with what it can be") {
  CHECK(problems_of_feature("{cue: \"hedge:modal\", weight: 3}") == "advice.yaml:1:1: no cue fits \"hedge:modal\"\n");
  CHECK(problems_of_feature("{cue: \"safety:*\"}").find("\"weight\" is missing") != std::string::npos);
  CHECK(problems_of_feature("{cue: \"safety:*\", weight: 1.5}")
            .find("\"weight\" is no weight: \"1.5\" (a weight is a whole number from -100000 to 100000)") !=
        std::string::npos);
  CHECK(problems_of_feature("{cue: \"safety:*\", weigth: 3, weight: 3}").find("did you mean \"weight\"?") !=
        std::string::npos);
  CHECK(problems_of_feature("{sentence: quoted, weight: 3}").find("(allowed: cited, asked_of_research)") !=
        std::string::npos);
  CHECK(problems_of_feature("{cue: \"safety:*\", form: passed, weight: 3}")
            .find("allowed: none, base, third, past, gerund") != std::string::npos);
}

TEST_CASE("the features of a further folder replace those of the program") {
  auto files = audit::small_lexicon_files();
  const std::string one = "threshold: 3\nfeatures:\n  a: {cue: \"safety:*\", weight: 3}\n";
  files.push_back({"models/advice.yaml", "advice.yaml", one, 0});
  files.push_back({"models/mine.yaml", "mine.yaml", "threshold: 7\nfeatures:\n  b: {sentence: cited, weight: 9}\n", 1});
  const AdviceModel model = sound(load_lexicon(files)).advice;
  REQUIRE(model.features.size() == 1);
  CHECK(model.features[0].id == "b");
  CHECK(model.threshold == 7);
}

}  // namespace overclaim::lexicon
