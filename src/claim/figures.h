// Figures as a text states them: a number with what it measures, its kind, its people and time, and what stands beside
// it (interval, p, n, the other arm). Nothing is compared here; verdict/ compares them with the evidence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "parse/numbers.h"

namespace overclaim::claim {

class PageContext;

enum class FigureKind : uint8_t {
  percent,
  percentage_points,  // a difference of two shares
  points,             // of a scale, also where the text names the scale and leaves "points" out
  times,              // "2-fold", "1.4 to 2 times"
  statistic,          // an effect size, an odds ratio, a number needed to treat
  change,             // from one score to another
  p_value,            // these three only where they stand beside no other figure
  sample,
  interval,
  dose,
  course,     // how long it is given
  frequency,  // how often; has no value
  time,       // how long or when, beside no other figure
};
std::string_view name_of(FigureKind);

struct ProbabilityValue {
  char relation = '=';  // '<' '=' '>'
  parse::Number value;
};

struct TextFigure {
  uint32_t sentence = 0;  // index into Document::sentences
  text::Span span;        // the number and what it is written with, in bytes of the original file
  FigureKind kind = FigureKind::percent;
  std::vector<parse::Number> values;     // one; two of a range or a change; none of a frequency
  std::string unit;                      // of doses and times, as written: "mL", "weeks"
  std::string subject;                   // Subject::id
  std::string measure;                   // cue of the endpoint, "measure.mmse"; empty: none is named
  std::string statistic;                 // cue of the statistic, "measure.nnt"; empty: none
  std::string outcome;                   // Outcome::id named nearest, behind it before in front of it; empty: none
  std::vector<std::string> populations;  // Population ids named in its sentence
  std::vector<std::string> studies;      // cues of the studies named in its sentence, "study.casta"
  std::optional<std::pair<parse::Number, parse::Number>> interval;
  std::optional<ProbabilityValue> p;
  std::optional<parse::Number> sample;     // people studied, where its sentence names one number of them
  std::optional<parse::Number> other_arm;  // "76% v 57%"
  std::optional<double> days;              // the time after which it was measured
  text::Span days_at;                      // where that stands
  bool asserted = true;                    // neither denied nor asked, rejected or attributed at a distance
  bool up_to = false;                      // stated as the best case
  bool of_study = false;                // its sentence names any study, or reports in the past with a p, n or interval
  bool pooled = false;                  // its sentence speaks of a review or meta-analysis
  bool of_species = false;              // animals or cells are named with it
  std::vector<match::Because> because;  // the cues it was read by, in reading order
};

// The figures of a surveyed document in reading order; only of sentences that hold a digit and are about a subject.
// Total.
std::vector<TextFigure> read_figures(PageContext& page);

// How many days so many of a unit of time are, by the cue of the unit; nothing where it is no such unit.
std::optional<double> days_of(const lexicon::Cue& unit, double count);

}  // namespace overclaim::claim
