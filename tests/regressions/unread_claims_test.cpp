// Claims that were once overlooked, each with the reason.
#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim {
namespace {

const std::string kPage = "# Semax\n\nSemax is a peptide.\n\n";

TEST_CASE("a title that promises side effects does not turn the claims of its page into harms") {
  // The role of the title applied to every section, so that nothing on such a page was ever flagged.
  for (const char* title : {"Semax: Benefits, Uses and Side Effects", "Semax Side Effects and Safety",
                            "Is Semax Safe? Benefits and Risks", "Semax benefits, dosage, cautions"}) {
    const std::string page = std::string("# ") + title + "\n\nSemax is a peptide.\n\n## Overview\n\nIt is old. ";
    CHECK_MESSAGE(flags_in(page + "Semax improves memory.\n") != "", title);
    CHECK_MESSAGE(flags_in(page + "Semax may cause headache.\n") == "", title);
  }
}

TEST_CASE("an improvement below a heading on side effects is a benefit, a worsening is not") {
  CHECK(flags_in(kPage + "## Side effects\n\nThey are rare. Semax improves memory.\n") != "");
  CHECK(flags_in(kPage + "## Side effects\n\n- Memory loss\n- Low mood\n- Anxiety\n") == "");
}

TEST_CASE("a title about rats does not apply to a section with its own heading") {
  CHECK(flags_in("# Semax and its rat studies\n\n## For students\n\nSemax improves memory.\n") != "");
  CHECK(flags_in("# Semax\n\n## Rat studies\n\nSemax improved memory.\n") == "");
}

TEST_CASE("a sentence on people is not about the rats of the previous sentence") {
  const std::string rats = "In rats, Semax raised BDNF. ";
  CHECK(flags_in(kPage + rats + "It improves memory in students.\n") != "");
  CHECK(flags_in(kPage + rats + "It improved memory.\n") == "");
  CHECK(flags_in(kPage + "Studies have been done in mice and in humans. Semax improves memory.\n") != "");
}

TEST_CASE("the purpose of taking something is in the future, and not a report of a result") {
  CHECK(flags_in(kPage + "Take Semax to improve your memory.\n") != "");
}

TEST_CASE("the use of a product is an agent, also with \"will\" before the verb") {
  CHECK(flags_in(kPage + "Daily use of Semax will keep your memory sharp.\n") != "");
  CHECK(flags_in(kPage + "Use of Semax in children will be studied.\n") == "");
}

TEST_CASE("memory that gets better is memory that improves") {
  CHECK(flags_in(kPage + "Your memory gets better with Semax.\n") != "");
  CHECK(flags_in(kPage + "The price gets better with every vial of Semax.\n") == "");
}

TEST_CASE("a label next to the name describes the product") {
  CHECK(flags_in(kPage + "Semax, a proven memory enhancer, is in stock.\n") != "");
  CHECK(flags_in(kPage + "Semax, a peptide of seven amino acids, is in stock.\n") == "");
  CHECK(flags_in(kPage + "Unlike Semax, a memory enhancer has to be swallowed.\n") == "");
}

TEST_CASE("a word after a hyphen is not a verb") {
  CHECK(flags_in(kPage + "## Key benefits\n\n- Crystal-clear focus\n- A calm mind\n") != "");
}

TEST_CASE("a question without a question mark is the heading of the short lines below it") {
  const std::string lines = "\n\nLaser focus\n\nFaster learning\n\nCalm nerves\n\nShipping\n\nWe ship on Mondays.\n";
  const auto review = shipped_checker().check(
      "page.txt", "Semax\n\nSemax is a peptide that is made in Moscow.\n\nWhy people love it" + lines);
  CHECK(rules_in(review, verdict::Severity::warning).find("strength-over-tier") != std::string::npos);
}

}  // namespace
}  // namespace overclaim
