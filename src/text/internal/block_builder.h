// A BlockBuilder is an article between reading and segmentation: blocks of decoded text, each character of it with the
// bytes of the file that it came from. The readers of all formats write one, so that whatever follows is the same for
// all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// A stretch of decoded text with its source. Equal sizes: byte for byte; else the whole stretch came from the whole
// range.
struct Piece {
  uint32_t prose = 0;  // where it starts in BlockBuilder::prose(); it ends where the next piece starts
  Span source;
};

struct BuiltBlock {
  BlockKind kind = BlockKind::paragraph;
  uint8_t level = 0;
  uint32_t table = kNone;  // rows with the same number belong to one table
  bool loose = false;      // the markup does not say what it is: short ones may turn out to be tiles or headings
  Span prose;              // bytes of BlockBuilder::prose()
  Span source;
};

// Writes a BlockBuilder. Text has to come in the order of the source. Runs of white space become one space, and none is
// kept at the edges of a block; blocks without text vanish. Bytes that are no UTF-8, and NUL, become one U+FFFD for
// each run of them.
class BlockBuilder {
 public:
  explicit BlockBuilder(std::string_view source) : source_(source) {}

  // Opens a block, and closes the one that is open.
  void begin(BlockKind kind, uint8_t level = 0, uint32_t table = kNone, bool loose = false);
  void end();

  // Adds source bytes [begin, end) as they are. What lies before text already written is left out.
  void text(uint32_t begin, uint32_t end);
  // Adds text that stands for source bytes [begin, end), such as an entity.
  void decoded(std::string_view text, uint32_t begin, uint32_t end);
  // Adds a space that may have no byte of its own.
  void space(uint32_t at);
  // Adds the "|" between two cells; [begin, end) is empty where the source has no such character.
  void cell_edge(uint32_t begin, uint32_t end);

  // Says whether what is added from now on is set in bold. A paragraph of bold alone is loose: many writers put it for
  // a heading.
  void bold(bool on) { bold_ = on; }

  std::string_view source() const { return source_; }
  const std::string& prose() const { return prose_; }
  const std::vector<Piece>& pieces() const { return pieces_; }
  std::string_view prose_of(const BuiltBlock& block) const {
    return std::string_view(prose_).substr(block.prose.begin, block.prose.end - block.prose.begin);
  }

  std::vector<BuiltBlock> blocks;         // closed ones; a reader may take some away or change their kind
  std::vector<SuppressionComment> notes;  // in any order; their text is not given to text()

 private:
  void put(std::string_view text, Span source);
  void put_pending_space();
  // Has the open block room for a space and what follows, behind `more` bytes of text?
  bool fits_block(size_t more) const;

  std::string_view source_;
  std::string prose_;
  std::vector<Piece> pieces_;
  BuiltBlock current_;
  bool open_ = false;
  bool bold_ = false;
  bool all_bold_ = false;  // of the open block
  bool space_pending_ = false;
  Span pending_;          // source of the pending space
  uint32_t written_ = 0;  // end of the last source byte used
};

}  // namespace overclaim::text
