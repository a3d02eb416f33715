// The notes of an HTML report on an article: one for each finding, each claim without a finding and each suppressed
// finding. Internal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/internal/phrasing.h"
#include "verdict/review.h"

namespace overclaim::report {

// Stands in ids for the number of the document, which is known when the whole report is written. escaped() removes this
// character, so that no text of an article is mistaken for it.
inline constexpr char kDocumentNumber = '\x01';

struct HtmlNote {
  const verdict::Finding* finding = nullptr;  // the finding, suppressed or not
  const verdict::WeighedClaim* claim =
      nullptr;  // the claim it is about; without a finding: a claim that is not flagged
  const verdict::Suppressed* suppressed = nullptr;  // if the article suppresses it
  std::string_view kind;                            // class in the page: error warning note, or claim, or suppressed
  text::Span span;                                  // bytes of the original file
  std::optional<text::Span> prose;
};

// All notes of a review, in reading order; they point into it.
std::vector<HtmlNote> html_notes(const verdict::Review& review);

// "d1-n3", "d1-m3": note `index` (from 0) and its mark in the article.
std::string note_id(size_t index);
std::string mark_id(size_t index);

// The list of notes.
std::string notes_html(const lexicon::Lexicon& lexicon, const verdict::Review& review,
                       const std::vector<HtmlNote>& notes);

}  // namespace overclaim::report
