#include "parse/scope.h"

#include <algorithm>
#include <cassert>

#include "parse/internal/steps.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using text::kNone;

namespace {

// The clause that stops a cue on its way between two clauses; kNone where none does.
struct Edge {
  uint32_t clause = kNone;
  bool passable = false;  // for cues with `passes_clauses`
};

// Follows the chain of clauses from `inner` outward as long as each merely continues or completes its parent.
// `goes_on`: the place is an infinitive, which continues what stands before a colon ("planned to do two things: rest").
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
    const uint32_t next = clause.parent != kNone ? clause.parent : inner == 0 ? kNone : inner - 1;
    if (next == kNone || next >= inner) return {inner, false};
    inner = next;
  }
  return {};
}

// The scope of one cue: what of it does not depend on the place is worked out once.
class Reach {
 public:
  Reach(const Parse& parse, const Match& modifier)
      : v_(parse), m_(modifier), cue_(parse.cue(modifier)), clause_(parse.clause_of(modifier.first_token)) {
    if (cue_.governs == lexicon::Governs::base) first_finite_ = finite_verb_behind();
  }

  // Writes the scope for each PlaceForm of the place at `tokens`.
  void resolve(Tokens tokens, Scope* out) const {
    const bool ahead = m_.last_token <= tokens.first || leads_in(tokens);
    if (const Scope fixed = before_form(tokens, ahead); fixed.verdict != ScopeVerdict::governs || whole_sentence()) {
      std::fill(out, out + kPlaceForms, fixed);
      return;
    }
    const bool base_only = ahead && cue_.governs == lexicon::Governs::base;
    const bool interrupted = base_only && first_finite_ < tokens.first;
    const Scope any = interrupted ? Scope{ScopeVerdict::verb_between} : over_clauses(tokens, ahead, false);
    const bool colon = ahead && any.verdict == ScopeVerdict::clause_edge;  // an infinitive may pass it
    out[static_cast<size_t>(PlaceForm::nominal)] = any;
    out[static_cast<size_t>(PlaceForm::base)] = colon ? over_clauses(tokens, ahead, true) : any;
    out[static_cast<size_t>(PlaceForm::finite)] = base_only ? Scope{ScopeVerdict::wrong_form} : any;
  }

 private:
  // "can help" may be known as a whole: a modal that ends with the verb governs it all the same.
  bool leads_in(Tokens tokens) const {
    return cue_.governs == lexicon::Governs::base && m_.first_token < tokens.first && tokens.first < m_.last_token &&
           m_.last_token <= tokens.last;
  }

  bool whole_sentence() const { return cue_.reach == lexicon::Reach::sentence; }

  // What can be said without the form of the place and the clauses.
  Scope before_form(Tokens tokens, bool ahead) const {
    if (leads_in(tokens)) return {};
    if (m_.first_token < tokens.last && tokens.first < m_.last_token) return {ScopeVerdict::same_words};
    if (ahead && cue_.reach == lexicon::Reach::backward) return {ScopeVerdict::before_it};
    if (!ahead && cue_.reach == lexicon::Reach::forward) return {ScopeVerdict::behind_it};
    if (whole_sentence()) return {};
    const uint32_t words = ahead ? tokens.first - m_.last_token : m_.first_token - tokens.last;
    if (cue_.within && words > cue_.within) return {ScopeVerdict::too_far};
    return {};
  }

  Scope over_clauses(Tokens tokens, bool ahead, bool infinitive) const {
    const uint32_t to = v_.clause_of(tokens.first);
    if (clause_ == to) return {};
    const Edge edge = clause_ < to ? edge_between(v_, to, clause_, cue_.passes_clauses, infinitive && ahead)
                                   : edge_between(v_, clause_, to, cue_.passes_clauses, false);
    if (edge.clause == kNone) return {};
    return {edge.passable ? ScopeVerdict::clause_edge : ScopeVerdict::clause_end, static_cast<uint16_t>(edge.clause)};
  }

  // The first finite verb behind the cue: from there on that verb governs ("may vary, but it improves").
  uint32_t finite_verb_behind() const {
    for (const auto& m : v_.matches)
      if (m.first_token >= m_.last_token && (v_.is(m, CueKind::effect) || v_.is(m, CueKind::carrier)) &&
          m.form == Form::third)
        return m.first_token;
    return kNone;
  }

  const Parse& v_;
  const Match& m_;
  const lexicon::Cue& cue_;
  uint32_t clause_;
  uint32_t first_finite_ = kNone;
};

bool is_modal(const Parse& v, const Match& m) {
  return v.is(m, {CueKind::hedge, Role::modal}) || v.is(m, {CueKind::suggestion, Role::can});
}

bool begins_cue(const Parse& v, uint32_t t) {
  return std::ranges::any_of(v.matches, [&](const Match& m) { return m.first_token == t; });
}

void add_word_places(Parse& v) {
  for (const auto& m : v.matches)
    if (is_modal(v, m) && m.last_token < v.last() && v.token(m.last_token).kind == text::TokenKind::word)
      v.word_places.push_back(m.last_token);
  for (uint32_t t = v.first(); t < v.last(); ++t)
    if (v.is_number(t)) v.word_places.push_back(t);
  for (const auto& phrase : v.verb_phrases)
    if (!begins_cue(v, phrase.head)) v.word_places.push_back(phrase.head);
  if (v.word_places.size() < 2) return;
  std::ranges::sort(v.word_places);
  v.word_places.erase(std::unique(v.word_places.begin(), v.word_places.end()), v.word_places.end());
}

size_t rank_of(const Parse& v, const Match& modifier) {
  const auto index = static_cast<uint32_t>(&modifier - v.matches.data());
  const auto found = std::ranges::lower_bound(v.modifiers, index);
  assert(found != v.modifiers.end() && *found == index);
  return static_cast<size_t>(found - v.modifiers.begin());
}

}  // namespace

bool has_scope(const Parse& v, const Match& m) {
  using lexicon::Trait;
  return v.is(m, Trait::modifier) || v.is(m, Trait::scope) || (m.form == Form::past && v.is(m, Trait::past_scope));
}

void resolve_scopes(Parse& v) {
  add_word_places(v);
  for (uint32_t i = 0; i < v.matches.size(); ++i)
    if (has_scope(v, v.matches[i])) v.modifiers.push_back(i);
  const uint32_t count = v.place_count();
  v.scopes.resize(v.modifiers.size() * count * kPlaceForms);
  Scope* out = v.scopes.data();
  for (const uint32_t modifier : v.modifiers) {
    const Reach reach(v, v.matches[modifier]);
    for (uint32_t place = 0; place < count; ++place, out += kPlaceForms) reach.resolve(v.tokens_of({place, {}}), out);
  }
}

Scope scope_of(const Parse& v, const Match& modifier, Place place) { return v.scope_at(rank_of(v, modifier), place); }

bool governs(const Parse& v, const Match& modifier, Place place) {
  return scope_of(v, modifier, place).verdict == ScopeVerdict::governs;
}

uint32_t words_between(const Parse& v, const Match& modifier, Place place) {
  const Tokens at = v.tokens_of(place);
  if (modifier.last_token <= at.first) return at.first - modifier.last_token;
  return at.last <= modifier.first_token ? modifier.first_token - at.last : 0;
}

namespace {

lexicon::CueKind kind_of(lexicon::CueKind kind) { return kind; }
lexicon::CueKind kind_of(lexicon::KindRole kind) { return kind.kind(); }

// `kind` is a kind, or a kind with a role.
template <typename Kind, typename Use>
void for_each_governing(const Parse& v, Kind kind, Place place, Use use) {
  if (!v.kinds.has(kind_of(kind))) return;
  for (size_t rank = 0; rank < v.modifiers.size(); ++rank) {
    const Match& m = v.matches[v.modifiers[rank]];
    if (v.is(m, kind) && v.scope_at(rank, place).verdict == ScopeVerdict::governs) use(m);
  }
}

template <typename Kind>
bool any_governing(const Parse& v, Kind kind, Place place) {
  bool found = false;
  for_each_governing(v, kind, place, [&](const Match&) { found = true; });
  return found;
}

}  // namespace

std::vector<const Match*> governing(const Parse& v, CueKind kind, Place place) {
  std::vector<const Match*> found;
  for_each_governing(v, kind, place, [&](const Match& m) { found.push_back(&m); });
  return found;
}

bool is_governed(const Parse& v, CueKind kind, Place place) { return any_governing(v, kind, place); }
bool is_governed(const Parse& v, lexicon::KindRole kind, Place place) { return any_governing(v, kind, place); }

bool only_asks(const Parse& v) {
  if (!v.is_question()) return false;
  // "Ready to triple your recall within two weeks?" promises a figure or an absolute.
  const bool sells = v.has(CueKind::sales_question);
  const bool promises = v.has(CueKind::absolute) || v.has(CueKind::figure) || v.has(CueKind::magnitude);
  return !(sells && promises);
}

namespace {

// "failed to show that": does a negative result right in front of its clause deny the whole clause at `t`?
bool denies_complement(const Parse& v, const Match& m, uint32_t t) {
  const Clause& clause = v.clause_at(t);
  return clause.opener == ClauseOpener::complement && v.clause_of(m.first_token) != v.clause_of(t) &&
         m.last_token == clause.first + 1;
}

// "no link to": does a negative result share words with the place, without being part of what the place itself says?
bool denies_within(const Match& m, Tokens at) {
  if (m.first_token >= at.last || at.first >= m.last_token) return false;
  return !(at.first <= m.first_token && m.last_token <= at.last);
}

// "has built no bones": does the negation stand inside a phrase of verb and object that is a claim by itself?
bool denies_object(const Parse& v, const Match& m, Place place) {
  if (place.index >= v.matches.size() || !v.is(v.matches[place.index], CueKind::outcome_claim)) return false;
  const Tokens at = v.tokens_of(place);
  return at.first < m.first_token && m.last_token < at.last && v.cue(m).role != Role::partial;
}

}  // namespace

bool is_denied(const Parse& v, Place place, std::vector<const Match*>* why) {
  uint32_t negations = 0;
  const auto deny = [&](const Match& m) {
    ++negations;
    if (why) why->push_back(&m);
  };
  const Tokens at = v.tokens_of(place);
  if (v.kinds.has(CueKind::negative_result))
    for (const auto& m : v.matches)
      if (v.is(m, CueKind::negative_result) && (denies_complement(v, m, at.first) || denies_within(m, at))) deny(m);
  if (v.kinds.has(CueKind::negation))
    for (const auto& m : v.matches)
      if (v.is(m, CueKind::negation) && denies_object(v, m, place)) deny(m);
  for_each_governing(v, CueKind::negation, place, [&](const Match& m) {
    if (v.cue(m).role != Role::partial) deny(m);
  });
  if (!negations) return false;
  const Match* inverts = v.within(v.first(), v.last(), {CueKind::pseudo_negation, Role::invert});
  return !(inverts && governs(v, *inverts, place));
}

}  // namespace overclaim::parse
