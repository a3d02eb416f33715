#include "claim/internal/effect_nominals.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("a property of the subject is equated with an outcome") {
  CHECK(claims_in("Cerebrolysin is old. Its main effect is neuroprotection.") == "cerebrolysin neuroprotection causal");
  CHECK(claims_in("The chief benefit of Semax is better memory.").find("semax memory causal") != std::string::npos);
  CHECK(claims_in("Neurogenesis is one of the actions of Cerebrolysin.") == "cerebrolysin neurogenesis causal");
}

TEST_CASE("an equation of something else, with a preposition or denied, makes no claim") {
  CHECK(flags_in("# Semax\n\nBDNF binds to TrkB. The result is neuronal survival.\n") == "");
  CHECK(flags_in("# Semax\n\nIts use is mostly in stroke recovery.\n") == "");
  CHECK(flags_in("# Semax\n\nNeuroprotection is not one of the effects of Semax.\n") == "");
}

TEST_CASE("effects that involve or include an outcome are claims of that outcome") {
  CHECK(claims_in("Cerebrolysin's earliest effects involve neuroprotection.") == "cerebrolysin neuroprotection causal");
  CHECK(claims_in("Cerebrolysin exhibits NGF-like activity.") == "cerebrolysin neurotrophic_mimicry causal");
  CHECK(claims_in("This page includes neuroprotection and memory.", "cerebrolysin") == "");
}

TEST_CASE("a list after a colon belongs to the effect noun before it") {
  CHECK(claims_in("Cerebrolysin has three effects: neuroprotection, neurogenesis and sleep.") ==
        "cerebrolysin neuroprotection causal; cerebrolysin neurogenesis causal; cerebrolysin sleep causal");
  CHECK(flags_in("# Cerebrolysin\n\nWe looked at three outcomes: memory, sleep and mood.\n") == "");
}

}  // namespace overclaim::claim
