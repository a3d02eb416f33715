// Evaluates stored claims again after a change of evidence or policy, without reading any page.
#pragma once

#include "audit/store.h"
#include "lexicon/lexicon.h"

namespace overclaim::audit {

// Weighs all claims of the last finished run by `lexicon`, as a new run in one transaction. Its kind is "rejudge", the
// name of this command in stores of every version. Documents whose verdicts do not change are recorded as "unchanged";
// the others get a new version with the same sentences and claims. Findings on wording alone are kept. Returns the new
// run; throws StoreError, also if no run is finished.
int64_t reevaluate(Store& store, const lexicon::Lexicon& lexicon);

}  // namespace overclaim::audit
