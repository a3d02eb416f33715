#include "verdict/weigh.h"

#include <algorithm>

namespace overclaim::verdict {

using claim::Claim;
using lexicon::Direction;
using lexicon::Lift;
using lexicon::PolicyStrength;
using lexicon::Strength;
using lexicon::Tier;
using lexicon::Verdict;

namespace {

// The row of the policy for a claim; magnitude and a wider population raise it.
PolicyStrength policy_row(const lexicon::Lexicon& lexicon, const Claim& claim, const RowChoice& choice) {
  if (claim.voice == lexicon::Voice::distanced || claim.voice == lexicon::Voice::rejected) return PolicyStrength::open;
  if (claim.polarity != lexicon::Polarity::affirmed) return lexicon::policy_strength(claim.strength);
  if (claim.report && claim.strength == Strength::causal && !claim.absolute) return PolicyStrength::report;
  uint32_t steps = 0;
  if (claim.magnified) steps += lexicon.policy.number("magnitude_steps");
  if (choice.wider) steps += lexicon.policy.number("population_wider_steps");
  const auto raised =
      std::min<uint32_t>(static_cast<uint32_t>(claim.strength) + steps, static_cast<uint32_t>(Strength::proven));
  return static_cast<PolicyStrength>(raised);
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
Tier tier_of_blend(const lexicon::Policy& policy, Tier tier) {
  const Tier cap = policy.setting_as<Tier>("tier_of_blends").value_or(tier);
  return std::ranges::find(policy.tiers, tier) > std::ranges::find(policy.tiers, cap) ? cap : tier;
}

bool lifted(const Claim& claim, Lift lift) {
  switch (lift) {
    case Lift::species:
      return claim.species_named;
    case Lift::dispute:
      return claim.dispute_near;
    case Lift::bound_to_study:
      return claim.bound_to_study;
  }
  return false;
}

// The column of the policy for a row: what was judged of it, or the lower end of what was printed.
Tier tier_of(const lexicon::EvidenceRow& row, Tiers tiers) {
  const Tier judged = row.judged.value_or(Tier::unrecorded);
  if (tiers == Tiers::judged || row.printed.empty()) return judged;
  return lexicon::value_of<Tier>(row.printed.substr(0, row.printed.find('-'))).value_or(judged);
}

// A more exact rule for the fault, if the policy has one; else `rule`.
std::string rule_of(const lexicon::Lexicon& lexicon, const Claim& claim, const RowChoice& choice,
                    const std::string& rule) {
  const auto named = [&](std::string_view name) { return std::string(lexicon.policy.setting(name)); };
  if (claim.direction == Direction::prevention) return named("rule_prevention");
  if (claim.direction == Direction::modification) return named("rule_modification");
  if (claim.direction == Direction::cure) return named("rule_cure");
  const std::string& who = choice.row ? choice.row->population : claim.population;
  const lexicon::Population* people = lexicon.population(who);
  if (people && people->healthy && choice.row && choice.row->judged == Tier::no_evidence) return named("rule_healthy");
  return rule;
}

}  // namespace

Weighed weigh(const lexicon::Lexicon& lexicon, Claim stated, Tiers tiers) {
  Weighed out;
  WeighedClaim& judged = out.judged;
  judged.claim = std::move(stated);
  const Claim& claim = judged.claim;
  const bool blend = !claim.ingredients.empty();
  const RowChoice choice = blend ? choose_ingredient_row(lexicon, claim) : choose_row(lexicon, claim);
  Tier tier = Tier::unrecorded;
  if (choice.row) {
    judged.row = choice.row->id;
    judged.tier_printed = choice.row->printed;
    judged.tier_judged = choice.row->judged;
    tier = tier_of(*choice.row, tiers);
    if (blend && !claim.product_tested) tier = tier_of_blend(lexicon.policy, tier);
    // A claim about animals is none about the people whom the row is about.
    if (claim.species_named && tier != Tier::no_evidence)
      tier = lexicon.policy.setting_as<Tier>("tier_of_named_species").value_or(tier);
  }
  judged.tiers = tiers;
  judged.tier = tier;
  judged.policy_row = policy_row(lexicon, claim, choice);
  if (claim.direction == Direction::harm) return out;
  const lexicon::PolicyCell* cell = lexicon.policy.cell(judged.policy_row, tier);
  if (!cell) return out;
  judged.verdict = cell->verdict;
  std::string rule = cell->rule;
  // Strong evidence supports "proven", but no promise of certainty or to everyone.
  if (cell->verdict == Verdict::supported && claim.strength == Strength::proven &&
      (claim.absolute || (claim.direction == Direction::cure && judged.policy_row == PolicyStrength::proven))) {
    judged.verdict = lexicon.policy.setting_as<Verdict>("promise_on_strong_tier").value_or(Verdict::supported);
    rule = lexicon.policy.setting("rule_promise");
  }
  if (judged.verdict != Verdict::supported && cell->lift && lifted(claim, *cell->lift)) {
    judged.verdict = Verdict::supported;
    judged.lift = cell->lift;
  }
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  if (outcome && !outcome->checkable && judged.verdict == Verdict::unrecorded) judged.verdict = Verdict::supported;
  // That something treats a disease is no gap in the record: it makes a medicine of it.
  if (outcome && outcome->disease && judged.verdict == Verdict::unrecorded) {
    const lexicon::Subject* subject = lexicon.subject(claim.subject);
    const bool on_file = blend || (subject && subject->on_file);
    judged.verdict = lexicon.policy.setting_as<Verdict>(on_file ? "disease_unrecorded_on_file" : "disease_unrecorded")
                         .value_or(Verdict::unrecorded);
    rule = lexicon.policy.setting("rule_disease_unrecorded");
  }
  if (judged.verdict != Verdict::supported) out.rule = rule_of(lexicon, claim, choice, rule);
  return out;
}

}  // namespace overclaim::verdict
