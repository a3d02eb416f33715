#include "text/internal/link.h"

#include <vector>

namespace overclaim::text {
namespace {

// A line of at most this many tokens that ends in a colon is a label, and labels the next block even if that is prose.
constexpr uint32_t kMostLabelTokens = 5;

bool is_listed(BlockKind kind) { return kind == BlockKind::list_item || kind == BlockKind::table_row; }

// Does the block end in a colon, ignoring quotes and emphasis marks?
bool introduces(const Document& document, const Block& block) {
  if (block.first_sentence == block.last_sentence) return false;
  const Sentence& last = document.sentences[block.last_sentence - 1];
  for (uint32_t i = last.last_token; i > last.first_token; --i) {
    const Token& token = document.tokens[i - 1];
    const std::string_view mark = document.folded_text(token);
    if (mark == ":") return true;
    if (token.kind != TokenKind::punctuation || (mark != "*" && mark != "\"" && mark != "'")) return false;
  }
  return false;
}

class Linker {
 public:
  explicit Linker(Document& document) : document_(document), blocks_(document.blocks) {}

  void run() {
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      link_heading(i);
      link_table(i);
      link_intro(i);
    }
  }

 private:
  void link_heading(uint32_t i) {
    Block& block = blocks_[i];
    if (block.kind == BlockKind::heading) {
      while (!headings_.empty() && blocks_[headings_.back()].level >= block.level) headings_.pop_back();
    }
    block.heading = headings_.empty() ? kNone : headings_.back();
    if (block.kind == BlockKind::heading) headings_.push_back(i);
  }

  void link_table(uint32_t i) {
    Block& block = blocks_[i];
    const uint32_t table = block.header_row;
    block.header_row = kNone;
    if (block.kind != BlockKind::table_row) {
      first_row_ = kNone;
      return;
    }
    if (first_row_ == kNone || table != table_) {
      first_row_ = i;
      table_ = table;
    } else {
      block.header_row = first_row_;
    }
  }

  bool is_label(const Block& block) const {
    if (block.kind != BlockKind::paragraph || !introduces(document_, block)) return false;
    const Sentence& first = document_.sentences[block.first_sentence];
    return block.last_sentence - block.first_sentence == 1 && first.last_token - first.first_token <= kMostLabelTokens;
  }

  // The intro of a nested list is the item that introduces it, or else the intro of the enclosing list.
  void link_intro(uint32_t i) {
    Block& block = blocks_[i];
    if (!is_listed(block.kind)) {
      intros_.clear();
      if (block.kind == BlockKind::paragraph && i > 0 && is_label(blocks_[i - 1])) block.intro = i - 1;
      return;
    }
    const uint32_t depth = block.kind == BlockKind::list_item && block.level > 0 ? block.level : 1;
    const bool starts_run = i == 0 || blocks_[i - 1].kind != block.kind;
    if (starts_run) {
      intros_.assign(1, i > 0 && introduces(document_, blocks_[i - 1]) ? i - 1 : kNone);
      depths_.assign(1, depth);
    } else if (depth > depths_.back()) {
      intros_.push_back(introduces(document_, blocks_[i - 1]) ? i - 1 : intros_.back());
      depths_.push_back(depth);
    } else {
      while (depths_.size() > 1 && depth < depths_.back()) {
        depths_.pop_back();
        intros_.pop_back();
      }
    }
    block.intro = intros_.back();
  }

  Document& document_;
  std::vector<Block>& blocks_;
  std::vector<uint32_t> headings_;  // headings in force at the current block, by ascending level
  uint32_t first_row_ = kNone;
  uint32_t table_ = kNone;
  std::vector<uint32_t> intros_;  // one for each list depth
  std::vector<uint32_t> depths_;
};

}  // namespace

void link(Document& document) { Linker(document).run(); }

}  // namespace overclaim::text
