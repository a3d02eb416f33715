// What a run found, as one HTML page that needs nothing beside it: charts drawn as SVG in the page, tables under them,
// light and dark as the reader's system has it, for a screen, a phone and paper. No script.
#pragma once

#include <string>

#include "audit/answers.h"
#include "lexicon/lexicon.h"

namespace overclaim::report {

std::string summary_page(const lexicon::Lexicon& lexicon, const audit::AuditSummary& summary);

}  // namespace overclaim::report
