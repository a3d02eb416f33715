// Evidence rows drafted from an article, for a person to review: what it says of each goal under a heading with a
// printed grade, and what its sentences report of studies. A draft proposes; nothing is judged by it until somebody has
// put it into a lexicon.
#pragma once

#include <string>
#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// The rows in the order of the article. For every goal of a heading with a grade one row of the goal (kind "effect", it
// judges): the printed tier, the tier that the text under the heading can carry, and the cap between them. For every
// sentence that reports a study one row of that study, which does not judge. A goal that no outcome of the lexicon is
// named by has its own words as outcome, which `lexicon check` will point at. `document` names the article in ids,
// sources and places. `context` is that of review.document. Rows are about the subject of the page; none where that is
// unknown.
std::vector<lexicon::EvidenceRow> draft_rows(claim::PageContext& context, const Review& review,
                                             const std::string& document);

}  // namespace overclaim::verdict
