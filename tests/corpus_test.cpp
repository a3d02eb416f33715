// The labelled corpus: agreement of the checker may rise but never fall; every group of sentences has flagged and
// unflagged ones; and an article in two formats gets the same verdicts in both.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "audit/eval.h"
#include "audit/internal/flagging.h"
#include "audit/sentences.h"
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

audit::EvalReport scores_of(const std::vector<fs::path>& paths) {
  auto result = audit::evaluate(checker(), paths);
  std::string problems;
  for (const auto& problem : result.problems()) problems += lexicon::format_problem(problem);
  REQUIRE_MESSAGE(result.ok(), problems);
  return std::move(result).value();
}

const audit::EvalReport& report() {
  static const audit::EvalReport scored =
      scores_of({kCorpus / "articles", kCorpus / "sentences", kCorpus / "documents"});
  return scored;
}

// Pages and sentences about many products: newer than the rest and less well solved, so they have separate floors.
const audit::EvalReport& products() {
  static const audit::EvalReport scored = scores_of({kCorpus / "products"});
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

std::vector<audit::SentenceGroup> groups() {
  std::vector<audit::SentenceGroup> all;
  for (const fs::path& folder : {kCorpus / "sentences", kCorpus / "products" / "sentences"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      auto group = audit::read_sentences(entry.path(), checker().lexicon());
      REQUIRE_MESSAGE(group.ok(), (group.ok() ? "" : lexicon::format_problem(group.problems().front())));
      all.push_back(std::move(group).value());
    }
  }
  return all;
}

using Verdict = std::tuple<std::string, std::string, std::string>;  // rule, label, sentence in a form for comparison

std::vector<Verdict> verdicts_of(const std::string& article) {
  const fs::path path = kCorpus / "articles" / article;
  const verdict::Review review = checker().check(path.string(), content_of(path));
  std::vector<Verdict> verdicts;
  for (const auto& finding : review.findings) {
    std::string sentence;
    if (finding.sentence != text::kNone)
      sentence = text::fold(review.document.prose_text(review.document.sentences[finding.sentence].prose));
    verdicts.emplace_back(finding.rule, text_of(finding.label), sentence);
  }
  return verdicts;
}

std::string lines_of(const std::vector<Verdict>& verdicts) {
  std::string out;
  for (const auto& [rule, label, sentence] : verdicts) out += rule + " | " + label + " | " + sentence + "\n";
  return out;
}

}  // namespace

TEST_CASE("agreement with the corpus does not fall below its floors") {
  const audit::Confusion& flagged = report().flagged;
  INFO(audit::format_eval(report(), true));
  CHECK(flagged.f1() >= floor_of("flagged_f1"));
  CHECK(flagged.precision() >= floor_of("flagged_precision"));
  CHECK(flagged.recall() >= floor_of("flagged_recall"));
}

TEST_CASE("agreement with the groups of sentences does not fall below its floors") {
  const audit::SentenceScores& sentences = report().sentences;
  INFO(audit::format_eval(report(), true));
  CHECK(sentences.flagged.f1() >= floor_of("sentences_flagged_f1"));
  CHECK(sentences.flagged.precision() >= floor_of("sentences_flagged_precision"));
  CHECK(sentences.flagged.recall() >= floor_of("sentences_flagged_recall"));
  CHECK(sentences.four.macro_f1() >= floor_of("sentences_four_classes"));
  CHECK(sentences.six.macro_f1() >= floor_of("sentences_six_classes"));
  CHECK(sentences.strong.macro_f1() >= floor_of("sentences_strong_or_weak"));
  CHECK(sentences.advice.macro_f1() >= floor_of("sentences_advice"));
}

TEST_CASE("agreement with the pages and sentences about products does not fall below its floors") {
  const audit::Confusion &pages = products().flagged, &sentences = products().sentences.flagged;
  INFO(audit::format_eval(products(), true));
  CHECK(pages.f1() >= floor_of("product_pages_flagged_f1"));
  CHECK(pages.precision() >= floor_of("product_pages_flagged_precision"));
  CHECK(sentences.f1() >= floor_of("product_sentences_flagged_f1"));
  CHECK(sentences.precision() >= floor_of("product_sentences_flagged_precision"));
}

TEST_CASE("agreement on whole articles does not fall below its floors") {
  const audit::DocumentScores& documents = report().documents;
  INFO(audit::format_eval(report(), true));
  CHECK(documents.found.precision() >= floor_of("documents_precision"));
  CHECK(documents.found.recall() >= floor_of("documents_recall"));
}

TEST_CASE("each rule on whole articles has short articles with and as many without its finding") {
  size_t quiet = 0, all = 0;
  std::set<std::string> wanted;
  for (const auto& entry : fs::directory_iterator(kCorpus / "documents")) {
    auto group = audit::read_documents(entry.path(), checker().lexicon());
    REQUIRE_MESSAGE(group.ok(), (group.ok() ? "" : lexicon::format_problem(group.problems().front())));
    for (const auto& document : group.value().documents) {
      ++all;
      quiet += document.wants.empty();
      for (const auto& want : document.wants) wanted.insert(want.rule);
    }
  }
  CHECK(all >= 100);
  CHECK(quiet * 2 >= all);
  for (const auto& rule : checker().lexicon().rules)
    CHECK_MESSAGE((rule.document.empty() || wanted.count(rule.id) == 1), rule.id);
}

TEST_CASE("the corpus is large and mixed enough for its scores to be meaningful") {
  CHECK(report().articles >= 30);
  for (const char* label : {"U", "O", "S", "OK"}) CHECK(report().labels.at(label).wanted >= 30);
  for (const char* article_class : {"vendor", "guide", "balanced", "sceptical"})
    CHECK(report().classes.count(article_class) == 1);
}

TEST_CASE("every group of sentences has flagged and unflagged ones") {
  for (const auto& group : groups()) {
    INFO(group.name);
    CHECK(group.products.size() + group.science.size() >= 8);
    std::set<bool> wanted;
    for (const auto& sentence : group.products) wanted.insert(audit::wanted_flagged(sentence.label));
    std::set<std::string> classes;
    for (const auto& sentence : group.science)
      classes.insert(std::string(name_of(sentence.relation)) + std::string(name_of(sentence.polarity)) +
                     std::string(name_of(sentence.advice)));
    CHECK((group.products.empty() || wanted.size() == 2));
    CHECK((group.science.empty() || classes.size() > 1));
  }
}

TEST_CASE("no sentence is in two groups, where it would count twice") {
  std::map<std::string, std::string> seen;
  const auto once = [&](const std::string& text, const std::string& group) {
    const auto [known, fresh] = seen.try_emplace(text, group);
    CHECK_MESSAGE(fresh, text, " stands in ", known->second, " and in ", group);
  };
  for (const auto& group : groups()) {
    for (const auto& sentence : group.products) once(sentence.context + "\n" + sentence.text, group.name);
    for (const auto& sentence : group.science) once(sentence.text, group.name);
  }
  CHECK(seen.size() >= 500);
}

TEST_CASE("articles about no product have no findings") {
  const audit::Confusion& none = report().subjects.at("none");
  CHECK(none.true_positive + none.false_negative == 0);
  CHECK(none.false_positive == 0);
}

TEST_CASE("an article has the same verdicts in Markdown and in HTML") {
  for (const std::string pair : {"pair_a", "pair_b"}) {
    INFO(pair);
    const auto markdown = verdicts_of(pair + ".md");
    const auto html = verdicts_of(pair + ".html");
    CHECK_FALSE(markdown.empty());
    CHECK(lines_of(markdown) == lines_of(html));
  }
}

}  // namespace overclaim
