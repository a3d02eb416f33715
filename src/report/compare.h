// The answer of `overclaim compare`, for a person and for a program.
#pragma once

#include <string>

#include "classify/compare.h"
#include "lexicon/lexicon.h"

namespace overclaim::report {

// Both statements in their words, both readings side by side, and a last line that begins with the verdict.
std::string comparison_text(const lexicon::Lexicon& lexicon, const classify::Comparison& comparison);

// One JSON object on one line: abstract, press, difference, verdict. `sentence` and `line` are null where nothing was
// claimed.
std::string comparison_json(const classify::Comparison& comparison);

}  // namespace overclaim::report
