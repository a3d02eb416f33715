// Writes evidence rows as a file of lexicons/evidence/, the inverse of read_evidence.cpp.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

// A complete file with `rows`, texts quoted, empty values omitted. Reading it gives the same rows.
std::string evidence_yaml(const std::vector<EvidenceRow>& rows);

}  // namespace overclaim::lexicon
