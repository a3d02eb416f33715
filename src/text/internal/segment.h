// The last step of reading: blocks of decoded text become sentences and tokens, and everything gets its place in the
// source.
#pragma once

#include "text/document.h"
#include "text/internal/block_builder.h"

namespace overclaim::text {

// Fills prose, folded, blocks, sentences and tokens of `document`, whose source is that of the draft. Blocks that hold
// no token are left out, save code and boilerplate.
void segment(const BlockBuilder& draft, Document& document);

}  // namespace overclaim::text
