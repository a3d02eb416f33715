// Suggestions for a whole article. Every wording is tried by checking the article again, so that the work grows with
// the article and with its findings. A long article is therefore split into pieces, each with its own trials, and only
// the edits that were chosen are tried on the whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::suggest {

// What a page is about where its text does not say.
struct PageAssumptions {
  std::string subject;                   // Subject::id; empty: none
  std::vector<claim::Product> products;  // that the lexicon does not know
};

// What a caller can do with text of the article. suggest/ does not know how a document is checked: the public API,
// which does, is above it.
struct ArticleAccess {
  // Checks a text with the options of the article and these assumptions.
  std::function<verdict::Review(std::string source, const PageAssumptions&)> check;
  // Surveys a document of `check`.
  std::function<claim::PageContext(const text::Document& document, const PageAssumptions&)> survey;
  PageAssumptions assumed;  // that the article was checked with
};

// Fills `suggestion` and `alternatives` of the findings of an article, and `review.edits`.
void suggest_for_article(const ArticleAccess& article, verdict::Review& review);

// The same for review.findings[finding] alone; `review.edits` stay as they are.
void suggest_for_finding(const ArticleAccess& article, verdict::Review& review, uint32_t finding);

}  // namespace overclaim::suggest
