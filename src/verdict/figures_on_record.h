// The figures of the evidence rows, their texts read as numbers. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/figures.h"
#include "lexicon/lexicon.h"

namespace overclaim {

// A figure of a row, its texts read as numbers.
struct FiledFigure {
  const EvidenceRow* row = nullptr;
  const Figure* figure = nullptr;
  std::string measure, also, statistic;  // cue ids; statistic empty where `kind` is no statistic
  FigureKind kind = FigureKind::points;
  std::vector<Number> values;
  std::optional<std::pair<Number, Number>> interval;
  std::optional<ProbabilityValue> p;
  std::optional<Number> other_arm;
  std::optional<double> days;
};

// All that texts can be held against. They point into the lexicon.
std::vector<FiledFigure> read_filed_figures(const Lexicon& lexicon);

}  // namespace overclaim
