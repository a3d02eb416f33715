// What the nominals of a subject are said to be: "its main effect is neuroprotection", "works in two ways: ...".
// Private to the room.
#pragma once

#include <vector>

#include "claim/internal/nearby.h"
#include "claim/triggers.h"

namespace overclaim::claim {

// Looks at one sentence, which must outlive it, as must `near`.
class EffectNominals {
 public:
  EffectNominals(const parse::Parse& parse, const Nearby& near) : v_(parse), near_(near) {}

  // All claims of the sentence that equate a power of the subject with an outcome, or list outcomes behind a colon.
  std::vector<Trigger> told() const;

  // Does the outcome end in a noun for a power, as "BDNF-like activity" does?
  bool ends_in_power(const match::Match& outcome) const;

  // Is it what a power that `carrier` hands over is for: "has potential for brain repair"?
  bool aims_at(const match::Match& carrier, const match::Match& outcome) const;

  // Do effects of the subject stand right before the carrier: "its documented effects involve"?
  bool before(const match::Match& carrier) const;

 private:
  const match::Match* copula_after(uint32_t t) const;
  bool opens_clause(const match::Match& property) const;
  bool is_named(const match::Match& property) const;
  void equation(const match::Match& property, std::vector<Trigger>& out) const;
  const match::Match* handed_over_before(uint32_t t) const;
  void enumeration(const parse::Clause& clause, std::vector<Trigger>& out) const;

  const parse::Parse& v_;
  const Nearby& near_;
};

}  // namespace overclaim::claim
