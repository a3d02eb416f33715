// Applies the policy: the verdict on a claim of this strength with evidence of this tier.
#pragma once

#include "verdict/review.h"
#include "verdict/row.h"

namespace overclaim::verdict {

struct Weighed {
  WeighedClaim judged;
  std::string rule;  // to report under; empty: no finding
};

// Total: a claim without a cell in the policy is supported. By printed tiers, a row without one counts with its judged
// tier, and a range ("2-3") as its lower end.
Weighed weigh(const lexicon::Lexicon& lexicon, claim::Claim claim, Tiers tiers = Tiers::judged);

}  // namespace overclaim::verdict
