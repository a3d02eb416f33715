// Evidence rows as a file of lexicons/evidence/: the other way round from read_evidence.cpp.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

// A whole file with `rows`, texts quoted, what is empty left out. Read again it gives the same rows.
std::string evidence_yaml(const std::vector<EvidenceRow>& rows);

}  // namespace overclaim::lexicon
