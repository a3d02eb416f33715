#include "parse/phrases.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::parse {

TEST_CASE("a phrase about origin or use ends at a comma in front of a verb or a subject") {
  CHECK(claims_in("Semax, a spray produced in Moscow, improves memory.") == "semax memory causal");
  CHECK(claims_in("Widely used in clinics, Semax improves memory.") == "semax memory causal");
  CHECK(claims_in("Semax is given as a spray and improves memory.") == "semax memory causal");
}

TEST_CASE("a phrase that is not over still makes a topic") {
  CHECK(flags_in("Semax is used in clinics to improve memory and focus.") == "");
  CHECK(flags_in("Semax has been investigated for memory, focus and neuroprotection.") == "");
}

TEST_CASE("who says so stays in force over a comma, what something is called does not") {
  CHECK(flags_in("According to the manufacturer, Cerebrolysin protects neurons.") == "");
  CHECK(flags_in("Widely regarded as an antioxidant, Cerebrolysin protects neurons.") != "");
}

TEST_CASE("the tail of a phrase opens no clause") {
  CHECK(flags_in("Semax is marketed as a cognitive enhancer.") == "");
  CHECK(claims_in("Semax has emerged as a peptide for brain repair.") == "semax neurogenesis causal");
}

TEST_CASE("praise makes a claim of a descriptor") {
  CHECK(flags_in("Cerebrolysin is a powerful neurotrophic agent.") != "");
  CHECK(flags_in("Cerebrolysin is a neurotrophic agent.") == "");
}

}  // namespace overclaim::parse
