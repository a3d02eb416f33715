#include "verdict/gate.h"

#include <doctest/doctest.h>

#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

using lexicon::Model;

// The shipped lexicon with models that know two words: what sparkles goes back, what is plain does not.
const Checker& checker_of_two_words() {
  static const Checker checker = [] {
    auto lexicon = std::make_shared<lexicon::Lexicon>(*shipped_lexicon());
    lexicon->models = {Model{"affirms", 0, {}, {}},
                       Model{"goes_back", 0, {{"word:sparkle", 5}, {"word:plain", -5}}, {}},
                       Model{"in_context", -1, {{"goes_back here", 1}}, {}}};
    for (auto& [name, value] : lexicon->policy.settings)
      if (name == "gate_least_sentences") value = "1";
    return Checker(std::move(lexicon));
  }();
  return checker;
}

Review review_of_two_words(const std::string& text, ReadBy read_by = ReadBy::both) {
  CheckOptions options;
  options.read_by = read_by;
  return checker_of_two_words().check("page.md", text, options);
}

// "reads-as-claim error; ..." of warnings and errors.
std::string found_in(const Review& review) {
  std::string lines;
  for (const auto& f : review.findings)
    if (f.severity != Severity::note) add_line(lines, f.rule + " " + std::string(name_of(f.severity)));
  return lines;
}

}  // namespace

TEST_CASE("a set of signals is in order, and each signal is in it once") {
  SignalSet signals(true);
  signals.add("word:", "b");
  signals.add("word:a");
  signals.add("word:b");
  signals.finish();
  CHECK(signals.names() == std::vector<std::string>{"word:a", "word:b"});
  CHECK(signals.hashes().size() == 2);
}

TEST_CASE("the sum of a model is its bias and the weights of the signals that are there") {
  const Model model{"m", -1, {{"word:a", 0.5}, {"word:c", 4}}, {}};
  const SignalWeights weights({&model});
  SignalSet signals;
  signals.add("word:a");
  signals.add("word:b");
  signals.finish();
  CHECK(weights.sum(signals)[0] == doctest::Approx(-0.5));
  CHECK(weights.weight(0, "word:c") == 4);
  CHECK(weights.weight(0, "word:b") == 0);
}

TEST_CASE("without its three models there is no gate") {
  lexicon::Lexicon lexicon;
  lexicon.models = {Model{"affirms", 0, {}, {}}, Model{"goes_back", 0, {}, {}}};
  CHECK_FALSE(Gate(lexicon).is_loaded());
}

TEST_CASE("the gate finds a promise that no rule knows, and says whose") {
  const Review review = review_of_two_words("# Cerebrolysin\n\nCerebrolysin brings a sparkle to the morning.\n");
  CHECK(found_in(review) == "reads-as-claim error");
  CHECK(review.findings[0].subject == "cerebrolysin");
  CHECK(*review.findings[0].confidence > 0.9);
  CHECK(found_in(review_of_two_words("# Cerebrolysin\n\nCerebrolysin brings a sparkle to the morning.\n",
                                     ReadBy::rules)) == "");
}

TEST_CASE("a sentence with an outcome is reported by the evidence on it") {
  const Review review = review_of_two_words("# Cerebrolysin\n\nCerebrolysin, muscle and a sparkle.\n");
  REQUIRE(review.findings.size() == 1);
  CHECK(review.findings[0].label == lexicon::Label::unsupported);
  CHECK(review.findings[0].row == "cerebrolysin/muscle");
}

TEST_CASE("what the rules read as denied stays without a finding, and so does a page about no product") {
  CHECK(found_in(review_of_two_words("# Cerebrolysin\n\nCerebrolysin does not build muscle, sparkle or not.\n")) == "");
  CHECK(found_in(review_of_two_words("# Beans\n\nBeans bring a sparkle to the morning and improve memory.\n")) == "");
}

TEST_CASE("a finding that the gate doubts is a note, and no error where it is not sure") {
  CHECK(found_in(review_of_two_words("# Cerebrolysin\n\nCerebrolysin builds muscle, plain and easy.\n")) == "");
  CHECK(found_in(review_of_two_words("# Cerebrolysin\n\nCerebrolysin builds muscle.\n")) ==
        "unsupported-benefit warning");
}

TEST_CASE("a page of a line or two is read by the rules alone") {
  const std::string line = "Cerebrolysin brings a sparkle to the morning. ";
  CHECK(rules_in(shipped_checker().check("page.md", line), Severity::warning) == "");
  CHECK_FALSE(shipped_checker().trace(shipped_checker().check("page.md", line), {0})[0].confidence.has_value());
}

TEST_CASE("the strongest signals of a sentence explain its score") {
  const Review review = review_of_two_words("# Cerebrolysin\n\nCerebrolysin brings a plain sparkle, a sparkle.\n");
  const auto traces = checker_of_two_words().trace(review, {1});
  REQUIRE(traces.size() == 1);
  CHECK(traces[0].confidence.has_value());
  REQUIRE(traces[0].signals.size() == 2);
  CHECK(traces[0].signals[0].weight == doctest::Approx(-traces[0].signals[1].weight));
}

TEST_CASE("the shipped models are there, each with its weights") {
  CHECK(Gate(*shipped_lexicon()).is_loaded());
  for (const auto& model : shipped_lexicon()->models) CHECK(model.weights.size() > 10);
}

}  // namespace overclaim::verdict
