// A BlockBuilder collects the blocks of an article between parsing and segmentation: decoded text in which each
// character is mapped to bytes of the file. The readers of all formats write to it, so that the later steps do not
// depend on the format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// A run of decoded text and its source. If both have the same size they correspond byte by byte; otherwise the whole
// run came from the whole range.
struct Piece {
  uint32_t prose = 0;  // offset in BlockBuilder::prose(); it ends where the next piece starts
  Span source;
};

struct BuiltBlock {
  BlockKind kind = BlockKind::paragraph;
  uint8_t level = 0;
  uint32_t table = kNone;  // rows with the same number belong to one table
  bool loose = false;      // the markup does not determine its kind: short ones may be tiles or headings
  Span prose;              // bytes of BlockBuilder::prose()
  Span source;
};

// REQUIRES: text is added in the order of the source, which must outlive the builder. Each run of white space becomes
// one space, and blocks are trimmed; blocks without text are dropped. Each run of invalid UTF-8 or NUL bytes becomes
// one U+FFFD. Not thread-safe.
class BlockBuilder {
 public:
  explicit BlockBuilder(std::string_view source) : source_(source) {}

  // Starts a block, after ending the current one.
  void begin(BlockKind kind, uint8_t level = 0, uint32_t table = kNone, bool loose = false);
  void end();

  // Adds source bytes [begin, end) unchanged. Bytes that precede text already written are skipped.
  void text(uint32_t begin, uint32_t end);
  // Adds text that replaces source bytes [begin, end), such as a decoded entity.
  void decoded(std::string_view text, uint32_t begin, uint32_t end);
  // Adds a space, which need not have a byte in the source.
  void space(uint32_t at);
  // Adds the "|" between two cells; [begin, end) is empty if the source has no such character.
  void cell_edge(uint32_t begin, uint32_t end);

  // Sets whether the text added from now on is bold. A paragraph that is bold throughout is loose, because many writers
  // use one as a heading.
  void bold(bool on) { bold_ = on; }

  std::string_view source() const { return source_; }
  const std::string& prose() const { return prose_; }
  const std::vector<Piece>& pieces() const { return pieces_; }
  std::string_view prose_of(const BuiltBlock& block) const {
    return std::string_view(prose_).substr(block.prose.begin, block.prose.end - block.prose.begin);
  }

  std::vector<BuiltBlock> blocks;  // finished blocks; a reader may remove some or change their kind
  std::vector<SuppressionComment> suppression_comments;  // in any order; their bytes are not passed to text()

 private:
  void put(std::string_view text, Span source);
  void put_pending_space();
  // Can the current block take `more` bytes of text and then a space and the text that follows?
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
