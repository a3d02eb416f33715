// The evidence or the policy has changed: the stored claims are weighed again, and no page is read.
#pragma once

#include "audit/store.h"
#include "lexicon/lexicon.h"

namespace overclaim::audit {

// Weighs all claims of the last finished run by `lexicon`, as a new run of kind "rejudge", in one transaction.
// Documents whose verdicts stay are met as "unchanged"; the others get a new version with the same sentences and
// claims. Findings on wording alone are kept as they are. Returns the new run; throws StoreError, also where no run is
// finished.
int64_t rejudge(Store& store, const lexicon::Lexicon& lexicon);

}  // namespace overclaim::audit
