#include "claim/triggers.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {

TEST_CASE("a verb makes a claim of each outcome in its list") {
  CHECK(claims_in("Cerebrolysin improves memory, mood and sleep.") ==
        "cerebrolysin memory causal; cerebrolysin mood causal; cerebrolysin sleep causal");
  CHECK(claims_in("Cerebrolysin improves memory and lifts mood.") ==
        "cerebrolysin memory causal; cerebrolysin mood causal");
}

TEST_CASE("the object of a preposition is not an item of the list") {
  CHECK(claims_in("Cerebrolysin improves memory in people with vascular dementia.") == "cerebrolysin memory causal");
}

// "improved by" also reports a score; that sense must not hide the verb.
TEST_CASE("improved by somebody is a passive") {
  CHECK(claims_in("Memory is improved by Cerebrolysin.") == "cerebrolysin memory causal");
  CHECK(claims_in("Memory may be improved by Cerebrolysin.") == "cerebrolysin memory possible");
}

TEST_CASE("the outcome of a passive is before the verb") {
  CHECK(claims_in("Memory is enhanced by Cerebrolysin.") == "cerebrolysin memory causal");
  CHECK(claims_in("Muscle growth and appetite are enhanced by Cerebrolysin.").find("muscle causal") !=
        std::string::npos);
}

TEST_CASE("effect nouns make claims as verbs do") {
  CHECK(claims_in("Cerebrolysin leads to an improvement in memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Semax causes upregulation of BDNF.") == "semax bdnf_ngf causal");
  CHECK(claims_in("Cerebrolysin provides neuroprotection.") == "cerebrolysin neuroprotection causal");
  CHECK(claims_in("Cerebrolysin has neuroprotective effects.") == "cerebrolysin neuroprotection causal");
}

TEST_CASE("an idiom is effect and outcome in one") {
  CHECK(claims_in("Cerebrolysin crosses the blood-brain barrier.") == "cerebrolysin bbb_crossing causal");
  CHECK(claims_in("Cerebrolysin mimics BDNF.") == "cerebrolysin neurotrophic_mimicry causal");
}

TEST_CASE("presupposed effects are claims") {
  CHECK(claims_in("Once Cerebrolysin crosses the blood-brain barrier, nurses take notes.") ==
        "cerebrolysin bbb_crossing causal");
  CHECK(claims_in("# Cerebrolysin\n\nBecause these peptides protect neurons, doctors like them.\n") ==
        "cerebrolysin neuroprotection causal");
}

TEST_CASE("works by -ing makes a claim of the mechanism") {
  CHECK(claims_in("Cerebrolysin works by stimulating neurogenesis.") == "cerebrolysin neurogenesis causal");
  CHECK(flags_in("Cerebrolysin works by stimulating neurogenesis.") == "animal-result-as-human");
}

TEST_CASE("means and end are two claims about one subject") {
  CHECK(claims_in("Cerebrolysin improves memory by raising BDNF.") ==
        "cerebrolysin memory causal; cerebrolysin bdnf_ngf causal");
}

TEST_CASE("an association is a correlation") {
  CHECK(claim_in("Cerebrolysin is linked to better memory.").relation == lexicon::Relation::correlation);
  CHECK(claim_in("Cerebrolysin improves memory.").relation == lexicon::Relation::causation);
  CHECK(claims_in("Cerebrolysin is linked to better memory.") == "cerebrolysin memory possible");
}

TEST_CASE("a result that contains its denial is a denial") {
  CHECK(claims_in("Cerebrolysin made no difference to memory.") == "cerebrolysin memory denied");
}

// "improvement in" is longer than "no improvement" by a word, and must not be read as a second claim.
TEST_CASE("no improvement in something affirms nothing") {
  CHECK(claims_in("Cerebrolysin brought no improvement in memory.") == "cerebrolysin memory denied");
}

TEST_CASE("decoys and other senses are not outcomes") {
  CHECK(claims_in("The fragments in Cerebrolysin have a low molecular weight.") == "");
  CHECK(claims_in("Cerebrolysin was named in memory of a chemist.") == "");
}

TEST_CASE("uses and studies are not effects") {
  CHECK(claims_in("Cerebrolysin is used for stroke.") == "");
  CHECK(claims_in("Cerebrolysin is prescribed for dementia in some countries.") == "");
  CHECK(claims_in("Cerebrolysin has been studied for its effect on memory.") == "");
  CHECK(claims_in("Cerebrolysin is effective for stroke.") == "cerebrolysin stroke causal");
}

TEST_CASE("a descriptor in a definition makes no claim") {
  CHECK(flags_in("Cerebrolysin is a neurotrophic peptide mixture made from pig brain.") == "");
}

TEST_CASE("a pronoun may refer to the outcome that the sentence has named") {
  CHECK(claims_in("If brain fog is your problem, Semax will clear it.") == "semax brain_fog causal");
  CHECK(claims_in("Semax will arrive tomorrow; store it cold.") == "");
}

TEST_CASE("a comparative in the name of an outcome is the effect on it") {
  CHECK(claims_in("Cerebrolysin gives you sharper focus.") == "cerebrolysin focus causal");
  CHECK(claims_in("Some people want sharper focus.") == "");
}

// A longer cue that began before the verb once ended the search for it.
TEST_CASE("a verb is found inside a longer cue that covers it") {
  CHECK(claims_in("Semax has an effect on memory.") == "semax memory causal");
  CHECK(claims_in("Semax has no effect on memory.") == "semax memory denied");
}

TEST_CASE("an effect may be the first word of an outcome's name") {
  CHECK(claims_in("# Semax\n\n## Benefits\n\n- Inhibition of apoptosis\n- Better sleep\n")
            .find("semax apoptosis causal") == 0);
  CHECK(claims_in("Cerebrolysin brings faster recovery of motor function.") == "cerebrolysin stroke_recovery causal");
}

TEST_CASE("an article after \"be\" makes the noun a name for the subject") {
  CHECK(claims_in("Cerebrolysin is a strong promoter of neurogenesis.") == "cerebrolysin neurogenesis causal");
  CHECK(flags_in("# Cerebrolysin\n\nThe secondary outcome was a change in MMSE.\n") == "");
  CHECK(flags_in("Cerebrolysin is being studied as a treatment for dementia.") == "");
}

TEST_CASE("improvements that appear are effects") {
  CHECK(claims_in("# Semax\n\nImprovements in memory appear within days.\n") == "semax memory causal");
  CHECK(flags_in("# Semax\n\nImprovements in memory did not appear.\n") == "");
  CHECK(flags_in("# Semax\n\nIn rats, improvements in memory appear within days.\n") == "");
}

TEST_CASE("a plural verb right after its outcomes is finite") {
  CHECK(claims_in("# Semax\n\nMemory and attention improve with treatment.\n").find("semax memory causal") == 0);
  CHECK(claims_in("# Semax\n\nHere are tips on how to improve.\n") == "");
}

TEST_CASE("the object may be inside a verb or before a relative clause") {
  CHECK(claims_in("Semax makes memory better.") == "semax memory causal");
  CHECK(claims_in("The neuroprotection that Cerebrolysin provides lasts.") == "cerebrolysin neuroprotection causal");
  CHECK(flags_in("The neuroprotection that Cerebrolysin lacks matters.") == "");
}

TEST_CASE("this process refers to the outcome at the end of the text before") {
  CHECK(claims_in("# Semax\n\nThe brain changes through neurogenesis.\n\nSemax enhances this process.\n") ==
        "semax neurogenesis causal");
}

TEST_CASE("a comparison with something claims no effect") {
  CHECK(flags_in("Cerebrolysin holds fragments similar to neurotrophic factors.") == "");
}

}  // namespace overclaim::claim
