// The policy: what a claim's strength earns on its row's tier. Private to the room.
#pragma once

#include "verdict/review.h"
#include "verdict/row.h"

namespace overclaim {

struct Weighed {
  Judged judged;
  std::string rule;  // to report under; empty: no finding
};

// Total: a claim that no cell covers is supported.
Weighed weigh(const Lexicon& lexicon, const Claim& claim);

}  // namespace overclaim
