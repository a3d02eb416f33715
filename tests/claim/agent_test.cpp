#include "claim/internal/agent.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("each clause has its own subject") {
  CHECK(claims_in("Semax raises BDNF, and Cerebrolysin improves memory.") ==
        "semax bdnf_ngf causal; cerebrolysin memory causal");
  CHECK(claims_in("Unlike Semax, Cerebrolysin improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("While Semax lifts mood, Cerebrolysin improves memory.") ==
        "semax mood causal; cerebrolysin memory causal");
}

TEST_CASE("pronouns and class nouns refer to the previous sentence") {
  CHECK(claims_in("Cerebrolysin comes in ampoules. It builds muscle.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin comes in ampoules. The compound builds muscle.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin comes in ampoules. This peptide mixture builds muscle.") ==
        "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin is sold here. Semax is a spray. It lifts mood.") == "semax mood causal");
}

TEST_CASE("an effect of another subject is not attributed to the product") {
  CHECK(claims_in("# Cerebrolysin\n\nSleep improves memory.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBDNF keeps neurons alive.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBDNF is a protein. It promotes neuroplasticity.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nExercise raises BDNF.\n") == "exercise bdnf_ngf causal");
}

TEST_CASE("a relative clause is about the noun that it modifies") {
  CHECK(claims_in("Cerebrolysin contains peptides that protect neurons.") == "cerebrolysin neuroprotection causal");
  CHECK(claims_in("Cerebrolysin, which builds muscle, is sold here.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin is sold beside BDNF, which promotes neuroplasticity.") == "");
}

TEST_CASE("possessives and names after \"by\" are agents of effects") {
  CHECK(claims_in("Semax's neuroprotective effects are known.") == "semax neuroprotection causal");
  CHECK(claims_in("Memory is enhanced by Cerebrolysin.") == "cerebrolysin memory causal");
}

TEST_CASE("an imperative or a verb without a subject is about the product of the page") {
  CHECK(claims_in("# Cerebrolysin\n\nBuild muscle in weeks.\n") == "cerebrolysin muscle causal");
  CHECK(claims_in("# Cerebrolysin\n\n- Improves memory\n- Lifts mood\n") ==
        "cerebrolysin memory causal; cerebrolysin mood causal");
}

TEST_CASE("what happens to people who take the product is attributed to the product") {
  CHECK(claims_in("Patients treated with Cerebrolysin experience better memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("With Semax, you can expect sharper focus.") == "semax focus suggested");
  CHECK(claims_in("Cerebrolysin is used to treat patients with poor memory.") == "");
}

TEST_CASE("a gerund as the subject does not attribute its action to a product") {
  CHECK(claims_in("# Cerebrolysin\n\nImproving sleep may ease anxiety.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBoosting NGF, it improves memory.\n").find("memory") != std::string::npos);
}

TEST_CASE("without a product in the sentence or on the page, there is no claim about a product") {
  CHECK(claims_in("It improves memory.") == "");
  CHECK(claims_in("It improves memory.", "cerebrolysin") == "cerebrolysin memory causal");
}

TEST_CASE("if people do it with the product, the product is the agent") {
  CHECK(claims_in("Patients regain movement faster with Cerebrolysin.") == "cerebrolysin stroke_recovery causal");
  CHECK(claims_in("With Semax you remember more.") == "semax memory causal");
  CHECK(claims_in("People who take Semax remember more.") == "semax memory causal");
  CHECK(claims_in("Patients remember more with practice.", "semax") == "");
}

TEST_CASE("what is promised to the reader is attributed to the product") {
  CHECK(claims_in("# Semax\n\nExpect sharper memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nYou will notice better recall.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nResearchers expect better recall from sleep.\n") == "");
  CHECK(flags_in("# Semax\n\nDo not expect better recall.\n") == "");
}

TEST_CASE("a kind of product described by its effect is not this product") {
  CHECK(claims_in("# Semax\n\nAnti-inflammatory agents reduce oxidative stress.\n") == "");
  CHECK(claims_in("# Semax\n\nThis agent reduces oxidative stress.\n") == "semax oxidative_stress causal");
}

TEST_CASE("a label that names something in the body is the agent") {
  CHECK(claims_in("# Semax\n\nBDNF: supports neuronal survival.\n") == "");
  CHECK(claims_in("# Semax\n\nSemax: supports neuronal survival.\n") == "semax neuroprotection causal");
}

TEST_CASE("an effect noun before a verb is its subject and attributes nothing") {
  CHECK(claims_in("# Semax\n\nThe TrkB activation step, seen in all neurons, promotes neuronal survival.\n") == "");
}

TEST_CASE("the agent of a passive may be named by its class") {
  CHECK(claims_in("Cerebrolysin is old. Calpain is blocked by the drug.") == "cerebrolysin calpain causal");
}

TEST_CASE("the agent that a passive names is the agent, even if it is not a product") {
  CHECK(claims_in("# Cerebrolysin\n\nNeurogenesis is slowed by stress.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory is sharpened by sleep, and Semax is sold.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory is sharpened when Semax is taken.\n") == "semax memory causal");
}

TEST_CASE("a name in an aside is not an agent, and of two joint agents one on record is used") {
  CHECK(claims_in("# Semax\n\nSemax, a cousin of Noopept, improves memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nNoopept, a cousin of Semax, improves memory.\n") == "noopept memory causal");
  CHECK(claims_in("# Semax\n\nSemax and Noopept improve memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nChess, unlike Semax, improves memory.\n") == "");
}

TEST_CASE("a name behind \"without\" does nothing") {
  CHECK(claims_in("Lose ten pounds of body weight without diet or exercise.") == "");
  CHECK(claims_in("Exercise reduces body weight without a diet.") == "exercise weight_loss causal");
}

TEST_CASE("a class noun refers to a product of that class") {
  CHECK(claims_in("# Semax\n\nThe peptide improves memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nWalking improves memory.\n") == "");
}

TEST_CASE("a sentence that begins with its verb is about the product of the page") {
  CHECK(claims_in("# Cerebrolysin\n\nWorks along the whole pathway, not just symptomatically.\n") ==
        "cerebrolysin disease_course causal");
}

TEST_CASE("effects of something else are not effects of the product") {
  CHECK(claims_in("# Semax\n\nMemory improves with practice.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory improves with this peptide.\n") == "semax memory causal");
}

}  // namespace overclaim::claim
