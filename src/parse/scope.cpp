#include "parse/scope.h"

#include <algorithm>

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using match::Match;
using text::kNone;

namespace {

// What stops a modifier on its way between two clauses; `clause` is kNone where nothing does.
struct Edge {
  uint32_t clause = kNone;
  bool passable = false;  // for cues with `passes_clauses`
};

// Follows the chain of clauses from `inner` outward as long as they merely go on or complement ("which", "that",
// brackets). `goes_on`: the place is an infinitive, which continues what stands before a colon ("proposed to do two
// things: protect").
Edge edge_between(const Parse& v, uint32_t inner, uint32_t outer, bool passes, bool goes_on) {
  while (inner != outer) {
    const Clause& clause = v.clauses[inner];
    switch (clause.opener) {
      case ClauseOpener::resumed:
      case ClauseOpener::complement:
      case ClauseOpener::bracket:
        break;
      case ClauseOpener::label:
        if (!passes && !goes_on) return {inner, true};
        break;
      case ClauseOpener::relative:
      case ClauseOpener::subordinate:
      case ClauseOpener::coordinate:
        if (!passes) return {inner, true};
        break;
      default:
        return {inner, false};
    }
    // A clause without a parent of its own follows the one before it.
    const uint32_t next = clause.of != kNone ? clause.of : inner == 0 ? kNone : inner - 1;
    if (next == kNone || next >= inner) return {inner, false};
    inner = next;
  }
  return {};
}

bool form_fits(const Match& modifier, const lexicon::Cue& cue, const Place& place) {
  if (cue.governs == lexicon::Governs::any || place.last <= modifier.first_token) return true;
  return place.form == Form::base || place.form == Form::none || place.form == Form::gerund;
}

// A finite verb between a base-governing modifier and its place takes the place over: "may vary, but it improves".
bool finite_between(const Parse& v, const Match& modifier, const Place& place) {
  for (const auto& m : v.matches) {
    if (m.first_token >= place.first) break;
    if (m.first_token < modifier.last_token) continue;
    if ((v.is(m, CueKind::effect) || v.is(m, CueKind::carrier)) && m.form == Form::third) return true;
  }
  return false;
}

}  // namespace

Scope scope_of(const Parse& v, const Match& modifier, const Place& place) {
  const lexicon::Cue& cue = v.cue(modifier);
  if (modifier.first_token < place.last && place.first < modifier.last_token) return {ScopeVerdict::same_words};
  const bool ahead = modifier.last_token <= place.first;
  if (ahead && cue.reach == lexicon::Reach::backward) return {ScopeVerdict::before_it};
  if (!ahead && cue.reach == lexicon::Reach::forward) return {ScopeVerdict::behind_it};
  if (cue.reach == lexicon::Reach::sentence) return {ScopeVerdict::governs};
  const uint32_t words = ahead ? place.first - modifier.last_token : modifier.first_token - place.last;
  if (cue.within && words > cue.within) return {ScopeVerdict::too_far, words};
  if (!form_fits(modifier, cue, place)) return {ScopeVerdict::wrong_form, words};
  if (ahead && cue.governs == lexicon::Governs::base && finite_between(v, modifier, place))
    return {ScopeVerdict::verb_between, words};
  const uint32_t from = v.clause_of(modifier.first_token), to = v.clause_of(place.first);
  if (from == to) return {ScopeVerdict::governs, words};
  const bool infinitive = place.form == Form::base;
  const Edge edge = from < to ? edge_between(v, to, from, cue.passes_clauses, infinitive)
                              : edge_between(v, from, to, cue.passes_clauses, false);
  if (edge.clause == kNone) return {ScopeVerdict::governs, words};
  return {edge.passable ? ScopeVerdict::clause_edge : ScopeVerdict::clause_end, words, edge.clause};
}

bool governs(const Parse& v, const Match& modifier, const Place& place) {
  return scope_of(v, modifier, place).hold == ScopeVerdict::governs;
}

bool is_modifier(CueKind kind) {
  using enum CueKind;
  switch (kind) {
    case proposal:
    case hedge:
    case suggestion:
    case probability:
    case proof:
    case negation:
    case uncertainty:
    case counterfactual:
    case condition:
    case rejection:
    case disclaimer:
    case attribution:
    case testimonial:
    case study_of:
    case use:
    case harm:
      return true;
    default:
      return false;
  }
}

std::vector<const Match*> governing(const Parse& v, CueKind kind, const Place& place, std::string_view role) {
  std::vector<const Match*> found;
  for (const auto& m : v.matches)
    if (v.is(m, kind) && (role.empty() || v.cue(m).role == role) && governs(v, m, place)) found.push_back(&m);
  return found;
}

bool only_asks(const Parse& v) {
  if (!v.is_question()) return false;
  // "Ready to triple your recall within two weeks?" promises a figure or an absolute.
  const bool sells = v.has(CueKind::sales_question);
  const bool promises = v.has(CueKind::absolute) || v.has(CueKind::figure) || v.has(CueKind::magnitude);
  return !(sells && promises);
}

bool is_denied(const Parse& v, const Place& place, std::vector<const Match*>* why) {
  uint32_t negations = 0;
  // "no link to": the result itself comes denied.
  // "failed to show that": so does all that is behind "that".
  const auto reaches = [&](const Match& m) {
    const Clause& clause = v.clause_at(place.first);
    const bool shown =
        clause.opener == ClauseOpener::complement && v.clause_of(m.first_token) != v.clause_of(place.first);
    return shown && m.last_token == clause.first + 1;
  };
  for (const auto& m : v.matches) {
    if (v.is(m, CueKind::negative_result) && reaches(m)) {
      ++negations;
      if (why) why->push_back(&m);
      continue;
    }
    if (!v.is(m, CueKind::negative_result) || m.first_token >= place.last || place.first >= m.last_token) continue;
    if (place.first <= m.first_token && m.last_token <= place.last) continue;  // part of what the place itself says
    ++negations;
    if (why) why->push_back(&m);
  }
  for (const Match* m : governing(v, CueKind::negation, place)) {
    if (v.cue(*m).role == "partial") continue;
    ++negations;
    if (why) why->push_back(m);
  }
  if (const Match* inverts = v.within(v.first(), v.last(), CueKind::pseudo_negation, "invert"); inverts && negations)
    if (governs(v, *inverts, place)) return false;
  return negations > 0;
}

}  // namespace overclaim::parse
