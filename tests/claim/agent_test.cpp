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

TEST_CASE("pronouns and class nouns point to the sentence before") {
  CHECK(claims_in("Cerebrolysin comes in ampoules. It builds muscle.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin comes in ampoules. The compound builds muscle.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin comes in ampoules. This peptide mixture builds muscle.") ==
        "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin is sold here. Semax is a spray. It lifts mood.") == "semax mood causal");
}

TEST_CASE("what another subject does is not ours") {
  CHECK(claims_in("# Cerebrolysin\n\nSleep improves memory.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBDNF keeps neurons alive.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBDNF is a protein. It promotes neuroplasticity.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nExercise raises BDNF.\n") == "exercise bdnf_ngf causal");
}

TEST_CASE("a relative clause speaks of the noun it hangs on") {
  CHECK(claims_in("Cerebrolysin contains peptides that protect neurons.") == "cerebrolysin neuroprotection causal");
  CHECK(claims_in("Cerebrolysin, which builds muscle, is sold here.") == "cerebrolysin muscle causal");
  CHECK(claims_in("Cerebrolysin is sold beside BDNF, which promotes neuroplasticity.") == "");
}

TEST_CASE("a name in the possessive and a name behind by own their effects") {
  CHECK(claims_in("Semax's neuroprotective effects are known.") == "semax neuroprotection causal");
  CHECK(claims_in("Memory is enhanced by Cerebrolysin.") == "cerebrolysin memory causal");
}

TEST_CASE("an imperative or a verb without a subject is said of the page's product") {
  CHECK(claims_in("# Cerebrolysin\n\nBuild muscle in weeks.\n") == "cerebrolysin muscle causal");
  CHECK(claims_in("# Cerebrolysin\n\n- Improves memory\n- Lifts mood\n") ==
        "cerebrolysin memory causal; cerebrolysin mood causal");
}

TEST_CASE("what people have who take the product is said of the product") {
  CHECK(claims_in("Patients treated with Cerebrolysin experience better memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("With Semax, you can expect sharper focus.") == "semax focus suggested");
  CHECK(claims_in("Cerebrolysin is used to treat patients with poor memory.") == "");
}

TEST_CASE("a gerund that is the subject says of no product that it does this") {
  CHECK(claims_in("# Cerebrolysin\n\nImproving sleep may ease anxiety.\n") == "");
  CHECK(claims_in("# Cerebrolysin\n\nBoosting NGF, it improves memory.\n").find("memory") != std::string::npos);
}

TEST_CASE("a sentence that names nobody, on a page that names nobody, claims nothing of ours") {
  CHECK(claims_in("It improves memory.") == "");
  CHECK(claims_in("It improves memory.", "cerebrolysin") == "cerebrolysin memory causal");
}

TEST_CASE("people do it by means of the product") {
  CHECK(claims_in("Patients regain movement faster with Cerebrolysin.") == "cerebrolysin stroke_recovery causal");
  CHECK(claims_in("With Semax you remember more.") == "semax memory causal");
  CHECK(claims_in("People who take Semax remember more.") == "semax memory causal");
  CHECK(claims_in("Patients remember more with practice.", "semax") == "");
}

TEST_CASE("what the reader is promised comes from the product") {
  CHECK(claims_in("# Semax\n\nExpect sharper memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nYou will notice better recall.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nResearchers expect better recall from sleep.\n") == "");
  CHECK(flags_in("# Semax\n\nDo not expect better recall.\n") == "");
}

TEST_CASE("a kind of product by what it does is not this one") {
  CHECK(claims_in("# Semax\n\nAnti-inflammatory agents reduce oxidative stress.\n") == "");
  CHECK(claims_in("# Semax\n\nThis agent reduces oxidative stress.\n") == "semax oxidative_stress causal");
}

TEST_CASE("a label that names the body acts for itself") {
  CHECK(claims_in("# Semax\n\nBDNF: supports neuronal survival.\n") == "");
  CHECK(claims_in("# Semax\n\nSemax: supports neuronal survival.\n") == "semax neuroprotection causal");
}

TEST_CASE("a noun of effect in front of a verb is its subject and hands nothing on") {
  CHECK(claims_in("# Semax\n\nThe TrkB activation step, seen in all neurons, promotes neuronal survival.\n") == "");
}

TEST_CASE("the doer of a passive may be named by its class") {
  CHECK(claims_in("Cerebrolysin is old. Calpain is blocked by the drug.") == "cerebrolysin calpain causal");
}

TEST_CASE("what a passive names as its doer is what does it, also where that is no product") {
  CHECK(claims_in("# Cerebrolysin\n\nNeurogenesis is slowed by stress.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory is sharpened by sleep, and Semax is sold.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory is sharpened when Semax is taken.\n") == "semax memory causal");
}

TEST_CASE("a name in an aside does not act, and of two that act together one on file is told") {
  CHECK(claims_in("# Semax\n\nSemax, a cousin of Noopept, improves memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nNoopept, a cousin of Semax, improves memory.\n") == "noopept memory causal");
  CHECK(claims_in("# Semax\n\nSemax and Noopept improve memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nChess, unlike Semax, improves memory.\n") == "");
}

TEST_CASE("a class noun stands for a product that may be called so") {
  CHECK(claims_in("# Semax\n\nThe peptide improves memory.\n") == "semax memory causal");
  CHECK(claims_in("# Semax\n\nWalking improves memory.\n") == "");
}

TEST_CASE("a sentence that begins with its verb is about the page's product") {
  CHECK(claims_in("# Cerebrolysin\n\nWorks along the whole pathway, not just symptomatically.\n") ==
        "cerebrolysin disease_course causal");
}

TEST_CASE("what comes with something else is not the product's doing") {
  CHECK(claims_in("# Semax\n\nMemory improves with practice.\n") == "");
  CHECK(claims_in("# Semax\n\nMemory improves with this peptide.\n") == "semax memory causal");
}

}  // namespace overclaim::claim
