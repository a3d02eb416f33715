#include <algorithm>
#include <optional>

#include "claim/internal/readings.h"
#include "parse/scope.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using lexicon::Strength;
using match::Match;
using parse::Parse;

namespace {

// The level of the trigger by itself, before anything governs it.
Strength own_level(const Candidate& x) {
  const Trigger& a = x.trigger;
  if (a.kind == TriggerKind::idiom && a.role == Role::cure) return Strength::proven;
  return x.parse.cue(*a.match).level.value_or(a.kind == TriggerKind::association ? Strength::possible
                                                                                 : Strength::causal);
}

// The softest level of the cues that govern the verb; none where no softener does.
std::optional<Strength> softest_level(const Candidate& x, Cues& because_of) {
  const Parse& v = x.parse;
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    for (const Match* m : parse::governing(v, kind, x.verb())) {
      const auto level = v.cue(*m).level;
      if (!level) continue;
      softest = softest ? std::min(*softest, *level) : *level;
      because_of.push_back(because(v, *m));
    }
    // "Proposed mechanisms" above a list softens its items.
    const Match* above = x.page.just_above(x.block(), kind);
    if (!above || softest || v.block().kind == text::BlockKind::paragraph) continue;
    const lexicon::Cue& cue = x.lexicon().cues[above->cue];
    if (!cue.level) continue;
    softest = *cue.level;
    because_of.push_back({cue.id, above->span});
  }
  return softest;
}

}  // namespace

match::Because because(const Parse& parse, const Match& match) { return {parse.cue(match).id, match.span}; }

StrengthReading read_strength(const Candidate& x) {
  StrengthReading reading;
  const auto softest = softest_level(x, reading.because);
  reading.strength = own_level(x);
  if (softest) reading.strength = std::min(*softest, reading.strength);
  for (const Match* m : parse::governing(x.parse, CueKind::proof, x.verb())) {
    reading.because.push_back(because(x.parse, *m));
    if (!softest) reading.strength = Strength::proven;  // softening wins over proof
  }
  return reading;
}

EmphasisReading read_emphasis(const Candidate& x) {
  const Parse& v = x.parse;
  EmphasisReading reading;
  // A word of magnitude counts in the clause of the claim, on either side of its verb.
  const uint32_t clause = v.clause_of(v.first_of(x.verb()));
  for (const auto& m : v.matches) {
    // "everyone who takes it loses weight" begins before the clause that it ends in.
    if (v.clause_of(m.first_token) != clause && v.clause_of(m.last_token - 1) != clause) continue;
    const bool magnifies = v.is(m, CueKind::magnitude) && v.cue(m).role != Role::statistical;
    const bool promises = v.is(m, CueKind::absolute) && !parse::is_denied(v, v.place_of(m, Form::none));
    reading.magnified = reading.magnified || magnifies;
    reading.absolute = reading.absolute || promises;
    if (magnifies || promises) reading.because.push_back(because(v, m));
  }
  return reading;
}

}  // namespace overclaim::claim
