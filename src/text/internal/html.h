// Parses HTML into a BlockBuilder. Total: any bytes are accepted.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/internal/block_builder.h"
#include "text/internal/markup.h"

namespace overclaim::text {

// Parses the builder's source from byte `begin` on. Scripts, hidden parts and controls are skipped; navigation and
// similar parts become boilerplate. The page title becomes a level 1 heading if the page has none.
void read_html(BlockBuilder& builder, uint32_t begin);

// Parses HTML inside another text. `html` holds the source bytes from `begin` on, some of which may have been replaced
// by spaces; `place` is the position of the HTML in the structure of the surrounding text.
void read_html_fragment(BlockBuilder& builder, std::string_view html, uint32_t begin, const MarkupPlace& place);

}  // namespace overclaim::text
