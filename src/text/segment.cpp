#include "text/internal/segment.h"

#include <algorithm>
#include <limits>

#include "text/internal/sentences.h"
#include "text/utf8.h"
#include "text/words.h"

namespace overclaim::text {
namespace {

// In tokens: longer than any sentence that a person writes. Text without punctuation is split here, so that algorithms
// over a sentence stay linear in the text.
constexpr size_t kLongestSentence = 400;

// Maps ranges of BlockBuilder::prose() to the source. REQUIRES: calls come in ascending order of `prose.begin`.
class SourceMap {
 public:
  explicit SourceMap(const BlockBuilder& builder)
      : pieces_(builder.pieces()), size_(static_cast<uint32_t>(builder.prose().size())) {}

  Span source_of(Span prose) {
    // Most words lie in the same piece as the previous word, byte by byte.
    if (prose.begin >= exact_.begin && prose.end <= exact_.end) return {prose.begin + shift_, prose.end + shift_};
    while (at_ + 1 < pieces_.size() && pieces_[at_ + 1].prose <= prose.begin) ++at_;
    size_t last = at_;
    while (last + 1 < pieces_.size() && pieces_[last + 1].prose < prose.end) ++last;
    const Piece& first_piece = pieces_[at_];
    const Piece& last_piece = pieces_[last];
    const uint32_t begin =
        is_exact(at_) ? first_piece.source.begin + (prose.begin - first_piece.prose) : first_piece.source.begin;
    const uint32_t end =
        is_exact(last) ? last_piece.source.begin + (prose.end - last_piece.prose) : last_piece.source.end;
    if (last == at_ && is_exact(at_)) {
      exact_ = {first_piece.prose, end_of(at_)};
      shift_ = first_piece.source.begin - first_piece.prose;
    }
    return {begin, end};
  }

 private:
  uint32_t end_of(size_t i) const { return i + 1 < pieces_.size() ? pieces_[i + 1].prose : size_; }
  bool is_exact(size_t i) const {
    return end_of(i) - pieces_[i].prose == pieces_[i].source.end - pieces_[i].source.begin;
  }

  const std::vector<Piece>& pieces_;
  uint32_t size_;
  size_t at_ = 0;
  Span exact_;          // prose of the last piece that corresponds byte by byte
  uint32_t shift_ = 0;  // offset from it to the source; may wrap around
};

class Segmenter {
 public:
  Segmenter(const BlockBuilder& builder, Document& document)
      : builder_(builder), document_(document), source_map_(builder) {}

  void run() {
    constexpr size_t kUsualToken = 5;  // in bytes, with the following space
    document_.prose.reserve(builder_.prose().size() + 2 * builder_.blocks.size());
    document_.folded.reserve(builder_.prose().size());
    document_.tokens.reserve(builder_.prose().size() / kUsualToken);
    for (const BuiltBlock& block : builder_.blocks) add(block);
  }

 private:
  void add(const BuiltBlock& block) {
    const std::string_view text = builder_.prose_of(block);
    const bool silent = block.kind == BlockKind::code || block.kind == BlockKind::boilerplate;
    cuts_.clear();
    if (!silent) cut_words(text, cuts_);
    if (!silent && cuts_.empty()) return;
    if (!document_.prose.empty()) document_.prose += "\n\n";
    const auto prose = static_cast<uint32_t>(document_.prose.size());
    document_.prose += text;

    Block made;
    made.kind = block.kind;
    made.level = block.level;
    made.span = block.source;
    made.header_row = block.table;  // replaced by link()
    made.first_sentence = static_cast<uint32_t>(document_.sentences.size());
    if (!silent) add_sentences(text, block, prose);
    made.last_sentence = static_cast<uint32_t>(document_.sentences.size());
    document_.blocks.push_back(made);
  }

  // `to` is the offset of the text in the document's prose.
  void add_sentences(std::string_view text, const BuiltBlock& block, uint32_t to) {
    const std::vector<uint32_t> starts = sentence_starts(text, block.kind == BlockKind::table_row);
    size_t next = 0;
    bool has_word = false;
    for (size_t i = 0; i < cuts_.size(); ++i) {
      bool crosses = false;
      for (; next < starts.size() && starts[next] <= cuts_[i].at.begin; ++next) crosses = true;
      while (next < starts.size() && starts[next] < cuts_[i].at.end) ++next;  // a sentence must not end inside a token
      const bool full = open_ && document_.tokens.size() - document_.sentences.back().first_token >= kLongestSentence;
      if (i == 0 || full || (crosses && has_word && word_follows(i, next < starts.size() ? starts[next] : ~0U))) {
        close_sentence();
        open_sentence();
        has_word = false;
      }
      has_word |= cuts_[i].kind == TokenKind::word;
      add_token(text, cuts_[i], block.prose.begin, to);
    }
    close_sentence();
  }

  // Marks and numbers alone do not form a sentence; they belong to the previous one.
  bool word_follows(size_t first, uint32_t before) const {
    for (size_t i = first; i < cuts_.size() && cuts_[i].at.begin < before; ++i) {
      if (cuts_[i].kind == TokenKind::word) return true;
    }
    return false;
  }

  void open_sentence() {
    Sentence sentence;
    sentence.block = static_cast<uint32_t>(document_.blocks.size());
    sentence.first_token = static_cast<uint32_t>(document_.tokens.size());
    document_.sentences.push_back(sentence);
    open_ = true;
  }

  void close_sentence() {
    if (!open_) return;
    open_ = false;
    Sentence& sentence = document_.sentences.back();
    sentence.last_token = static_cast<uint32_t>(document_.tokens.size());
    const Token& first = document_.tokens[sentence.first_token];
    const Token& last = document_.tokens.back();
    sentence.span = {first.span.begin, std::max(first.span.end, last.span.end)};
    sentence.prose = {first.prose.begin, last.prose.end};
  }

  void add_token(std::string_view text, const Cut& cut, uint32_t from, uint32_t to) {
    Token token;
    token.span = source_map_.source_of({from + cut.at.begin, from + cut.at.end});
    token.prose = {to + cut.at.begin, to + cut.at.end};
    token.kind = cut.kind;
    token.space_before = cut.space_before;
    token.capitalised = is_capitalised(text, cut);
    std::string& folded = document_.folded;
    token.folded = static_cast<uint32_t>(folded.size());
    append_folded(text, cut, folded);
    if (constexpr size_t kMost = std::numeric_limits<uint16_t>::max(); folded.size() - token.folded > kMost) {
      folded.resize(edge_before(folded, token.folded + kMost));
    }
    token.folded_size = static_cast<uint16_t>(folded.size() - token.folded);
    document_.tokens.push_back(token);
  }

  const BlockBuilder& builder_;
  Document& document_;
  SourceMap source_map_;
  std::vector<Cut> cuts_;  // tokens of the current block; a member to reuse its memory
  bool open_ = false;
};

}  // namespace

void segment(const BlockBuilder& builder, Document& document) { Segmenter(builder, document).run(); }

}  // namespace overclaim::text
