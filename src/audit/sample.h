// Estimates the precision of an audit: draws a random sample of flagged findings for a person to mark, and computes the
// precision from the marks.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "audit/questions.h"
#include "audit/store.h"

namespace overclaim::audit {

// A finding in the form in which a person judges it.
struct SampledFinding {
  int64_t id = 0;  // id of the finding in its store
  std::string key, url;
  uint32_t line = 0;
  std::string severity, rule, sentence, message;
};

// Returns `size` findings of the run with a warning or an error, each drawn with the same probability; all if there are
// fewer. The same seed draws the same findings of the same store. Sorted by id.
std::vector<SampledFinding> sample_findings(Store& store, int64_t run, uint32_t size, uint64_t seed);

// The columns of a sheet in order. A person fills in the last one: yes if the finding is right, no if it is wrong.
inline constexpr const char* kSheetColumns[] = {"id",       "document", "url",  "line", "severity",
                                                "sentence", "message",  "rule", "right"};

std::string sheet_of(const std::vector<SampledFinding>& sample);  // CSV (RFC 4180) with a header line

// Reads a marked sheet. Calls `problem(line, why)` for every invalid row, which counts as blank.
PrecisionReport precision_of(Store& store, int64_t run, const std::string& sheet,
                             const std::function<void(uint64_t line, const std::string& why)>& problem);

}  // namespace overclaim::audit
