// Evidence rows as text and as JSON lines.
#pragma once

#include <string>

#include "lexicon/lexicon.h"

namespace overclaim::report {

// One line for a list: id, tier, statement.
std::string row_line(const lexicon::Lexicon& lexicon, const lexicon::EvidenceRow& row);

// All fields of a row, and where it was read.
std::string row_text(const lexicon::Lexicon& lexicon, const lexicon::EvidenceRow& row);

// One line of JSON without a line end: id, subject, outcome, population, direction, tier, contested, figures, sources,
// read_from, and after these the rest of the row. What is not stated is null.
std::string row_json(const lexicon::EvidenceRow& row);

}  // namespace overclaim::report
