// Figures of a text against those on file: the same, rounded, contradicted, or not to be verified. Private to the room.
//
// Contradicted is said only where the text gives what is on file as something else (another unit, endpoint, time or
// people), or another number for what is surely the same study. A figure that merely differs may be that of another
// trial: it cannot be verified, and no more is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/internal/figures_on_record.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// All figures on file that texts can be held against, read once. Points into its lexicon, which must outlive it.
class FigureFile {
 public:
  explicit FigureFile(const lexicon::Lexicon& lexicon);

  // What becomes of a figure of a text. `claim` is the claim it belongs to, weighed; null: none.
  ComparedFigure judge(const claim::TextFigure& told, const WeighedClaim* claim) const;

 private:
  struct Case;
  const lexicon::Lexicon& lexicon_;
  std::vector<FiledFigure> filed_;
};

// The claim of `claims` that a figure belongs to: of its sentence and subject, the nearest. kNone: none.
uint32_t claim_of(const claim::TextFigure& figure, const std::vector<WeighedClaim>& claims);

// The finding that a judged figure earns: contradicted, or a note where a figure of an effect cannot be verified.
// Nothing otherwise. `words` are the figure's own.
std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const ComparedFigure& judged,
                                  std::string_view words);

}  // namespace overclaim::verdict
