// The guarantee of suggestions, for all articles of the corpus: each alone removes its finding, causes no other and is
// not worded more strongly; all that can be applied together do so at once.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "suggest/internal/edit.h"
#include "support/shipped.h"

namespace overclaim {
namespace {

struct Counts {
  std::vector<std::string> findings;
  size_t bold = 0;  // affirmed claims worded as a plain fact or more strongly
};

Counts counts_of(const verdict::Review& review) {
  Counts counts;
  for (const auto& f : review.findings)
    if (!verdict::about_article(f)) counts.findings.push_back(f.rule + " " + f.row);
  std::sort(counts.findings.begin(), counts.findings.end());
  for (const auto& judged : review.claims)
    counts.bold +=
        judged.claim.polarity == lexicon::Polarity::affirmed && judged.claim.strength >= lexicon::Strength::causal;
  return counts;
}

bool is_part(const std::vector<std::string>& small, const std::vector<std::string>& large) {
  return std::includes(large.begin(), large.end(), small.begin(), small.end());
}

verdict::Review with(const verdict::Review& review, const std::vector<verdict::Edit>& edits) {
  CheckOptions options;
  options.format = review.document.format;
  return shipped_checker().check(review.document.path, suggest::edited(review.document.source, edits), options);
}

std::vector<verdict::Review> corpus() {
  std::vector<verdict::Review> reviews;
  for (const auto& entry : std::filesystem::directory_iterator(OVERCLAIM_SOURCE_DIR "/corpus/articles")) {
    if (entry.path().extension() == ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    reviews.push_back(shipped_checker().check(entry.path().string(), {std::istreambuf_iterator<char>(in), {}}));
    shipped_checker().suggest(reviews.back());
  }
  return reviews;
}

}  // namespace

TEST_CASE("each suggestion removes its finding and causes no other") {
  size_t tried = 0, sentences = 0, mended = 0;
  for (const verdict::Review& review : corpus()) {
    const Counts before = counts_of(review);
    for (const auto& finding : review.findings) {
      sentences += finding.sentence != text::kNone && finding.claim.has_value();
      std::vector<verdict::Suggestion> ways = finding.alternatives;
      if (finding.suggestion && !finding.suggestion->edits.empty()) ways.push_back(*finding.suggestion);
      mended += finding.claim && finding.suggestion && !finding.suggestion->edits.empty();
      for (const auto& way : ways) {
        REQUIRE_FALSE(way.edits.empty());
        const Counts after = counts_of(with(review, way.edits));
        INFO(review.document.path, ": ", finding.rule, ": ", way.text);
        CHECK(after.findings.size() < before.findings.size());
        CHECK(is_part(after.findings, before.findings));
        CHECK(after.bold <= before.bold);
        ++tried;
      }
    }
  }
  CHECK(tried > 200);
  // Nearly every claim can be worded as carefully as its row requires.
  CHECK(mended * 100 >= sentences * 80);
}

TEST_CASE("all edits of an article together remove their findings and cause no new ones") {
  size_t before_all = 0, after_all = 0;
  for (const verdict::Review& review : corpus()) {
    const Counts before = counts_of(review), after = counts_of(with(review, review.edits));
    INFO(review.document.path);
    CHECK(is_part(after.findings, before.findings));
    CHECK((review.edits.empty() || after.findings.size() < before.findings.size()));
    before_all += before.findings.size();
    after_all += after.findings.size();
  }
  CHECK(after_all * 2 < before_all);
}

TEST_CASE("a long article is divided into pieces, and its edits work on the whole") {
  std::string text;
  for (int i = 0; i < 1200; ++i)
    text += "## Part " + std::to_string(i) +
            "\n\nCerebrolysin improves sleep. It was first sold long ago, and not much else is told of it here.\n\n";
  verdict::Review review = shipped_checker().check("long.md", text);
  REQUIRE(review.document.source.size() > 64 * 1024);
  REQUIRE(counts_of(review).findings.size() == 1200);
  shipped_checker().suggest(review);
  CHECK(review.edits.size() == 1200);
  CHECK(review.findings.back().suggestion->edits.front().span.begin > 64 * 1024);
  CHECK(counts_of(with(review, review.edits)).findings.empty());
}

TEST_CASE("one finding gets the same suggestions alone as among all, in short and long articles") {
  const auto same = [](const verdict::Suggestion& a, const verdict::Suggestion& b) {
    return a.text == b.text && a.edits == b.edits;
  };
  std::string text = "# Cerebrolysin\n\nIt builds muscle and burns fat. It cures dementia.\n\n";
  for (const size_t size : {size_t{0}, size_t{80'000}}) {
    while (text.size() < size) text += "The bridge was painted grey and nobody asked why it stood there.\n\n";
    if (size > 0) text += "Cerebrolysin improves sleep.\n";
    verdict::Review all = shipped_checker().check("page.md", text), single = all;
    REQUIRE(all.findings.size() >= 3);
    shipped_checker().suggest(all);
    for (uint32_t i = 0; i < single.findings.size(); ++i) {
      shipped_checker().suggest_one(single, i);
      INFO(size, " ", single.findings[i].message);
      CHECK(single.edits.empty());
      REQUIRE(single.findings[i].suggestion.has_value() == all.findings[i].suggestion.has_value());
      if (all.findings[i].suggestion) CHECK(same(*single.findings[i].suggestion, *all.findings[i].suggestion));
      CHECK(std::ranges::equal(single.findings[i].alternatives, all.findings[i].alternatives, same));
    }
  }
}

}  // namespace overclaim
