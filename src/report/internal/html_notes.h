// What an HTML report has to say about places of an article: a note for each finding, each claim without one and each
// finding set aside. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/internal/phrasing.h"
#include "verdict/review.h"

namespace overclaim::report {

// Ids hold this character where the number of the document in its report belongs, which only the whole report knows.
// escaped() lets none through, so no text of an article is taken for it.
inline constexpr char kDocumentNumber = '\x01';

struct HtmlNote {
  const verdict::Finding* finding = nullptr;        // of a finding, set aside or not
  const verdict::WeighedClaim* claim = nullptr;     // the claim it is about; alone: a claim with nothing to send back
  const verdict::Suppressed* suppressed = nullptr;  // where the article sets it aside
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
