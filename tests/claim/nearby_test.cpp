#include "claim/internal/nearby.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("an outcome that only says what is studied is not an object") {
  CHECK(flags_in("# Semax\n\nIdeal for neuroplasticity and memory research.\n") == "");
  CHECK(flags_in("# Semax\n\nAn extended supply for BDNF signalling research and studies of neurogenesis.\n") == "");
  CHECK(flags_in("# Semax\n\nIdeal for memory and focus.\n") != "");
}

TEST_CASE("adjectives in a row share their noun") {
  CHECK(claims_in("Cerebrolysin's neurotrophic, neuroprotective and neurogenic effects are praised.") ==
        "cerebrolysin neurotrophic_mimicry causal; cerebrolysin neuroprotection causal; cerebrolysin neurogenesis "
        "causal");
  CHECK(claims_in("Cerebrolysin has pronounced neurotrophic effects.") == "cerebrolysin neurotrophic_mimicry causal");
}

TEST_CASE("after an article, a base form is a noun") {
  CHECK(claims_in("Semax lowers the damage to neurons.") == "semax neuroprotection causal");
  CHECK(claims_in("These help memory.", "semax") == "semax memory causal");
}

TEST_CASE("people with a condition are the object of what a treatment helps") {
  CHECK(claims_in("Cerebrolysin is effective in acute stroke.") == "cerebrolysin stroke_recovery causal");
  CHECK(claims_in("Cerebrolysin helps patients with vascular dementia.") == "cerebrolysin vascular_dementia causal");
  CHECK(flags_in("Research supports further trials of Cerebrolysin in stroke.") == "");
  CHECK(flags_in("Cerebrolysin is given in acute stroke.") == "");
}

TEST_CASE("nouns of gain keep their outcome after a verb") {
  CHECK(claims_in("Semax leads to gains in memory.") == "semax memory causal");
  CHECK(claims_in("Semax offers benefits such as better memory.") == "semax memory causal");
}

}  // namespace overclaim::claim
