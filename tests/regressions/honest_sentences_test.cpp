// Honest sentences that were once flagged, each with the reason.
#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim {
namespace {

const std::string kPage = "# Cerebrolysin\n\n";

TEST_CASE("a noun in a list does not govern a denial after a comma") {
  // "repair" was read as an effect noun, and the outcomes that "no link" denies were attributed to it.
  CHECK(
      flags_in(kPage +
               "What is proposed concerns cell survival and repair, with no link to hunger, appetite or body fat.\n") ==
      "");
}

TEST_CASE("a proposal with an adverb inside it is still a proposal") {
  CHECK(flags_in(kPage + "Several authors now propose that Cerebrolysin clears amyloid.\n") == "");
  CHECK(flags_in(kPage + "Researchers also suspect that it protects neurons.\n") == "");
}

TEST_CASE("a relative clause about the brain's own factors is about them, not about the product") {
  CHECK(flags_in("# Semax\n\nBest known is BDNF, which is a fertilizer for brain cells.\n") == "");
}

TEST_CASE("the topic of a section is not a claim") {
  CHECK(flags_in("# Semax\n\nneurotrophic mechanisms -- in plain words\n\nBDNF is a protein of the brain.\n") == "");
}

TEST_CASE("\"thought to\" in a title does not weaken a list of plain claims far below") {
  const std::string page =
      "# How Cerebrolysin is thought to work\n\n## In short\n\n- It mimics BDNF.\n- It clears amyloid.\n";
  CHECK(flags_in(page) != "");
}

TEST_CASE("an infinitive after a colon is governed by the proposal before it") {
  CHECK(flags_in(kPage +
                 "It is proposed to do three things: protect neurons, calm microglia, and feed new synapses.\n") == "");
}

TEST_CASE("waiting for proof in people does not claim it") {
  CHECK(flags_in(kPage + "Until somebody shows, in people, that a fragment reaches neurons, this is inference.\n") ==
        "");
}

TEST_CASE("sponsored and independent results side by side are a report") {
  CHECK(flags_in(kPage + "Independent reviews of acute stroke found no benefit, while sponsored trials report benefit "
                         "in stroke rehabilitation.\n") == "");
}

TEST_CASE("a quoted advert that the next sentence rejects is not a claim") {
  CHECK(flags_in(kPage + "\"Builds muscle while you sleep.\"\n\nNo study has ever looked at that.\n") == "");
}

TEST_CASE("a reason without an agent explains something else") {
  // An audit of made-up pages counted thousands of claims that the product of the page makes people live longer.
  CHECK(flags_in(kPage + "Costs of care have grown since 1931, mostly because people live longer.\n") == "");
}

TEST_CASE("exercising a code path is not physical exercise") {
  // Changelogs use "exercise" for tests; the word made the page one about exercise, and "harmless" a promise about it.
  CHECK(flags_in(
            "# Changes\n\nThe new tests exercise the slow path. Exercise it with -x. The overflow was harmless.\n") ==
        "");
}

TEST_CASE("a story without a product is not a testimonial") {
  // "I noticed" next to any verb of change was a testimonial, whatever the topic of the text.
  CHECK(flags_in("While fixing the parser I noticed that a cache improves memory use.\n") == "");
}

TEST_CASE("the outcome of a trial is not an effect of the product") {
  // "change" was read as a verb after "was".
  CHECK(flags_in(kPage + "The primary outcome was change in ADAS-cog at week 24.\n") == "");
}

TEST_CASE("a promise of no treatment is a denial") {
  // "with no treatment" was read as the control group of a trial, which hid its "no".
  CHECK(flags_in("# Semax\n\nSold for research, with no treatment or guaranteed cognitive outcome implied.\n") == "");
}

TEST_CASE("improvements in focus are claims, not photography") {
  // "in focus" was removed from every sentence as a term of photography.
  CHECK(flags_in("Semax brings improvements in focus.") != "");
}

TEST_CASE("a comma ends the phrase on the origin of a product") {
  // "developed in" governed six words, also after a comma, and made the next claim a topic.
  CHECK(flags_in("Cerebrolysin, a mixture produced in Austria, rebuilds synapses.") != "");
}

TEST_CASE("an activity is not a name for the peptide of the page") {
  // "Walking" and "training" were class nouns like "the drug", and referred to the product of the page.
  CHECK(flags_in(kPage + "Walking improves memory. Training improves attention.\n") == "");
  CHECK(flags_in(kPage + "The mixture improves memory.\n") != "");
}

TEST_CASE("a doubt, a warning or a lack of proof governs the clause after \"that\"") {
  for (const char* sentence :
       {"Critics doubt that it improves memory.", "It is too early to say that it improves memory.",
        "It has yet to be shown that it improves memory.", "Trials have failed to show that it improves memory.",
        "Evidence that it improves memory is lacking."})
    CHECK_MESSAGE(flags_in(kPage + sentence + "\n") == "", sentence);
  CHECK(flags_in(kPage + "There is no doubt that it improves memory.\n") != "");
}

TEST_CASE("an effect of sleep is not an effect of the product named next") {
  CHECK(flags_in(kPage + "Memory is sharpened by sleep, and Cerebrolysin is sold in pharmacies.\n") == "");
  CHECK(flags_in(kPage + "Memory is sharpened by Cerebrolysin.\n") != "");
}

}  // namespace
}  // namespace overclaim
