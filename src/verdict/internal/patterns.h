// Signs: where in an article stands what a document condition looks for. Private to the room.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// A Pattern with its cue patterns resolved.
struct ResolvedPattern {
  const lexicon::Pattern* sign = nullptr;
  std::vector<bool> cue, with, without;  // by cue index
  std::vector<ResolvedPattern> any;
  bool starts = false;  // what a condition starts from: its cues have kMayTrigger, those of all others kMayBear
};
// `sign` must outlive what is returned.
ResolvedPattern resolve_pattern(const lexicon::Lexicon& lexicon, const lexicon::Pattern& sign, bool starts);

// What constraints compare two claims by, as numbers: the same for the same words within one article.
struct ClaimKeys {
  uint32_t outcome = 0, direction = 0, people = 0;
};

// One place that a sign holds for.
struct PatternMatch {
  uint32_t sentence = text::kNone;
  const WeighedClaim* claim = nullptr;  // where the sign asks for one
  const match::Match* cue = nullptr;    // where the sign asks for one; of the context
  ClaimKeys keys = {};                  // of the claim
};

// An article as document conditions look at it: surveyed, with its claims weighed. All must outlive it. For one thread.
// Matching a pattern parses sentences and stores what it finds, so that no Article is const.
class Article {
 public:
  Article(claim::PageContext& page, std::span<const WeighedClaim> weighed);

  claim::PageContext& context;
  std::span<const WeighedClaim> claims;

  // What the lexicon has on a claim.
  struct OnRecord {
    const lexicon::EvidenceRow* row = nullptr;
    std::vector<const lexicon::Outcome*> outcomes;  // the claim's own and its parents, nearest first
    ClaimKeys keys;
  };
  const OnRecord& on_record(const WeighedClaim& claim) const;  // by claim; empty until a sign asks
  // The places of a sign by itself, its constraints apart: looked for once, for an article full of claims
  // asks for them at each of these. `by_outcome`: those on claims once more, by ClaimKeys::outcome.
  struct Places {
    std::vector<PatternMatch> all;
    std::vector<std::vector<PatternMatch>> by_outcome;
  };
  // Those of `sign`, which has no alternatives: found when first asked for, because an article full of claims asks for
  // them at each claim.
  const Places& places_of(const ResolvedPattern& sign);

 private:
  std::vector<OnRecord> on_record_;  // by claim
  std::unordered_map<const ResolvedPattern*, Places> places_;
};

// All places that `sign` holds for, in reading order of each of its alternatives. `first`: the place that constraints
// and comparisons refer to; null where there is none yet, and then they ask for nothing.
std::vector<PatternMatch> pattern_matches(Article& article, const ResolvedPattern& sign, const PatternMatch* first);

// The first place of `sign` beside `first`, where there are as many places as it asks for; nothing otherwise.
std::optional<PatternMatch> first_pattern_match(Article& article, const ResolvedPattern& sign,
                                                const PatternMatch* first);

// Do the places reach the numbers of sentences and outcomes that the sign asks for?
bool enough(const Article& article, const lexicon::Pattern& sign, const std::vector<PatternMatch>& places);

// In how many sentences the places stand.
size_t sentences_in(const std::vector<PatternMatch>& places);

}  // namespace overclaim::verdict
