// Decides whether a sentence counts as flagged, and whether it should be flagged.
#pragma once

#include <string_view>

#include "verdict/review.h"

namespace overclaim::audit {

// Should a sentence with this gold label be flagged? True for U, O and S.
bool wanted_flagged(std::string_view gold_label);

// Returns the gold label that a finding gives its sentence: U, O or S; empty if the finding is a note or has another
// label, and so does not flag the sentence.
std::string_view label_of(const verdict::Finding& finding);

}  // namespace overclaim::audit
