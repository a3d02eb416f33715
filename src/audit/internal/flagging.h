// When a sentence counts as flagged, and when it should be.
#pragma once

#include <string_view>

#include "verdict/review.h"

namespace overclaim::audit {

// Is a sentence with this gold label wanted flagged: U, O and S?
bool wanted_flagged(std::string_view gold_label);

// The gold label that a finding gives its sentence: U, O or S; empty where it does not flag, being a note or about
// something else.
std::string_view label_of(const verdict::Finding& finding);

}  // namespace overclaim::audit
