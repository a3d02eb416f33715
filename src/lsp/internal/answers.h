// What an editor is told of one text: findings as diagnostics, what stands on file, ways to mend it, an outline of its
// claims, and the tier behind each. Plain functions of a review; who asks, and when, is the server's business.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lsp/protocol.h"
#include "overclaim.h"

namespace overclaim::lsp {

// A text as it was checked. The positions in all answers are those of this text.
struct CheckedText {
  verdict::Review review;
  LineStarts lines;  // of review.document.source
  Encoding encoding = Encoding::utf16;
  CheckOptions options;         // by which it was checked
  std::vector<bool> suggested;  // by finding: have ways to mend it been looked for?
};

// Every finding, in reading order.
std::vector<Diagnostic> diagnostics_of(const CheckedText& text);

struct HoverText {
  std::string text;  // Markdown
  Range range;       // what it is about
};
// What stands on file for the claims at a position, or, where none stands there, for those of its sentence; nothing
// where there is none.
std::optional<HoverText> hover_at(const lexicon::Lexicon& lexicon, const CheckedText& text, Position position);

// Ways to mend the findings that touch `range`: each wording that holds, and setting the finding aside. Wordings are
// looked for when they are first asked for, and kept; that costs a few checks of the text for each finding. `stop` is
// asked between findings.
std::vector<CodeAction> actions_in(const Checker& checker, CheckedText& text, const Range& range,
                                   const std::function<bool()>& stop);

// The headings, and under each the claims of its section.
std::vector<DocumentSymbol> symbols_of(const lexicon::Lexicon& lexicon, const CheckedText& text);

// Behind each claim that ends inside `range`, the tier of the evidence that it was weighed by.
std::vector<InlayHint> hints_in(const lexicon::Lexicon& lexicon, const CheckedText& text, const Range& range);

}  // namespace overclaim::lsp
