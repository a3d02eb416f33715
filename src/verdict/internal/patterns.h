// Finds the patterns of document conditions in an article. Internal.
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
  const lexicon::Pattern* pattern = nullptr;
  std::vector<bool> cue, with, without;  // by cue index
  std::vector<ResolvedPattern> any;
  bool starts = false;  // it is `at` of its condition: its cues have kMayTrigger, those of all others kMayBear
};
// `pattern` must outlive what is returned.
ResolvedPattern resolve_pattern(const lexicon::Lexicon& lexicon, const lexicon::Pattern& pattern, bool starts);

// What `same` compares two claims by, as numbers that are equal within one article if the texts are.
struct ClaimKeys {
  uint32_t outcome = 0, direction = 0, people = 0;
};

// One match of a pattern.
struct PatternMatch {
  uint32_t sentence = text::kNone;
  const WeighedClaim* claim = nullptr;  // if the pattern asks for one
  const match::Match* cue = nullptr;    // if the pattern asks for one; of the context
  ClaimKeys keys = {};                  // of the claim
};

// An article for document conditions: its context and claims, which must outlive it. For one thread. Matching a pattern
// parses sentences and caches matches, so that no Article is const.
class Article {
 public:
  Article(claim::PageContext& page, std::span<const WeighedClaim> claims);

  claim::PageContext& context;
  std::span<const WeighedClaim> claims;

  // What the lexicon knows about a claim.
  struct OnRecord {
    const lexicon::EvidenceRow* row = nullptr;
    std::vector<const lexicon::Outcome*> outcomes;  // the claim's own and its parents, nearest first
    ClaimKeys keys;
  };
  const OnRecord& on_record(const WeighedClaim& claim) const;  // REQUIRES: one of `claims`
  // The matches of a pattern without its constraints. `by_outcome`: those on claims again, by ClaimKeys::outcome.
  struct Matches {
    std::vector<PatternMatch> all;
    std::vector<std::vector<PatternMatch>> by_outcome;
  };
  // Those of `pattern`, which has no alternatives. Cached, because an article full of claims asks for them at each
  // claim.
  const Matches& matches_of(const ResolvedPattern& pattern);

 private:
  std::vector<OnRecord> on_record_;  // by claim
  std::unordered_map<const ResolvedPattern*, Matches> matches_;
};

// All matches of `pattern`, in reading order for each of its alternatives. `first` is the match that constraints and
// comparisons refer to; if null, they ask for nothing.
std::vector<PatternMatch> pattern_matches(Article& article, const ResolvedPattern& pattern, const PatternMatch* first);

// The first match of `pattern`, if it has as many matches as it asks for; else nothing. `first` as above.
std::optional<PatternMatch> first_pattern_match(Article& article, const ResolvedPattern& pattern,
                                                const PatternMatch* first);

// Are the matches in as many sentences, and on as many outcomes, as the pattern asks for?
bool enough(const Article& article, const lexicon::Pattern& pattern, const std::vector<PatternMatch>& matches);

// The number of sentences with a match.
size_t sentences_in(const std::vector<PatternMatch>& matches);

}  // namespace overclaim::verdict
