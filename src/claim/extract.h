// Matches -> Claims: who is said to do what, how strongly, in whose voice, for whom and from what.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/triggers.h"
#include "parse/scope.h"

namespace overclaim::claim {

// The claims of a surveyed document, in reading order. Total.
std::vector<Claim> extract_claims(const PageContext& context);

// A cue that can carry a claim, and what became of it.
struct Candidate {
  const match::Match* match = nullptr;
  parse::Place place;                         // what modifiers govern where they govern the claim
  std::vector<const match::Match*> outcomes;  // of a trigger: what it bears on
  RejectReason fate = RejectReason::claim;
  text::Span by;  // the words that decided it: of a topic, a name, a longer cue; empty: none did
};

// All cues of a surveyed sentence that can carry a claim, in reading order; where the same words became a claim under
// one cue, the others are left out. For `explain`; extract_claims() takes the same steps.
std::vector<Candidate> follow_candidates(const PageContext& context, const parse::Parse& parse);

// The subject that sentence `s` is about: named in it, pointed to, or given by section and page. Empty: none known.
std::string subject_of_sentence(const PageContext& context, uint32_t s);

}  // namespace overclaim::claim
