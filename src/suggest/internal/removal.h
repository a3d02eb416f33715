// A sentence taken out so that the page stays tidy. Private to the room.
#pragma once

#include <optional>
#include <vector>

#include "verdict/review.h"

namespace overclaim::suggest {

// The edits that delete a sentence with the space around it, or the line or element that holds nothing else. Empty
// where that would tear markup, or leave a heading, a table row or an empty shell behind.
std::optional<std::vector<verdict::Edit>> removal_of(const text::Document& document, uint32_t sentence);

}  // namespace overclaim::suggest
