// Markdown (CommonMark with tables, strikethrough, task lists and bare links) -> BlockBuilder.
#pragma once

#include <cstdint>

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Reads the draft's source from byte `begin` on. Front matter is skipped; its title becomes a level 1 heading where the
// text has none.
void read_markdown(BlockBuilder& draft, uint32_t begin);

}  // namespace overclaim::text
