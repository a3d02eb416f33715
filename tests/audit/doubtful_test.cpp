#include "audit/doubtful.h"

#include <doctest/doctest.h>

#include "support/pages.h"
#include "support/program.h"

namespace overclaim::audit {
namespace {

// Twelve sentences, so that the shipped gate weighs the page; the first is one that the rules flag.
const std::string kPage =
    "# Cerebrolysin\n\nCerebrolysin builds muscle.\n\nA box. A jar. A cup. A lid. A pot. A pan. A tap. A tin. A bag. A "
    "can. A mug.\n";

DoubtReport doubts_in(const std::vector<std::string>& paths, std::vector<lexicon::Problem>& problems) {
  return find_doubtful(shipped_checker(), shipped_page_reader(), paths, problems);
}

Doubt doubt_at(const std::string& path, double probability, bool flagged) {
  Doubt doubt{path, 3, "It sparkles.", "", {}};
  doubt.why.flagged = flagged;
  doubt.why.probability = probability;
  return doubt;
}

}  // namespace

TEST_CASE("pages are counted, and those that the gate does not weigh") {
  const ScratchFolder folder;
  folder.write("long.md", kPage);
  folder.write("short.md", "# Cerebrolysin\n\nCerebrolysin builds muscle.\n");
  std::vector<lexicon::Problem> problems;
  const DoubtReport report = doubts_in({folder.path() + "/long.md", folder.path() + "/short.md"}, problems);
  CHECK(problems.empty());
  CHECK(report.pages == 2);
  CHECK(report.unweighed == 1);
}

TEST_CASE("an article that cannot be read is a problem, and the others are read") {
  const ScratchFolder folder;
  folder.write("long.md", kPage);
  std::vector<lexicon::Problem> problems;
  CHECK(doubts_in({folder.path() + "/none.md", folder.path() + "/long.md"}, problems).pages == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path == folder.path() + "/none.md");
}

TEST_CASE("gold stands for its article, and its mistakes are problems") {
  const ScratchFolder folder;
  folder.write("long.md", kPage);
  folder.write(
      "long.md.gold.yaml",
      "article: long.md\nsubject: cerebrolysin\nclass: vendor\nlabels:\n  - {text: \"No such text\", label: OK}\n");
  std::vector<lexicon::Problem> problems;
  CHECK(doubts_in({folder.path() + "/long.md.gold.yaml"}, problems).pages == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path == folder.path() + "/long.md.gold.yaml");
}

TEST_CASE("labelled articles of the corpus show the label of each doubtful sentence, the farthest apart first") {
  std::vector<lexicon::Problem> problems;
  const std::string folder = OVERCLAIM_SOURCE_DIR "/corpus/articles/";
  const DoubtReport report =
      doubts_in({folder + "semax_bundle.html", folder + "cerebrolysin_landing.html.gold.yaml"}, problems);
  CHECK(problems.empty());
  CHECK(report.pages == 2);
  for (const Doubt& doubt : report.doubts) CHECK_FALSE(doubt.label.empty());
  for (size_t i = 1; i < report.doubts.size(); ++i)
    CHECK(report.doubts[i - 1].why.distance() >= report.doubts[i].why.distance());
}

TEST_CASE("the list says what the rules and the gate found, and why") {
  DoubtReport report{2, 1, {doubt_at("a.md", 0.8, false), doubt_at("b.md", 0.1, true)}};
  report.doubts[0].why.signals = {{"word:sparkles", 1.25}, {"layout:row", -0.5}};
  report.doubts[1].why.rules = {"trial-spin", "disease-claim"};
  report.doubts[1].label = "OK";
  CHECK(format_doubtful(report) ==
        "a.md:3: not flagged by the rules, probability 0.80\n"
        "    It sparkles.\n"
        "    rules: none\n"
        "    signals: word:sparkles +1.25, layout:row -0.50\n"
        "b.md:3: flagged by the rules, probability 0.10, labelled OK\n"
        "    It sparkles.\n"
        "    rules: trial-spin, disease-claim\n"
        "    signals: none\n"
        "2 doubtful sentences on 2 pages; 1 too short for the learned reading or about no known product\n");
}

}  // namespace overclaim::audit
