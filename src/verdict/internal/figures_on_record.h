// The figures of the evidence rows with their texts read as numbers. Internal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/figures.h"
#include "lexicon/lexicon.h"

namespace overclaim::verdict {

// A figure of a row, its texts read as numbers.
struct RecordedFigure {
  const lexicon::EvidenceRow* row = nullptr;
  const lexicon::Figure* figure = nullptr;
  std::string measure, also, statistic;  // cue ids; statistic empty where `kind` is no statistic
  claim::FigureKind kind = claim::FigureKind::points;
  std::vector<parse::Number> values;
  std::optional<std::pair<parse::Number, parse::Number>> interval;
  std::optional<claim::ProbabilityValue> p;
  std::optional<parse::Number> other_arm;
  std::optional<double> days;
};

// All figures that texts can be compared with. They point into the lexicon.
std::vector<RecordedFigure> read_recorded_figures(const lexicon::Lexicon& lexicon);

}  // namespace overclaim::verdict
