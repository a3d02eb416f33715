#include "claim/answers.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {
namespace {

// The polarity of the first claim of the text.
std::string polarity_of(std::string_view text) { return std::string(text_of(claim_in(text).polarity)); }

const std::string kTable = "# Cerebrolysin\n\n| Effect | Verdict |\n|---|---|\n";

}  // namespace

TEST_CASE("a lead-in that ends open denies the items that complete it") {
  CHECK(polarity_of("Cerebrolysin does not:\n\n- build muscle\n- burn fat\n") == "denied");
  CHECK(polarity_of("No trial has found that Cerebrolysin can:\n\n1. build muscle\n") == "denied");
  CHECK(polarity_of("Cerebrolysin has not been shown to\n\n- build muscle\n") == "denied");
  CHECK(flags_in("Cerebrolysin has no effect on:\n\n- muscle growth\n- fat loss\n") == "");
}

TEST_CASE("a lead-in without a denial leaves its items as they are") {
  CHECK(flags_in("# Cerebrolysin\n\nCerebrolysin is known to:\n\n- build muscle\n") != "");
  CHECK(flags_in("# Cerebrolysin\n\nCerebrolysin does not calm only, it also helps to:\n\n- build muscle\n") != "");
  CHECK(flags_in("# Cerebrolysin\n\nIt does not stop there. Cerebrolysin will also:\n\n- build muscle\n") != "");
}

TEST_CASE("a heading that denies denies the list below it") {
  CHECK(flags_in("# Cerebrolysin\n\n## What Cerebrolysin does not do\n\n- Build muscle\n- Burn fat\n") == "");
  CHECK(flags_in("# Cerebrolysin\n\n## What Cerebrolysin does\n\n- Builds muscle\n") != "");
}

TEST_CASE("the cell behind a statement may deny it") {
  for (const char* verdict :
       {"No", "None", "\u2718", "\u274C", "False.", "Not proven", "Never studied for this", "No effect"})
    CHECK_MESSAGE(flags_in(kTable + "| Builds muscle | " + verdict + " |\n") == "", verdict);
  CHECK(flags_in(kTable + "| Builds muscle | Yes |\n") != "");
  CHECK(flags_in(kTable + "| Builds muscle | No prescription needed |\n") != "");
}

TEST_CASE("where products have a column each, that of the page's product decides") {
  const std::string header = "# Cerebrolysin\n\n| | Cerebrolysin | Creatine |\n|---|---|---|\n";
  CHECK(flags_in(header + "| Builds muscle | No | Yes |\n") == "");
  CHECK(flags_in(header + "| Builds muscle | Yes | No |\n") != "");
}

TEST_CASE("the value behind a label may deny it") {
  CHECK(polarity_of("Cerebrolysin builds muscle: no.") == "denied");
  CHECK(flags_in("# Cerebrolysin\n\n- Builds muscle: no\n- Burns fat: not proven\n") == "");
  CHECK(flags_in("# Cerebrolysin\n\n- Builds muscle: no other peptide comes close\n") != "");
}

TEST_CASE("a bare yes affirms the question before it, in the same block") {
  CHECK(polarity_of("Does Cerebrolysin build muscle? Absolutely!") == "affirmed");
  CHECK(polarity_of("Q: Does Cerebrolysin build muscle?\nA: Yes, it does.") == "affirmed");
  CHECK(polarity_of("Does Cerebrolysin build muscle? Nobody has looked.") == "open");
  CHECK(flags_in("# Cerebrolysin\n\n## Does Cerebrolysin build muscle?\n\nYes and no.\n") == "");
}

TEST_CASE("\"none\" behind a question or a label on harms promises safety") {
  CHECK(flags_in("Side effects of Cerebrolysin? Zero.") == "safety-overclaim");
  CHECK(flags_in("# Cerebrolysin\n\n| Side effects | none |\n|---|---|\n| Side effects | none |\n") ==
        "safety-overclaim; safety-overclaim");
  CHECK(flags_in("Other risks of bias in this trial of Cerebrolysin: none.") == "");
}

TEST_CASE("a statement is denied by a cell that a label would be answered by") {
  CHECK(flags_in("# Semax\n\n| Claim | Verdict |\n|---|---|\n| Semax has no side effects | Wrong |\n") == "");
  CHECK(flags_in("False: Cerebrolysin builds muscle.") == "");
  CHECK(flags_in("Can it harm me? Never: Cerebrolysin is completely non-toxic.") == "safety-overclaim");
  CHECK(flags_in("\u274C Cerebrolysin builds muscle") == "");
}

TEST_CASE("a denial between a verb and its object denies the effect") {
  CHECK(polarity_of("Cerebrolysin has built no muscle.") == "denied");
  CHECK(polarity_of("Cerebrolysin raised no muscle mass.") == "denied");
}

TEST_CASE("speech that the next sentence rejects is not asserted") {
  CHECK(flags_in("The shop writes: \"Cerebrolysin builds muscle.\" It does not.") == "");
  CHECK(flags_in("In the '90s an advert ran: 'Cerebrolysin builds muscle.' That was never true.") == "");
  CHECK(flags_in("\"Cerebrolysin builds muscle. No gym needed,\" says Tom, 30.") != "");
}

TEST_CASE("what a condition asks for is not said") {
  CHECK(flags_in("If you have no side effects on Cerebrolysin after a week, call us anyway.") == "");
}

}  // namespace overclaim::claim
