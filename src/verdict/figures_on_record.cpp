#include "verdict/internal/figures_on_record.h"

namespace overclaim::verdict {

using claim::FigureKind;

namespace {

std::optional<FigureKind> kind_of(std::string_view as) {
  if (as == "percent") return FigureKind::percent;
  if (as == "points") return FigureKind::points;
  if (as == "times") return FigureKind::times;
  if (as == "change") return FigureKind::change;
  if (as == "days") return FigureKind::time;
  if (as == "amount") return FigureKind::dose;
  return as.empty() ? std::nullopt : std::optional(FigureKind::statistic);
}

// "day 90", "4 weeks", "2-3 weeks": in days, by the cues of the units. The longer end of a range.
std::optional<double> days_in(const lexicon::Lexicon& lexicon, const std::string& time) {
  const auto numbers = parse::numbers_in(time);
  if (numbers.empty()) return std::nullopt;
  for (const auto& cue : lexicon.cues) {
    if (!claim::days_of(cue, 1)) continue;
    const std::string stem = cue.role_name.substr(0, cue.role_name.size() - 1);
    if (time.find(stem) != std::string::npos) return claim::days_of(cue, numbers.back().value);
  }
  return std::nullopt;
}

claim::ProbabilityValue probability_in(const std::string& p) {
  const char first = p.front();
  return {first == '<' || first == '>' ? first : '=', parse::numbers_in(p).back()};
}

}  // namespace

std::vector<RecordedFigure> read_recorded_figures(const lexicon::Lexicon& lexicon) {
  std::vector<RecordedFigure> all;
  for (const auto& row : lexicon.evidence) {
    for (const auto& figure : row.figures) {
      const auto kind = kind_of(figure.as);
      if (!kind) continue;
      RecordedFigure recorded;
      recorded.row = &row;
      recorded.figure = &figure;
      recorded.kind = *kind;
      if (!figure.measure.empty()) recorded.measure = "measure." + figure.measure;
      if (!figure.also.empty()) recorded.also = "measure." + figure.also;
      if (*kind == FigureKind::statistic) recorded.statistic = "measure." + figure.as;
      recorded.values = parse::numbers_in(figure.value);
      const auto interval = parse::numbers_in(figure.interval);
      if (interval.size() == 2) recorded.interval.emplace(interval[0], interval[1]);
      if (!parse::numbers_in(figure.p).empty()) recorded.p = probability_in(figure.p);
      if (const auto arm = parse::numbers_in(figure.comparator); !arm.empty()) recorded.other_arm = arm.front();
      recorded.days = days_in(lexicon, *kind == FigureKind::time ? figure.value + " " + figure.unit : figure.time);
      all.push_back(std::move(recorded));
    }
  }
  return all;
}

}  // namespace overclaim::verdict
