#include "parse/phrases.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::parse {

TEST_CASE("a phrase on origin or use ends at a comma before a verb or a subject") {
  CHECK(claims_in("Semax, a spray produced in Moscow, improves memory.") == "semax memory causal");
  CHECK(claims_in("Widely used in clinics, Semax improves memory.") == "semax memory causal");
  CHECK(claims_in("Semax is given as a spray and improves memory.") == "semax memory causal");
}

TEST_CASE("an unfinished phrase is still a topic") {
  CHECK(flags_in("Semax is used in clinics to improve memory and focus.") == "");
  CHECK(flags_in("Semax has been investigated for memory, focus and neuroprotection.") == "");
}

TEST_CASE("an attribution continues after a comma, a name for something does not") {
  CHECK(flags_in("According to the manufacturer, Cerebrolysin protects neurons.") == "");
  CHECK(flags_in("Widely regarded as an antioxidant, Cerebrolysin protects neurons.") != "");
}

TEST_CASE("the rest of a phrase begins no clause") {
  CHECK(flags_in("Semax is marketed as a cognitive enhancer.") == "");
  CHECK(claims_in("Semax has emerged as a peptide for brain repair.") == "semax neurogenesis causal");
}

TEST_CASE("praise turns a descriptor into a claim") {
  CHECK(flags_in("Cerebrolysin is a powerful neurotrophic agent.") != "");
  CHECK(flags_in("Cerebrolysin is a neurotrophic agent.") == "");
}

}  // namespace overclaim::parse
