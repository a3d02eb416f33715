#include "claim/internal/effect_nominals.h"

#include <algorithm>

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using match::Match;

std::vector<Trigger> EffectNominals::find() const {
  std::vector<Trigger> out;
  for (const auto& m : v_.matches)
    if (v_.is(m, {CueKind::property, Role::effect})) equation(m, out);
  for (const auto& clause : v_.clauses) enumeration(clause, out);
  return out;
}

bool EffectNominals::ends_in_property(const Match& outcome) const {
  return v_.covering(outcome.last_token - 1, {CueKind::property, Role::effect});
}

bool EffectNominals::aims_at(const Match& carrier, const Match& outcome) const {
  for (uint32_t t = carrier.last_token + 1; t < outcome.first_token; ++t)
    if (v_.covering(t, {CueKind::carrier, Role::for_}) && v_.covering(t - 1, {CueKind::property, Role::effect}))
      return true;
  return false;
}

bool EffectNominals::before(const Match& carrier) const {
  if (carrier.first_token == v_.first()) return false;
  const Match* effects = v_.covering(carrier.first_token - 1, {CueKind::property, Role::effect});
  return effects && is_named(*effects);
}

// The form of "be" behind token `t` in its clause, with nothing between that has a verb or a mark; or null.
const Match* EffectNominals::copula_after(uint32_t t) const {
  const uint32_t end = std::min(t + v_.limits().effects_to_be, v_.last());
  for (uint32_t i = t; i < end && v_.clause_of(i) == v_.clause_of(t - 1); ++i) {
    if (v_.token(i).kind == text::TokenKind::punctuation || near_.predicate_at(i)) return nullptr;
    if (const Match* aux = v_.covering(i, CueKind::auxiliary)) return v_.cue(*aux).role == Role::be ? aux : nullptr;
  }
  return nullptr;
}

// "The result is", "Key effects are": no owner is named, so it is the topic.
bool EffectNominals::opens_clause(const Match& property) const {
  const uint32_t first = v_.clause_at(property.first_token).first;
  const bool of = property.last_token < v_.last() && v_.covering(property.last_token, CueKind::preposition);
  return property.first_token - first <= v_.limits().clause_to_effects && !of &&
         (property.first_token == first || v_.covering(first, CueKind::determiner) ||
          v_.covering(first, CueKind::heading));
}

// Does the sentence say whose it is: "the effects of Semax", "Semax's", "its"?
bool EffectNominals::is_named(const Match& property) const {
  const uint32_t far = v_.limits().owner_to_effects;
  for (uint32_t t = property.last_token; t < std::min(property.last_token + far, v_.last()); ++t)
    if (v_.covering(t, CueKind::subject_name)) return true;
  if (opens_clause(property)) return true;
  for (uint32_t t = property.first_token; t-- > v_.first() && property.first_token - t <= far;) {
    if (v_.token(t).kind == text::TokenKind::clitic && t > v_.first() && v_.covering(t - 1, CueKind::subject_name))
      return true;
    if (v_.covering(t, {CueKind::anaphor, Role::possessive})) return true;
  }
  return false;
}

// "Its main effect is neuroprotection", and the other way round: "neuroprotection is one of the effects of Semax".
void EffectNominals::equation(const Match& property, std::vector<Trigger>& out) const {
  if (!is_named(property)) return;
  if (const Match* be = copula_after(property.last_token)) {
    for (const Match* o : near_.outcomes_after(be->last_token, v_.limits().be_to_outcome))
      if (!v_.within(be->last_token, o->first_token, CueKind::preposition))
        out.push_back({TriggerKind::nominal, o, be, {o}, Role::none, false});
    return;
  }
  const uint32_t begin = v_.clause_at(property.first_token).first;
  const Match* first = nullptr;
  for (const auto& m : v_.matches)
    if (m.first_token == begin && v_.is(m, CueKind::outcome_noun)) first = &m;
  const Match* be = first ? copula_after(first->last_token) : nullptr;
  if (be && be->first_token == first->last_token && property.first_token > be->first_token &&
      property.first_token - be->first_token <= v_.limits().be_to_effects &&
      !v_.within(be->first_token, property.first_token, CueKind::negation))
    out.push_back({TriggerKind::nominal, first, be, {first}, Role::none, false});
}

// The last verb before token `t` that attributes something to its subject or says that it acts.
const Match* EffectNominals::attributed_before(uint32_t t) const {
  const Match* found = nullptr;
  for (const auto& m : v_.matches) {
    if (m.last_token > t) break;
    if (m.form != lexicon::Form::third && m.form != lexicon::Form::base) continue;
    bool hands = v_.is(m, {CueKind::effect, Role::act}) || v_.is(m, {CueKind::effect, Role::cause});
    for (const Role role : {Role::give, Role::have, Role::possess, Role::show})
      hands = hands || (v_.is(m, CueKind::carrier) && v_.cue(m).role == role);
    if (hands) found = &m;
  }
  return found;
}

// "exerts three effects: neuroprotection, ...": behind the colon stands what the sentence attributes to its subject.
void EffectNominals::enumeration(const parse::Clause& clause, std::vector<Trigger>& out) const {
  if (clause.opener != parse::ClauseOpener::label || clause.first < v_.first() + 3 || v_.word(clause.first - 1) != ":")
    return;
  if (!v_.covering(clause.first - 2, {CueKind::property, Role::effect})) return;
  const Match* carrier = attributed_before(clause.first - 2);
  if (!carrier) return;
  for (const auto& m : v_.matches)
    if (m.first_token >= clause.first && m.last_token <= clause.last && v_.is(m, CueKind::outcome_noun) &&
        near_.outcome_at(m.first_token) == &m)
      out.push_back({TriggerKind::nominal, &m, carrier, {&m}, Role::none, false});
}

}  // namespace overclaim::claim
