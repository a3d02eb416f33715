#include "claim/page_context.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("the title names the subject of the page, or else the text") {
  CHECK(review_of("# Cerebrolysin\n\nSemax is a spray.\n").page_subject == "cerebrolysin");
  CHECK(review_of("# A guide\n\nCerebrolysin is injected. Cerebrolysin is costly. Semax is a spray.\n").page_subject ==
        "cerebrolysin");
  CHECK(review_of("# A guide\n\nBeans need water.\n").page_subject == "");
}

TEST_CASE("the fallback subject is for texts that name no product") {
  CHECK(review_of("# A guide\n\nBuild muscle.\n", "cerebrolysin").page_subject == "cerebrolysin");
  CHECK(review_of("# Semax\n\nA spray.\n", "cerebrolysin").page_subject == "semax");
  CHECK(review_of("# A guide\n", "nothing on file").page_subject == "");
}

TEST_CASE("the heading of a section and the first line of a list name the subject of the text below") {
  CHECK(claims_in("# Peptides\n\n## Cerebrolysin\n\n- Improves memory\n\n## Semax\n\n- Lifts mood\n") ==
        "cerebrolysin memory causal; semax mood causal");
  CHECK(claims_in("# Cerebrolysin\n\nWith Semax you get:\n\n- Improves memory\n") == "semax memory causal");
}

TEST_CASE("a table row is about the product in its first cell") {
  CHECK(claims_in("# Peptides\n\n| Product | What it does |\n|---|---|\n| Cerebrolysin | improves memory |\n"
                  "| Semax | lifts mood |\n") == "cerebrolysin memory causal; semax mood causal");
}

TEST_CASE("tiles make claims below a heading on benefits, and none below one on topics") {
  CHECK(claims_in("# Peptides\n\n## Benefits of Cerebrolysin\n\n- Memory & focus\n- Muscle\n") ==
        "cerebrolysin memory causal; cerebrolysin focus causal; cerebrolysin muscle causal");
  CHECK(claims_in("# Peptides\n\n## What Cerebrolysin is studied for\n\n- Memory & focus\n- Stroke\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\n## Contents\n\n- Memory\n- Stroke and TBI\n") == "");
}

TEST_CASE("bare topic headings make no claim, a heading with a verb does") {
  CHECK(claims_in("# Cerebrolysin\n\n## Stroke and TBI\n\nText.\n\n## Mechanism of action\n\nText.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\n## Cerebrolysin builds muscle\n\nText.\n") == "cerebrolysin muscle causal");
}

TEST_CASE("an outcome below a heading on side effects is a harm") {
  CHECK(flags_in("# Cerebrolysin\n\n## Side effects\n\n- Anxiety\n- Insomnia\n- Headache\n") == "");
}

TEST_CASE("the heading names the species and people of its section") {
  CHECK(claim_in("# Cerebrolysin\n\n## In rats\n\nCerebrolysin promotes neurogenesis.\n").species_named);
  CHECK(claim_in("# Cerebrolysin\n\n## In patients with vascular dementia\n\nCerebrolysin improves memory.\n")
            .population == "vascular_dementia");
}

TEST_CASE("a section with a disease as its heading is about people who have it") {
  CHECK(claim_in("# Cerebrolysin\n\n## Vascular dementia\n\nCerebrolysin improves memory.\n").population ==
        "vascular_dementia");
}

TEST_CASE("a product mentioned in passing is not the subject of a long page") {
  std::string page = "Notes\n\nSemax came up once, then Semax again, and Semax a third time.\n\n";
  for (int i = 0; i < 400; ++i) page += "The cache holds a page of the file until the writer lets it go again.\n\n";
  CHECK(flags_in(page + "It is harmless.\n") == "");
}

TEST_CASE("a short line that ends in a colon is a heading for the next paragraph") {
  CHECK(flags_in("# Cerebrolysin\n\nBenefits:\n\nEnhanced neuroplasticity and brain repair.\n") != "");
  CHECK(flags_in("# Cerebrolysin\n\nStudied for:\n\nEnhanced neuroplasticity and brain repair.\n") == "");
}

}  // namespace overclaim::claim
