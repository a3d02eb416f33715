#include "classify/classification.h"

#include <algorithm>

#include "classify/internal/advice.h"
#include "classify/internal/relation_mentions.h"
#include "parse/scope.h"

namespace overclaim::classify {

using lexicon::CueKind;
using lexicon::Relation;
using lexicon::Strength;
using match::Match;
using parse::ClauseOpener;
using parse::Parse;

namespace {

// The softest level that governs the place.
Strength level_at(const Parse& v, const parse::Place& place, Classification& reading, bool& can) {
  const parse::Tokens at = v.tokens_of(place);
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    auto softeners = parse::governing(v, kind, place);
    // "appears to be effective": the tie begins with its own softener.
    for (const auto& m : v.matches)
      if (v.is(m, kind) && m.first_token == at.first && m.last_token < at.last) softeners.push_back(&m);
    for (const Match* m : softeners) {
      const auto& cue = v.cue(*m);
      if (!cue.level) continue;
      // "The results suggest that": how a finding is told, not how sure it is. "Appears to" is heard as "may".
      if (cue.level == Strength::suggested && cue.role != "can" && cue.role != "appears") continue;
      const Strength level = cue.role == "appears" ? Strength::possible : *cue.level;
      if (cue.role == "can") can = true;
      softest = softest ? std::min(*softest, level) : level;
      reading.because.push_back({cue.id, m->span});
    }
  }
  if (softest) return *softest;
  for (const Match* m : parse::governing(v, CueKind::proof, place)) {
    reading.because.push_back({v.cue(*m).id, m->span});
    return Strength::proven;
  }
  return Strength::causal;
}

void read_tie(const Parse& v, const RelationMention& tie, Classification& reading) {
  const parse::Place place = tie.place;
  reading.relation = tie.relation;
  reading.because.push_back({v.cue(*tie.match).id, tie.match->span});
  bool can = false;
  const Strength level = level_at(v, place, reading, can);
  // "Suggests that" without "can" tells how a finding is reported, not how sure it is.
  reading.modality = level == Strength::suggested && !can ? lexicon::Modality::plain : lexicon::modality_of(level);
  reading.strength = tie.relation == Relation::correlation ? std::min(level, Strength::possible) : level;
  // "We found no evidence that": what was not found stands behind it.
  const bool not_found = parse::is_governed(v, CueKind::negative_result, place, "unsupported");
  if (tie.denied || not_found || parse::is_denied(v, place)) {
    reading.polarity = lexicon::Polarity::denied;
    reading.strength = Strength::denied;
  } else if (v.is_question() || parse::is_governed(v, CueKind::uncertainty, place)) {
    reading.polarity = lexicon::Polarity::open;
    reading.strength = Strength::open;
  }
}

// Does the statement at `from` still go on at `to`: no contrast, new subject or new statement begins between them?
bool goes_on(const Parse& v, uint32_t from, uint32_t to) {
  for (uint32_t c = v.clause_of(from) + 1; c <= v.clause_of(to); ++c) {
    const ClauseOpener opener = v.clauses[c].opener;
    if (opener == ClauseOpener::independent || opener == ClauseOpener::contrast || opener == ClauseOpener::coordinate)
      return false;
  }
  return true;
}

// Topic talk, calls for research and advice relate nothing: "more studies are needed to determine", "we recommend".
bool is_stated(const Parse& v, const RelationMention& tie) {
  // A headline says with an infinitive or a bare noun what a sentence says with a verb.
  if (tie.rank >= RelationRank::named && !v.is_headline()) return false;
  const parse::Place place = tie.place;
  const parse::Tokens at = v.tokens_of(place);
  // "We examined ... and found that": what was found is no topic any more.
  for (const Match* topic : parse::governing(v, CueKind::study_of, place))
    if (!v.within(topic->last_token, at.first, CueKind::report) &&
        !v.within(topic->last_token, at.first, CueKind::attribution))
      return false;
  for (const auto& m : v.matches) {
    if (!v.is(m, CueKind::advice)) continue;
    const auto& role = v.cue(m).role;
    if (role.starts_with("research_") && parse::governs(v, m, place)) return false;
    if (is_demand(v, m) && m.last_token <= at.first && goes_on(v, m.first_token, at.first)) return false;
    // "may be a useful tool for": what the modal makes possible is the advice.
    if (tie.rank == RelationRank::verb && m.first_token < at.last && tie.match->first_token < m.last_token)
      return false;
  }
  return true;
}

// Does `a` say more of what the sentence states than `b`, which stands in front of it?
bool outranks(const Parse& v, const RelationMention& a, const RelationMention& b) {
  if (a.rank != b.rank) return a.rank < b.rank;
  // "Although storms delay the ferries, the pier cut waiting times": what opens the sentence only to be set aside.
  const parse::Clause& before = v.clause_at(v.first_of(b.place));
  const bool set_aside = before.opener == ClauseOpener::contrast || before.opener == ClauseOpener::subordinate;
  if (set_aside && v.clause_of(v.first_of(b.place)) == 0 && v.clause_of(v.first_of(a.place)) > 0) return true;
  return v.is_headline() && a.relation == Relation::causation && b.relation == Relation::correlation;
}

const RelationMention* main_tie(const Parse& v, const std::vector<RelationMention>& ties) {
  const RelationMention* best = nullptr;
  const RelationMention* modal = nullptr;
  for (const auto& tie : ties) {
    if (!is_stated(v, tie)) continue;
    if (!best || outranks(v, tie, *best)) best = &tie;
    const ClauseOpener opener = v.clause_at(v.first_of(tie.place)).opener;
    const bool aside = opener == ClauseOpener::contrast || opener == ClauseOpener::subordinate;
    if (!modal && !aside && tie.rank == RelationRank::verb && v.is(*tie.match, CueKind::hedge)) modal = &tie;
  }
  // "Better control may have prevented thousands of deaths": where a modal governs a verb of the sentence, the sentence
  // states a possibility, whatever else stands in it, unless it plainly states an association.
  if (modal && v.first_of(best->place) < v.first_of(modal->place) &&
      (best->relation == Relation::causation || best->rank > RelationRank::relative))
    return modal;
  return best;
}

}  // namespace

Classification classify_sentence(const Parse& parse) {
  Classification reading;
  reading.advice = advice_of(parse);
  const auto ties = find_relations(parse);
  const RelationMention* tie = main_tie(parse, ties);
  if (!tie) return reading;
  reading.sentence = parse.index;
  read_tie(parse, *tie, reading);
  return reading;
}

std::vector<Classification> classify_sentences(const lexicon::Lexicon& lexicon, const text::Document& document,
                                               const std::vector<Match>& matches) {
  std::vector<Match> kept = matches;
  match::remove_decoys(lexicon, kept);
  std::vector<Classification> found;
  for (uint32_t s = 0; s < document.sentences.size(); ++s)
    found.push_back(classify_sentence(parse::parse_sentence(lexicon, document, kept, s)));
  return found;
}

Classification classify_text(const lexicon::Lexicon& lexicon, const text::Document& document,
                             const std::vector<Match>& matches) {
  Classification best;
  lexicon::Advice advice = lexicon::Advice::none;
  for (auto& reading : classify_sentences(lexicon, document, matches)) {
    advice = std::max(advice, reading.advice);
    if (reading.sentence == text::kNone) continue;
    if (best.sentence == text::kNone || reading.strength > best.strength) best = std::move(reading);
  }
  best.advice = advice;
  return best;
}

}  // namespace overclaim::classify
