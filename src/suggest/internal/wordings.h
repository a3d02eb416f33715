// Makes candidates for suggestions: edits of the author's own words by the recipes of the policy (settings `ways_...`)
// and the texts `wording.*` of messages.yaml. None is checked here; suggest.h tries them. Internal.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "suggest/internal/predicate.h"
#include "verdict/review.h"

namespace overclaim::suggest {

struct Wording {
  std::vector<verdict::Edit> edits;  // in order, of different places
  std::string recipe;                // of the policy, "drop+may"; empty: it deletes the sentence
};

// The wordings for a finding with a sentence, each once, in the order of the recipes, which is the strongest first.
// `context` is that of review.document.
std::vector<Wording> wordings_for(claim::PageContext& context, const Verbs& verbs, const verdict::Review& review,
                                  const verdict::Finding& finding);

}  // namespace overclaim::suggest
