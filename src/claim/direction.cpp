#include "claim/internal/direction.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Direction;
using lexicon::Good;
using lexicon::Outcome;
using lexicon::Role;
using match::Match;
using parse::Parse;

namespace {

bool is_one_of(Role role, auto... roles) { return ((role == roles) || ...); }

// Which change of what the cue names is wanted. "anti-inflammatory", "neuroprotective": an adjective says already that
// the change is a good one.
Good good_of(const lexicon::Lexicon& lexicon, const Outcome& outcome, const lexicon::Cue& named) {
  if (named.kind == CueKind::outcome_adjective || named.kind == CueKind::outcome_label) return Good::up;
  return named.outcome == lexicon::kNoIndex ? outcome.good : lexicon.good_of(named);
}

Direction direction_by_role(Good good, const Outcome& outcome, Role role) {
  if (role == Role::worse) return Direction::harm;
  if (is_one_of(role, Role::raise, Role::cause) && good == Good::down) return Direction::harm;
  if (is_one_of(role, Role::lower, Role::prevent, Role::slow, Role::stop) && good == Good::up) return Direction::harm;
  if (role == Role::cure) return Direction::cure;
  if (outcome.disease) {
    if (is_one_of(role, Role::prevent, Role::protect)) return Direction::prevention;
    if (is_one_of(role, Role::slow, Role::stop, Role::clear, Role::reverse)) return Direction::modification;
  }
  return outcome.mechanism ? Direction::mechanism : Direction::symptom;
}

// What is done to the outcome. "leads to less pain", "results in a reduction of pain": what stands between the verb and
// the outcome says it.
Role role_towards(const Parse& v, const Trigger& a, const Match& outcome) {
  if (a.role != Role::cause) return a.role;
  Role role = a.role;
  for (const auto& m : v.matches)
    if (m.first_token >= a.last() && m.last_token <= outcome.first_token && v.cue(m).role != Role::none &&
        (v.is(m, CueKind::effect) || v.is(m, CueKind::effect_noun)))
      role = v.cue(m).role;
  return role;
}

}  // namespace

Direction direction_of(const Parse& v, const Trigger& a, const Match& named, const Outcome& outcome, const Agent& who) {
  const Good good = good_of(*v.lexicon, outcome, v.cue(named));
  Direction direction = direction_by_role(good, outcome, role_towards(v, a, named));
  // "the damage caused", "when vessels are blocked": where nobody is named who does it, no harm is said of the product.
  const bool done_by_product = !a.passive || (who.named && who.named->first_token >= a.last());
  if (direction == Direction::harm && !done_by_product && !is_one_of(a.role, Role::worse, Role::raise, Role::lower))
    direction = direction_by_role(good, outcome, Role::act);
  return direction;
}

}  // namespace overclaim::claim
