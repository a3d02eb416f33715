// The numbers of one sentence by their kinds, before they are put together.
#pragma once

#include <vector>

#include "claim/figures.h"
#include "claim/page_context.h"

namespace overclaim::claim {

// A figure and the tokens it was read from, half-open.
struct FigurePiece {
  TextFigure figure;
  uint32_t first = 0, last = 0;
  parse::Place place;  // of its number
};

// Is it of an effect by its kind: neither a dose, a time, nor what stands beside another figure?
bool tells_size(FigureKind kind);

// All numbers of the sentence that are figures, in reading order: by their shapes, by a unit of time, or bare beside
// the name of a scale or statistic. Their kind, values and span are filled in, and the cues of these.
std::vector<FigurePiece> find_pieces(const parse::Parse& parse);

}  // namespace overclaim::claim
