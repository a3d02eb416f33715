// Parses plain text into a BlockBuilder. Only the shape of a line determines its kind; see lines.h and shape.h.
#pragma once

#include <cstdint>

#include "text/internal/block_builder.h"

namespace overclaim::text {

// Parses the builder's source from byte `begin` on.
void read_plain(BlockBuilder& builder, uint32_t begin);

}  // namespace overclaim::text
