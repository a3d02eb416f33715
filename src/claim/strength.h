// How strongly an anchor is said: modality, polarity, voice and report, each with the cues it was read from.
// Private to the room.
#pragma once

#include "claim/triggers.h"
#include "claim/claim.h"
#include "parse/scope.h"

namespace overclaim {

// Where a modifier has to reach to govern what is said at the anchor: its verb, which for a nominal is the carrier.
Place governed_place(const Anchor& anchor);

// Fills strength, relation, polarity, modality, voice, report and the flags of `claim` for `anchor`, and adds the cues
// to `because`.
void read_anchor_strength(const Context& context, const SentenceView& view, const Anchor& anchor, Claim& claim);

// The population and what the claim rests on, from the sentence, its neighbours and its section.
void read_anchor_basis(const Context& context, const SentenceView& view, const Anchor& anchor, Claim& claim);

// Adds a cue once.
void add_because(Claim& claim, const SentenceView& view, const Match& match);

}  // namespace overclaim
