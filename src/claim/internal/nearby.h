// What stands near a verb or noun of effect: its outcomes on either side, the predicate that ends its reach.
#pragma once

#include <vector>

#include "parse/parse.h"

namespace overclaim::claim {

// Looks around in one sentence, which must outlive it.
class Nearby {
 public:
  explicit Nearby(const parse::Parse& parse) : v_(parse) {}

  // May the object of a verb in clause `a` stand in clause `b`? The clause goes on behind a bracket.
  bool same_clause(uint32_t a, uint32_t b) const;

  // The verb that begins a predicate of its own at token `t`, and so ends the object of the one before it; or null.
  const match::Match* predicate_at(uint32_t t) const;

  // Is it a noun by the article in front of it: "the damage", "its support"?
  bool has_article(const match::Match& verb) const;

  // The outcome that begins at token `t` and is not merely what is studied; or null.
  const match::Match* outcome_at(uint32_t t) const;

  // Outcomes behind token `from`: the first within `reach` tokens, then the members of its list.
  std::vector<const match::Match*> outcomes_after(uint32_t from, uint32_t reach) const;

  // The outcomes nearest before token `to` in its clause: what a passive or intransitive verb happens to.
  std::vector<const match::Match*> outcomes_before(uint32_t to, uint32_t reach) const;

  // People with a condition right behind token `from` ("effective in stroke", "helps stroke patients"): who they are
  // says what is meant to get better.
  std::vector<const match::Match*> condition_after(uint32_t from) const;

  // The end of the row of adjectives that begins with this one: "neuroprotective, neurotrophic and nootropic effects".
  uint32_t adjectives_end(const match::Match& adjective) const;

  // Has the verb that ends before token `t` no object: "memory improved by", "scores rose."?
  bool stands_alone(uint32_t t) const;

 private:
  bool bracketed(uint32_t t) const { return v_.clause_at(t).opener == parse::ClauseOpener::bracket; }
  bool has_head(const match::Match& adjective) const;
  bool is_studied(const match::Match& outcome) const;
  bool joins(uint32_t t) const;

  const parse::Parse& v_;
};

}  // namespace overclaim::claim
