// The writers for other programs, by format. Internal: report/writer.h makes them by name.
#pragma once

#include <memory>

#include "report/writer.h"

namespace overclaim::report {

// SARIF 2.1.0 (OASIS): one run, all rules of the lexicon, fixes and suppressed findings.
std::unique_ptr<ReportWriter> sarif_writer(const lexicon::Lexicon& lexicon);
// Workflow commands of GitHub Actions, which it shows as annotations; what goes beyond its limits as plain lines.
std::unique_ptr<ReportWriter> github_writer(const lexicon::Lexicon& lexicon);
// The XML of JUnit as build servers read it: a suite for each article, a case for each finding.
std::unique_ptr<ReportWriter> junit_writer(const lexicon::Lexicon& lexicon);
// The XML of Checkstyle.
std::unique_ptr<ReportWriter> checkstyle_writer();
// Comma-separated values, a row for each finding.
std::unique_ptr<ReportWriter> table_writer();
// A self-contained page with each article as its author wrote it and its findings. Written at the end.
std::unique_ptr<ReportWriter> html_writer(const lexicon::Lexicon& lexicon);

}  // namespace overclaim::report
