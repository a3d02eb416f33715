#include "text/internal/loose.h"

#include <algorithm>
#include <vector>

#include "text/internal/shape.h"

namespace overclaim::text {

void classify_loose_blocks(BlockBuilder& builder) {
  if (std::none_of(builder.blocks.begin(), builder.blocks.end(), [](const BuiltBlock& block) { return block.loose; }))
    return;
  std::vector<GuessedLine> lines;
  std::vector<BuiltBlock*> blocks;
  for (BuiltBlock& block : builder.blocks) {
    if (block.kind == BlockKind::code || block.kind == BlockKind::boilerplate) continue;
    lines.push_back({shape_of(builder.prose_of(block)), !block.loose, block.kind});
    blocks.push_back(&block);
  }
  guess_kinds(lines);
  uint8_t around = 1;
  for (size_t i = 0; i < blocks.size(); ++i) {
    BuiltBlock& block = *blocks[i];
    if (block.loose) {
      block.kind = lines[i].kind;
      if (block.kind == BlockKind::list_item) block.level = 1;
      if (block.kind == BlockKind::heading) block.level = static_cast<uint8_t>(std::min(6, around + 1));
    } else if (block.kind == BlockKind::heading) {
      around = block.level;
    }
  }
}

}  // namespace overclaim::text
