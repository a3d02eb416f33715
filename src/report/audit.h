// The answers of a store: as text for a terminal, and as JSON, schema "overclaim.audit/1".
#pragma once

#include <string>
#include <vector>

#include "audit/answers.h"
#include "lexicon/lexicon.h"

namespace overclaim::report {

// The state of a run: what it read, what could not be read, and whether it is finished.
std::string run_text(const lexicon::Lexicon& lexicon, const audit::RunInfo& run);
std::string run_json(const audit::RunInfo& run);

std::string summary_text(const lexicon::Lexicon& lexicon, const audit::AuditSummary& summary);
std::string summary_json(const audit::AuditSummary& summary);

// A diff is written in parts: its head, each change, and the counts at the end.
std::string change_text(const lexicon::Lexicon& lexicon, const audit::FindingChange& change);
std::string diff_text(const lexicon::Lexicon& lexicon, const audit::DiffCounts& counts);
std::string diff_json_head();
std::string change_json(const audit::FindingChange& change, bool first);
std::string diff_json_tail(const audit::DiffCounts& counts);

std::string precision_text(const lexicon::Lexicon& lexicon, const audit::PrecisionReport& report);
std::string precision_json(const audit::PrecisionReport& report);

std::string found_text(const lexicon::Lexicon& lexicon, const std::vector<audit::FoundSentence>& found);
std::string found_json(const std::vector<audit::FoundSentence>& found);

}  // namespace overclaim::report
