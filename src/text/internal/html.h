// HTML -> BlockBuilder.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/internal/block_builder.h"
#include "text/internal/markup.h"

namespace overclaim::text {

// Reads the draft's source from byte `begin` on. Scripts, hidden parts and controls are left out, navigation and the
// like become boilerplate. The page title becomes a level 1 heading where the page has none.
void read_html(BlockBuilder& draft, uint32_t begin);

// Reads a stretch of HTML inside another text. `html` holds the source bytes from `begin` on, of which some may have
// become spaces; `place` is where the stretch stands.
void read_html_fragment(BlockBuilder& draft, std::string_view html, uint32_t begin, const MarkupPlace& place);

}  // namespace overclaim::text
