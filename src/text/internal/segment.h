// The last parsing step: divides blocks of decoded text into sentences and tokens, and maps all of them to the source.
#pragma once

#include "text/document.h"
#include "text/internal/block_builder.h"

namespace overclaim::text {

// Fills prose, folded, blocks, sentences and tokens of `document`. REQUIRES: its source is that of the builder. Blocks
// without tokens are dropped, except code and boilerplate.
void segment(const BlockBuilder& builder, Document& document);

}  // namespace overclaim::text
