#include "parse/scope.h"

#include <algorithm>

namespace overclaim {
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

bool form_fits(const Match& modifier, const Cue& cue, const Place& place) {
  if (cue.governs == Governs::any || place.last <= modifier.first_token) return true;
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
  const Cue& cue = v.cue(modifier);
  if (modifier.first_token < place.last && place.first < modifier.last_token) return {ScopeVerdict::same_words};
  const bool ahead = modifier.last_token <= place.first;
  if (ahead && cue.reach == Reach::backward) return {ScopeVerdict::before_it};
  if (!ahead && cue.reach == Reach::forward) return {ScopeVerdict::behind_it};
  if (cue.reach == Reach::sentence) return {ScopeVerdict::governs};
  const uint32_t words = ahead ? place.first - modifier.last_token : modifier.first_token - place.last;
  if (cue.within && words > cue.within) return {ScopeVerdict::too_far, words};
  if (!form_fits(modifier, cue, place)) return {ScopeVerdict::wrong_form, words};
  if (ahead && cue.governs == Governs::base && finite_between(v, modifier, place)) return {ScopeVerdict::verb_between, words};
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

// The tokens inside the quotation marks round `t`; empty where it stands in none.
std::pair<uint32_t, uint32_t> quotation_round(const Parse& v, uint32_t t) {
  uint32_t open = kNone;
  for (uint32_t i = v.first(); i < v.last(); ++i) {
    if (v.word(i) != "\"") continue;
    if (open == kNone) {
      open = i;
    } else {
      if (open < t && t < i) return {open, i + 1};
      open = kNone;
    }
  }
  // A quotation may run over the end of the sentence.
  if (open != kNone && open < t) return {open, v.last()};
  return {0, 0};
}

// Does something in tokens [from, to) say that a claim is wrong, baseless or not shown?
bool turns_down(const Parse& v, uint32_t from, uint32_t to) {
  for (const auto& m : v.matches) {
    if (m.first_token < from || m.last_token > to) continue;
    if (v.is(m, CueKind::rejection) || v.is(m, CueKind::negation) || v.is(m, CueKind::negative_result) ||
        v.is(m, CueKind::uncertainty))
      return true;
  }
  return false;
}

bool is_quoted_to_reject(const PageContext& context, const Parse& v, const Place& place) {
  const auto [from, to] = quotation_round(v, place.first);
  const bool block_quote = v.block().kind == BlockKind::quote;
  if (from == to && !block_quote) return false;
  if (from != to && (turns_down(v, v.first(), from) || turns_down(v, to, v.last()))) return true;
  // The whole sentence is quoted: what comes next answers it.
  const bool whole = block_quote || (from == v.first() && to + 1 >= v.last());
  if (!whole || v.index + 1 >= context.sentences()) return false;
  const Parse& next = context.parse(v.index + 1);
  return next.word(next.first()) != "\"" && turns_down(next, next.first(), next.last());
}

bool is_asserted(const PageContext& context, const Parse& v, const Place& place) {
  if (only_asks(v) || is_denied(v, place) || is_quoted_to_reject(context, v, place)) return false;
  for (const CueKind kind : {CueKind::rejection, CueKind::uncertainty, CueKind::counterfactual, CueKind::disclaimer})
    if (!governing(v, kind, place).empty()) return false;
  for (const Match* m : governing(v, CueKind::condition, place))
    if (v.cue(*m).role != "reader") return false;
  if (!governing(v, CueKind::attribution, place, "distance").empty()) return false;
  return heading_role(context, v, place.first) != "claimed";
}

}  // namespace overclaim
