#include "claim/internal/nearby.h"

#include <algorithm>

#include "parse/spelling.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using match::Match;

namespace {

bool is_outcome(CueKind k) {
  return k == CueKind::outcome_noun || k == CueKind::outcome_adjective || k == CueKind::outcome_label;
}

}  // namespace

bool Nearby::same_clause(uint32_t a, uint32_t b) const {
  if (a == b) return true;
  const parse::Clause& clause = v_.clauses[b];
  return clause.opener == parse::ClauseOpener::resumed && clause.parent != text::kNone && same_clause(a, clause.parent);
}

bool Nearby::has_article(const Match& verb) const {
  if (verb.form != lexicon::Form::base || verb.first_token == v_.first() || verb.last_token - verb.first_token != 1)
    return false;
  const uint32_t before = verb.first_token - 1;
  return v_.covering(before, CueKind::determiner) && !v_.covering(before, CueKind::relative) &&
         !v_.covering(before, {CueKind::anaphor, Role::determiner}) && !v_.covering(before, CueKind::subject_name);
}

const Match* Nearby::predicate_at(uint32_t t) const {
  for (const auto& m : v_.matches) {
    if (m.first_token > t) break;
    if (m.first_token != t) continue;
    if (v_.covering(t, CueKind::coordinator)) continue;  // "including" lists
    if (m.last_token < v_.last() && v_.covering(m.last_token, {CueKind::coordinator, Role::example}))
      continue;  // "benefits such as"
    if (const Match* noun = v_.covering(t, CueKind::effect_noun); noun && noun->last_token > m.last_token)
      continue;  // "gains in"
    if (v_.is(m, CueKind::outcome_claim) || (v_.is(m, CueKind::carrier) && m.form != lexicon::Form::none)) return &m;
    if (v_.is(m, CueKind::effect) && !v_.covering(t, CueKind::outcome_noun) &&
        !v_.covering(t, CueKind::outcome_adjective) && !has_article(m))
      return &m;
  }
  return nullptr;
}

uint32_t Nearby::adjectives_end(const Match& adjective) const {
  uint32_t end = adjective.last_token;
  for (uint32_t t = end; t < v_.last() && t - end <= v_.limits().adjective_to_adjective; ++t) {
    if (const Match* next = v_.covering(t, CueKind::outcome_adjective); next && next->first_token == t) {
      end = next->last_token;
      t = end - 1;
    } else if (v_.word(t) != "," && !v_.covering(t, CueKind::coordinator)) {
      break;
    }
  }
  return end;
}

// "neuroprotective activity" is something that can be raised; "a neurotrophic peptide" is a product described.
bool Nearby::has_head(const Match& adjective) const {
  const uint32_t from = adjectives_end(adjective);
  for (uint32_t t = from; t < std::min(from + v_.limits().adjective_to_noun + 1, v_.last()); ++t) {
    if (v_.token(t).kind == text::TokenKind::punctuation) return false;
    if (const Match* noun = v_.covering(t, CueKind::anaphor); noun && v_.cue(*noun).role == Role::class_) return false;
    if (v_.covering(t, CueKind::property) || v_.covering(t, CueKind::effect_noun) ||
        v_.covering(t, CueKind::outcome_noun))
      return true;
  }
  return false;
}

const Match* Nearby::outcome_at(uint32_t t) const {
  for (const auto& m : v_.matches) {
    if (m.first_token > t) break;
    if (m.first_token == t && is_outcome(v_.kind(m)) && (!v_.is(m, CueKind::outcome_adjective) || has_head(m)) &&
        !is_studied(m))
      return &m;
  }
  return nullptr;
}

// "BDNF signalling research", "plasticity and memory studies": an outcome that only says what is studied.
bool Nearby::is_studied(const Match& outcome) const {
  const uint32_t end = std::min(outcome.last_token + v_.limits().outcome_to_study, v_.last());
  for (uint32_t t = outcome.last_token; t < end; ++t) {
    if (v_.token(t).kind == text::TokenKind::punctuation || v_.covering(t, CueKind::preposition) || predicate_at(t) ||
        v_.covering(t, CueKind::auxiliary) || v_.covering(t, CueKind::relative))
      return false;
    if (v_.covering(t, {CueKind::agent, Role::study})) return true;
    if (!v_.covering(t, CueKind::coordinator)) continue;
    const Match* next = t + 1 < v_.last() ? v_.covering(t + 1, CueKind::outcome_noun) : nullptr;
    return next && is_studied(*next);
  }
  return false;
}

// Does the token at `t` put members of a list side by side?
bool Nearby::joins(uint32_t t) const {
  const auto text = v_.word(t);
  return text == "," || text == "/" || text == "+" || v_.covering(t, CueKind::coordinator) ||
         v_.covering(t, CueKind::figure);
}

std::vector<const Match*> Nearby::outcomes_after(uint32_t from, uint32_t reach) const {
  std::vector<const Match*> found;
  uint32_t gap = 0;
  bool joined = false;
  const uint32_t clause = v_.clause_of(from - 1);
  for (uint32_t t = from; t < v_.last(); ++t) {
    if (bracketed(t) && v_.clause_of(t) != clause) continue;
    if (!same_clause(clause, v_.clause_of(t))) break;
    if (const Match* outcome = outcome_at(t)) {
      if (!found.empty() && !joined) break;
      found.push_back(outcome);
      t = outcome->last_token - 1;
      gap = 0;
      joined = false;
      continue;
    }
    if (const Match* predicate = predicate_at(t); predicate && predicate->form != lexicon::Form::past) break;
    if (joins(t)) joined = true;
    // "ideal for studies of plasticity": the object is the studies.
    if (v_.covering(t, {CueKind::agent, Role::study}) && t + 1 < v_.last() && v_.covering(t + 1, CueKind::preposition))
      break;
    // "improves memory in dementia": what stands behind a preposition is no member of the list.
    if (!found.empty() && !parse::is_of(v_, t) &&
        (v_.covering(t, CueKind::preposition) || v_.covering(t, CueKind::subordinator) ||
         v_.covering(t, CueKind::effect)))
      break;
    if (++gap > (found.empty() ? reach : v_.limits().list_gap)) break;
  }
  return found;
}

std::vector<const Match*> Nearby::outcomes_before(uint32_t to, uint32_t reach) const {
  std::vector<const Match*> found;
  if (to <= v_.first()) return found;
  const uint32_t clause = v_.clause_of(to);
  uint32_t gap = 0;
  for (uint32_t t = to; t-- > v_.first();) {
    if (!same_clause(v_.clause_of(t), clause)) break;
    const Match* ending = nullptr;
    for (const auto& m : v_.matches)
      if (m.last_token == t + 1 && is_outcome(v_.kind(m))) ending = &m;
    if (ending) {
      found.insert(found.begin(), ending);
      t = ending->first_token;
      gap = 0;
      continue;
    }
    if (predicate_at(t)) break;
    if (++gap > (found.empty() ? reach : v_.limits().list_gap_before)) break;
  }
  return found;
}

std::vector<const Match*> Nearby::condition_after(uint32_t from) const {
  for (uint32_t t = from; t < std::min(from + v_.limits().verb_to_condition, v_.last()); ++t) {
    const Match* people = v_.covering(t, CueKind::population);
    if (!people) continue;
    const bool known = !v_.lexicon->populations[v_.cue(*people).population].condition.empty();
    return known ? std::vector<const Match*>{people} : std::vector<const Match*>{};
  }
  return {};
}

bool Nearby::stands_alone(uint32_t t) const {
  if (t >= v_.last() || v_.token(t).kind != text::TokenKind::word || parse::ends_as_adverb(v_, t)) return true;
  return v_.covering(t, CueKind::preposition) || v_.covering(t, CueKind::coordinator) ||
         v_.covering(t, CueKind::adverb) || v_.covering(t, CueKind::figure) || v_.covering(t, CueKind::contrast) ||
         v_.covering(t, CueKind::subordinator);
}

}  // namespace overclaim::claim
