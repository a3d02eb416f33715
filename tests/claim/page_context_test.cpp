#include "claim/page_context.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("the title names the page's subject; where it names none, the text does") {
  CHECK(review_of("# Cerebrolysin\n\nSemax is a spray.\n").page_subject == "cerebrolysin");
  CHECK(review_of("# A guide\n\nCerebrolysin is injected. Cerebrolysin is costly. Semax is a spray.\n").page_subject ==
        "cerebrolysin");
  CHECK(review_of("# A guide\n\nBeans need water.\n").page_subject == "");
}

TEST_CASE("the fallback subject is for texts that name none") {
  CHECK(review_of("# A guide\n\nBuild muscle.\n", "cerebrolysin").page_subject == "cerebrolysin");
  CHECK(review_of("# Semax\n\nA spray.\n", "cerebrolysin").page_subject == "semax");
  CHECK(review_of("# A guide\n", "nothing on file").page_subject == "");
}

TEST_CASE("a section's heading and a list's first line name the subject of what stands under them") {
  CHECK(claims_in("# Peptides\n\n## Cerebrolysin\n\n- Improves memory\n\n## Semax\n\n- Lifts mood\n") ==
        "cerebrolysin memory causal; semax mood causal");
  CHECK(claims_in("# Cerebrolysin\n\nWith Semax you get:\n\n- Improves memory\n") == "semax memory causal");
}

TEST_CASE("a table row is said of the product in its first cell") {
  CHECK(claims_in("# Peptides\n\n| Product | What it does |\n|---|---|\n| Cerebrolysin | improves memory |\n"
                  "| Semax | lifts mood |\n") == "cerebrolysin memory causal; semax mood causal");
}

TEST_CASE("tiles claim under a heading of benefits, and nothing under one of topics") {
  CHECK(claims_in("# Peptides\n\n## Benefits of Cerebrolysin\n\n- Memory & focus\n- Muscle\n") ==
        "cerebrolysin memory causal; cerebrolysin focus causal; cerebrolysin muscle causal");
  CHECK(claims_in("# Peptides\n\n## What Cerebrolysin is studied for\n\n- Memory & focus\n- Stroke\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\n## Contents\n\n- Memory\n- Stroke and TBI\n") == "");
}

TEST_CASE("bare topic headings claim nothing, a heading with a verb does") {
  CHECK(claims_in("# Cerebrolysin\n\n## Stroke and TBI\n\nText.\n\n## Mechanism of action\n\nText.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\n## Cerebrolysin builds muscle\n\nText.\n") == "cerebrolysin muscle causal");
}

TEST_CASE("what stands under a heading of side effects is a harm and no benefit") {
  CHECK(flags_in("# Cerebrolysin\n\n## Side effects\n\n- Anxiety\n- Insomnia\n- Headache\n") == "");
}

TEST_CASE("the heading says of what species and people its section speaks") {
  CHECK(claim_in("# Cerebrolysin\n\n## In rats\n\nCerebrolysin promotes neurogenesis.\n").species_named);
  CHECK(claim_in("# Cerebrolysin\n\n## In patients with vascular dementia\n\nCerebrolysin improves memory.\n")
            .population == "vascular_dementia");
}

TEST_CASE("a section headed by a disease speaks of those who have it") {
  CHECK(claim_in("# Cerebrolysin\n\n## Vascular dementia\n\nCerebrolysin improves memory.\n").population ==
        "vascular_dementia");
}

TEST_CASE("a product named in passing is not what a long page is about") {
  std::string page = "Notes\n\nSemax came up once, then Semax again, and Semax a third time.\n\n";
  for (int i = 0; i < 400; ++i) page += "The cache holds a page of the file until the writer lets it go again.\n\n";
  CHECK(flags_in(page + "It is harmless.\n") == "");
}

TEST_CASE("a line of few words that ends in a colon is a heading for the paragraph under it") {
  CHECK(flags_in("# Cerebrolysin\n\nBenefits:\n\nEnhanced neuroplasticity and brain repair.\n") != "");
  CHECK(flags_in("# Cerebrolysin\n\nStudied for:\n\nEnhanced neuroplasticity and brain repair.\n") == "");
}

}  // namespace overclaim::claim
