// Sources that are cited for a benefit and did not find it. Private to the room.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// Findings on the sentences of `claims`: a study named there, or a PMID or DOI, that stands on file only in rows
// without a benefit, while the sentence claims one and tells nothing of the other side. Greenberg 2009, BMJ 339:b2680,
// calls this citation diversion.
std::vector<Finding> check_citations(claim::PageContext& context, const std::vector<WeighedClaim>& claims);

}  // namespace overclaim::verdict
