// How strongly a trigger is said: modality, polarity, voice and report, each with the cues it was read from.
// Private to the room.
#pragma once

#include "claim/assertion.h"
#include "claim/claim.h"
#include "claim/triggers.h"

namespace overclaim::claim {

// Where a modifier has to reach to govern what is said at the trigger: its verb, which for a nominal is the carrier.
parse::Place governed_place(const parse::Parse& parse, const Trigger& trigger);

// Fills strength, relation, polarity, modality, voice, report and the flags of `claim` for `trigger`, and adds the cues
// to `because`.
void read_trigger_strength(const PageContext& context, const parse::Parse& parse, const Trigger& trigger, Claim& claim);

// The population and what the claim rests on, from the sentence, its neighbours and its section.
void read_trigger_basis(const PageContext& context, const parse::Parse& parse, const Trigger& trigger, Claim& claim);

// Adds a cue once.
void add_because(Claim& claim, const parse::Parse& parse, const match::Match& match);

}  // namespace overclaim::claim
