// How well the checker agrees with gold labels: sentence by sentence, flagged against wanted flagged.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "lexicon/result.h"
#include "overclaim.h"

namespace overclaim {

// Sentences by what was wanted and what came.
struct Confusion {
  size_t true_positive = 0, false_positive = 0, false_negative = 0, true_negative = 0;
  // Between 0 and 1; 0 where nothing was flagged, wanted flagged, or either.
  double precision() const;
  double recall() const;
  double f1() const;
};

// One of U, O, S, X, OK, N, B.
struct LabelScore {
  size_t wanted = 0;   // sentences that gold gives this label; unlabelled ones are N
  size_t given = 0;    // scored sentences that the checker gives it (U, O, S only)
  size_t right = 0;    // both
  size_t flagged = 0;  // of those wanted: flagged, under whatever label
};

// A sentence on which the checker and gold disagree.
struct Disagreement {
  std::string path;  // of the article
  uint32_t line = 0;
  std::string text;
  std::string expected, expected_rule;  // label and, where gold names one, rule
  std::string got, got_rule;            // label U, O or S and rule of the gravest finding; empty: quiet
};

// Every sentence of the articles is scored but those labelled X and B. A sentence is flagged when a finding of severity
// warning or error, labelled unsupported, overstated or safety, overlaps it; U, O and S are wanted flagged. Where a
// gold text spans several sentences they count as one; where several gold texts share a sentence the gravest label
// counts.
struct EvalReport {
  size_t articles = 0;
  Confusion flagged;
  size_t rule_right = 0;  // of the true positives: a finding under the rule that gold names
  std::map<std::string, LabelScore> labels;
  std::map<std::string, Confusion> classes, subjects;  // by the article's class and its subject
  std::vector<Disagreement> missed, wrongly_flagged;   // in reading order
};

// Scores the checker on gold files, and on all *.gold.yaml in and below folders. The checker is called as a user would:
// with the article alone. Problems of all gold files are reported at once, and then nothing is scored.
Result<EvalReport> evaluate(const Checker& checker, const std::vector<std::filesystem::path>& gold_or_folders);

// For a person to read; `verbose` lists the disagreements. Ends with a line end.
std::string format_eval(const EvalReport& report, bool verbose);

}  // namespace overclaim
