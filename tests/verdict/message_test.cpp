#include "verdict/message.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim {

TEST_CASE("the fields of a claim are names for people, not ids") {
  const Lexicon& lexicon = *shipped_lexicon();
  Claim claim;
  claim.subject = "cerebrolysin";
  claim.outcome = "memory";
  claim.population = "vascular_dementia";
  const Fields fields =
      fields_of(lexicon, claim, lexicon.row("cerebrolysin/memory.vascular_dementia"), "improves memory");
  CHECK(fields.at("subject") == "Cerebrolysin");
  CHECK(fields.at("outcome") == "memory");
  CHECK(fields.at("population").find('_') == std::string::npos);
  CHECK(fields.at("words") == "improves memory");
  CHECK(fields.at("tier") == "probable");
  CHECK_FALSE(fields.at("allows").empty());
}

TEST_CASE("people who are not named are not spoken of") {
  CHECK_FALSE(fields_of(*shipped_lexicon(), Claim{}, nullptr, "").contains("population"));
  const Review review = review_of("Cerebrolysin builds muscle.");
  REQUIRE(review.findings.size() == 1);
  CHECK(review.findings[0].message.starts_with("Cerebrolysin and muscle growth: "));
}

TEST_CASE("without a row the tier says so") {
  const Fields fields = fields_of(*shipped_lexicon(), Claim{}, nullptr, "");
  CHECK(fields.at("tier") == "not on file");
  CHECK_FALSE(fields.contains("row"));
}

TEST_CASE("every message of a finding is whole: no placeholder, no brace is left in it") {
  for (const char* text : {"Cerebrolysin builds muscle.", "Semax raises BDNF.", "Cerebrolysin improves your memory.",
                           "Cerebrolysin cures dementia.", "NMN lifts mood.", "Cerebrolysin has no side effects.",
                           "Cerebrolysin is FDA approved.", "Oral Cerebrolysin is now available."}) {
    const Review review = review_of(text);
    CHECK_MESSAGE(!review.findings.empty(), text);
    for (const Finding& finding : review.findings) {
      CHECK_MESSAGE(!finding.message.empty(), text);
      CHECK_MESSAGE(finding.message.find_first_of("{}[]") == std::string::npos, finding.message);
    }
  }
}

}  // namespace overclaim
