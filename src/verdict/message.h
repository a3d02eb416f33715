// Texts with {placeholders}, all of which stand in lexicons/. Private to the room, but for fill().
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "claim/claim.h"
#include "lexicon/lexicon.h"

namespace overclaim {

using Fields = std::map<std::string, std::string>;

// Replaces {name} by its field; a part in [square brackets] is dropped where any placeholder in it is empty or unknown.
std::string fill(std::string_view text, const Fields& fields);

// The fields of a message about a claim and the row it was weighed against (null: nothing on file).
// `words` is the claim's own text.
Fields fields_of(const Lexicon& lexicon, const Claim& claim, const EvidenceRow* row, std::string_view words);

// "PMID 32662068", "document 001, Stroke & Injury Recovery" ... of a row, for reports.
std::vector<std::string> sources_of(const EvidenceRow& row);

}  // namespace overclaim
