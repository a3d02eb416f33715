#include "verdict/levels.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

TEST_CASE("findings get the severity that a publication sets, and are removed if the rule is off") {
  Review review = review_of("Cerebrolysin builds muscle.\n");
  REQUIRE(review.findings.size() == 1);
  REQUIRE(review.findings[0].severity != Severity::note);
  set_levels(review, {{"unsupported-benefit", Severity::note}, {"safety-overclaim", Severity::error}});
  CHECK(review.findings[0].severity == Severity::note);
  set_levels(review, {{"unsupported-benefit", std::nullopt}});
  CHECK(review.findings.empty());
  CHECK(review.claims.size() == 1);
}

TEST_CASE("findings about unselected products are removed, those about no product are kept") {
  const std::string text = "Cerebrolysin builds muscle.\n\nSemax builds muscle.\n";
  Review review = review_of(text);
  REQUIRE(review.findings.size() == 2);
  CHECK(review.findings[0].subject == "cerebrolysin");
  CHECK(review.findings[1].subject == "semax");
  Finding of_nobody;
  of_nobody.rule = "of-nobody";
  review.findings.push_back(of_nobody);
  keep_subjects(review, {});
  CHECK(review.findings.size() == 3);
  keep_subjects(review, {"semax"});
  REQUIRE(review.findings.size() == 2);
  CHECK(review.findings[0].subject == "semax");
  CHECK(review.findings[1].rule == "of-nobody");
  CheckOptions options;
  options.subjects = {"cerebrolysin"};
  CHECK(shipped_checker().check("page.md", text, options).findings.size() == 1);
}

TEST_CASE("a finding on wording, on figures or on a whole article names its product") {
  for (const char* text : {"Research proves it: Semax improves memory.\n", "Semax is completely safe.\n"}) {
    const Review review = review_of(text);
    REQUIRE_FALSE(review.findings.empty());
    for (const auto& finding : review.findings) CHECK_MESSAGE(finding.subject == "semax", finding.rule);
  }
}

}  // namespace
}  // namespace overclaim::verdict
