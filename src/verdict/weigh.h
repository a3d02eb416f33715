// The policy: what a claim's strength earns on its row's tier. Private to the room.
#pragma once

#include "verdict/review.h"
#include "verdict/row.h"

namespace overclaim::verdict {

struct Weighed {
  WeighedClaim judged;
  std::string rule;  // to report under; empty: no finding
};

// Total: a claim that no cell covers is supported. A row whose source printed no tier is weighed by the judged one; a
// printed range ("2-3") counts as its lower end.
Weighed weigh(const lexicon::Lexicon& lexicon, claim::Claim claim, Tiers tiers = Tiers::judged);

}  // namespace overclaim::verdict
