// What a run of `check` counted.
#pragma once

#include "verdict/review.h"

namespace overclaim::report {

struct Totals {
  size_t documents = 0, claims = 0;
  size_t errors = 0, warnings = 0, notes = 0;  // findings
  size_t suppressed = 0;                       // findings that comments in articles suppress
  size_t known = 0;                            // findings left out because a baseline knows them

  Totals& operator+=(const Totals& other) {
    documents += other.documents;
    claims += other.claims;
    errors += other.errors;
    warnings += other.warnings;
    notes += other.notes;
    suppressed += other.suppressed;
    known += other.known;
    return *this;
  }
};

// The counts of one review.
inline Totals totals_of(const verdict::Review& review) {
  Totals totals;
  totals.documents = 1;
  totals.claims = review.claims.size();
  totals.suppressed = review.suppressed.size();
  for (const auto& finding : review.findings) {
    if (finding.severity == verdict::Severity::error) ++totals.errors;
    if (finding.severity == verdict::Severity::warning) ++totals.warnings;
    if (finding.severity == verdict::Severity::note) ++totals.notes;
  }
  return totals;
}

}  // namespace overclaim::report
