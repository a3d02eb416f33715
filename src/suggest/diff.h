// The edits of a Review as a unified diff, for `patch -p0` and `git apply`.
#pragma once

#include <string>

#include "verdict/review.h"

namespace overclaim::suggest {

// Review::edits, with three lines of context around each change; empty where there are none. Lines end as they do in
// the article, so that what is applied differs from it in the edited words alone.
std::string edits_diff(const verdict::Review& review);

}  // namespace overclaim::suggest
