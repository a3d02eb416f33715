#include "claim/reading.h"

#include <algorithm>

#include "claim/context.h"
#include "claim/scope.h"

namespace overclaim {
namespace {

// One place of a sentence that relates two things.
struct Tie {
  const Match* match;
  Relation relation;
};

// Verbs first, then nouns: "improves", "associated with", "reduction in". A bare participle ("increased") ties nothing.
std::vector<Tie> ties_of(const SentenceView& v) {
  std::vector<Tie> ties;
  for (const auto& m : v.matches) {
    const Place place{m.first_token, m.last_token, m.form};
    if (!governing(v, CueKind::study_of, place).empty()) continue;
    switch (v.kind(m)) {
      case CueKind::correlation: ties.push_back({&m, Relation::correlation}); break;
      case CueKind::effect:
      case CueKind::outcome_claim: ties.push_back({&m, Relation::causation}); break;
      case CueKind::effect_noun:
        if (!v.cue(m).id.starts_with("effect_noun.participle")) ties.push_back({&m, Relation::causation});
        break;
      case CueKind::negative_result: ties.push_back({&m, Relation::causation}); break;
      default: break;
    }
  }
  return ties;
}

Strength rung_at(const SentenceView& v, const Place& place, Reading& reading) {
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    for (const Match* m : governing(v, kind, place)) {
      const auto rung = v.cue(*m).rung;
      if (!rung) continue;
      softest = softest ? std::min(*softest, *rung) : *rung;
      reading.because.push_back({v.cue(*m).id, m->span});
    }
  }
  if (softest) return *softest;
  for (const Match* m : governing(v, CueKind::proof, place)) {
    reading.because.push_back({v.cue(*m).id, m->span});
    return Strength::proven;
  }
  return Strength::causal;
}

Modality modality_at(const SentenceView& v, const Place& place, Strength rung) {
  switch (rung) {
    case Strength::proposed: return Modality::proposed;
    case Strength::possible: return Modality::possible;
    case Strength::probable: return Modality::probable;
    case Strength::proven: return Modality::proven;
    // "can" is a modality of its own; "suggests that" is how a plain finding is reported.
    case Strength::suggested: return governing(v, CueKind::suggestion, place, "can").empty() ? Modality::plain : Modality::can;
    default: return Modality::plain;
  }
}

void read_tie(const SentenceView& v, const Tie& tie, Reading& reading) {
  const Place place{tie.match->first_token, tie.match->last_token, tie.match->form};
  reading.relation = tie.relation;
  reading.because.push_back({v.cue(*tie.match).id, tie.match->span});
  const Strength rung = rung_at(v, place, reading);
  reading.modality = modality_at(v, place, rung);
  reading.strength = tie.relation == Relation::correlation ? std::min(rung, Strength::possible) : rung;
  if (v.is(*tie.match, CueKind::negative_result) || is_denied(v, place)) {
    reading.polarity = Polarity::denied;
    reading.strength = Strength::denied;
  } else if (v.is_question() || !governing(v, CueKind::uncertainty, place).empty()) {
    reading.polarity = Polarity::open;
    reading.strength = Strength::open;
  }
}

Advice advice_of(const SentenceView& v) {
  Advice advice = Advice::none;
  for (const auto& m : v.matches) {
    if (!v.is(m, CueKind::advice)) continue;
    const auto& role = v.cue(m).role;
    if (role == "research_needed") return Advice::none;
    if (is_denied(v, {m.first_token, m.last_token, m.form})) continue;
    if (role == "strong") advice = Advice::strong;
    if (role == "weak") advice = std::max(advice, Advice::weak);
  }
  return advice;
}

}  // namespace

Reading read_strength(const Lexicon& lexicon, const Document& document, const std::vector<Match>& matches) {
  const Context context = survey(lexicon, document, matches, kNoIndex);
  Reading best;
  bool found = false;
  for (const auto& view : context.views) {
    best.advice = std::max(best.advice, advice_of(view));
    const auto ties = ties_of(view);
    if (ties.empty()) continue;
    Reading reading;
    read_tie(view, ties.front(), reading);
    reading.advice = best.advice;
    if (!found || reading.strength > best.strength) best = reading;
    found = true;
  }
  return best;
}

}  // namespace overclaim
