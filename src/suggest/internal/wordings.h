// The wordings that could stand in place of what a finding is about: edits of the author's own words, made by the
// recipes of the policy (settings `ways_...`) and the texts `wording.*` of messages.yaml. Nothing here is checked: a
// wording that does not mend the finding is sorted out by suggest.h. Private to the room.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "suggest/internal/predicate.h"
#include "verdict/review.h"

namespace overclaim::suggest {

struct Wording {
  std::vector<verdict::Edit> edits;  // in order, of different places
  std::string recipe;  // of the policy, "drop+may"; empty: it takes the sentence out, and nothing is said instead
};

// The wordings for a finding with a sentence, in the order of the recipes, which is the strongest first; none stands
// twice. `context` is that of review.document.
std::vector<Wording> wordings_for(claim::PageContext& context, const Verbs& verbs, const verdict::Review& review,
                                  const verdict::Finding& finding);

}  // namespace overclaim::suggest
