#include "verdict/message.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {

TEST_CASE("the fields of a claim are names, not ids") {
  const lexicon::Lexicon& lexicon = *shipped_lexicon();
  claim::Claim claim;
  claim.subject = "cerebrolysin";
  claim.outcome = "memory";
  claim.population = "vascular_dementia";
  const lexicon::EvidenceRow* row = lexicon.row("cerebrolysin/memory.vascular_dementia");
  REQUIRE(row);
  const ClaimFields fields(lexicon, claim, row, "improves memory");
  CHECK(fields("subject") == "Cerebrolysin");
  CHECK(fields("outcome") == "memory");
  CHECK(fields("population").find('_') == std::string::npos);
  CHECK(fields("words") == "improves memory");
  CHECK(fields("tier") == "probable");
  CHECK_FALSE(fields("allows").empty());
}

TEST_CASE("people who are not named are not mentioned") {
  const claim::Claim nobody;
  CHECK(ClaimFields(*shipped_lexicon(), nobody, nullptr, "")("population") == "");
  const Review review = review_of("Cerebrolysin builds muscle.");
  REQUIRE(review.findings.size() == 1);
  CHECK(review.findings[0].message.starts_with("Cerebrolysin and muscle growth: "));
}

TEST_CASE("without a row, the tier says so") {
  const claim::Claim claim;
  const ClaimFields fields(*shipped_lexicon(), claim, nullptr, "");
  CHECK(fields("tier") == "not on record");
  CHECK(fields("row") == "");
}

TEST_CASE("given fields replace those of the claim") {
  const claim::Claim claim;
  ClaimFields fields(*shipped_lexicon(), claim, nullptr, "helps");
  fields.set("words", "may help");
  fields.set("count", "12");
  CHECK(fields.fill("{words}[ in {count}][ of {people}]: {tier}") == "may help in 12: not on record");
}

TEST_CASE("every message of a finding is complete: no placeholder and no brace is left") {
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

}  // namespace overclaim::verdict
