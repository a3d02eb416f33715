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

std::string diff_text(const Lexicon& lexicon, const RunDiff& diff);
std::string diff_json(const RunDiff& diff);

std::string found_text(const Lexicon& lexicon, const std::vector<FoundSentence>& found);
std::string found_json(const std::vector<FoundSentence>& found);

}  // namespace overclaim
