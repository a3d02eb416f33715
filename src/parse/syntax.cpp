#include "parse/syntax.h"

#include "parse/spelling.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;

bool joins_phrases(const Parse& v, uint32_t t) { return v.has(t, lexicon::Trait::joins_phrases); }

bool takes_object(const Parse& v, const Match& m) {
  // "save lives" has its object within, "leads to" has not.
  if (m.last_token - m.first_token > 1 && !joins_phrases(v, m.last_token - 1)) return true;
  uint32_t t = m.last_token;
  while (t < v.last() && (ends_as_adverb(v, t) || v.covering(t, CueKind::adverb))) ++t;
  if (t >= v.last() || v.clause_of(t) != v.clause_of(m.first_token)) return false;
  if (v.token(t).kind == text::TokenKind::punctuation) return v.word(t) == "\"" || v.word(t) == "(";
  return !joins_phrases(v, t) && !v.is_number(t);
}

bool verb_by_neighbour(const Parse& v, uint32_t t) {
  if (t == v.first()) return false;
  const Match* aux = v.auxiliary_before(t);  // "did not lower"
  return v.covering(t - 1, CueKind::hedge) || v.covering(t - 1, CueKind::suggestion) ||
         (aux && (v.cue(*aux).role == Role::to || v.cue(*aux).role == Role::will || v.cue(*aux).role == Role::do_));
}

namespace {

// "These changes could", "the benefit suggests": in front of a verb the word is the noun of the same spelling.
bool verb_follows(const Parse& v, uint32_t t) {
  while (t < v.last() && ends_as_adverb(v, t)) ++t;
  if (t >= v.last() || v.clause_of(t) != v.clause_of(t - 1)) return false;
  for (const auto& m : v.matches) {
    if (m.first_token != t) continue;
    switch (v.kind(m)) {
      case CueKind::auxiliary:
        if (v.cue(m).role != Role::to) return true;
        break;
      case CueKind::hedge:
        if (v.cue(m).role == Role::modal) return true;
        break;
      case CueKind::suggestion:
      case CueKind::report:
        return true;
      case CueKind::effect:
        if (m.form == Form::third || m.form == Form::gerund) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

}  // namespace

bool is_noun(const Parse& v, const Match& m) {
  if (v.is(m, CueKind::effect) && !verb_by_neighbour(v, m.first_token)) {
    if ((v.cue(m).role == Role::act || v.cue(m).role == Role::cause) && !takes_object(v, m)) return true;
    if (m.form == Form::base && v.within(m.first_token, m.last_token, {CueKind::relation, Role::comparative}))
      return true;
  }
  return verb_follows(v, m.last_token);
}

bool is_third_person_verb(const Parse& v, const Match& m) {
  if (m.form != Form::third || m.first_token == v.first()) return false;  // a plural noun opens the sentence
  return (v.is(m, CueKind::effect) && !is_noun(v, m)) || (v.is(m, CueKind::carrier) && takes_object(v, m));
}

bool finite_after(const Parse& v, uint32_t t, bool joined) {
  const uint32_t clause = v.clause_of(t - 1);
  for (const auto& m : v.matches) {
    if (m.first_token < t) continue;
    if (v.clause_of(m.first_token) != clause) break;
    if (v.is(m, CueKind::coordinator)) {
      if (!joined) return false;
      continue;
    }
    if (v.is(m, CueKind::auxiliary) && v.cue(m).role != Role::to) return true;
    if (v.is(m, {CueKind::hedge, Role::modal}) || v.is(m, {CueKind::suggestion, Role::can})) return true;
    if (is_third_person_verb(v, m)) return true;
    if (v.is(m, CueKind::correlation) && m.form != Form::none) return true;
  }
  return false;
}

bool finite_before(const Parse& v, uint32_t t) {
  bool finite = false;
  for (const auto& m : v.matches) {
    if (m.first_token >= t) break;
    if (m.last_token > t) continue;
    if (v.clause_of(m.first_token) != v.clause_of(t)) continue;
    if (v.is(m, CueKind::coordinator)) finite = false;
    finite = finite || (v.is(m, CueKind::auxiliary) && v.cue(m).role != Role::to) ||
             (v.is(m, CueKind::hedge) && v.cue(m).role == Role::modal) || is_third_person_verb(v, m);
  }
  return finite;
}

const Match* nearest_before(const Parse& v, uint32_t t, CueKind k) {
  const Match* found = nullptr;
  for (const auto& m : v.matches) {
    if (m.first_token >= t) break;
    if (m.last_token <= t && v.is(m, k) && v.clause_of(m.first_token) == v.clause_of(t)) found = &m;
  }
  return found;
}

const Match* carried_by(const Parse& v, uint32_t t) {
  const Match* carrier = nullptr;
  for (const auto& c : v.matches) {
    if (c.first_token >= t) break;
    if (c.last_token > t || t - c.last_token > v.limits().carrier_to_noun ||
        v.clause_of(c.first_token) != v.clause_of(t))
      continue;
    if (v.is(c, CueKind::carrier) || (v.is(c, CueKind::auxiliary) && v.cue(c).role != Role::to)) carrier = &c;
  }
  return carrier;
}

bool ends_compound(const Parse& v, const Match& m) {
  if (m.form != Form::base || m.first_token == v.first() || v.token(m.first_token).space_before) return false;
  const text::Token& before = v.token(m.first_token - 1);
  // "re-balance", "over-activate" are verbs.
  return before.kind == text::TokenKind::word && before.folded_size > v.limits().letters_of_prefix;
}

bool is_fragment(const Parse& parse) {
  for (const auto& m : parse.matches) {
    switch (parse.kind(m)) {
      case CueKind::auxiliary:
        if (parse.cue(m).role != Role::to) return false;
        break;
      case CueKind::hedge:
        if (parse.cue(m).role == Role::modal) return false;
        break;
      case CueKind::effect:
      case CueKind::outcome_claim:
      case CueKind::carrier: {
        // "Primary benefits: focus, memory": what ends in front of a colon is a noun.
        if (m.last_token < parse.last() && parse.word(m.last_token) == ":") break;
        if (m.form == Form::third) return false;
        if (ends_compound(parse, m)) break;
        // "cognitive support in dementia": part of the name of an outcome.
        if (const Match* o = parse.covering(m.first_token, CueKind::outcome_noun);
            o && o->last_token - o->first_token > m.last_token - m.first_token)
          break;
        // A base form is finite unless it is an infinitive.
        const bool infinitive = m.first_token > parse.first() && parse.covering(m.first_token - 1, CueKind::auxiliary);
        if (m.form == Form::base && !infinitive) return false;
        break;
      }
      default:
        break;
    }
  }
  return true;
}

}  // namespace overclaim::parse
