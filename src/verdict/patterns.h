// Signs: where in an article stands what a document condition looks for. Private to the room.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim {

// How one place can be tied to another: the values of Sign::tie.
enum class Tie : uint8_t { outcome, related, direction, people, section, beside, next, under };

// A Sign with its cue patterns resolved.
struct ResolvedSign {
  const Sign* sign = nullptr;
  std::vector<Tie> tie;
  std::vector<bool> cue, with, without;  // by cue index
  std::vector<ResolvedSign> any;
  bool starts = false;  // what a condition starts from: its cues have kMayTrigger, those of all others kMayBear
};
// `sign` must outlive what is returned.
ResolvedSign resolve_sign(const Lexicon& lexicon, const Sign& sign, bool starts);

// What two claims are tied by, as numbers: the same for the same words within one article.
struct TieKeys {
  uint32_t outcome = 0, direction = 0, people = 0;
};

// One place that a sign holds for.
struct Witness {
  uint32_t sentence = kNone;
  const Judged* claim = nullptr;  // where the sign asks for one
  const Match* cue = nullptr;     // where the sign asks for one; of the context
  TieKeys keys = {};              // of the claim
};

// An article as document conditions look at it: surveyed, with its claims weighed. All must outlive it. For one thread,
// since it keeps what it has looked for.
struct Article {
  const Context& context;
  std::span<const Judged> claims;
  // What the lexicon has on each claim, looked up once: every sign asks for it.
  struct OnFile {
    const EvidenceRow* row = nullptr;
    std::vector<const Outcome*> outcomes;  // the claim's own and its parents, nearest first
    TieKeys keys;
  };
  mutable std::vector<OnFile> on_file = {};  // by claim; empty until a sign asks
  // The places of a sign by itself, whatever they are tied to: looked for once, for an article full of claims asks for
  // them at each of these. `by_outcome`: those on claims once more, by TieKeys::outcome.
  struct Places {
    std::vector<Witness> all;
    std::vector<std::vector<Witness>> by_outcome;
  };
  mutable std::unordered_map<const ResolvedSign*, Places> places = {};

  const OnFile& on_file_of(const Judged& claim) const;  // one of `claims`
};

// All places that `sign` holds for, in reading order of each of its alternatives. `first`: the place that ties and
// comparisons are drawn to; null where there is none yet, and then they ask for nothing.
std::vector<Witness> witnesses(const Article& article, const ResolvedSign& sign, const Witness* first);

// The first place of `sign` beside `first`, where there are as many places as it asks for; nothing otherwise.
std::optional<Witness> first_witness(const Article& article, const ResolvedSign& sign, const Witness* first);

// Do the places reach the numbers of sentences and outcomes that the sign asks for?
bool enough(const Article& article, const Sign& sign, const std::vector<Witness>& places);

// In how many sentences the places stand.
size_t sentences_in(const std::vector<Witness>& places);

}  // namespace overclaim
