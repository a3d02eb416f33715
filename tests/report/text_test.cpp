#include "report/text.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "report/sample.h"

namespace overclaim::report {
namespace {

std::string golden(const std::string& name) {
  const auto path = std::filesystem::path(OVERCLAIM_SOURCE_DIR) / "tests/golden/text_report" / name;
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in, path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string report(const std::string& article, Detail detail, bool colour = false) {
  return review_text(sample_lexicon(), sample_review(article), {detail, colour});
}

const std::string kArticle =
    "# Zorbine\n\nZorbine is a small green pill that was first sold in the spring, and according to the people who "
    "sell it "
    "it\n[[sharpens memory]] in the elderly. It is [[harmless]] and [[shiny]].\n";

TEST_CASE("the report shows the sentence, the evidence on record and what to write instead") {
  CHECK(report(kArticle, Detail::normal) == golden("normal.txt"));
}

TEST_CASE("with --verbose, notes and caveats are shown in full, and the cues") {
  CHECK(report(kArticle, Detail::full) == golden("verbose.txt"));
}

TEST_CASE("with --quiet, each warning and error is one line") {
  CHECK(report(kArticle, Detail::brief) ==
        "shop/zorbine.md:4:1: warning: Said as a plain fact. [strength-over-tier]\n"
        "shop/zorbine.md:4:39: error: Nothing is harmless. [safety-overclaim]\n");
}

TEST_CASE("in colour, the marked words are underlined and have no carets") {
  const std::string text = report(kArticle, Detail::normal, true);
  CHECK(text.find("\033[4;1msharpens memory\033[0m") != std::string::npos);
  CHECK(text.find('^') == std::string::npos);
  CHECK(report(kArticle, Detail::normal).find('\033') == std::string::npos);
}

TEST_CASE("a row is shown in full once for each document") {
  verdict::Review review = sample_review(kArticle);
  review.findings.push_back(review.findings[0]);
  const std::string text = review_text(sample_lexicon(), review, {});
  const auto first = text.find("Five students");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("Five students", first + 1) == std::string::npos);
  CHECK(text.find("On record: zorbine/memory (plausible)") > first);
}

TEST_CASE("the wording that a row allows is shown once: in the message or below it") {
  verdict::Review review = sample_review(kArticle);
  review.findings[0].suggestion = verdict::Suggestion{"Zorbine may help students remember.", {}};
  const auto times_said = [&] {
    const std::string text = review_text(sample_lexicon(), review, {});
    size_t count = 0;
    for (size_t at = 0; (at = text.find("may help students", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  CHECK(times_said() == 1);
  const std::string text = review_text(sample_lexicon(), review, {});
  CHECK(text.find("At most: Zorbine may help students remember\n") != std::string::npos);
  review.findings[0].message = "Too strong. At most: Zorbine may help students remember.";
  CHECK(times_said() == 1);
}

TEST_CASE("a document without findings is not listed unless requested") {
  verdict::Review review;
  review.document = text::read_document("empty.md", "");
  CHECK(review_text(sample_lexicon(), review, {Detail::normal, false}).empty());
  CHECK(review_text(sample_lexicon(), review, {Detail::brief, false}).empty());
  CHECK(review_text(sample_lexicon(), review, {Detail::full, false}).starts_with("empty.md: "));
}

TEST_CASE("suppressed findings are listed with their reasons on request") {
  verdict::Review review = sample_review(kArticle);
  review.suppressed.push_back({review.findings[0], "said \x1b[2J so", {0, 5}, "2027-01-31"});
  const std::string line = "shop/zorbine.md:4:1: suppressed until 2027-01-31: said ?[2J so [strength-over-tier]\n";
  const auto text = [&](Detail detail, bool list) {
    return review_text(sample_lexicon(), review, {detail, false, list});
  };
  CHECK(text(Detail::normal, false).find("suppressed") == std::string::npos);
  CHECK(text(Detail::normal, true).find(line) != std::string::npos);
  CHECK(text(Detail::full, false).find(line) != std::string::npos);
  CHECK(text(Detail::brief, true).ends_with("[safety-overclaim]\n" + line));
  review.findings.clear();
  CHECK(text(Detail::normal, true) == "shop/zorbine.md: no findings, 1 claim weighed\n" + line + "\n");
  CHECK(text(Detail::normal, false).empty());
}

TEST_CASE("an article cannot send control sequences to the terminal") {
  const std::string text = report("Zorbine \x1b[2J [[sharpens memory]]. It is [[harmless]], [[so]].\n", Detail::normal);
  CHECK(text.find('\033') == std::string::npos);
}

TEST_CASE("the summary has counts, and says if there is nothing to count") {
  const lexicon::Lexicon lexicon = sample_lexicon();
  CHECK(summary_text(lexicon, {3, 12, 2, 4, 1}) ==
        "3 documents checked, 12 claims weighed: 2 errors, 4 warnings, 1 note\n");
  CHECK(summary_text(lexicon, {1, 1, 1, 0, 0}) ==
        "1 document checked, 1 claim weighed: 1 error, 0 warnings, 0 notes\n");
  CHECK(summary_text(lexicon, {1, 2, 0, 0, 0}) == "1 document checked, 2 claims weighed: no findings\n");
  CHECK(summary_text(lexicon, {2, 0, 0, 0, 0}) == "2 documents checked: no claim about a known product\n");
  CHECK(summary_text(lexicon, {3, 12, 2, 4, 1, 1, 30}) ==
        "3 documents checked, 12 claims weighed: 2 errors, 4 warnings, 1 note; 1 suppressed; 30 in the baseline\n");
  CHECK(summary_text(lexicon, {1, 2, 0, 0, 0, 2, 0}) ==
        "1 document checked, 2 claims weighed: no findings; 2 suppressed\n");
}

}  // namespace
}  // namespace overclaim::report
