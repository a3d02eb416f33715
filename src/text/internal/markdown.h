// Parses Markdown (CommonMark with tables, strikethrough, task lists and bare links) into a BlockBuilder. Total: any
// bytes are accepted.
#pragma once

#include <cstdint>

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Parses the builder's source from byte `begin` on. Front matter is skipped; its title becomes a level 1 heading if the
// text has none.
void read_markdown(BlockBuilder& builder, uint32_t begin);

}  // namespace overclaim::text
