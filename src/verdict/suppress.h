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

// Moves the findings that a note of the author covers to Review::suppressed, and adds findings on the notes themselves:
// on those that set nothing aside, cannot be understood, give no reason, or have run out. A note with any such fault
// but the first sets nothing aside. Where several cover a finding, the one of the narrowest reach does it: sentence,
// block, stretch, claim, file. What is said of notes can be set aside by none; a publication switches such a rule off
// (verdict/levels.h). `today` is "2026-11-21"; empty: nothing runs out. Rules are those of the lexicon with a `note:`;
// what it has no rule for is not told.
void suppress(const lexicon::Lexicon& lexicon, std::string_view today, Review& review);

// The note that sets findings of `rule` aside in the next sentence, as it is written in an article of this format. What
// in `reason` would end the note early is replaced.
std::string suppression_note(text::Format format, std::string_view rule, std::string_view reason);

// The edit that puts such a note where it holds for the sentence of `finding` and changes nothing that a reader sees.
// For a finding that stands on no sentence, and for a title in the front matter of Markdown or the head of a page, a
// note for the whole file is put at the beginning or behind the front matter.
Edit suppression_edit(const text::Document& document, const Finding& finding, std::string_view reason);

}  // namespace overclaim::verdict
