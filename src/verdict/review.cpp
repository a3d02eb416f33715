#include "verdict/review.h"

#include <algorithm>

namespace overclaim::verdict {

bool comes_before(const Finding& a, const Finding& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.severity != b.severity) return a.severity > b.severity;
  return a.rule < b.rule;
}

bool flags_sentence(const Finding& finding) {
  using lexicon::Label;
  const bool of_evidence =
      finding.label == Label::unsupported || finding.label == Label::overstated || finding.label == Label::safety;
  return of_evidence && finding.severity != Severity::note;
}

bool about_article(const Finding& finding) { return finding.label == lexicon::Label::document; }

void leave_out(Review& review, const std::vector<bool>& removed) {
  std::vector<Finding> kept;
  for (size_t i = 0; i < review.findings.size(); ++i)
    if (!removed[i]) kept.push_back(std::move(review.findings[i]));
  review.findings = std::move(kept);
  const auto& sentences = review.document.sentences;
  std::erase_if(review.edits, [&](const Edit& edit) {
    return std::none_of(review.findings.begin(), review.findings.end(), [&](const Finding& finding) {
      if (finding.sentence >= sentences.size()) return false;
      const text::Span span = sentences[finding.sentence].span;
      return span.begin <= edit.span.begin && edit.span.begin <= span.end;
    });
  });
}

std::vector<claim::Product> products_of(const Review& review) {
  if (review.product.name.empty()) return {};
  return {review.product};
}

}  // namespace overclaim::verdict
