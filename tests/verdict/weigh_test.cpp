#include "verdict/weigh.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

struct Column {
  std::string tier, subject, outcome, population;
};
// A claim for each tier, about a row judged at that tier.
const std::vector<Column> kColumns = {
    {"1", "cerebrolysin", "muscle", ""},
    {"M", "cerebrolysin", "neurogenesis", ""},
    {"2", "cerebrolysin", "sleep", "diabetic_neuropathy"},
    {"3c", "cerebrolysin", "stroke_recovery", "stroke"},
    {"3", "cerebrolysin", "memory", "vascular_dementia"},
    {"4", "glp1", "appetite", ""},
    {"X", "cerebrolysin", "pain", ""},
};

claim::Claim claim_on(const Column& column, lexicon::Strength strength) {
  claim::Claim claim;
  claim.subject = column.subject;
  claim.outcome = column.outcome;
  claim.population = column.population;
  claim.direction = lexicon::Direction::symptom;
  claim.strength = strength;
  if (strength == lexicon::Strength::denied) claim.polarity = lexicon::Polarity::denied;
  if (strength == lexicon::Strength::open) claim.polarity = lexicon::Polarity::open;
  return claim;
}

const Column& column(const std::string& tier) {
  for (const Column& c : kColumns)
    if (c.tier == tier) return c;
  FAIL("no such tier: " << tier);
  return kColumns.front();
}

std::string verdict(const claim::Claim& claim) { return text_of(weigh(*shipped_lexicon(), claim).judged.verdict); }

// The effect of `change` on the verdict on a claim of this strength and tier.
template <class Change>
std::string verdict_with(lexicon::Strength strength, const std::string& tier, Change change) {
  claim::Claim claim = claim_on(column(tier), strength);
  change(claim);
  return verdict(claim);
}

// The label of the judging table.
std::string label(const std::string& verdict) {
  if (verdict == "supported") return "ok";
  if (verdict == "unsupported") return "U";
  if (verdict == "overstated") return "O";
  if (verdict == "unrecorded") return "X";
  return verdict;
}

std::string labels_of(lexicon::Strength strength, bool report = false) {
  std::string row;
  for (const Column& c : kColumns) {
    claim::Claim claim = claim_on(c, strength);
    claim.report = report;
    if (!row.empty()) row += ' ';
    row += label(verdict(claim));
  }
  return row;
}

}  // namespace

TEST_CASE("the row of each column is judged at the tier of that column") {
  for (const Column& c : kColumns) {
    const WeighedClaim judged = weigh(*shipped_lexicon(), claim_on(c, lexicon::Strength::causal)).judged;
    CHECK(text_of(judged.tier_judged) == (c.tier == "X" ? "" : c.tier));
    CHECK(judged.row.empty() == (c.tier == "X"));
  }
}

TEST_CASE("every cell of strength by tier has its verdict") {
  //                                     1 M  2  3c 3  4  X
  CHECK(labels_of(lexicon::Strength::denied) == "ok ok ok ok ok ok ok");
  CHECK(labels_of(lexicon::Strength::open) == "ok ok ok ok ok ok ok");
  CHECK(labels_of(lexicon::Strength::proposed) == "U ok ok ok ok ok ok");
  CHECK(labels_of(lexicon::Strength::possible) == "U O ok ok ok ok ok");
  CHECK(labels_of(lexicon::Strength::causal, true) == "U ok ok O ok ok ok");
  CHECK(labels_of(lexicon::Strength::suggested) == "U O O O ok ok ok");
  CHECK(labels_of(lexicon::Strength::probable) == "U O O O ok ok ok");
  CHECK(labels_of(lexicon::Strength::causal) == "U O O O O ok X");
  CHECK(labels_of(lexicon::Strength::proven) == "U O O O O ok O");
}

TEST_CASE("a weaker wording never gets a worse verdict than a stronger one") {
  const auto gravity = [](const std::string& verdict) {
    return verdict == "supported" ? 0 : verdict == "unrecorded" ? 1 : verdict == "overstated" ? 2 : 3;
  };
  for (const Column& c : kColumns)
    for (const bool species : {false, true})
      for (const bool dispute : {false, true}) {
        int before = 0;
        for (int s = 0; s <= static_cast<int>(lexicon::Strength::proven); ++s) {
          claim::Claim claim = claim_on(c, static_cast<lexicon::Strength>(s));
          claim.species_named = species;
          claim.dispute_near = dispute;
          const int now = gravity(verdict(claim));
          CHECK_MESSAGE(now >= before, c.tier << " at " << name_of(claim.strength));
          before = std::max(before, now);
        }
      }
}

TEST_CASE("naming the species lifts findings on results in animals") {
  const auto in_rats = [](claim::Claim& claim) { claim.species_named = true; };
  CHECK(verdict_with(lexicon::Strength::causal, "M", in_rats) == "supported");
  CHECK(verdict_with(lexicon::Strength::possible, "M", in_rats) == "supported");
  CHECK(verdict_with(lexicon::Strength::causal, "1", in_rats) == "unsupported");
}

TEST_CASE("naming the species does not lift proof") {
  const auto in_rats = [](claim::Claim& claim) { claim.species_named = true; };
  for (const char* tier : {"M", "2", "3c", "3"})
    CHECK(verdict_with(lexicon::Strength::proven, tier, in_rats) == "overstated");
}

TEST_CASE("a dispute nearby lifts reports and weak wordings on contested evidence, never a plain statement") {
  const auto disputed = [](claim::Claim& claim) { claim.dispute_near = true; };
  CHECK(verdict_with(lexicon::Strength::suggested, "3c", disputed) == "supported");
  CHECK(verdict_with(lexicon::Strength::probable, "3c", disputed) == "supported");
  CHECK(verdict_with(lexicon::Strength::causal, "3c", disputed) == "overstated");
  CHECK(verdict_with(lexicon::Strength::causal, "3c",
                     [](claim::Claim& claim) { claim.report = claim.dispute_near = true; }) == "supported");
}

TEST_CASE("probable evidence supports a past-tense statement about named patients in a named study") {
  const auto bound_to_study = [](claim::Claim& claim) { claim.bound_to_study = true; };
  CHECK(verdict_with(lexicon::Strength::causal, "3", bound_to_study) == "supported");
  CHECK(verdict_with(lexicon::Strength::causal, "2", bound_to_study) == "overstated");
}

TEST_CASE("the lift that changed a cell is returned") {
  claim::Claim claim = claim_on(column("3"), lexicon::Strength::causal);
  claim.bound_to_study = true;
  CHECK(weigh(*shipped_lexicon(), claim).judged.lift == lexicon::Lift::bound_to_study);
  claim.bound_to_study = false;
  CHECK_FALSE(weigh(*shipped_lexicon(), claim).judged.lift.has_value());
}

TEST_CASE("a magnitude word adds one level") {
  const auto dramatically = [](claim::Claim& claim) { claim.magnified = true; };
  CHECK(verdict_with(lexicon::Strength::possible, "2", [](claim::Claim&) {}) == "supported");
  CHECK(verdict_with(lexicon::Strength::possible, "2", dramatically) == "overstated");
  CHECK(verdict_with(lexicon::Strength::probable, "3", dramatically) == "overstated");
  CHECK(verdict_with(lexicon::Strength::causal, "X", dramatically) == "overstated");
  CHECK(verdict_with(lexicon::Strength::denied, "1", dramatically) == "supported");
  CHECK(verdict_with(lexicon::Strength::proven, "1", dramatically) == "unsupported");
}

TEST_CASE("a population wider than that of the row adds one level, both add two") {
  const auto healthy = [](claim::Claim& claim) { claim.population = "you"; };
  CHECK(verdict_with(lexicon::Strength::possible, "2", healthy) == "overstated");
  const auto both = [](claim::Claim& claim) {
    claim.population = "you";
    claim.magnified = true;
  };
  claim::Claim claim = claim_on(column("2"), lexicon::Strength::possible);
  both(claim);
  CHECK(weigh(*shipped_lexicon(), claim).judged.policy_row == lexicon::PolicyStrength::probable);
}

TEST_CASE("a distanced or rejected claim is not a statement") {
  for (const lexicon::Voice voice : {lexicon::Voice::distanced, lexicon::Voice::rejected})
    CHECK(verdict_with(lexicon::Strength::causal, "2", [&](claim::Claim& claim) { claim.voice = voice; }) ==
          "supported");
  for (const lexicon::Voice voice : {lexicon::Voice::author, lexicon::Voice::endorsed, lexicon::Voice::testimonial})
    CHECK(verdict_with(lexicon::Strength::causal, "2", [&](claim::Claim& claim) { claim.voice = voice; }) ==
          "overstated");
}

TEST_CASE("strong evidence supports proof but not a promise") {
  const auto promise = [](claim::Claim& claim) { claim.absolute = true; };
  CHECK(verdict_with(lexicon::Strength::proven, "4", [](claim::Claim&) {}) == "supported");
  CHECK(verdict_with(lexicon::Strength::proven, "4", promise) == "overstated");
}

TEST_CASE("a harm is never sent back") {
  CHECK(verdict_with(lexicon::Strength::proven, "1",
                     [](claim::Claim& claim) { claim.direction = lexicon::Direction::harm; }) == "supported");
}

TEST_CASE("the rule names the fault") {
  const auto rule = [](const std::string& tier, lexicon::Strength strength,
                       lexicon::Direction direction = lexicon::Direction::symptom) {
    claim::Claim claim = claim_on(column(tier), strength);
    claim.direction = direction;
    return weigh(*shipped_lexicon(), claim).rule;
  };
  CHECK(rule("1", lexicon::Strength::possible) == "unsupported-benefit");
  CHECK(rule("M", lexicon::Strength::causal) == "animal-result-as-human");
  CHECK(rule("2", lexicon::Strength::causal) == "strength-over-tier");
  CHECK(rule("3c", lexicon::Strength::suggested) == "one-sided-dispute");
  CHECK(rule("3", lexicon::Strength::proven) == "absolute-promise");
  CHECK(rule("X", lexicon::Strength::causal) == "not-on-file");
  CHECK(rule("4", lexicon::Strength::causal) == "");
  CHECK(rule("3", lexicon::Strength::possible, lexicon::Direction::prevention) == "disease-claim");
  CHECK(rule("3", lexicon::Strength::possible, lexicon::Direction::modification) == "symptom-told-as-cure");
  CHECK(rule("3", lexicon::Strength::possible, lexicon::Direction::cure) == "absolute-promise");
  claim::Claim healthy = claim_on(column("3"), lexicon::Strength::possible);
  healthy.population = "you";
  CHECK(weigh(*shipped_lexicon(), healthy).rule == "population-overreach");
}

TEST_CASE("printed and judged tier are separate") {
  claim::Claim claim;
  claim.subject = "cerebrolysin";
  claim.outcome = "longevity";
  const WeighedClaim judged = weigh(*shipped_lexicon(), claim).judged;
  CHECK(judged.tier_printed == "3");
  CHECK(judged.tier_judged == lexicon::Tier::no_evidence);
}

TEST_CASE("an empty claim has no evidence on record, and is not an error") {
  CHECK(weigh(*shipped_lexicon(), claim::Claim{}).judged.row == "");
}

TEST_CASE("a missing setting is empty") {
  CHECK(shipped_lexicon()->policy.setting("magnitude_steps") == "1");
  CHECK(shipped_lexicon()->policy.setting("no such setting") == "");
}

TEST_CASE("a cure or a promise to everyone goes beyond strong evidence") {
  CHECK(flags_in("Semaglutide cures obesity.") != "");
  CHECK(flags_in("Everyone who takes semaglutide loses weight.") != "");
  CHECK(flags_in("Some vendors claim that semaglutide cures obesity.") == "");
  CHECK(flags_in("Semaglutide reduces body weight.") == "");
}

}  // namespace overclaim::verdict
