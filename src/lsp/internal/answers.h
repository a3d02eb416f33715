// Builds the responses about one text: findings as diagnostics, hovers with the evidence, code actions, an outline of
// the claims, and hints with their tiers. Pure functions of a review, except that actions_in() caches suggestions.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lsp/protocol.h"
#include "overclaim.h"

namespace overclaim::lsp {

// A checked text. Positions in all responses refer to this text.
struct CheckedText {
  verdict::Review review;
  LineStarts lines;  // line starts of review.document.source
  Encoding encoding = Encoding::utf16;
  CheckOptions options;         // the options of the check
  std::vector<bool> suggested;  // by finding: have its suggestions been computed?
};

// Returns all findings in reading order.
std::vector<Diagnostic> diagnostics_of(const CheckedText& text);

struct HoverText {
  std::string text;  // Markdown
  Range range;       // the text that it is about
};
// Returns the evidence for the claims at a position or, if there are none, for those of its sentence; nullopt if there
// are none either.
std::optional<HoverText> hover_at(const lexicon::Lexicon& lexicon, const CheckedText& text, Position position);

// Returns code actions for the findings that overlap `range`: each suggested wording, and a suppression comment.
// Suggestions are computed at the first call and cached; computing them costs several checks of the text for each
// finding. `stop` is called between findings and ends the search by returning true.
std::vector<CodeAction> actions_in(const Checker& checker, CheckedText& text, const Range& range,
                                   const std::function<bool()>& stop);

// Returns the headings with the claims of their sections.
std::vector<DocumentSymbol> symbols_of(const lexicon::Lexicon& lexicon, const CheckedText& text);

// Returns, for each claim that ends inside `range`, a hint with the tier of its evidence.
std::vector<InlayHint> hints_in(const lexicon::Lexicon& lexicon, const CheckedText& text, const Range& range);

}  // namespace overclaim::lsp
