// Claims made by nominals of effect: "its main effect is neuroprotection", "works in two ways: ..."; in cues these are
// properties with role `effect`.
#pragma once

#include <vector>

#include "claim/internal/nearby.h"
#include "claim/triggers.h"

namespace overclaim::claim {

// Looks at one sentence, which must outlive it, as must `near`.
class EffectNominals {
 public:
  EffectNominals(const parse::Parse& parse, const Nearby& near) : v_(parse), near_(near) {}

  // The triggers of a sentence that equates an effect of its subject with an outcome, or lists outcomes behind a colon.
  std::vector<Trigger> find() const;

  // Does the outcome end in a noun of effect, as "BDNF-like activity" does?
  bool ends_in_property(const match::Match& outcome) const;

  // Is the outcome the aim of an effect that `carrier` attributes: "has potential for brain repair"?
  bool aims_at(const match::Match& carrier, const match::Match& outcome) const;

  // Do effects of the subject stand right before the carrier: "its documented effects involve"?
  bool before(const match::Match& carrier) const;

 private:
  const match::Match* copula_after(uint32_t t) const;
  bool opens_clause(const match::Match& property) const;
  bool is_named(const match::Match& property) const;
  void equation(const match::Match& property, std::vector<Trigger>& out) const;
  const match::Match* attributed_before(uint32_t t) const;
  void enumeration(const parse::Clause& clause, std::vector<Trigger>& out) const;

  const parse::Parse& v_;
  const Nearby& near_;
};

}  // namespace overclaim::claim
