#include "verdict/row.h"

#include <algorithm>
#include <vector>

namespace overclaim::verdict {

using claim::Claim;
using lexicon::EvidenceRow;
using lexicon::Lexicon;

namespace {

bool healthy(const Lexicon& lexicon, std::string_view id) {
  const lexicon::Population* p = lexicon.population(id);
  return p && p->healthy;
}

using Rows = std::vector<const EvidenceRow*>;

template <class Fits>
Rows only(const Rows& rows, Fits fits) {
  Rows kept;
  for (const auto* row : rows)
    if (fits(*row)) kept.push_back(row);
  return kept;
}

// The row with the worst judged tier; null if there is none. Tiers are worst first in the policy.
const EvidenceRow* worst(const Lexicon& lexicon, const Rows& rows) {
  const auto& tiers = lexicon.policy.tiers;
  const EvidenceRow* found = nullptr;
  auto found_rank = tiers.end();
  for (const auto* row : rows) {
    const auto rank = std::find(tiers.begin(), tiers.end(), row->judged);
    if (!found || rank < found_rank) {
      found = row;
      found_rank = rank;
    }
  }
  return found;
}

constexpr int kDeepest = 8;  // no chain of outcomes is longer; ends the walk if parents form a cycle

// The outcome that contains this one; null at the top.
const lexicon::Outcome* parent_of(const Lexicon& lexicon, const lexicon::Outcome& outcome) {
  return outcome.parent ? lexicon.outcome(*outcome.parent) : nullptr;
}

Rows judging_rows(const Lexicon& lexicon, const Claim& claim) {
  Rows rows;
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  for (int depth = 0; outcome && depth < kDeepest; ++depth) {
    for (const uint32_t i : lexicon.rows_on(claim.subject, outcome->id))
      if (lexicon.evidence[i].judges) rows.push_back(&lexicon.evidence[i]);
    // A row on healthy people is no evidence on patients whom the claim names; a row on the wider outcome may be.
    const bool of_others =
        !claim.population.empty() && !healthy(lexicon, claim.population) &&
        std::all_of(rows.begin(), rows.end(), [&](const auto* r) { return healthy(lexicon, r->population); });
    if (!rows.empty() && !(of_others && outcome->parent)) break;
    if (of_others && outcome->parent) rows.clear();
    outcome = parent_of(lexicon, *outcome);
  }
  return rows;
}

const EvidenceRow* animal_row(const Lexicon& lexicon, const Claim& claim) {
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  for (int depth = 0; outcome && depth < kDeepest; ++depth) {
    for (const uint32_t i : lexicon.rows_on(claim.subject, outcome->id))
      if (lexicon.evidence[i].judged == lexicon::Tier::mechanism) return &lexicon.evidence[i];
    outcome = parent_of(lexicon, *outcome);
  }
  return nullptr;
}

Rows direction_rows(const Lexicon& lexicon, const Claim& claim) {
  Rows rows;
  for (const uint32_t i : lexicon.rows_of(claim.subject))
    if (const EvidenceRow& row = lexicon.evidence[i]; row.direction == claim.direction && row.judges)
      rows.push_back(&row);
  return rows;
}

// The row on whether the product prevents, changes or cures the outcome, else that on diseases in general; null if
// there is neither.
const EvidenceRow* row_on_direction(const Lexicon& lexicon, const Claim& claim) {
  const Rows rows = direction_rows(lexicon, claim);
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  for (int depth = 0; outcome && depth < kDeepest; ++depth) {
    if (const auto* row = worst(lexicon, only(rows, [&](const EvidenceRow& r) { return r.outcome == outcome->id; })))
      return row;
    outcome = parent_of(lexicon, *outcome);
  }
  const Rows general = only(rows, [](const EvidenceRow& r) { return r.outcome.empty(); });
  return general.empty() ? nullptr : general.front();
}

// "treats dementia": the outcome is a disease, and the evidence is on the people who have it.
Rows disease_rows(const Lexicon& lexicon, const Claim& claim) {
  Rows rows;
  for (const uint32_t i : lexicon.rows_of(claim.subject))
    if (const EvidenceRow& row = lexicon.evidence[i];
        row.judges && !row.population.empty() && lies_within(lexicon, row.population, claim.outcome))
      rows.push_back(&row);
  return rows;
}

}  // namespace

bool lies_within(const Lexicon& lexicon, std::string_view narrow, std::string_view wide) {
  if (narrow == wide) return true;
  const lexicon::Population* p = lexicon.population(narrow);
  return p && std::any_of(p->within.begin(), p->within.end(),
                          [&](const std::string& next) { return next != narrow && lies_within(lexicon, next, wide); });
}

RowChoice choose_row(const Lexicon& lexicon, const Claim& claim) {
  if (claim.direction == lexicon::Direction::prevention || claim.direction == lexicon::Direction::modification ||
      claim.direction == lexicon::Direction::cure)
    if (const EvidenceRow* row = row_on_direction(lexicon, claim)) return {row, false};
  // A claim about animals or cells is compared with results in animals or cells.
  if (claim.species_named)
    if (const auto* row = animal_row(lexicon, claim)) return {row, false};
  Rows rows = judging_rows(lexicon, claim);
  if (rows.empty()) rows = disease_rows(lexicon, claim);
  if (rows.empty()) return {};
  const std::string& who = claim.population;
  const Rows general = only(rows, [](const EvidenceRow& r) { return r.population.empty(); });
  const Rows patients =
      only(rows, [&](const EvidenceRow& r) { return !r.population.empty() && !healthy(lexicon, r.population); });
  const Rows healthy_rows = only(rows, [&](const EvidenceRow& r) { return healthy(lexicon, r.population); });
  if (!who.empty()) {
    if (auto* row = worst(lexicon, only(rows, [&](const EvidenceRow& r) { return r.population == who; })))
      return {row, false};
    if (auto* row = worst(lexicon, only(rows, [&](const EvidenceRow& r) {
                            return !r.population.empty() && lies_within(lexicon, who, r.population);
                          })))
      return {row, false};
    if (healthy(lexicon, who) && !healthy_rows.empty()) return {worst(lexicon, healthy_rows), false};
    if (!general.empty()) return {worst(lexicon, general), false};
    if (healthy(lexicon, who)) return {worst(lexicon, rows), true};
  }
  if (!general.empty()) return {worst(lexicon, general), false};
  if (!patients.empty()) return {worst(lexicon, patients), false};
  return {worst(lexicon, rows), false};
}

}  // namespace overclaim::verdict
