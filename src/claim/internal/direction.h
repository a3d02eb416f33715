// Whether what is said to happen to an outcome is a benefit, and of which kind, or a harm. Internal.
#pragma once

#include "claim/internal/agent.h"
#include "claim/triggers.h"

namespace overclaim::claim {

// The direction of the claim that `trigger` makes on `outcome`, which the match `named` names. More of a thing and less
// of its loss are benefits, less of the thing and more of the loss are harms. `agent` is who does it.
lexicon::Direction direction_of(const parse::Parse& parse, const Trigger& trigger, const match::Match& named,
                                const lexicon::Outcome& outcome, const Agent& agent);

}  // namespace overclaim::claim
