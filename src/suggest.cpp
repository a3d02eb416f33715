// Checker::suggest. Every wording is tried by checking the article again, so that the work grows with the article and
// with its findings. A long article is therefore taken in pieces, each with its own trials, and only what was chosen is
// tried on the whole.
#include <algorithm>
#include <set>

#include "checker_parts.h"
#include "overclaim.h"
#include "suggest/suggest.h"

namespace overclaim {
namespace {

constexpr uint32_t kWhole = 64 * 1024;  // bytes of an article that is not cut
constexpr uint32_t kPiece = 16 * 1024;  // about the size of a piece

// Where the pieces of a document begin, and at last its end: at headings, or at any block if no heading is near.
std::vector<uint32_t> edges_of(const text::Document& document) {
  std::vector<uint32_t> edges{0};
  for (const text::Block& block : document.blocks) {
    const uint32_t size = block.span.begin - std::min(block.span.begin, edges.back());
    if (size < kPiece || (block.kind != text::BlockKind::heading && size < 2 * kPiece)) continue;
    edges.push_back(block.span.begin);
  }
  edges.push_back(static_cast<uint32_t>(document.source.size()));
  return edges;
}

void shift(std::vector<verdict::Edit>& edits, uint32_t by) {
  for (verdict::Edit& edit : edits) edit.span = {edit.span.begin + by, edit.span.end + by};
}

// The finding of `review` that equals `finding` of a piece; null if only the piece has it.
verdict::Finding* same_in(verdict::Review& review, const verdict::Finding& finding, uint32_t by) {
  const text::Span span{finding.span.begin + by, finding.span.end + by};
  for (verdict::Finding& other : review.findings)
    if (other.span == span && other.rule == finding.rule && other.row == finding.row) return &other;
  return nullptr;
}

// The sentence that the byte at `offset` stands in, or the next one.
uint32_t sentence_at(const text::Document& document, uint32_t offset) {
  const auto ends_before = [](const text::Sentence& s, uint32_t at) { return s.span.end < at; };
  const auto& all = document.sentences;
  return static_cast<uint32_t>(std::lower_bound(all.begin(), all.end(), offset, ends_before) - all.begin());
}

// Gives `own` the ways to mend it that were found for it in a piece that begins at `by`.
void take_ways(verdict::Finding& own, verdict::Finding& of_piece, uint32_t by) {
  own.suggestion = std::move(of_piece.suggestion);
  own.alternatives = std::move(of_piece.alternatives);
  if (own.suggestion) shift(own.suggestion->edits, by);
  for (verdict::Suggestion& way : own.alternatives) shift(way.edits, by);
}

// Takes over what was found for a piece that begins at `by`; its edits are added to `groups`. What is found in a piece
// alone (being set aside by a note in another one, say) asks for no edit.
void take_over(verdict::Review& review, verdict::Review piece, uint32_t by, std::vector<suggest::EditGroup>& groups) {
  std::set<uint32_t> sentences;
  for (verdict::Finding& finding : piece.findings) {
    verdict::Finding* own = same_in(review, finding, by);
    if (!own) continue;
    sentences.insert(finding.sentence);
    take_ways(*own, finding, by);
  }
  uint32_t last = text::kNone;
  for (const verdict::Edit& edit : piece.edits) {
    const uint32_t sentence = sentence_at(piece.document, edit.span.begin);
    if (!sentences.contains(sentence)) continue;
    if (sentence != last) groups.push_back({{}, {}});
    last = sentence;
    groups.back().edits.push_back({{edit.span.begin + by, edit.span.end + by}, edit.replacement});
  }
}

}  // namespace

void Checker::suggest_one(verdict::Review& review, uint32_t finding, const CheckOptions& options) const {
  CheckOptions same = options;
  same.format = review.document.format;
  const auto suggest_in = [&](verdict::Review& part, uint32_t one) {
    const suggest::Recheck recheck = [&](std::string source) {
      return check(part.document.path, std::move(source), same);
    };
    claim::PageContext context = claim::survey(parts_->matcher(), part.document, parts_->subject_index(same.subject), same.products);
    suggest::suggest_one(context, recheck, part, one);
  };
  if (review.document.source.size() <= kWhole) return suggest_in(review, finding);

  if (!review.page_subject.empty()) same.subject = review.page_subject;
  same.products = products_of(review);
  const auto edges = edges_of(review.document);
  const uint32_t at = review.findings[finding].span.begin;
  const auto next = std::upper_bound(edges.begin() + 1, edges.end() - 1, at);
  const uint32_t begin = *(next - 1);
  verdict::Review piece = check(review.document.path, review.document.source.substr(begin, *next - begin), same);
  for (uint32_t i = 0; i < piece.findings.size(); ++i) {
    if (same_in(review, piece.findings[i], begin) != &review.findings[finding]) continue;
    suggest_in(piece, i);
    take_ways(review.findings[finding], piece.findings[i], begin);
    return;
  }
}

void Checker::suggest(verdict::Review& review, const CheckOptions& options) const {
  if (review.findings.empty()) return;
  // An edit must not change what the file is taken for.
  CheckOptions same = options;
  same.format = review.document.format;
  const auto suggest_in = [&](verdict::Review& part) {
    const suggest::Recheck recheck = [&](std::string source) {
      return check(part.document.path, std::move(source), same);
    };
    claim::PageContext context = claim::survey(parts_->matcher(), part.document, parts_->subject_index(same.subject), same.products);
    suggest::suggest(context, recheck, part);
  };
  if (review.document.source.size() <= kWhole) return suggest_in(review);

  const suggest::Recheck whole = [&](std::string source) {
    return check(review.document.path, std::move(source), same);
  };
  if (!review.page_subject.empty()) same.subject = review.page_subject;
  same.products = products_of(review);
  std::vector<suggest::EditGroup> groups;
  const auto edges = edges_of(review.document);
  for (size_t i = 1; i < edges.size(); ++i) {
    verdict::Review piece =
        check(review.document.path, review.document.source.substr(edges[i - 1], edges[i] - edges[i - 1]), same);
    if (piece.findings.empty()) continue;
    suggest_in(piece);
    take_over(review, std::move(piece), edges[i - 1], groups);
  }
  same.subject = options.subject;
  same.products = options.products;
  review.edits = suggest::going_together(review, whole, std::move(groups));
}

}  // namespace overclaim
