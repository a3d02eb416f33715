// The position of a reader in the structure of a marked-up article, and the kind of block that text at this position
// belongs to. HTML and Markdown share it, so that an article yields the same blocks in both formats.
#pragma once

#include <algorithm>
#include <cstdint>

#include "text/document.h"

namespace overclaim::text {

struct MarkupPlace {
  uint32_t heading = 0;      // 1 to 6 inside a heading
  uint32_t quotes = 0;       // depth of block quotations
  uint32_t lists = 0;        // depth of lists
  uint32_t items = 0;        // depth of list items
  uint32_t code = 0;         // depth of elements displayed as code
  uint32_t boilerplate = 0;  // depth of navigation and similar elements

  BlockKind kind() const {
    if (boilerplate > 0) return BlockKind::boilerplate;
    if (code > 0) return BlockKind::code;
    if (quotes > 0) return BlockKind::quote;
    if (heading > 0) return BlockKind::heading;
    return items > 0 ? BlockKind::list_item : BlockKind::paragraph;
  }

  uint8_t level() const {
    switch (kind()) {
      case BlockKind::heading:
        return static_cast<uint8_t>(heading);
      case BlockKind::list_item:
        return static_cast<uint8_t>(std::clamp(lists, 1U, 255U));
      default:
        return 0;
    }
  }
};

}  // namespace overclaim::text
