#include "claim/reading.h"

#include <algorithm>

#include "claim/context.h"
#include "claim/scope.h"
#include "claim/tie.h"

namespace overclaim {
namespace {

Place place_of(const Tie& tie) { return {tie.match->first_token, tie.match->last_token, tie.form}; }

// The softest rung that governs the place.
Strength rung_at(const SentenceView& v, const Place& place, Reading& reading, bool& can) {
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    for (const Match* m : governing(v, kind, place)) {
      const auto& cue = v.cue(*m);
      if (!cue.rung) continue;
      // "The results suggest that": how a finding is told, not how sure it is. "Appears to" is heard as "may".
      if (cue.rung == Strength::suggested && cue.role != "can" && cue.role != "appears") continue;
      const Strength rung = cue.role == "appears" ? Strength::possible : *cue.rung;
      if (cue.role == "can") can = true;
      softest = softest ? std::min(*softest, rung) : rung;
      reading.because.push_back({cue.id, m->span});
    }
  }
  if (softest) return *softest;
  for (const Match* m : governing(v, CueKind::proof, place)) {
    reading.because.push_back({v.cue(*m).id, m->span});
    return Strength::proven;
  }
  return Strength::causal;
}

void read_tie(const SentenceView& v, const Tie& tie, Reading& reading) {
  const Place place = place_of(tie);
  reading.relation = tie.relation;
  reading.because.push_back({v.cue(*tie.match).id, tie.match->span});
  bool can = false;
  const Strength rung = rung_at(v, place, reading, can);
  // "Suggests that" without "can" tells how a finding is reported, not how sure it is.
  reading.modality = rung == Strength::suggested && !can ? Modality::plain : modality_of(rung);
  reading.strength = tie.relation == Relation::correlation ? std::min(rung, Strength::possible) : rung;
  if (tie.denied || is_denied(v, place)) {
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

// A headline has no full stop, and says with an infinitive or a bare noun what a sentence says with a verb.
bool is_headline(const SentenceView& v) {
  if (v.last() == v.first()) return false;
  return v.word(v.last() - 1) != ".";
}

// Topic talk, calls for research and advice relate nothing: "more studies are needed to determine", "we recommend".
bool is_stated(const SentenceView& v, const Tie& tie) {
  if (tie.rank == TieRank::aside && !is_headline(v)) return false;
  const Place place = place_of(tie);
  // "We examined ... and found that": what was found is no topic any more.
  for (const Match* topic : governing(v, CueKind::study_of, place))
    if (!v.within(topic->last_token, place.first, CueKind::report) &&
        !v.within(topic->last_token, place.first, CueKind::attribution))
      return false;
  for (const auto& m : v.matches) {
    if (!v.is(m, CueKind::advice)) continue;
    const auto& role = v.cue(m).role;
    if (role == "research_needed" && governs(v, m, place)) return false;
    if (role == "strong" && m.last_token <= place.first && v.clause_of(m.first_token) == v.clause_of(place.first))
      return false;
  }
  return true;
}

const Tie* main_tie(const SentenceView& v, const std::vector<Tie>& ties) {
  const Tie* best = nullptr;
  for (const auto& tie : ties)
    if (is_stated(v, tie) && (!best || tie.rank < best->rank)) best = &tie;
  return best;
}

}  // namespace

Reading read_sentence(const SentenceView& view) {
  Reading reading;
  reading.advice = advice_of(view);
  const auto ties = find_ties(view);
  const Tie* tie = main_tie(view, ties);
  if (!tie) return reading;
  reading.sentence = view.index;
  read_tie(view, *tie, reading);
  return reading;
}

std::vector<Reading> read_sentences(const Lexicon& lexicon, const Document& document,
                                    const std::vector<Match>& matches) {
  const Context context = survey(lexicon, document, matches, kNoIndex);
  std::vector<Reading> readings;
  for (const auto& view : context.views) readings.push_back(read_sentence(view));
  return readings;
}

Reading read_strength(const Lexicon& lexicon, const Document& document, const std::vector<Match>& matches) {
  Reading best;
  Advice advice = Advice::none;
  for (auto& reading : read_sentences(lexicon, document, matches)) {
    advice = std::max(advice, reading.advice);
    if (reading.sentence == kNone) continue;
    if (best.sentence == kNone || reading.strength > best.strength) best = std::move(reading);
  }
  best.advice = advice;
  return best;
}

}  // namespace overclaim
