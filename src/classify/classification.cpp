#include "classify/classification.h"

#include <algorithm>

#include "classify/internal/advice.h"
#include "classify/internal/relation_mentions.h"
#include "parse/scope.h"

namespace overclaim::classify {

using lexicon::CueKind;
using lexicon::Relation;
using lexicon::Role;
using lexicon::Strength;
using match::Match;
using parse::ClauseOpener;
using parse::Parse;

namespace {

// The softest level that governs the place.
Strength level_at(const Parse& v, const parse::Place& place, Classification& out, bool& can) {
  const parse::Tokens at = v.tokens_of(place);
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    auto softeners = parse::governing(v, kind, place);
    // "appears to be effective": the mention begins with its own softener.
    for (const auto& m : v.matches)
      if (v.is(m, kind) && m.first_token == at.first && m.last_token < at.last) softeners.push_back(&m);
    for (const Match* m : softeners) {
      const auto& cue = v.cue(*m);
      if (!cue.level) continue;
      // "The results suggest that" says how a finding is reported, not how certain it is. "Appears to" counts as "may".
      if (cue.level == Strength::suggested && cue.role != Role::can && cue.role != Role::appears) continue;
      const Strength level = cue.role == Role::appears ? Strength::possible : *cue.level;
      if (cue.role == Role::can) can = true;
      softest = softest ? std::min(*softest, level) : level;
      out.because.push_back({cue.id, m->span});
    }
  }
  if (softest) return *softest;
  for (const Match* m : parse::governing(v, CueKind::proof, place)) {
    out.because.push_back({v.cue(*m).id, m->span});
    return Strength::proven;
  }
  return Strength::causal;
}

void read_mention(const Parse& v, const RelationMention& mention, Classification& out) {
  const parse::Place place = mention.place;
  out.relation = mention.relation;
  out.because.push_back({v.cue(*mention.match).id, mention.match->span});
  bool can = false;
  const Strength level = level_at(v, place, out, can);
  // "Suggests that" without "can" says how a finding is reported, not how certain it is.
  out.modality = level == Strength::suggested && !can ? lexicon::Modality::plain : lexicon::modality_of(level);
  out.strength = mention.relation == Relation::correlation ? std::min(level, Strength::possible) : level;
  // "We found no evidence that": what was not found stands behind it.
  const bool not_found = parse::is_governed(v, {CueKind::negative_result, Role::unsupported}, place);
  if (mention.denied || not_found || parse::is_denied(v, place)) {
    out.polarity = lexicon::Polarity::denied;
    out.strength = Strength::denied;
  } else if (v.is_question() || parse::is_governed(v, CueKind::uncertainty, place)) {
    out.polarity = lexicon::Polarity::open;
    out.strength = Strength::open;
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

// Is it what the sentence states? Topics, calls for research and advice state no relation: "more studies are needed to
// determine", "we recommend".
bool is_stated(const Parse& v, const RelationMention& mention) {
  // A headline says with an infinitive or a bare noun what a sentence says with a verb.
  if (mention.rank >= RelationRank::named && !v.is_headline()) return false;
  const parse::Place place = mention.place;
  const parse::Tokens at = v.tokens_of(place);
  // "We examined ... and found that": what was found is no longer a topic.
  for (const Match* topic : parse::governing(v, CueKind::study_of, place))
    if (!v.within(topic->last_token, at.first, CueKind::report) &&
        !v.within(topic->last_token, at.first, CueKind::attribution))
      return false;
  for (const auto& m : v.matches) {
    if (!v.is(m, CueKind::advice)) continue;
    const auto& role = v.cue(m).role;
    if ((role == Role::research_needed || role == Role::research_demanded) && parse::governs(v, m, place)) return false;
    if (is_demand(v, m) && m.last_token <= at.first && goes_on(v, m.first_token, at.first)) return false;
    // "may be a useful tool for": what the modal makes possible is the advice.
    if (mention.rank == RelationRank::verb && m.first_token < at.last && mention.match->first_token < m.last_token)
      return false;
  }
  return true;
}

// Is `a` closer to the main statement of the sentence than `b`, which stands in front of it?
bool outranks(const Parse& v, const RelationMention& a, const RelationMention& b) {
  if (a.rank != b.rank) return a.rank < b.rank;
  // "Although storms delay the ferries, the pier cut waiting times": the opening clause only concedes.
  const parse::Clause& before = v.clause_at(v.first_of(b.place));
  const bool concedes = before.opener == ClauseOpener::contrast || before.opener == ClauseOpener::subordinate;
  if (concedes && v.clause_of(v.first_of(b.place)) == 0 && v.clause_of(v.first_of(a.place)) > 0) return true;
  return v.is_headline() && a.relation == Relation::causation && b.relation == Relation::correlation;
}

const RelationMention* main_mention(const Parse& v, const std::vector<RelationMention>& mentions) {
  const RelationMention* best = nullptr;
  const RelationMention* modal = nullptr;
  for (const auto& mention : mentions) {
    if (!is_stated(v, mention)) continue;
    if (!best || outranks(v, mention, *best)) best = &mention;
    const ClauseOpener opener = v.clause_at(v.first_of(mention.place)).opener;
    const bool aside = opener == ClauseOpener::contrast || opener == ClauseOpener::subordinate;
    if (!modal && !aside && mention.rank == RelationRank::verb && v.is(*mention.match, CueKind::hedge))
      modal = &mention;
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
  Classification out;
  out.advice = advice_of(parse);
  const auto mentions = find_relations(parse);
  const RelationMention* mention = main_mention(parse, mentions);
  if (!mention) return out;
  out.sentence = parse.index;
  read_mention(parse, *mention, out);
  return out;
}

Classification classify_text(const std::vector<Classification>& sentences) {
  Classification best;
  lexicon::Advice advice = lexicon::Advice::none;
  for (const auto& sentence : sentences) {
    advice = std::max(advice, sentence.advice);
    if (sentence.sentence == text::kNone) continue;
    if (best.sentence == text::kNone || sentence.strength > best.strength) best = sentence;
  }
  best.advice = advice;
  return best;
}

}  // namespace overclaim::classify
