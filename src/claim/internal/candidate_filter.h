// Is a trigger a claim at all, whoever its agent? A topic of study, a heading, a definition and a fragment in a
// neutral place name an effect without asserting it.
#pragma once

#include "claim/triggers.h"

namespace overclaim::claim {

// Why a candidate is no claim.
struct Rejection {
  RejectReason reason = RejectReason::none;  // none, fragment, not_given or topic
  const match::Match* by = nullptr;          // topic: the cue that makes it one
};

Rejection filter_candidate(const Candidate& candidate);

}  // namespace overclaim::claim
