// Closed sets of evidence rows, rules, the policy and reviews. A name that no set has does not compile here and does
// not load from a file.
#pragma once

#include <array>
#include <cstdint>

#include "lexicon/kinds.h"
#include "lexicon/names.h"

namespace overclaim::lexicon {

// How serious a finding is; what `--fail-on` compares.
enum class Severity : uint8_t { note, warning, error };

// How a claim compares with the evidence on record.
enum class Verdict : uint8_t { supported, overstated, unsupported, unrecorded };

// How much the evidence supports: columns of the policy. Which is worse than which is said by Policy::tiers.
enum class Tier : uint8_t {
  no_evidence,
  mechanism,  // animals or cells only
  plausible,
  contested,  // probable, and disputed
  probable,
  strong,
  unrecorded,  // nothing on record; of no row
};
inline constexpr Tier kJudgedTiers[] = {Tier::no_evidence, Tier::mechanism, Tier::plausible,
                                        Tier::contested,   Tier::probable,  Tier::strong};

// What kind of fault a finding reports. The first three can be those of a claim.
enum class Label : uint8_t { unsupported, overstated, unrecorded, safety, document, house };

// What happens to the outcome: a benefit of some kind, or a harm. The first six also are directions of claims.
enum class Direction : uint8_t {
  symptom,
  prevention,
  modification,
  cure,
  mechanism,
  harm,
  none,
  neutral,
  mixed,
  unknown,
  fact
};

inline constexpr Direction kClaimDirections[] = {Direction::symptom, Direction::prevention, Direction::modification,
                                                 Direction::cure,    Direction::mechanism,  Direction::harm};

// Which change of an outcome is a benefit: more of it, less of it, or any that is claimed.
enum class Good : uint8_t { up, down, any };

// What an evidence row is about.
enum class RowKind : uint8_t {
  effect,
  mechanism,
  safety,
  route,
  dose,
  composition,
  regulation,
  comparison,
  grade,
  quality,
  practice,
  meta
};

// Who paid for what an evidence row rests on.
enum class Sponsor : uint8_t { independent, sponsored, mixed, unstated };

// What makes a claim supported although its cell of the policy says otherwise: it names the species, reports the other
// side of a dispute, or reports a study of named patients.
enum class Lift : uint8_t { species, dispute, bound_to_study };

// Where a wording rule looks for the subject it is about: in the clause of its trigger, on the page, or nowhere.
enum class SubjectPlace : uint8_t { clause, page, any };

// Where in an article a match of a pattern has to be.
enum class Place : uint8_t { title, heading, item, line, text };

// What a match of a pattern must have in common with the first match of its condition.
enum class Same : uint8_t { outcome, outcome_family, direction, people, section };

// How near a match of a pattern must be to the first match of its condition.
enum class Near : uint8_t { beside, next, under };

// How strong a claim must be, compared with that of the first match of its condition.
enum class Comparison : uint8_t { as_strong, weaker };

// What can be wrong with a suppression comment of an article.
enum class SuppressionFault : uint8_t { unused, malformed, expired, unreasoned };

// What a feature of advice can ask of a whole sentence: that it contains a reference; that a demand in it is made on
// research.
enum class SentenceProperty : uint8_t { cited, asked_of_research };

// A row of the policy: a strength, or the report of a result.
enum class PolicyStrength : uint8_t { denied, open, proposed, possible, suggested, probable, causal, proven, report };

constexpr PolicyStrength policy_strength(Strength strength) { return static_cast<PolicyStrength>(strength); }

// What policies, lexicons, reports and stores call them.
template <>
inline constexpr auto kNames<Severity> = std::to_array<Name<Severity>>({{Severity::note, "note"},
                                                                        {Severity::warning, "warning"},
                                                                        {Severity::error, "error"}});

template <>
inline constexpr auto kNames<Verdict> = std::to_array<Name<Verdict>>({{Verdict::supported, "supported"},
                                                                      {Verdict::overstated, "overstated"},
                                                                      {Verdict::unsupported, "unsupported"},
                                                                      {Verdict::unrecorded, "unrecorded"}});

template <>
inline constexpr auto kNames<Tier> = std::to_array<Name<Tier>>({{Tier::no_evidence, "1"},
                                                                {Tier::mechanism, "M"},
                                                                {Tier::plausible, "2"},
                                                                {Tier::contested, "3c"},
                                                                {Tier::probable, "3"},
                                                                {Tier::strong, "4"},
                                                                {Tier::unrecorded, "X"}});

template <>
inline constexpr auto kNames<Label> = std::to_array<Name<Label>>({{Label::unsupported, "unsupported"},
                                                                  {Label::overstated, "overstated"},
                                                                  {Label::unrecorded, "unrecorded"},
                                                                  {Label::safety, "safety"},
                                                                  {Label::document, "document"},
                                                                  {Label::house, "house"}});

template <>
inline constexpr auto kNames<Direction> = std::to_array<Name<Direction>>({{Direction::symptom, "symptom"},
                                                                          {Direction::prevention, "prevention"},
                                                                          {Direction::modification, "modification"},
                                                                          {Direction::cure, "cure"},
                                                                          {Direction::mechanism, "mechanism"},
                                                                          {Direction::harm, "harm"},
                                                                          {Direction::none, "none"},
                                                                          {Direction::neutral, "neutral"},
                                                                          {Direction::mixed, "mixed"},
                                                                          {Direction::unknown, "unknown"},
                                                                          {Direction::fact, "fact"}});

template <>
inline constexpr auto kNames<Good> =
    std::to_array<Name<Good>>({{Good::up, "up"}, {Good::down, "down"}, {Good::any, "any"}});

template <>
inline constexpr auto kNames<RowKind> = std::to_array<Name<RowKind>>({{RowKind::effect, "effect"},
                                                                      {RowKind::mechanism, "mechanism"},
                                                                      {RowKind::safety, "safety"},
                                                                      {RowKind::route, "route"},
                                                                      {RowKind::dose, "dose"},
                                                                      {RowKind::composition, "composition"},
                                                                      {RowKind::regulation, "regulation"},
                                                                      {RowKind::comparison, "comparison"},
                                                                      {RowKind::grade, "grade"},
                                                                      {RowKind::quality, "quality"},
                                                                      {RowKind::practice, "practice"},
                                                                      {RowKind::meta, "meta"}});

template <>
inline constexpr auto kNames<Sponsor> = std::to_array<Name<Sponsor>>({{Sponsor::independent, "independent"},
                                                                      {Sponsor::sponsored, "sponsored"},
                                                                      {Sponsor::mixed, "mixed"},
                                                                      {Sponsor::unstated, "unstated"}});

template <>
inline constexpr auto kNames<Lift> = std::to_array<Name<Lift>>({{Lift::species, "species"},
                                                                {Lift::dispute, "dispute"},
                                                                {Lift::bound_to_study, "bound_to_study"}});

template <>
inline constexpr auto kNames<SubjectPlace> = std::to_array<Name<SubjectPlace>>({{SubjectPlace::clause, "clause"},
                                                                                {SubjectPlace::page, "page"},
                                                                                {SubjectPlace::any, "any"}});

template <>
inline constexpr auto kNames<Place> = std::to_array<Name<Place>>({{Place::title, "title"},
                                                                  {Place::heading, "heading"},
                                                                  {Place::item, "item"},
                                                                  {Place::line, "line"},
                                                                  {Place::text, "text"}});

template <>
inline constexpr auto kNames<Same> = std::to_array<Name<Same>>({{Same::outcome, "outcome"},
                                                                {Same::outcome_family, "outcome_family"},
                                                                {Same::direction, "direction"},
                                                                {Same::people, "people"},
                                                                {Same::section, "section"}});

template <>
inline constexpr auto kNames<Near> =
    std::to_array<Name<Near>>({{Near::beside, "beside"}, {Near::next, "next"}, {Near::under, "under"}});

template <>
inline constexpr auto kNames<Comparison> = std::to_array<Name<Comparison>>({{Comparison::as_strong, "as_strong"},
                                                                            {Comparison::weaker, "weaker"}});

template <>
inline constexpr auto kNames<SuppressionFault> =
    std::to_array<Name<SuppressionFault>>({{SuppressionFault::unused, "unused"},
                                           {SuppressionFault::malformed, "malformed"},
                                           {SuppressionFault::expired, "expired"},
                                           {SuppressionFault::unreasoned, "unreasoned"}});

template <>
inline constexpr auto kNames<SentenceProperty> = std::to_array<Name<SentenceProperty>>(
    {{SentenceProperty::cited, "cited"}, {SentenceProperty::asked_of_research, "asked_of_research"}});

template <>
inline constexpr auto kNames<PolicyStrength> = [] {
  std::array<Name<PolicyStrength>, kNames<Strength>.size() + 1> all{};
  for (size_t i = 0; i < kNames<Strength>.size(); ++i)
    all[i] = {policy_strength(kNames<Strength>[i].value), kNames<Strength>[i].name};
  all.back() = {PolicyStrength::report, "report"};
  return all;
}();

}  // namespace overclaim::lexicon
