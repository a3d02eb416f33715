// Plain text -> BlockBuilder. Nothing but the look of a line says what it is; see lines.h and shape.h.
#pragma once

#include <cstdint>

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Reads the draft's source from byte `begin` on.
void read_plain(BlockBuilder& draft, uint32_t begin);

}  // namespace overclaim::text
