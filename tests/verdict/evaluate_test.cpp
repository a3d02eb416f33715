#include "verdict/evaluate.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {

TEST_CASE("the verdict decides the severity of a finding") {
  const auto severity = [](const char* text) {
    const Review review = review_of(text);
    REQUIRE_MESSAGE(!review.findings.empty(), text);
    return name_of(review.findings.front().severity);
  };
  CHECK(severity("Cerebrolysin builds muscle.") == "error");
  CHECK(severity("Semax raises BDNF.") == "warning");
  CHECK(severity("NMN lifts mood.") == "note");
}

TEST_CASE("findings stand in reading order, the graver first where they start together") {
  CHECK(rules_in("Semax raises BDNF. Cerebrolysin builds muscle. Cerebrolysin has no side effects.") ==
        "animal-result-as-human; unsupported-benefit; safety-overclaim");
  const Review review = review_of("Cerebrolysin improves memory and builds muscle with no side effects.");
  for (size_t i = 1; i < review.findings.size(); ++i) {
    const Finding& before = review.findings[i - 1];
    const Finding& after = review.findings[i];
    CHECK(before.span.begin <= after.span.begin);
    if (before.span.begin == after.span.begin) CHECK(before.severity >= after.severity);
  }
}

TEST_CASE("one fault of a sentence against one row is one finding") {
  CHECK(rules_in("Cerebrolysin builds muscle and increases muscle mass.") == "unsupported-benefit");
  CHECK(rules_in("Cerebrolysin builds muscle. Cerebrolysin builds muscle.") ==
        "unsupported-benefit; unsupported-benefit");
  CHECK(rules_in("Cerebrolysin builds muscle and reduces appetite.") == "unsupported-benefit; unsupported-benefit");
}

TEST_CASE("a rule on wording does not repeat a finding of the policy") {
  CHECK(rules_in("Cerebrolysin is guaranteed to improve memory.") == "absolute-promise");
}

TEST_CASE("a finding about a claim has the claim, its row, its sources and the strongest supported wording") {
  const Review review = review_of("Cerebrolysin improves sleep.");
  REQUIRE(review.findings.size() == 1);
  const Finding& finding = review.findings.front();
  REQUIRE(finding.claim.has_value());
  CHECK(review.claims[*finding.claim].claim.outcome == "sleep");
  CHECK(finding.row == "cerebrolysin/sleep");
  CHECK(finding.label == lexicon::Label::overstated);
  CHECK_FALSE(finding.sources.empty());
  CHECK_FALSE(finding.because.empty());
  REQUIRE(finding.suggestion.has_value());
  CHECK(finding.suggestion->text.starts_with("Cerebrolysin "));
  CHECK(finding.suggestion->text.ends_with("."));
}

TEST_CASE("a claim without evidence on record is a note without a row") {
  const Review review = review_of("Cerebrolysin relieves pain.");
  REQUIRE(review.findings.size() == 1);
  CHECK(review.findings.front().rule == "not-on-file");
  CHECK(review.findings.front().label == lexicon::Label::unrecorded);
  CHECK(review.findings.front().severity == Severity::note);
  CHECK(review.findings.front().row == "");
}

TEST_CASE("the sentences of the table get their verdicts") {
  struct Case {
    const char* text;
    const char* flags;
  };
  const Case cases[] = {
      {"Cerebrolysin may improve memory in people with vascular dementia.", ""},
      {"Cerebrolysin may improve your memory.", "population-overreach"},
      {"Cerebrolysin gives students sharper focus.", "population-overreach"},
      {"Cerebrolysin improves memory.", "strength-over-tier"},
      {"Cerebrolysin probably improves memory in people with vascular dementia.", ""},
      {"Cerebrolysin may promote neurogenesis.", "animal-result-as-human"},
      {"In rats, Cerebrolysin may promote neurogenesis.", ""},
      {"In rats, Cerebrolysin promotes neurogenesis.", ""},
      {"Cerebrolysin is proposed to promote neurogenesis.", ""},
      {"Cerebrolysin may help recovery after stroke.", ""},
      {"Cerebrolysin can improve recovery after stroke.", "one-sided-dispute"},
      {"Cerebrolysin may extend lifespan.", "unsupported-benefit"},
      {"Cerebrolysin may prevent dementia.", "disease-claim"},
      {"Cerebrolysin slows Alzheimer's disease.", "symptom-told-as-cure"},
      {"Cerebrolysin cures Alzheimer's disease.", "absolute-promise"},
      {"Semaglutide reduces appetite.", ""},
      {"Semaglutide is proven to reduce body weight.", ""},
      {"Semaglutide does not reduce appetite.", ""},
      {"Noopept may lift mood.", ""},
      {"Noopept is proven to lift mood.", "absolute-promise"},
      {"Exercise raises BDNF.", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(flags_in(c.text) == c.flags);
  }
}

namespace {

// Severity and authority of the findings of a text under a profile: "warning; error CAP Code 3.7".
std::string under_profile(const char* text, const char* profile) {
  CheckOptions options;
  options.profile = profile;
  std::string lines;
  for (const auto& f : shipped_checker().check("page.md", text, options).findings)
    add_line(lines, std::string(name_of(f.severity)) + (f.authority.empty() ? "" : " " + f.authority));
  return lines;
}

// The verdict on the first claim of a text, and the tier that decided.
std::string by_tiers(const char* text, Tiers tiers) {
  CheckOptions options;
  options.tiers = tiers;
  const Review review = shipped_checker().check("page.md", text, options);
  REQUIRE(!review.claims.empty());
  return text_of(review.claims.front().verdict) + " " + text_of(review.claims.front().tier);
}

}  // namespace

TEST_CASE("a profile gives a finding the severity of its authority, and names the provision") {
  CHECK(under_profile("Cerebrolysin probably improves sleep.", "") == "warning");
  CHECK(under_profile("Cerebrolysin probably improves sleep.", "uk") == "warning CAP Code 3.7 and 12.1");
  CHECK(under_profile("Cerebrolysin probably improves sleep.", "eu") ==
        "error Regulation (EC) No 1924/2006, articles 5(1)(a) and 10(1)");
  // A note remains a note.
  CHECK(under_profile("Cerebrolysin relieves pain.", "eu") == "note");
}

TEST_CASE("a profile appends its reference to the message") {
  CheckOptions options;
  options.profile = "us";
  const Review review = shipped_checker().check("page.md", "Cerebrolysin has no side effects.", options);
  REQUIRE(review.findings.size() == 1);
  CHECK(review.findings.front().message.find("FTC Act") != std::string::npos);
}

TEST_CASE("printed tiers decide if a source printed one, the lower end of a range") {
  const char* hair = "Cerebrolysin probably restores hair colour.";
  CHECK(by_tiers(hair, Tiers::judged) == "overstated 2");
  CHECK(by_tiers(hair, Tiers::printed) == "supported 3");
  CHECK(by_tiers("Cerebrolysin may improve liver function.", Tiers::printed) == "supported 2");  // printed 2-3
  CHECK(by_tiers("Cerebrolysin may prevent dementia.", Tiers::printed) == "unsupported 1");      // nothing printed
}

TEST_CASE("a fault is reported once per sentence, rule and row; without a row, once for the same words") {
  Finding told;
  told.rule = "overstated-strength";
  told.sentence = 3;
  told.row = "cerebrolysin/memory.healthy";
  told.span = {10, 20};
  Finding other = told;
  other.span = {30, 40};
  CHECK(is_reported({told}, other));
  other.sentence = 4;
  CHECK_FALSE(is_reported({told}, other));
  other.sentence = 3;
  other.row = "cerebrolysin/mood";
  CHECK_FALSE(is_reported({told}, other));
  told.row.clear();
  other.row.clear();
  CHECK_FALSE(is_reported({told}, other));
  other.span = {15, 40};
  CHECK(is_reported({told}, other));
  other.rule = "unsupported-benefit";
  CHECK_FALSE(is_reported({told}, other));
}

TEST_CASE("a note on a claim about a disease is a warning under a profile whose authority forbids it") {
  const auto severity = [](const std::string& outcome, const std::string& profile, lexicon::Polarity polarity) {
    claim::Claim claim;
    claim.outcome = outcome;
    claim.polarity = polarity;
    Finding finding;
    finding.severity = Severity::note;
    lift_disease_claim(*shipped_lexicon(), profile, claim, finding);
    CHECK(finding.authority.empty() == (finding.severity == Severity::note));
    return std::string(name_of(finding.severity));
  };
  using lexicon::Polarity;
  for (const char* profile : {"us", "uk", "eu"}) {
    CHECK(severity("stroke", profile, Polarity::affirmed) == "warning");
    CHECK(severity("stroke", profile, Polarity::denied) == "note");
    CHECK(severity("sleep", profile, Polarity::affirmed) == "note");
  }
  CHECK(severity("stroke", "", Polarity::affirmed) == "note");
}

}  // namespace overclaim::verdict
