// Builds the outline of a text: its headings with the claims of their sections.
#include <algorithm>

#include "lexicon/message.h"
#include "lsp/internal/answers.h"

namespace overclaim::lsp {
namespace {

constexpr uint32_t kTop = text::kNone;

// A symbol that is not in the tree yet.
struct Node {
  uint32_t parent = kTop;  // index into the nodes, smaller than that of this node
  DocumentSymbol symbol;
  text::Span range;
};

std::string words_of(const text::Document& document, const text::Block& block) {
  std::string words;
  for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s)
    words += (words.empty() ? "" : " ") + std::string(document.prose_text(document.sentences[s].prose));
  return words;
}

class Outline {
 public:
  Outline(const lexicon::Lexicon& lexicon, const CheckedText& text)
      : lexicon_(lexicon),
        review_(text.review),
        finder_(text.review.document.source, text.lines, text.encoding),
        node_of_block_(text.review.document.blocks.size(), kTop) {}

  std::vector<DocumentSymbol> write() {
    add_nodes();
    for (size_t i = nodes_.size(); i-- > 0;) {
      Node& node = nodes_[i];
      node.symbol.range = finder_.of(node.range);
      std::reverse(node.symbol.children.begin(), node.symbol.children.end());
      if (node.parent != kTop) nodes_[node.parent].symbol.children.push_back(std::move(node.symbol));
    }
    std::vector<DocumentSymbol> top;
    for (Node& node : nodes_)
      if (node.parent == kTop) top.push_back(std::move(node.symbol));
    return top;
  }

 private:
  // Adds headings and claims in reading order.
  void add_nodes() {
    const text::Document& document = review_.document;
    size_t next = 0;
    for (uint32_t b = 0; b < document.blocks.size(); ++b) {
      const text::Block& block = document.blocks[b];
      uint32_t above = block.heading < b ? node_of_block_[block.heading] : kTop;
      if (block.kind == text::BlockKind::heading) {
        nodes_.push_back({above, heading(words_of(document, block), block.span), block.span});
        above = node_of_block_[b] = static_cast<uint32_t>(nodes_.size() - 1);
      }
      widen(above, block.span.end);
      for (; next < review_.claims.size() && review_.claims[next].claim.sentence < block.last_sentence; ++next) {
        const verdict::WeighedClaim& judged = review_.claims[next];
        nodes_.push_back({above, claim(judged), judged.claim.span});
      }
    }
  }

  // Extends the ranges of a heading and its ancestors to `end`.
  void widen(uint32_t node, uint32_t end) {
    for (; node != kTop; node = nodes_[node].parent) nodes_[node].range.end = std::max(nodes_[node].range.end, end);
  }

  DocumentSymbol heading(std::string words, text::Span span) {
    if (words.empty()) words = lexicon_.message("lsp.untitled");
    return {std::move(words), "", true, {}, finder_.of(span), {}};
  }

  DocumentSymbol claim(const verdict::WeighedClaim& judged) {
    const claim::Claim& c = judged.claim;
    const lexicon::Subject* subject = c.subject == review_.page_subject ? nullptr : lexicon_.subject(c.subject);
    const lexicon::Outcome* outcome = lexicon_.outcome(c.outcome);
    const lexicon::Population* people = lexicon_.population(c.population);
    const lexicon::Fields fields = {
        {"subject", subject ? subject->name : ""},
        {"outcome", outcome ? outcome->name : lexicon::message_name(lexicon_, "outcome", "unspecified")},
        {"population", people ? people->name : ""},
        {"strength", lexicon::message_name(lexicon_, "strength", name_of(c.strength))},
        {"verdict", lexicon::message_name(lexicon_, "verdict", name_of(judged.verdict))},
        {"tier", lexicon::tier_name(lexicon_, judged.tier)}};
    return {lexicon::fill(lexicon_.message("lsp.claim"), fields),
            lexicon::fill(lexicon_.message("lsp.claim_detail"), fields),
            false,
            {},
            finder_.of(c.span),
            {}};
  }

  const lexicon::Lexicon& lexicon_;
  const verdict::Review& review_;
  PositionFinder finder_;
  std::vector<uint32_t> node_of_block_;
  std::vector<Node> nodes_;
};

}  // namespace

std::vector<DocumentSymbol> symbols_of(const lexicon::Lexicon& lexicon, const CheckedText& text) {
  return Outline(lexicon, text).write();
}

}  // namespace overclaim::lsp
