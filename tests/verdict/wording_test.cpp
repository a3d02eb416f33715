#include "verdict/internal/wording.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.h"
#include "support/trial_rule.h"

namespace overclaim::verdict {
namespace {

// The shipped lexicon with one more rule, "trial-rule", with `condition` (lines of YAML, two spaces deep).
Checker checker_with(const std::string& condition) {
  return checker_with_rule(
      "rule: trial-rule\nfamily: \"-\"\nlabel: safety\nseverity: error\nchecked: true\nwhat: \"a\"\nwhy: \"b\"\n"
      "authority: \"c\"\nexample: \"d\"\ninstead: \"e\"\nmessage: \"{words}[ of {subject}]\"\nwhen:\n" +
      condition + "fires: [\"Cerebrolysin has [[no side effects]].\"]\nquiet: [\"Cerebrolysin is sold.\"]\n");
}

const Finding* trial_finding(const Review& review) {
  for (const Finding& finding : review.findings)
    if (finding.rule == "trial-rule") return &finding;
  return nullptr;
}

bool fires(const Checker& checker, const std::string& text) {
  return trial_finding(checker.check("page.md", text)) != nullptr;
}

}  // namespace

TEST_CASE("a trigger fires if it is asserted") {
  const Checker checker = checker_with("  - cue: [\"regulatory.*\", \"safety:absolute\"]\n    subject: any\n");
  CHECK(fires(checker, "Cerebrolysin has no side effects."));
  CHECK(fires(checker, "It has no side effects."));
  CHECK_FALSE(fires(checker, "Cerebrolysin is sold in vials."));
}

TEST_CASE("a trigger that is denied, asked or rejected does not fire") {
  const Checker checker = checker_with("  - cue: [\"safety:absolute\"]\n    subject: any\n");
  CHECK_FALSE(fires(checker, "Cerebrolysin is not completely safe."));
  CHECK_FALSE(fires(checker, "Is Cerebrolysin completely safe?"));
  CHECK_FALSE(fires(checker, "It is a myth that Cerebrolysin is completely safe."));
}

TEST_CASE("with requires a second cue in the sentence, without excludes one") {
  const Checker with =
      checker_with("  - cue: [\"safety:absolute\"]\n    with: [\"outcome_noun:*\"]\n    subject: any\n");
  CHECK(fires(with, "Cerebrolysin has no side effects on memory."));
  CHECK_FALSE(fires(with, "Cerebrolysin has no side effects. Memory is complicated."));
  const Checker without =
      checker_with("  - cue: [\"safety:absolute\"]\n    without: [\"outcome_noun:*\"]\n    subject: any\n");
  CHECK_FALSE(fires(without, "Cerebrolysin has no side effects on memory."));
  CHECK(fires(without, "Cerebrolysin has no side effects. Memory is complicated."));
}

TEST_CASE("without_near covers the paragraph and nothing beyond") {
  const Checker checker =
      checker_with("  - cue: [\"safety:absolute\"]\n    without_near: [\"outcome_noun:*\"]\n    subject: any\n");
  CHECK_FALSE(fires(checker, "Cerebrolysin has no side effects. Memory is complicated."));
  CHECK(fires(checker, "Cerebrolysin has no side effects.\n\nMemory is complicated.\n"));
}

TEST_CASE("the subject may be any, that of the page or clause, or one with given properties") {
  const Checker page = checker_with("  - cue: [\"safety:absolute\"]\n    subject: page\n");
  CHECK(fires(page, "# Cerebrolysin\n\nThere are no side effects.\n"));
  CHECK_FALSE(fires(page, "# Beans\n\nThere are no side effects.\n"));
  const Checker clause = checker_with("  - cue: [\"safety:absolute\"]\n    subject: clause\n");
  CHECK(fires(clause, "Cerebrolysin has no side effects."));
  CHECK(fires(clause, "Cerebrolysin is sold here. It has no side effects."));
  CHECK_FALSE(fires(clause, "# Cerebrolysin\n\nThere are no side effects.\n"));
  const Checker only =
      checker_with("  - cue: [\"safety:absolute\"]\n    subject: page\n    subject_is: {route: nasal}\n");
  CHECK(fires(only, "Semax has no side effects."));
  CHECK_FALSE(fires(only, "Cerebrolysin has no side effects."));
}

TEST_CASE("label, severity and message of a condition override those of the rule") {
  const Checker checker = checker_with(
      "  - cue: [\"safety:absolute\"]\n    subject: any\n    label: document\n    severity: note\n    message: \"own: "
      "{words}\"\n");
  const Review review = checker.check("page.md", "Cerebrolysin has no side effects.");
  const Finding* finding = trial_finding(review);
  REQUIRE(finding);
  CHECK(finding->label == lexicon::Label::document);
  CHECK(finding->severity == Severity::note);
  CHECK(finding->message.starts_with("own: "));
}

TEST_CASE("a rule has at most one finding per sentence") {
  const Checker checker = checker_with("  - cue: [\"safety:absolute\"]\n    subject: any\n");
  const Review review = checker.check("page.md", "Cerebrolysin has no side effects and is completely safe.");
  CHECK(std::count_if(review.findings.begin(), review.findings.end(),
                      [](const Finding& f) { return f.rule == "trial-rule"; }) == 1);
}

TEST_CASE("safety promises are flagged, weak forms and side effects are not") {
  for (const char* text : {"Cerebrolysin has no side effects.", "Cerebrolysin is completely safe.",
                           "Cerebrolysin is non-toxic.", "Cerebrolysin carries no risk."}) {
    CAPTURE(text);
    CHECK(flags_in(text) == "safety-overclaim");
  }
  for (const char* text :
       {"Side effects of Cerebrolysin include headache, dizziness and agitation.",
        "In trials Cerebrolysin was well tolerated.", "Cerebrolysin should not be used with MAO inhibitors."}) {
    CAPTURE(text);
    CHECK(flags_in(text) == "");
  }
}

TEST_CASE("approval that does not exist is flagged, its denial is not") {
  CHECK(flags_in("Cerebrolysin is FDA approved.") == "regulatory-overclaim");
  CHECK(flags_in("Semax is FDA approved.") == "regulatory-overclaim");
  CHECK(flags_in("Cerebrolysin is not FDA-approved.") == "");
  CHECK(flags_in("Semax is approved in Russia.") == "");
}

TEST_CASE("every route by injection is accepted, none by mouth") {
  for (const char* route : {"intravenously", "into a muscle", "by infusion", "subcutaneously"}) {
    CAPTURE(route);
    CHECK(flags_in(std::string("Cerebrolysin is given ") + route + ".") == "");
  }
  CHECK(flags_in("Take one Cerebrolysin tablet with food.") == "wrong-product-fact");
  CHECK(flags_in("Cerebrolysin capsules are easy to swallow.") == "wrong-product-fact");
  CHECK(flags_in("Semax is a nasal spray.") == "");
  CHECK(flags_in("Cerebrolysin is not taken by mouth.") == "");
}

}  // namespace overclaim::verdict
