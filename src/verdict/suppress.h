// Applies the suppression comments of an article (Document::suppression_comments), each with a reason, to its findings.
// The manual (src/config/README.md, "Suppressing a finding") describes the format for authors:
//
//   <!-- overclaim-ignore strength-over-tier: said so by the regulator -->      in Markdown and HTML
//   [overclaim-ignore-file * until 2027-01-31: an interview, as it was given]   in plain text and Markdown
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// Moves the findings that a comment covers to Review::suppressed, and adds findings on comments that suppress nothing,
// cannot be understood, give no reason, or have expired. A comment with any of these faults suppresses nothing. Of
// several comments that cover a finding the one with the narrowest reach counts: sentence, block, range, claim, file.
// Findings on comments cannot be suppressed; a publication switches off their rule (verdict/levels.h). `today` is
// "2026-11-21"; empty: no comment expires. A fault without a rule (`note:` of a rule file) is not reported.
void suppress(const lexicon::Lexicon& lexicon, std::string_view today, Review& review);

// The comment that suppresses findings of `rule` in the next sentence of an article of this format. Characters in
// `reason` that would end the comment are replaced.
std::string suppression_comment(text::Format format, std::string_view rule, std::string_view reason);

// The edit that inserts such a comment where it covers the sentence of `finding` and changes nothing that a reader
// sees. For a finding without a sentence, and for a title in front matter or in the head of a page, it is a comment for
// the whole file, at the beginning or behind the front matter.
Edit suppression_edit(const text::Document& document, const Finding& finding, std::string_view reason);

}  // namespace overclaim::verdict
