#include "verdict/internal/citations.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

// The words of the findings of this rule.
std::string cited(std::string_view text) {
  const Review review = review_of(text, "cerebrolysin");
  std::string lines;
  for (const auto& f : review.findings)
    if (f.rule == "citation-against-claim")
      add_line(lines, review.document.source.substr(f.span.begin, f.span.end - f.span.begin));
  return lines;
}

}  // namespace

TEST_CASE("a source without the benefit that it is cited for is found by name and by number") {
  CHECK(cited("CASTA showed that Cerebrolysin improves recovery after stroke.") == "CASTA");
  CHECK(cited("Cerebrolysin helps after stroke (PMID 22282884).") == "PMID 22282884");
  CHECK(cited("Cerebrolysin works in acute stroke (PMID 32662068).") == "PMID 32662068");
  CHECK(cited("The Cochrane review confirmed the benefit of Cerebrolysin in stroke.") == "Cochrane review");
  CHECK(cited("Cerebrolysin improves memory (PMID 39055722).") == "PMID 39055722");  // a report of harm
}

TEST_CASE("a source that reports what the sentence says is cited correctly") {
  for (const char* text : {
           "CASTA found no difference between Cerebrolysin and placebo.",
           "The Cochrane review of Cerebrolysin found no benefit on death or dependency (PMID 32662068).",
           "CARS showed that Cerebrolysin improved recovery after stroke (PMID 26564102).",
           "Cerebrolysin improved recovery after stroke in CARS, while CASTA was neutral.",
           "Cerebrolysin does not improve recovery after stroke (PMID 22282884).",
           "Does Cerebrolysin work in acute stroke (PMID 32662068)?",
           "References: PMID 22282884, PMID 26564102, PMID 32662068.",
           "A Cochrane review found that Cerebrolysin improved memory in vascular dementia.",
       })
    CHECK_MESSAGE(cited(text).empty(), std::string(text));
}

TEST_CASE("a source that is not on record does not contradict a claim") {
  CHECK(cited("Cerebrolysin helps after stroke (PMID 11111111).").empty());
}

}  // namespace overclaim::verdict
