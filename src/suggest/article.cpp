#include "suggest/article.h"

#include <algorithm>
#include <set>

#include "suggest/suggest.h"

namespace overclaim::suggest {
namespace {

constexpr uint32_t kWhole = 64 * 1024;  // bytes of an article that is not split
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

// The sentence that contains the byte at `offset`, or else the next one.
uint32_t sentence_at(const text::Document& document, uint32_t offset) {
  const auto ends_before = [](const text::Sentence& s, uint32_t at) { return s.span.end < at; };
  const auto& all = document.sentences;
  return static_cast<uint32_t>(std::lower_bound(all.begin(), all.end(), offset, ends_before) - all.begin());
}

// Moves the suggestions for a finding of a piece that begins at `by` to the same finding of the article.
void move_suggestions(verdict::Finding& own, verdict::Finding& of_piece, uint32_t by) {
  own.suggestion = std::move(of_piece.suggestion);
  own.alternatives = std::move(of_piece.alternatives);
  if (own.suggestion) shift(own.suggestion->edits, by);
  for (verdict::Suggestion& other : own.alternatives) shift(other.edits, by);
}

// Copies the suggestions for a piece that begins at `by`, and adds its edits to `groups`. A finding of the piece alone
// (one that a comment in another piece suppresses, say) asks for no edit.
void merge_piece(verdict::Review& review, verdict::Review piece, uint32_t by, std::vector<EditGroup>& groups) {
  std::set<uint32_t> sentences;
  for (verdict::Finding& finding : piece.findings) {
    verdict::Finding* own = same_in(review, finding, by);
    if (!own) continue;
    sentences.insert(finding.sentence);
    move_suggestions(*own, finding, by);
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

// A long article is about one product also where a piece does not name it.
PageAssumptions assumed_of_pieces(const ArticleAccess& article, const verdict::Review& review) {
  return {review.page_subject.empty() ? article.assumed.subject : review.page_subject, verdict::products_of(review)};
}

// Checks bytes [begin, end) of the article by themselves.
verdict::Review check_piece(const ArticleAccess& article, const PageAssumptions& assumed, const verdict::Review& review,
                            uint32_t begin, uint32_t end) {
  return article.check(review.document.source.substr(begin, end - begin), assumed);
}

// Both must outlive what is returned.
Recheck recheck_of(const ArticleAccess& article, const PageAssumptions& assumed) {
  return [&article, &assumed](std::string source) { return article.check(std::move(source), assumed); };
}

}  // namespace

void suggest_for_finding(const ArticleAccess& article, verdict::Review& review, uint32_t finding) {
  const auto suggest_in = [&](verdict::Review& part, uint32_t one, const PageAssumptions& assumed) {
    claim::PageContext context = article.survey(part.document, assumed);
    suggest_one(context, recheck_of(article, assumed), part, one);
  };
  if (review.document.source.size() <= kWhole) return suggest_in(review, finding, article.assumed);

  const auto edges = edges_of(review.document);
  const uint32_t at = review.findings[finding].span.begin;
  const auto next = std::upper_bound(edges.begin() + 1, edges.end() - 1, at);
  const uint32_t begin = *(next - 1);
  const PageAssumptions assumed = assumed_of_pieces(article, review);
  verdict::Review piece = check_piece(article, assumed, review, begin, *next);
  for (uint32_t i = 0; i < piece.findings.size(); ++i) {
    if (same_in(review, piece.findings[i], begin) != &review.findings[finding]) continue;
    suggest_in(piece, i, assumed);
    move_suggestions(review.findings[finding], piece.findings[i], begin);
    return;
  }
}

void suggest_for_article(const ArticleAccess& article, verdict::Review& review) {
  if (review.findings.empty()) return;
  const auto suggest_in = [&](verdict::Review& part, const PageAssumptions& assumed) {
    claim::PageContext context = article.survey(part.document, assumed);
    suggest(context, recheck_of(article, assumed), part);
  };
  if (review.document.source.size() <= kWhole) return suggest_in(review, article.assumed);

  const PageAssumptions assumed = assumed_of_pieces(article, review);
  std::vector<EditGroup> groups;
  const auto edges = edges_of(review.document);
  for (size_t i = 1; i < edges.size(); ++i) {
    verdict::Review piece = check_piece(article, assumed, review, edges[i - 1], edges[i]);
    if (piece.findings.empty()) continue;
    suggest_in(piece, assumed);
    merge_piece(review, std::move(piece), edges[i - 1], groups);
  }
  review.edits = going_together(review, recheck_of(article, article.assumed), std::move(groups));
}

}  // namespace overclaim::suggest
