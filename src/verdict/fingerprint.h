// A name for a finding that stays the same when the text around it is edited.
#pragma once

#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::verdict {

// The fingerprint of each of `findings` of one document, in their order: 16 hexadecimal digits, a hash of the rule, the
// product and outcome of the claim, and the words of its sentence without case, marks, markup and line breaks, so that
// text can be moved and wrapped. For a finding on the whole article only the rule and the product of the page count,
// and for one on a suppression comment the words of the comment. Repetitions of a finding on the same words are
// numbered. Baselines and reports store these names, so the computation must not change.
std::vector<std::string> fingerprints(const Review& review, const std::vector<Finding>& findings);

}  // namespace overclaim::verdict
