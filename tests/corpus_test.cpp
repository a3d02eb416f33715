// The labelled corpus: how well the checker agrees with it may rise, never fall; and an article that exists in two
// formats gets the same verdicts in both.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <tuple>

#include "audit/eval.h"
#include "overclaim.h"
#include "text/fold.h"

namespace overclaim {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(OVERCLAIM_SOURCE_DIR) / "corpus";

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Checker& checker() {
  static const Checker shipped(shipped_lexicon());
  return shipped;
}

const EvalReport& report() {
  static const EvalReport scored = [] {
    auto result = evaluate(checker(), {kCorpus / "articles"});
    std::string problems;
    for (const auto& problem : result.problems()) problems += format_problem(problem);
    REQUIRE_MESSAGE(result.ok(), problems);
    return std::move(result).value();
  }();
  return scored;
}

// The lines "name: figure" of corpus/floors.yaml.
double floor_of(const std::string& name) {
  std::ifstream in(kCorpus / "floors.yaml");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(name + ":")) return std::strtod(line.c_str() + name.size() + 1, nullptr);
  FAIL("corpus/floors.yaml has no line for ", name);
  return 1;
}

using Verdict = std::tuple<std::string, std::string, std::string>;  // rule, label, sentence as it is compared

std::vector<Verdict> verdicts_of(const std::string& article) {
  const fs::path path = kCorpus / "articles" / article;
  const Review review = checker().check(path.string(), content_of(path));
  std::vector<Verdict> verdicts;
  for (const auto& finding : review.findings) {
    std::string sentence;
    if (finding.sentence != kNone)
      sentence = fold(review.document.prose_text(review.document.sentences[finding.sentence].prose));
    verdicts.emplace_back(finding.rule, finding.label, sentence);
  }
  return verdicts;
}

std::string told(const std::vector<Verdict>& verdicts) {
  std::string out;
  for (const auto& [rule, label, sentence] : verdicts) out += rule + " | " + label + " | " + sentence + "\n";
  return out;
}

}  // namespace

TEST_CASE("agreement with the corpus does not fall below its floors") {
  const Confusion& flagged = report().flagged;
  INFO(format_eval(report(), true));
  CHECK(flagged.f1() >= floor_of("flagged_f1"));
  CHECK(flagged.precision() >= floor_of("flagged_precision"));
  CHECK(flagged.recall() >= floor_of("flagged_recall"));
}

TEST_CASE("the corpus is large and mixed enough for its figures to mean something") {
  CHECK(report().articles >= 30);
  for (const char* label : {"U", "O", "S", "OK"}) CHECK(report().labels.at(label).wanted >= 30);
  for (const char* article_class : {"vendor", "guide", "balanced", "sceptical"})
    CHECK(report().classes.count(article_class) == 1);
}

TEST_CASE("articles about no product stay quiet") {
  const Confusion& none = report().subjects.at("none");
  CHECK(none.true_positive + none.false_negative == 0);
  CHECK(none.false_positive == 0);
}

TEST_CASE("an article has the same verdicts in Markdown and in HTML") {
  for (const std::string pair : {"pair_a", "pair_b"}) {
    INFO(pair);
    const auto markdown = verdicts_of(pair + ".md");
    const auto html = verdicts_of(pair + ".html");
    CHECK_FALSE(markdown.empty());
    CHECK(told(markdown) == told(html));
  }
}

}  // namespace overclaim
