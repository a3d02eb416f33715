#include "verdict/draft_evidence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "claim/page_context.h"
#include "match/match.h"
#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

const std::string kArticle =
    "Cerebrolysin at a glance\n\n"
    "Memory (Tier 3 Evidence)\n\n"
    "A randomised trial in 212 people with vascular dementia found that Cerebrolysin improved memory by 2.4 points "
    "(95% CI 0.9 to 3.8, p = 0.002).\n\n"
    "Sleep Quality (Tier 3 Evidence)\n\n"
    "In a randomised trial (n = 14), Cerebrolysin improved sleep.\n\n"
    "Hair Repigmentation (Tier 2 Evidence)\n\n"
    "A case series (n=3) reported darker hair after Cerebrolysin.\n\n"
    "Energy and Mitochondria (Tier 2 Evidence)\n\n"
    "In rats, Cerebrolysin normalised energy metabolism.\n\n"
    "Liver & Heart Health (Tier 2-3 Evidence)\n\n"
    "Nobody has looked.\n\n"
    "Muscle Growth (Tier 1 Evidence)\n\n"
    "No human or animal studies show any effect of Cerebrolysin on muscle.\n";

std::vector<lexicon::EvidenceRow> rows_of(const std::string& text, std::string_view subject = {}) {
  static const match::Matcher matcher(*shipped_lexicon());
  const Review review = review_of(text, subject);
  claim::PageContext context = claim::survey(matcher, review.document, lexicon::kNoIndex);
  return draft_rows(context, review, "glance");
}

// "memory 3/3; sleep 3/2 small_sample": the goals with printed and proposed tiers.
std::string goals(const std::vector<lexicon::EvidenceRow>& rows) {
  std::string lines;
  for (const auto& row : rows)
    if (row.judges)
      add_line(lines,
               row.outcome + " " + row.printed + "/" + text_of(row.judged) + (row.cap.empty() ? "" : " " + row.cap));
  return lines;
}

const lexicon::EvidenceRow& study_of(const std::vector<lexicon::EvidenceRow>& rows, std::string_view outcome) {
  const auto it = std::find_if(rows.begin(), rows.end(),
                               [&](const lexicon::EvidenceRow& r) { return !r.judges && r.outcome == outcome; });
  REQUIRE(it != rows.end());
  return *it;
}

}  // namespace

TEST_CASE("each goal of a graded heading becomes a row, with the printed tier and the one that its text supports") {
  CHECK(
      goals(rows_of(kArticle)) ==
      "memory 3/3; sleep 3/2 small_sample; hair 2/2 small_sample; energy 2/M animals_only; "
      "mitochondria 2/M animals_only; heart 2-3/1 never_studied; liver 2-3/1 never_studied; muscle 1/1 never_studied");
}

TEST_CASE("a sentence that reports a study becomes a row with its people, number, design and figures") {
  const auto rows = rows_of(kArticle);
  const lexicon::EvidenceRow& study = study_of(rows, "memory");
  CHECK(study.n == 212);
  CHECK(study.population == "vascular_dementia");
  CHECK(study.species == "human");
  CHECK(study.printed == "3");
  CHECK(study.design.find("trial") != std::string::npos);
  REQUIRE(study.figures.size() == 1);
  CHECK(study.figures[0].value == "2.4 points");
  CHECK(study.figures[0].interval == "0.9 to 3.8");
  CHECK(study.figures[0].p == "= 0.002");
  REQUIRE(study.read_from.size() == 1);
  CHECK(study.read_from[0].section == "Memory");
  CHECK(study.read_from[0].line == 5);
  CHECK(study_of(rows, "mitochondria").species == "animal");
}

TEST_CASE("ids are unique, and every row says where it was read") {
  const auto rows = rows_of(kArticle);
  for (size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i].id.starts_with("cerebrolysin/glance."));
    CHECK(rows[i].sources.front().document == "glance");
    for (size_t j = 0; j < i; ++j) CHECK(rows[i].id != rows[j].id);
  }
}

TEST_CASE("an article about no known product, or without evidence, has no rows") {
  CHECK(rows_of("Sleep (Tier 2 Evidence)\n\nA trial found better sleep.\n").empty());
  CHECK(rows_of("Cerebrolysin is sold in vials.\n").empty());
}

}  // namespace overclaim::verdict
