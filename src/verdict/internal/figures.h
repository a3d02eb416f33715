// Compares the figures of a text with those on record. Internal.
//
// A figure is contradicted only if the text gives one on record another unit, endpoint, time or people, or if it gives
// another number for what is certainly the same study. A figure that merely differs may come from another trial, so
// that it can only be called unverifiable.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/internal/figures_on_record.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// All figures on record that texts can be compared with, read once. Points into its lexicon, which must outlive it.
class FiguresOnRecord {
 public:
  explicit FiguresOnRecord(const lexicon::Lexicon& lexicon);

  // The verdict on a figure of a text. `claim` is the claim that it belongs to; null: none.
  ComparedFigure compare(const claim::TextFigure& stated, const WeighedClaim* claim) const;

 private:
  struct Case;
  const lexicon::Lexicon& lexicon_;
  std::vector<RecordedFigure> recorded_;
};

// Index of the claim that a figure belongs to: the nearest of its sentence and subject; text::kNone if there is none.
uint32_t claim_of(const claim::TextFigure& figure, const std::vector<WeighedClaim>& claims);

// The finding on a figure that is contradicted, or on the figure of an effect that cannot be verified (a note); else
// nothing. `words` are those of the figure.
std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const ComparedFigure& compared,
                                  std::string_view words);

}  // namespace overclaim::verdict
