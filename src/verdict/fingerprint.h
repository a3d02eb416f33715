// A name for a finding that outlives what an editor does around it.
#pragma once

#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::verdict {

// The fingerprint of each of `findings` of one document, in their order: 16 hexadecimal digits. It is made of the rule,
// of the product and outcome that the claim is about, and of the words of its sentence as they are compared (without
// case, marks, markup and line breaks), so that text may be moved and wrapped anew. Of a finding on the article as a
// whole it is made of the rule and the page's product alone; of one on a note of the author, of the words of the note.
// The same finding on the same words once more in the document gets another one, by its turn. Baselines and reports
// keep these names: how they are made is never changed.
std::vector<std::string> fingerprints(const Review& review, const std::vector<Finding>& findings);

}  // namespace overclaim::verdict
