// Blocks of marked-up articles whose markup does not say what they are: text outside any paragraph, paragraphs of bold
// alone.
#pragma once

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Gives each loose block of the draft the kind that its look and its neighbours suggest.
void settle_loose(BlockBuilder& draft);

}  // namespace overclaim::text
