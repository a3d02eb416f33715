#include "parse/phrases.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Role;

namespace {

bool is_finite_at(const Parse& v, uint32_t t) {
  for (const auto& m : v.matches) {
    if (m.first_token != t) continue;
    const bool acts = v.is(m, CueKind::effect) || v.is(m, CueKind::carrier) || v.is(m, CueKind::outcome_claim);
    if ((acts && m.form == lexicon::Form::third) || (v.is(m, CueKind::auxiliary) && v.cue(m).role != Role::to))
      return true;
  }
  return false;
}

bool is_subject_at(const Parse& v, uint32_t t) {
  if (v.covering(t, CueKind::determiner) && t + 1 < v.last() && v.covering(t + 1, {CueKind::anaphor, Role::class_}))
    return true;
  return v.covering(t, CueKind::subject_name) || v.covering(t, {CueKind::anaphor, Role::pronoun});
}

}  // namespace

bool is_over(const Parse& v, const match::Match& m, uint32_t at) {
  bool verb_between = false;
  for (uint32_t t = m.last_token; t + 1 <= at && t + 1 < v.last(); ++t) {
    const match::Match* joint = v.covering(t, CueKind::coordinator);
    if (v.word(t) == ",") {
      const match::Match* joined = v.covering(t + 1, CueKind::coordinator);
      const uint32_t next = joined ? joined->last_token : t + 1;
      if (next <= at && (is_finite_at(v, next) || is_subject_at(v, next))) return true;
    } else if (joint && joint->last_token == t + 1) {
      if (!verb_between && !v.cue(m).passes_clauses && is_finite_at(v, t + 1)) return true;
    }
    verb_between = verb_between || is_finite_at(v, t);
  }
  return false;
}

}  // namespace overclaim::parse
