// Removes a sentence with what surrounds it. Internal.
#pragma once

#include <optional>
#include <vector>

#include "verdict/review.h"

namespace overclaim::suggest {

// The edits that delete a sentence with the space around it, or the line or element that contains nothing else. Nothing
// if that would break markup, or leave an empty heading, table row or element behind.
std::optional<std::vector<verdict::Edit>> removal_of(const text::Document& document, uint32_t sentence);

}  // namespace overclaim::suggest
