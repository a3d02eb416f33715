// Parses -> Claims: who is said to do what, how strongly, in whose voice, for whom and resting on what.
#pragma once

#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/triggers.h"

namespace overclaim::claim {

// The claims of a surveyed document, in reading order. Total.
std::vector<Claim> extract_claims(PageContext& page);

// Says in a claim about a page's own product what it is called, what it contains and whether it was tested.
void take_product(Claim& claim, const PageProduct& product);

// A cue that can state a claim, and whether it does.
struct TriggerOutcome {
  const match::Match* match = nullptr;
  parse::Place place;                         // what modifiers govern where they govern the claim
  std::vector<const match::Match*> outcomes;  // of a trigger: what it affects
  RejectReason reason = RejectReason::none;
  text::Span by;  // the words that decided it: of a topic, a name, a longer cue; empty: none did
};

// All cues of a sentence that can state a claim, in reading order; where the same words state a claim under one cue,
// the others are left out. For `explain`; extract_claims() takes the same decisions.
std::vector<TriggerOutcome> trace_triggers(const SentenceContext& sentence);

// Subject::id of what sentence `s` is about: named in it, referred to, or given by section and page. Empty: none known.
std::string subject_of_sentence(PageContext& page, uint32_t s);

}  // namespace overclaim::claim
