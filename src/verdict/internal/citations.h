// Sources that are cited for a benefit which they did not find. Internal.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// Findings on sentences that claim a benefit and cite a study, PMID or DOI whose rows on record all found none, without
// reporting that. Greenberg 2009, BMJ 339:b2680, calls this citation diversion.
std::vector<Finding> check_citations(claim::PageContext& context, const std::vector<WeighedClaim>& claims);

}  // namespace overclaim::verdict
