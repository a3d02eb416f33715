// Reviews for a person at a terminal: each finding with its sentence, the evidence and the wording that it allows.
#pragma once

#include <string>

#include "lexicon/lexicon.h"
#include "report/totals.h"
#include "verdict/review.h"

namespace overclaim::report {

enum class Detail : uint8_t {
  brief,   // one line for each warning and error, nothing else
  normal,  // warnings and errors in full, notes on one line
  full,    // notes in full too, caveats, the cues behind each finding, and documents without findings
};

struct TextStyle {
  Detail detail = Detail::normal;
  bool colour = false;     // escape sequences; without them the marked words have carets under them
  bool set_aside = false;  // list suppressed findings with their reasons; Detail::full always does
};

// The report on one document; empty if there is nothing to report.
std::string review_text(const lexicon::Lexicon& lexicon, const verdict::Review& review, const TextStyle& style);

// The last line of a run: "3 documents checked, 12 claims weighed: 2 errors, 4 warnings, 1 note".
std::string summary_text(const lexicon::Lexicon& lexicon, const Totals& totals);

}  // namespace overclaim::report
