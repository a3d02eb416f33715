// Increasing something and decreasing its loss are benefits; increasing its loss and decreasing it are harms: every
// verb of change, with several outcomes and their losses.
#include <doctest/doctest.h>

#include <string>

#include "claim/extract.h"
#include "support/shipped.h"

namespace overclaim::claim {
namespace {

// A thing that people want more of, and its loss.
struct Pair {
  const char *thing, *loss, *outcome;
};

constexpr Pair kPairs[] = {{"memory", "memory loss", "memory"},
                           {"cognitive function", "cognitive decline", "cognition"},
                           {"muscle mass", "muscle wasting", "muscle"},
                           {"lean body mass", "sarcopenia", "muscle"},
                           {"hair growth", "hair loss", "hair_growth"},
                           {"liver function", "liver damage", "liver"},
                           {"neuronal survival", "neuronal loss", "neuroprotection"},
                           {"mitochondrial function", "mitochondrial dysfunction", "mitochondria"},
                           {"skin elasticity", "wrinkles", "skin_wound"},
                           {"lifespan", "senescence", "longevity"}};
constexpr const char* kMore[] = {"increases", "raises", "boosts", "promotes", "accelerates", "causes", "leads to"};
constexpr const char* kLess[] = {"reduces", "lowers", "decreases", "prevents", "slows", "stops", "wards off"};
constexpr const char* kFor[] = {"helps with", "treats"};  // with losses only
constexpr const char* kWorse[] = {"worsens"};

void check_cell(const std::string& verb, const std::string& noun, const char* outcome, bool harm) {
  const std::string text = "Cerebrolysin " + verb + " " + noun + ".";
  const verdict::Review review = review_of(text);
  CAPTURE(text);
  REQUIRE(review.claims.size() == 1);
  const Claim& claim = review.claims[0].claim;
  CHECK(claim.outcome == outcome);
  CHECK((claim.direction == lexicon::Direction::harm) == harm);
  if (harm) CHECK(rules_in(review) == "");  // no benefit is weighed, and none is offered
}

}  // namespace

TEST_CASE(
    "every verb of increase and decrease, with every outcome and every loss, is one claim in the right direction") {
  for (const auto& [thing, loss, outcome] : kPairs) {
    for (const char* verb : kMore) {
      check_cell(verb, thing, outcome, false);
      check_cell(verb, loss, outcome, true);
    }
    for (const char* verb : kLess) {
      check_cell(verb, thing, outcome, true);
      check_cell(verb, loss, outcome, false);
    }
    for (const char* verb : kFor) check_cell(verb, loss, outcome, false);
    for (const char* verb : kWorse) {
      check_cell(verb, thing, outcome, true);
      check_cell(verb, loss, outcome, true);
    }
  }
}

TEST_CASE("protecting something and protecting from its loss are both benefits") {
  for (const char* text : {"Cerebrolysin protects memory.", "Cerebrolysin protects against memory loss.",
                           "Cerebrolysin preserves muscle mass.", "Cerebrolysin maintains cognitive function."})
    CHECK_MESSAGE(claim_in(text).direction == lexicon::Direction::symptom, text);
}

TEST_CASE("what is done to the risk of a loss is done to the loss") {
  CHECK(claim_in("Cerebrolysin raises the risk of sarcopenia.").direction == lexicon::Direction::harm);
  CHECK(claim_in("Cerebrolysin increases the risk of memory loss.").direction == lexicon::Direction::harm);
}

TEST_CASE("to lead to less of something is to lower it") {
  CHECK(claim_in("Cerebrolysin leads to a reduction in memory loss.").direction == lexicon::Direction::symptom);
  CHECK(claim_in("Cerebrolysin leads to an increase in memory loss.").direction == lexicon::Direction::harm);
  CHECK(claim_in("Cerebrolysin causes inflammation.").direction == lexicon::Direction::harm);
  CHECK(claim_in("Cerebrolysin leads to reduced inflammation.").direction == lexicon::Direction::symptom);
}

TEST_CASE("of what is unwanted itself, its opposite is the benefit") {
  CHECK(claim_in("Cerebrolysin increases satiety.").direction == lexicon::Direction::symptom);
  CHECK(claim_in("Cerebrolysin reduces satiety.").direction == lexicon::Direction::harm);
  CHECK(claim_in("Cerebrolysin increases appetite.").direction == lexicon::Direction::harm);
  CHECK(claim_in("Cerebrolysin improves insulin sensitivity.").direction == lexicon::Direction::symptom);
  CHECK(claim_in("Cerebrolysin reduces insulin sensitivity.").direction == lexicon::Direction::harm);
}

}  // namespace overclaim::claim
