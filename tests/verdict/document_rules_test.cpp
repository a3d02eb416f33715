// Rules on whole articles: what they find, what excuses an article, and where the finding is reported.
#include "verdict/internal/document_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "support/shipped.h"
#include "support/trial_rule.h"

namespace overclaim::verdict {
namespace {

// The shipped lexicon with one more rule, "trial-rule", with these document conditions (YAML, two spaces deep).
Checker checker_with(const std::string& conditions) {
  return checker_with_rule(
      "rule: trial-rule\nfamily: \"-\"\nlabel: document\nseverity: warning\nwhat: \"a\"\nwhy: \"b\"\n"
      "authority: \"c\"\nexample: \"d\"\ninstead: \"e\"\n"
      "message: \"{words} | {other} | {missing} | {subject}\"\ndocument:\n" +
      conditions + "fires: [\"[[Cerebrolysin]] is sold.\"]\nquiet: [\"Cerebrolysin is sold.\"]\n");
}

std::vector<Finding> trial_findings(const Review& review) {
  std::vector<Finding> found;
  for (const Finding& finding : review.findings)
    if (finding.rule == "trial-rule") found.push_back(finding);
  return found;
}

bool fires(const Checker& checker, const std::string& text) {
  return !trial_findings(checker.check("page.md", text)).empty();
}

// The rules of all findings about the whole article.
std::string found_in(const std::string& text) {
  std::string lines;
  for (const Finding& finding : review_of(text).findings)
    if (finding.label == lexicon::Label::document) add_line(lines, finding.rule);
  return lines;
}

const std::string kAffirmed = "  - at: {claim: {polarity: [affirmed]}}\n";

}  // namespace

TEST_CASE("a finding on a whole article is reported once, on the first sentence to change, with its own label") {
  const Checker checker = checker_with(kAffirmed);
  const Review review =
      checker.check("page.md", "# On Cerebrolysin\n\nIt is sold. Cerebrolysin improves memory. It lifts mood.\n");
  const auto found = trial_findings(review);
  REQUIRE(found.size() == 1);
  CHECK(found[0].label == lexicon::Label::document);
  CHECK(found[0].severity == Severity::warning);
  REQUIRE(found[0].sentence != text::kNone);
  CHECK(review.document.prose_text(review.document.sentences[found[0].sentence].prose) ==
        "Cerebrolysin improves memory.");
  CHECK(found[0].span == review.document.sentences[found[0].sentence].span);
  CHECK_FALSE(found[0].because.empty());
  CHECK_FALSE(found[0].claim);  // it is about the article, so reevaluating claims does not affect it
}

TEST_CASE("an article about no product has no such findings") {
  const Checker checker = checker_with("  - at: {cue: [\"disclaimer:results\"]}\n");
  CHECK(fires(checker, "Cerebrolysin is sold. Results may vary."));
  CHECK_FALSE(fires(checker, "Beans are sold. Results may vary."));
}

TEST_CASE("missing patterns decide, further missing ones are named") {
  const Checker checker = checker_with(
      "  - at: {claim: {polarity: [affirmed]}}\n"
      "    without: [{name: \"harms\", cue: [\"safety.caveat.reactions\"]}]\n"
      "    also: [{name: \"money\", cue: [\"basis:sponsor\"]}, {name: \"rats\", cue: [\"basis:animal\"]}]\n");
  const auto found = trial_findings(checker.check("page.md", "Cerebrolysin improves memory. It was fed to rats."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "Cerebrolysin improves memory. |  | harms, money | Cerebrolysin");
  CHECK_FALSE(fires(checker, "Cerebrolysin improves memory. Headache is reported."));
}

TEST_CASE("a pattern with a place matches in no other place") {
  const Checker heading = checker_with("  - at: {claim: {polarity: [affirmed]}, where: [heading]}\n");
  CHECK(fires(heading, "# Cerebrolysin improves memory\n\nIt is sold.\n"));
  CHECK_FALSE(fires(heading, "# Cerebrolysin\n\nIt improves memory.\n"));
  const Checker item = checker_with("  - at: {claim: {polarity: [affirmed]}, where: [item]}\n");
  CHECK(fires(item, "# Benefits of Cerebrolysin\n\n- Improves memory\n- Lifts mood\n"));
  CHECK_FALSE(fires(item, "# Cerebrolysin\n\nIt improves memory.\n"));
  const Checker line = checker_with("  - at: {claim: {polarity: [affirmed]}, where: [line]}\n");
  CHECK(fires(line, "Cerebrolysin improves memory.\n\nIt is sold in boxes. It is kept cold.\n"));
  CHECK_FALSE(fires(line, "Cerebrolysin improves memory. It is sold in boxes.\n"));
}

TEST_CASE("claims may share the outcome, the people and the direction with another") {
  const auto with_same = [](const std::string& same) {
    return checker_with(
        "  - at: {claim: {polarity: [affirmed]}}\n"
        "    with: [{claim: {polarity: [denied]}, same: [" +
        same + "]}]\n");
  };
  const std::string memory = "Cerebrolysin improves memory. ";
  CHECK(fires(with_same("outcome"), memory + "Cerebrolysin does not improve memory."));
  CHECK_FALSE(fires(with_same("outcome"), memory + "Cerebrolysin does not improve sleep."));
  CHECK_FALSE(fires(with_same("outcome"), memory + "Cerebrolysin does not improve cognition."));
  CHECK(fires(with_same("outcome_family"), memory + "Cerebrolysin does not improve cognition."));
  CHECK_FALSE(fires(with_same("outcome_family"), memory + "Cerebrolysin does not build muscle."));
  CHECK(fires(with_same("outcome, people"), memory + "Cerebrolysin does not improve memory."));
  CHECK_FALSE(fires(with_same("outcome, people"), memory + "Cerebrolysin does not improve memory in students."));
  CHECK(fires(with_same("direction"), memory + "Cerebrolysin does not improve sleep."));
  CHECK_FALSE(fires(with_same("direction"), memory + "Cerebrolysin does not prevent dementia."));
}

TEST_CASE("matches may be near another, or in its section") {
  const auto with_other = [](const std::string& constraint) {
    return checker_with(
        "  - at: {cue: [\"grade:3\"]}\n"
        "    with: [{cue: [\"limit:few\"], " +
        constraint + "}]\n");
  };
  const std::string title = "# Cerebrolysin\n\n## Hair: tier 3\n\n";
  CHECK(fires(with_other("near: [under]"), title + "Five patients.\n"));
  CHECK_FALSE(fires(with_other("near: [under]"), title + "Many.\n\n## Sleep\n\nFive patients.\n"));
  CHECK(fires(with_other("near: [beside]"), title + "It is hair.\n\nFive patients.\n"));
  CHECK_FALSE(fires(with_other("near: [beside]"), title + "It is hair.\n\nIt is grey.\n\nFive patients.\n"));
  CHECK(fires(with_other("near: [next]"), title + "Five patients.\n"));
  CHECK_FALSE(fires(with_other("near: [next]"), title + "It is hair.\n\nFive patients.\n"));
  const std::string open = "# Cerebrolysin\n\n";
  CHECK(fires(with_other("same: [section]"), open + "Tier 3.\n\nIt is hair.\n\nIt is grey.\n\nFive patients.\n"));
  CHECK_FALSE(fires(with_other("same: [section]"), open + "## Hair\n\nTier 3.\n\n## Sleep\n\nFive patients.\n"));
  // In a long text, only the sentence itself is beside it.
  CHECK_FALSE(fires(with_other("near: [beside]"),
                    open + "We have thought for long about hair and about what to call it, and say tier "
                           "3.\n\nFive patients.\n"));
}

TEST_CASE("a claim may have to be as strong as another, or weaker") {
  const Checker weaker = checker_with(
      "  - at: {claim: {polarity: [affirmed]}, where: [heading]}\n"
      "    with: [{claim: {than_first: weaker}, where: [text]}]\n"
      "    without: [{claim: {than_first: as_strong}, where: [text]}]\n");
  const std::string title = "# Cerebrolysin improves memory\n\n";
  CHECK(fires(weaker, title + "It may improve memory.\n"));
  CHECK(fires(weaker, title + "In rats, it improved memory.\n"));
  CHECK_FALSE(fires(weaker, title + "It improves memory.\n"));
  CHECK_FALSE(fires(weaker, title + "It may improve memory. Indeed it improves memory.\n"));
  CHECK_FALSE(fires(weaker, "# Cerebrolysin may improve memory\n\nIt improves memory.\n"));
}

TEST_CASE("sentences are counted, and outcomes without a common parent") {
  const Checker two = checker_with("  - at: {claim: {polarity: [affirmed]}, at_least: 2}\n");
  CHECK(fires(two, "Cerebrolysin improves memory. It lifts mood."));
  CHECK_FALSE(fires(two, "Cerebrolysin improves memory and lifts mood. It is sold."));
  const Checker kinds = checker_with("  - at: {claim: {polarity: [affirmed]}, outcomes: 2}\n");
  CHECK(fires(kinds, "Cerebrolysin improves memory. It builds muscle."));
  CHECK_FALSE(fires(kinds, "Cerebrolysin improves memory. It improves focus."));
  const Checker three = checker_with("  - at: {claim: {polarity: [affirmed]}}\n    sentences: 3\n");
  CHECK(fires(three, "Cerebrolysin improves memory. It is sold. It is kept cold."));
  CHECK_FALSE(fires(three, "Cerebrolysin improves memory. It is sold."));
}

TEST_CASE("patterns against a match may outweigh it") {
  const Checker checker = checker_with(
      "  - at: {claim: {polarity: [affirmed]}}\n"
      "    outweigh: [{cue: [\"uncertainty:*\"]}, {claim: {polarity: [denied]}}]\n");
  CHECK(fires(checker, "Cerebrolysin improves memory. It lifts mood. The reason is unknown."));
  CHECK_FALSE(fires(checker, "Cerebrolysin improves memory. The reason is unknown."));
  CHECK_FALSE(fires(checker, "Cerebrolysin improves memory. It does not build muscle."));
}

TEST_CASE("one of several patterns suffices, and the first condition that applies is reported") {
  const Checker checker = checker_with(
      "  - at: {any: [{cue: [\"disclaimer:results\"]}, {cue: [\"disclaimer:human_use\"]}]}\n"
      "    severity: note\n"
      "    message: \"first\"\n"
      "  - at: {cue: [\"disclaimer:*\"]}\n"
      "    message: \"second\"\n");
  const auto first = trial_findings(checker.check("page.md", "Cerebrolysin. Research use only. Not medical advice."));
  REQUIRE(first.size() == 1);
  CHECK(first[0].message == "first");
  CHECK(first[0].severity == Severity::note);
  const auto second = trial_findings(checker.check("page.md", "Cerebrolysin. This is not medical advice."));
  REQUIRE(second.size() == 1);
  CHECK(second[0].message == "second");
}

TEST_CASE("a cue that must be asserted is not denied and not about something else") {
  const Checker checker = checker_with("  - at: {cue: [\"safety:absolute\"], asserted: true}\n");
  CHECK(fires(checker, "Cerebrolysin is sold. Cerebrolysin is completely safe."));
  CHECK_FALSE(fires(checker, "Cerebrolysin is sold. Cerebrolysin is not completely safe."));
  CHECK_FALSE(fires(checker, "Cerebrolysin is sold. Cerebrolysin helps. Semax is completely safe."));
}

TEST_CASE("a condition applies only to products with its properties") {
  const Checker checker = checker_with(kAffirmed + "    subject_is: {route: nasal}\n");
  CHECK(fires(checker, "# Semax\n\nSemax improves memory."));
  CHECK_FALSE(fires(checker, "# Cerebrolysin\n\nCerebrolysin improves memory."));
}

TEST_CASE("harms are not benefits") {
  const Checker checker = checker_with(kAffirmed);
  CHECK_FALSE(fires(checker, "Cerebrolysin worsens memory. Side effects of Cerebrolysin include insomnia."));
  const Checker harms = checker_with("  - at: {claim: {direction: [harm]}}\n");
  CHECK(fires(harms, "Cerebrolysin worsens memory."));
}

TEST_CASE("an article with both sides of stroke has no such finding, without one side it has one") {
  const std::string both =
      "# Cerebrolysin after stroke\n\nIt may improve recovery after stroke. A course takes ten days.\n\n"
      "Headache and anaphylaxis are side effects.\n\n";
  CHECK(found_in(both) == "one-sided-dispute");
  CHECK(found_in(both + "The Cochrane review found no benefit on death.\n") == "");
}

TEST_CASE("line ends and the composition of letters do not affect an article") {
  const std::string text =
      "# Cerebrolysin Reverses Dementia\n\nSmall trials found a modest change.\n\nIt may help. It is sold.\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(found_in(text) != "");
  CHECK(found_in(windows) == found_in(text));
}

TEST_CASE("each rule on whole articles has the label document, or a message of its own for articles") {
  for (const lexicon::Rule& rule : shipped_lexicon()->rules)
    for (const lexicon::DocumentCondition& condition : rule.document) {
      INFO(rule.id);
      CHECK((rule.label == lexicon::Label::document || !condition.message.empty()));
    }
}

}  // namespace overclaim::verdict
