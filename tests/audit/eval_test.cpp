#include "audit/eval.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "audit/small_lexicon.h"

namespace overclaim::audit {
namespace {

namespace fs = std::filesystem;

// A temporary folder of articles and gold files.
class Corpus {
 public:
  explicit Corpus(const std::string& name) : folder_(fs::temp_directory_path() / ("overclaim_eval_" + name)) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Corpus() { fs::remove_all(folder_); }
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  void add(const std::string& name, const std::string& text, const std::string& head, const std::string& labels) const {
    write(name, text);
    write(name + ".gold.yaml",
          "article: " + name + "\n" + head + "labels:" + (labels.empty() ? " []" : "\n" + labels) + "\n");
  }
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

const Checker& checker() {
  static const Checker small(small_lexicon());
  return small;
}

EvalReport report_of(const Corpus& corpus) {
  auto report = evaluate(checker(), {corpus.folder()});
  REQUIRE_MESSAGE(report.ok(), (report.ok() ? "" : lexicon::format_problem(report.problems().front())));
  return std::move(report).value();
}

const std::string kVendor = "subject: zorbine\nclass: vendor\n";
const std::string kGuide = "subject: none\nclass: guide\n";
const std::string kGroup =
    "group: safety\nshows: \"promises\"\nsubject: zorbine\n"
    "product:\n"
    "  - {text: \"Zorbine is harmless.\", label: S, why: \"absolute\"}\n"
    "  - {text: \"The snail is harmless.\", label: N, why: \"another\"}\n"
    "science:\n"
    "  - {text: \"Tea grows on hills.\", relation: none, why: \"background\"}\n"
    "  - {text: \"Tea and hills are linked.\", relation: correlation, why: \"linked\"}\n";

}  // namespace

TEST_CASE("sentences are scored by whether they are flagged, and unlabelled ones should not be") {
  const Corpus corpus("scored");
  corpus.add(
      "a.txt",
      "Zorbine is harmless. It comes in vials. It doubles your memory. Snow is harmless. A toy with no side effects.\n",
      kVendor,
      "  - {text: \"Zorbine is harmless.\", label: S, rule: safety-overclaim}\n"
      "  - {text: \"It doubles your memory.\", label: U, rule: safety-overclaim}\n"
      "  - {text: \"Snow is harmless.\", label: OK}\n");
  const EvalReport report = report_of(corpus);
  CHECK(report.articles == 1);
  CHECK(report.flagged.true_positive == 1);
  CHECK(report.flagged.false_negative == 1);
  CHECK(report.flagged.false_positive == 2);
  CHECK(report.flagged.true_negative == 1);
  CHECK(report.flagged.precision() == doctest::Approx(1.0 / 3));
  CHECK(report.flagged.recall() == doctest::Approx(0.5));
  CHECK(report.flagged.f1() == doctest::Approx(0.4));
  CHECK(report.rule_right == 1);
  REQUIRE(report.missed.size() == 1);
  CHECK(report.missed[0].text == "It doubles your memory.");
  CHECK(report.missed[0].expected == "U");
  CHECK(report.missed[0].got.empty());
  REQUIRE(report.wrongly_flagged.size() == 2);
  CHECK(report.wrongly_flagged[0].expected == "OK");
  CHECK(report.wrongly_flagged[0].got == "S");
  CHECK(report.wrongly_flagged[0].got_rule == "safety-overclaim");
  CHECK(report.wrongly_flagged[1].expected == "N");
  CHECK(report.wrongly_flagged[1].text == "A toy with no side effects.");
}

TEST_CASE("labels are scored separately, by class and by subject") {
  const Corpus corpus("labels");
  corpus.add("a.txt", "Zorbine is harmless.\n\nIt has no side effects.\n", kVendor,
             "  - {text: \"Zorbine is harmless.\", label: U, rule: safety-overclaim}\n"
             "  - {text: \"It has no side effects.\", label: S, rule: safety-overclaim}\n");
  corpus.add("b.txt", "The garden is green.\n\nThe snail is harmless.\n", kGuide, "");
  const EvalReport report = report_of(corpus);
  CHECK(report.labels.at("U").wanted == 1);
  CHECK(report.labels.at("U").flagged == 1);
  CHECK(report.labels.at("U").right == 0);
  CHECK(report.labels.at("U").given == 0);
  CHECK(report.labels.at("S").given == 3);
  CHECK(report.labels.at("S").right == 1);
  CHECK(report.labels.at("N").wanted == 2);
  CHECK(report.labels.at("N").flagged == 1);
  CHECK(report.classes.at("vendor").true_positive == 2);
  CHECK(report.classes.at("guide").false_positive == 1);
  CHECK(report.subjects.at("none").true_negative == 1);
  CHECK(report.wrongly_flagged.at(0).line == 3);
}

TEST_CASE("sentences labelled X or B are not scored") {
  const Corpus corpus("left_out");
  corpus.add("a.txt", "Zorbine is harmless. It is quite safe.\n", kVendor,
             "  - {text: \"Zorbine is harmless.\", label: X}\n  - {text: \"It is quite safe.\", label: B}\n");
  const EvalReport report = report_of(corpus);
  CHECK(report.flagged.true_positive + report.flagged.false_positive + report.flagged.false_negative +
            report.flagged.true_negative ==
        0);
  CHECK(report.labels.at("X").wanted == 1);
  CHECK(report.labels.at("X").flagged == 1);
  CHECK(report.flagged.f1() == 0);
}

TEST_CASE("a text over two sentences counts once, and of two texts in one sentence the graver counts") {
  const Corpus corpus("units");
  corpus.add("a.txt", "Afraid? It is harmless. It is cheap, and it is harmless.\n", kVendor,
             "  - {text: \"Afraid? It is harmless.\", label: S, rule: safety-overclaim}\n"
             "  - {text: \"It is cheap\", label: OK}\n"
             "  - {text: \"and it is harmless\", label: S, rule: safety-overclaim}\n");
  const EvalReport report = report_of(corpus);
  CHECK(report.flagged.true_positive == 2);
  CHECK(report.flagged.false_positive == 0);
  CHECK(report.labels.count("OK") == 0);
}

TEST_CASE("problems of all gold files are reported at once") {
  const Corpus corpus("problems");
  corpus.add("a.txt", "It is green.\n", kGuide, "  - {text: \"It is blue.\", label: N}\n");
  corpus.write("b.txt.gold.yaml", "article: b.txt\n" + kGuide + "labels: []\n");
  corpus.write("c.txt.gold.yaml", "article: c.txt\n");
  const auto report = evaluate(checker(), {corpus.folder()});
  REQUIRE_FALSE(report.ok());
  std::string all;
  for (const auto& problem : report.problems()) all += lexicon::format_problem(problem);
  CHECK(all.find("a.txt.gold.yaml:5:5: this text does not occur in a.txt") != std::string::npos);
  CHECK(all.find("b.txt: cannot be read") != std::string::npos);
  CHECK(all.find("c.txt.gold.yaml:1:1: \"subject\" is missing") != std::string::npos);
}

TEST_CASE("a folder without gold files and a missing file are problems") {
  const Corpus corpus("empty");
  CHECK_FALSE(evaluate(checker(), {corpus.folder()}).ok());
  CHECK_FALSE(evaluate(checker(), {corpus.folder() / "none.md.gold.yaml"}).ok());
}

TEST_CASE("the formatted report shows the scores, and with verbose the disagreements") {
  const Corpus corpus("format");
  corpus.add("a.txt", "Zorbine is harmless.\n\nThe snail is harmless.\n", kVendor,
             "  - {text: \"Zorbine is harmless.\", label: S, rule: safety-overclaim}\n");
  const EvalReport report = report_of(corpus);
  const std::string brief = format_eval(report, false);
  CHECK(brief.find("1 articles, 2 sentences scored") != std::string::npos);
  CHECK(brief.find("0.500      1.000   0.667") != std::string::npos);
  CHECK(brief.find("The snail") == std::string::npos);
  const std::string verbose = format_eval(report, true);
  CHECK(verbose.find("a.txt:3: wanted N, got S safety-overclaim\n    The snail is harmless.\n") != std::string::npos);
}

TEST_CASE("a folder may contain articles and groups of sentences, which are scored separately") {
  const Corpus corpus("both");
  corpus.add("articles/a.txt", "It is cheap.\n", kVendor, "");
  corpus.write("articles/a.txt.gold.yaml", "article: a.txt\n" + kVendor + "labels: []\n");
  corpus.write("sentences/safety.yaml", kGroup);
  corpus.write("floors.yaml", "flagged_f1: 0.5\n");
  const EvalReport report = report_of(corpus);
  CHECK(report.articles == 1);
  CHECK(report.flagged.sentences() == 1);
  CHECK(report.sentences.flagged.sentences() == 2);
  CHECK(report.sentences.products.at("safety").right == 1);
  CHECK(report.sentences.four.sentences() == 2);
  for (const fs::path& path : {corpus.folder() / "sentences", corpus.folder() / "sentences" / "safety.yaml"}) {
    const auto groups = evaluate(checker(), {path});
    REQUIRE(groups.ok());
    CHECK(groups.value().articles == 0);
    CHECK(groups.value().sentences.flagged.sentences() == 2);
  }
}

TEST_CASE("problems of articles and of groups are reported together, and nothing is scored") {
  const Corpus corpus("both_wrong");
  corpus.write("a.txt.gold.yaml", "article: a.txt\n" + kGuide + "labels: []\n");
  corpus.write("sentences/safety.yaml", kGroup + "  - {text: \"Tea grows on hills.\", relation: none, why: \"w\"}\n");
  corpus.write("sentences/scope.yaml", "group: scope\n");
  const auto report = evaluate(checker(), {corpus.folder(), corpus.folder() / "gone.yaml"});
  REQUIRE_FALSE(report.ok());
  std::string all;
  for (const auto& problem : report.problems()) all += lexicon::format_problem(problem);
  CHECK(all.find("a.txt: cannot be read") != std::string::npos);
  CHECK(all.find("safety.yaml:10:5: this sentence is listed twice") != std::string::npos);
  CHECK(all.find("scope.yaml:1:1: \"shows\" is missing") != std::string::npos);
  CHECK(all.find("gone.yaml: cannot be read") != std::string::npos);
}

TEST_CASE("the report on groups shows each group, scores by class, and with verbose the disagreements") {
  const Corpus corpus("format_groups");
  corpus.write("sentences/safety.yaml", kGroup);
  const EvalReport report = report_of(corpus);
  const std::string brief = format_eval(report, false);
  CHECK(
      brief.starts_with("sentences about products        sentences  right\n"
                        "safety                                  2      1  0.500\n"));
  CHECK(brief.find("flagged             0.500      1.000   0.667     1     1     0      0\n") != std::string::npos);
  CHECK(brief.find("articles") == std::string::npos);
  CHECK(brief.find("sentences of science            sentences  right\n"
                   "safety                                  2      1  0.500\n") != std::string::npos);
  CHECK(brief.find("four classes                            2  0.333\n"
                   "  correlational                         1  0.000\n"
                   "  none                                  1  0.667\n") != std::string::npos);
  CHECK(brief.find("advice                                  2  1.000\n") != std::string::npos);
  CHECK(brief.find("The snail") == std::string::npos);
  const std::string verbose = format_eval(report, true);
  CHECK(verbose.find("safety.yaml:6: wanted N, got S safety-overclaim\n    The snail is harmless.\n") !=
        std::string::npos);
  CHECK(verbose.find("safety.yaml:9: wanted correlation affirmed plain, advice none, got none, advice none\n"
                     "    Tea and hills are linked.\n") != std::string::npos);
}

TEST_CASE("the figures of the rules alone stand below those of all articles and of each class") {
  EvalReport both, by_rules;
  both.articles = by_rules.articles = 1;
  both.flagged.true_positive = both.classes["vendor"].true_positive = 2;
  by_rules.flagged.true_positive = by_rules.classes["vendor"].true_positive = 1;
  const std::string with = format_eval(both, false, &by_rules), without = format_eval(both, false);
  for (const char* name : {"all", "vendor"}) {
    const size_t row = with.find(std::string("\n") + name);
    REQUIRE(row != std::string::npos);
    CHECK(with.find("\n  rules alone", row) == with.find('\n', row + 1));
  }
  CHECK(without.find("rules alone") == std::string::npos);
}

}  // namespace overclaim::audit
