#include "verdict/message.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim {

TEST_CASE("placeholders are replaced, unknown ones leave nothing") {
  CHECK(fill("{a} and {b}", {{"a", "one"}, {"b", "two"}}) == "one and two");
  CHECK(fill("{a}{nobody}.", {{"a", "one"}}) == "one.");
  CHECK(fill("plain", {}) == "plain");
  CHECK(fill("", {}) == "");
}

TEST_CASE("a bracketed part goes where a placeholder in it is empty") {
  CHECK(fill("a[ ({b})].", {{"b", "c"}}) == "a (c).");
  CHECK(fill("a[ ({b})].", {{"b", ""}}) == "a.");
  CHECK(fill("a[ ({b})].", {}) == "a.");
  CHECK(fill("[{a}][, {b}][, {c}]", {{"a", "1"}, {"c", "3"}}) == "1, 3");
  CHECK(fill("[{a} {b}]", {{"a", "1"}}) == "");
}

TEST_CASE("brackets that do not close, and braces that do not, stay as they are") {
  CHECK(fill("a] b", {}) == "a] b");
  CHECK(fill("a {b", {{"b", "c"}}) == "a {b");
  CHECK(fill("{", {}) == "{");
}

TEST_CASE("what is filled in is not read again") {
  CHECK(fill("{a}", {{"a", "[{b}]"}, {"b", "c"}}) == "[{b}]");
  CHECK(fill("[x {a}] {b}", {{"a", "]"}, {"b", "["}}) == "x ] [");
}

TEST_CASE("the fields of a claim are names for people, not ids") {
  const Lexicon& lexicon = *shipped_lexicon();
  Claim claim;
  claim.subject = "cerebrolysin";
  claim.outcome = "memory";
  claim.population = "vascular_dementia";
  const Fields fields = fields_of(lexicon, claim, lexicon.row("cerebrolysin/memory.vascular_dementia"), "improves memory");
  CHECK(fields.at("subject") == "Cerebrolysin");
  CHECK(fields.at("outcome") == "memory");
  CHECK(fields.at("population").find('_') == std::string::npos);
  CHECK(fields.at("words") == "improves memory");
  CHECK(fields.at("tier") == "probable");
  CHECK_FALSE(fields.at("allows").empty());
}

TEST_CASE("without a row the tier says so") {
  const Fields fields = fields_of(*shipped_lexicon(), Claim{}, nullptr, "");
  CHECK(fields.at("tier") == "not on file");
  CHECK_FALSE(fields.contains("row"));
}

TEST_CASE("sources are studies by number, then the places in the documents") {
  EvidenceRow row;
  row.sources = {{"000", "", "10.1/x", "A title", "", ""}, {"", "32662068", "", "", "Ziganshina", "2020"}};
  row.read_from = {{"001", "Stroke", 12}, {"001", "", 14}, {"001", "Stroke", 12}};
  const auto sources = sources_of(row);
  CHECK(sources == std::vector<std::string>{"PMID 32662068 Ziganshina 2020", "document 001 line 12, Stroke",
                                            "document 001 line 14"});
  CHECK(sources_of(EvidenceRow{}).empty());
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
