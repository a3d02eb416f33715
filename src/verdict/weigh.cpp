#include "verdict/weigh.h"

#include <algorithm>

namespace overclaim::verdict {

using claim::Claim;
using lexicon::Strength;

namespace {

// The row of the table a claim stands in, magnitude and a wider population counted in.
std::string policy_row(const lexicon::Lexicon& lexicon, const Claim& claim, const RowChoice& choice) {
  if (claim.voice == lexicon::Voice::distanced || claim.voice == lexicon::Voice::rejected)
    return std::string(name_of(Strength::open));
  if (claim.polarity != lexicon::Polarity::affirmed) return std::string(name_of(claim.strength));
  if (claim.report && claim.strength == Strength::causal && !claim.absolute) return "report";
  uint32_t steps = 0;
  if (claim.magnified) steps += lexicon.policy.number("magnitude_steps");
  if (choice.wider) steps += lexicon.policy.number("population_wider_steps");
  const auto raised =
      std::min<uint32_t>(static_cast<uint32_t>(claim.strength) + steps, static_cast<uint32_t>(Strength::proven));
  return std::string(name_of(static_cast<Strength>(raised)));
}

// The better of two choices: the row judged higher. Tiers stand worst first in the policy.
bool is_better(const lexicon::Policy& policy, const RowChoice& one, const RowChoice& other) {
  if (!one.row || !other.row) return one.row != nullptr;
  const auto rank = [&](const RowChoice& c) { return std::ranges::find(policy.tiers, c.row->judged); };
  return rank(one) > rank(other);
}

// Of a product of several ingredients, the best row of any of them.
RowChoice choose_ingredient_row(const lexicon::Lexicon& lexicon, Claim claim) {
  RowChoice best;
  for (const std::string& ingredient : claim.ingredients) {
    claim.subject = ingredient;
    const RowChoice choice = choose_row(lexicon, claim);
    if (is_better(lexicon.policy, choice, best)) best = choice;
  }
  return best;
}

// What is found of an ingredient is no more than plausible of a product that contains it.
std::string tier_of_blend(const lexicon::Policy& policy, const std::string& tier) {
  const std::string cap(policy.setting("tier_of_blends"));
  return std::ranges::find(policy.tiers, tier) > std::ranges::find(policy.tiers, cap) ? cap : tier;
}

bool lifted(const Claim& claim, std::string_view lift) {
  if (lift == "species") return claim.species_named;
  if (lift == "dispute") return claim.dispute_near;
  if (lift == "bound_to_study") return claim.bound_to_study;
  return false;
}

// The closer name of a fault, where the policy knows one.
std::string rule_of(const lexicon::Lexicon& lexicon, const Claim& claim, const RowChoice& choice,
                    const std::string& rule) {
  const auto named = [&](std::string_view name) { return std::string(lexicon.policy.setting(name)); };
  if (claim.direction == "prevention") return named("rule_prevention");
  if (claim.direction == "modification") return named("rule_modification");
  if (claim.direction == "cure") return named("rule_cure");
  const std::string& who = choice.row ? choice.row->population : claim.population;
  const lexicon::Population* people = lexicon.population(who);
  if (people && people->healthy && choice.row && choice.row->judged == "1") return named("rule_healthy");
  return rule;
}

}  // namespace

Weighed weigh(const lexicon::Lexicon& lexicon, Claim said, Tiers tiers) {
  Weighed out;
  WeighedClaim& judged = out.judged;
  judged.claim = std::move(said);
  const Claim& claim = judged.claim;
  judged.verdict = "supported";
  const bool blend = !claim.ingredients.empty();
  const RowChoice choice = blend ? choose_ingredient_row(lexicon, claim) : choose_row(lexicon, claim);
  std::string tier = "X";
  if (choice.row) {
    judged.row = choice.row->id;
    judged.tier_printed = choice.row->printed;
    judged.tier_judged = tier = choice.row->judged;
    if (tiers == Tiers::printed && !choice.row->printed.empty())
      tier = choice.row->printed.substr(0, choice.row->printed.find('-'));
    if (blend && !claim.product_tested) tier = tier_of_blend(lexicon.policy, tier);
    // What is said of animals is no claim about the people the row was studied in.
    if (claim.species_named && tier != "1") tier = lexicon.policy.setting("tier_of_named_species");
  }
  judged.tiers = tiers;
  judged.tier = tier;
  judged.policy_row = policy_row(lexicon, claim, choice);
  if (claim.direction == "harm") return out;
  const lexicon::PolicyCell* cell = lexicon.policy.cell(judged.policy_row, tier);
  if (!cell) return out;
  judged.verdict = cell->verdict;
  std::string rule = cell->rule;
  // Strong evidence carries "proven"; a promise of certainty or for everyone it does not.
  if (cell->verdict == "supported" && claim.strength == Strength::proven &&
      (claim.absolute || (claim.direction == "cure" && judged.policy_row == name_of(Strength::proven)))) {
    judged.verdict = lexicon.policy.setting("promise_on_strong_tier");
    rule = lexicon.policy.setting("rule_promise");
  }
  if (judged.verdict != "supported" && !cell->lift.empty() && lifted(claim, cell->lift)) {
    judged.verdict = "supported";
    judged.lift = cell->lift;
  }
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  if (outcome && !outcome->checkable && judged.verdict == "unrecorded") judged.verdict = "supported";
  // That something treats a disease is no gap in the record: it makes a medicine of it.
  if (outcome && outcome->disease && judged.verdict == "unrecorded") {
    const lexicon::Subject* subject = lexicon.subject(claim.subject);
    const bool on_file = blend || (subject && subject->on_file);
    judged.verdict = lexicon.policy.setting(on_file ? "disease_unrecorded_on_file" : "disease_unrecorded");
    rule = lexicon.policy.setting("rule_disease_unrecorded");
  }
  if (judged.verdict != "supported") out.rule = rule_of(lexicon, claim, choice, rule);
  return out;
}

}  // namespace overclaim::verdict
