// Classifies loose blocks: blocks whose markup does not determine their kind, such as text outside any paragraph and
// paragraphs that are bold throughout.
#pragma once

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Sets the kind of each loose block of the builder by its shape and its neighbours.
void classify_loose_blocks(BlockBuilder& builder);

}  // namespace overclaim::text
