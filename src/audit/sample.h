// How right is an audit? A random sample of what it flagged, for a person to look at, and what their marks say of all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "audit/questions.h"
#include "audit/store.h"

namespace overclaim::audit {

// One finding as a person judges it.
struct SampledFinding {
  int64_t id = 0;  // of the finding in its store
  std::string key, url;
  uint32_t line = 0;
  std::string severity, rule, sentence, message;
};

// `size` findings of the run with a warning or an error, each of them as likely as any other; all where there are
// fewer. The same seed takes the same ones of the same store. In order of their ids.
std::vector<SampledFinding> sample_findings(Store& store, int64_t run, uint32_t size, uint64_t seed);

// The columns of a sheet, in order; a person fills in the last: yes where the finding is right, no where it is wrong.
inline constexpr const char* kSheetColumns[] = {"id",       "document", "url",  "line", "severity",
                                                "sentence", "message",  "rule", "right"};

std::string sheet_of(const std::vector<SampledFinding>& sample);  // CSV (RFC 4180), with a line of column names

// Reads a sheet back. `problem(line, why)` is called for every row that cannot be read; it counts as blank.
PrecisionReport precision_of(Store& store, int64_t run, const std::string& sheet,
                             const std::function<void(uint64_t line, const std::string& why)>& problem);

}  // namespace overclaim::audit
