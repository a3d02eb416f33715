#include "report/hover.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::report {
namespace {

std::string hover_of(const verdict::Review& review, const HoverMatter& matter) {
  return hover_text(*shipped_lexicon(), review, matter);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a hover shows claim, verdict, finding, row, tiers, cell, wording and sources") {
  const verdict::Review review = review_of("# Cerebrolysin\n\nIt improves memory in people with vascular dementia.\n");
  REQUIRE(review.claims.size() == 1);
  REQUIRE(review.findings.size() == 1);
  const std::string text = hover_of(review, {{0}, {0}, {}});
  CHECK(text.starts_with("**Cerebrolysin: memory, in people with vascular dementia**\n\nSaid as a plain fact; "));
  for (const char* part :
       {"**warning** `strength-over-tier`", "- On record: Graded together", "- Evidence: probable\n",
        "- Policy: plain fact, evidence \"probable\"", "- At most: Cerebrolysin probably", "- Sources: document 001"})
    CHECK_MESSAGE(holds(text, part), part << " in " << text);
}

TEST_CASE("claims are separate, and a finding is shown once, with its claim") {
  const verdict::Review review = review_of("# Cerebrolysin\n\nIt builds muscle and burns fat.\n");
  REQUIRE(review.claims.size() == 2);
  const std::string text = hover_of(review, {{0, 1}, {0, 1}, {}});
  const size_t line = text.find("\n---\n");
  REQUIRE(line != std::string::npos);
  CHECK(text.find("unsupported-benefit") < line);
  CHECK(text.rfind("unsupported-benefit") > line);
  CHECK(text.find("\n---\n", line + 1) == std::string::npos);
}

TEST_CASE("a suppressed finding is shown with its reason") {
  verdict::Review review = review_of("# Cerebrolysin\n\nIt builds muscle.\n");
  review.suppressed.push_back({review.findings[0], "said in an interview", {}, "2027-01-31"});
  const std::string text = hover_of(review, {{}, {}, {0}});
  CHECK(text == "Suppressed (unsupported-benefit) until 2027-01-31: said in an interview\n\n");
}

TEST_CASE("texts of a lexicon or an article cannot become markup") {
  verdict::Review review = review_of("# Cerebrolysin\n\nIt builds muscle.\n");
  review.findings[0].message = "a *bold* [link](x) <b> `code`";
  review.findings[0].claim.reset();
  const std::string text = hover_of(review, {{}, {0}, {}});
  CHECK(holds(text, "a \\*bold\\* \\[link\\](x) \\<b\\> \\`code\\`"));
}

}  // namespace overclaim::report
