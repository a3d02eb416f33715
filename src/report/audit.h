// The answers of a store: as text for a terminal, and as JSON, schema "overclaim.audit/1".
#pragma once

#include <string>
#include <vector>

#include "audit/answers.h"
#include "lexicon/lexicon.h"

namespace overclaim {

// Where a run stands: what it read, what could not be read, is it finished.
std::string run_text(const Lexicon& lexicon, const RunInfo& run);
std::string run_json(const RunInfo& run);

std::string summary_text(const Lexicon& lexicon, const AuditSummary& summary);
std::string summary_json(const AuditSummary& summary);

// A diff is written as it is found: what stands before all changes, each change, and the counts behind them.
std::string change_text(const Lexicon& lexicon, const FindingChange& change);
std::string diff_text(const Lexicon& lexicon, const DiffCounts& counts);
std::string diff_json_head();
std::string change_json(const FindingChange& change, bool first);
std::string diff_json_tail(const DiffCounts& counts);

std::string precision_text(const Lexicon& lexicon, const PrecisionReport& report);
std::string precision_json(const PrecisionReport& report);

std::string found_text(const Lexicon& lexicon, const std::vector<FoundSentence>& found);
std::string found_json(const std::vector<FoundSentence>& found);

}  // namespace overclaim
