// The evidence on words of an article, as an editor shows it in a hover.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "verdict/review.h"

namespace overclaim::report {

// The content of a hover: indices into the claims, findings and suppressed findings of a Review.
struct HoverMatter {
  std::vector<uint32_t> claims, findings, suppressed;
  bool empty() const { return claims.empty() && findings.empty() && suppressed.empty(); }
};

// Markdown: for each claim what was claimed and how strongly, the verdict, its findings, the evidence row with its
// tiers and cap, figures, dispute, the policy cell that decided, the strongest wording the row permits, sources; then
// the findings that belong to none of these claims. What comes from the article or a lexicon is escaped.
std::string hover_text(const lexicon::Lexicon& lexicon, const verdict::Review& review, const HoverMatter& matter);

}  // namespace overclaim::report
