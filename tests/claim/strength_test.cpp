#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {
namespace {

std::string strength_of_memory(const std::string& predicate) {
  return std::string(name_of(claim_in("Cerebrolysin " + predicate + ".").strength));
}

}  // namespace

TEST_CASE("each wording has its strength level") {
  const std::vector<std::pair<std::string, std::string>> levels = {
      {"does not improve memory", "denied"},
      {"is thought to improve memory", "proposed"},
      {"is intended to improve memory", "proposed"},
      {"was designed to improve memory", "proposed"},
      {"may improve memory", "possible"},
      {"might improve memory", "possible"},
      {"could improve memory", "possible"},
      {"has the potential to improve memory", "possible"},
      {"is linked to better memory", "possible"},
      {"can improve memory", "suggested"},
      {"appears to improve memory", "suggested"},
      {"seems to improve memory", "suggested"},
      {"probably improves memory", "probable"},
      {"is likely to improve memory", "probable"},
      {"improves memory", "causal"},
      {"supports memory", "causal"},
      {"promotes memory", "causal"},
      {"helps memory", "causal"},
      {"boosts memory", "causal"},
      {"has been shown to improve memory", "causal"},
      {"is proven to improve memory", "proven"},
      {"is guaranteed to improve memory", "proven"},
      {"always improves memory", "proven"},
      {"improves memory in everyone", "proven"},
  };
  for (const auto& [predicate, strength] : levels) {
    CAPTURE(predicate);
    CHECK(strength_of_memory(predicate) == strength);
  }
}

TEST_CASE("the weakest word decides, and a hedge wins over proof") {
  CHECK(strength_of_memory("may have been proven to improve memory") == "possible");
  CHECK(strength_of_memory("can possibly improve memory") == "possible");
}

TEST_CASE("\"studies show\" without a study is a plain statement") {
  CHECK(claims_in("Studies show that Cerebrolysin improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Studies suggest that Cerebrolysin improves memory.") == "cerebrolysin memory suggested");
}

TEST_CASE("promising and preliminary are praise, not caveats") {
  CHECK(flags_in("Cerebrolysin is a promising compound that builds muscle.") != "");
  CHECK(flags_in("In preliminary work Cerebrolysin builds muscle.") != "");
}

TEST_CASE("users and makers are quoted at a distance, experts and research in agreement") {
  CHECK(claim_in("Users report that Cerebrolysin improves memory.").voice == lexicon::Voice::distanced);
  CHECK(claim_in("Manufacturers claim that Cerebrolysin improves memory.").voice == lexicon::Voice::distanced);
  CHECK(claim_in("Fans say that Cerebrolysin lifts mood.").voice == lexicon::Voice::distanced);
  CHECK(claim_in("Experts agree that Cerebrolysin improves memory.").voice == lexicon::Voice::endorsed);
  CHECK(claim_in("Cerebrolysin improves memory.").voice == lexicon::Voice::author);
}

TEST_CASE("a testimonial has a voice of its own and is not evidence") {
  const std::string flags = flags_in("\"Cerebrolysin gave me my memory back,\" says Anna, 52.");
  CHECK_MESSAGE(flags.find("testimonial-as-evidence") != std::string::npos, flags);
}

TEST_CASE("a claim that is reported as rejected is not asserted") {
  CHECK(claim_in("The claim that Cerebrolysin builds muscle is unsupported.").voice == lexicon::Voice::rejected);
  CHECK(flags_in("Claims of muscle building with Cerebrolysin are unsupported.") == "");
  CHECK(flags_in("Anyone marketing Cerebrolysin for weight loss has no basis.") == "");
  CHECK(flags_in("It is a myth that Cerebrolysin builds muscle.") == "");
}

TEST_CASE("species are named in the sentence, next to it, or by a tag") {
  CHECK(claim_in("In rats, Cerebrolysin promotes neurogenesis.").species_named);
  CHECK(claim_in("Cerebrolysin promotes neurogenesis in cultured neurons.").species_named);
  CHECK(claim_in("Cerebrolysin promotes neurogenesis (rodent).").species_named);
  CHECK(claim_in("In vitro: Cerebrolysin promotes neurogenesis.").species_named);
  CHECK_FALSE(claim_in("Cerebrolysin promotes neurogenesis.").species_named);
  CHECK_FALSE(claim_in("Cerebrolysin promotes neurogenesis in the water maze.").species_named);
}

TEST_CASE("populations are taken from the sentence") {
  CHECK(claim_in("Cerebrolysin improves memory in vascular dementia.").population == "vascular_dementia");
  CHECK(claim_in("Cerebrolysin improves memory in healthy adults.").population == "healthy");
  CHECK(claim_in("Cerebrolysin improves your memory.").population != "");
  CHECK(claim_in("Cerebrolysin improves memory.").population == "");
}

TEST_CASE("a report is in the past tense with a study, a species, a population or a figure") {
  CHECK(claim_in("In a trial of 597 patients with vascular dementia, Cerebrolysin improved memory.").report);
  CHECK(claim_in("In rats, Cerebrolysin increased neurogenesis.").report);
  CHECK(claim_in("Cerebrolysin improved memory in patients with vascular dementia.").report);
  CHECK_FALSE(claim_in("Cerebrolysin improved memory.").report);
  CHECK_FALSE(claim_in("In rats, Cerebrolysin increases neurogenesis.").report);
}

TEST_CASE("a report about patients in a named study is bound to the study") {
  CHECK(claim_in("In a trial of 597 patients with vascular dementia, Cerebrolysin improved memory.").bound_to_study);
  CHECK_FALSE(claim_in("In rats, Cerebrolysin increased neurogenesis.").bound_to_study);
}

// "meta-analysis of" marks a topic, which must not reach into the claim after the comma.
TEST_CASE("a study at the beginning of a sentence does not make its claim a topic") {
  CHECK(claims_in("In a meta-analysis of six trials, Cerebrolysin improved memory in vascular dementia.") ==
        "cerebrolysin memory causal");
}

TEST_CASE("a dispute counts in the paragraph and in the section, not on the next page") {
  const std::string benefit = "Cerebrolysin improves recovery after stroke.";
  const std::string dispute = "A Cochrane review found no benefit on death or dependency.";
  CHECK(claim_in("# Cerebrolysin\n\n" + benefit + " " + dispute + "\n").dispute_near);
  CHECK(claim_in("# Cerebrolysin\n\n## Stroke\n\n" + benefit + "\n\n" + dispute + "\n").dispute_near);
  CHECK_FALSE(
      claim_in("# Cerebrolysin\n\n## Stroke\n\n" + benefit + "\n\n## Memory\n\n" + dispute + "\n").dispute_near);
  CHECK_FALSE(claim_in("# Cerebrolysin\n\n" + benefit + "\n").dispute_near);
}

TEST_CASE("magnitude words add strength, statistical ones do not") {
  CHECK(claim_in("Cerebrolysin dramatically improves memory.").magnified);
  CHECK(claim_in("Cerebrolysin is powerful and improves memory.").magnified);
  CHECK_FALSE(claim_in("Cerebrolysin significantly improved memory (p = 0.01).").magnified);
  CHECK_FALSE(claim_in("Cerebrolysin improves memory.").magnified);
}

TEST_CASE("every cue of a claim is listed with it, in reading order") {
  const Claim claim = claim_in("Experts agree that Cerebrolysin may dramatically improve memory.");
  std::string kinds;
  for (const match::Because& because : claim.because) add_line(kinds, because.cue.substr(0, because.cue.find('.')));
  for (const char* kind : {"attribution", "subject_name", "hedge", "magnitude", "effect", "outcome_noun"})
    CHECK_MESSAGE(kinds.find(kind) != std::string::npos, kinds);
}

TEST_CASE("a claim in the present tense is not a report of a result") {
  CHECK(flags_in("One study found that Cerebrolysin lifts mood.") != "");
  CHECK(flags_in("People given Cerebrolysin had fewer fevers, so it lowers inflammation after stroke.") != "");
  CHECK(flags_in("A trial in vascular dementia showed that Cerebrolysin improved memory.") == "");
}

TEST_CASE("patients in a list of benefits are the people that the benefit is promised to") {
  CHECK(flags_in("# Cerebrolysin\n\n## Benefits\n\n- Cognitive support in Alzheimer's disease\n- Brain repair\n")
            .find("strength-over-tier") != std::string::npos);
  CHECK(
      flags_in("# Cerebrolysin\n\n## References\n\n- Neuroprotective treatment with Cerebrolysin in acute stroke\n") ==
      "");
}

TEST_CASE("a null result in another clause gives the other side") {
  CHECK(
      flags_in("While the trial missed its primary endpoint, a subgroup on Cerebrolysin showed benefits in stroke.") ==
      "");
}

TEST_CASE("a promise of a brochure is its claim, not that of the author") {
  CHECK(flags_in("The brochure promises better memory from Cerebrolysin.") == "");
}

TEST_CASE("a pronoun before a verb is found, whether the lexicon has the verb or not") {
  CHECK(flags_in("# Semax\n\nIts neuroprotective properties render it fit for stroke patients.\n") != "");
}

}  // namespace overclaim::claim
