// What the message of a finding can speak of. Private to the room.
#pragma once

#include <string_view>

#include "claim/claim.h"
#include "lexicon/message.h"

namespace overclaim {

// The fields of a message about a claim and the row it was weighed against (null: nothing on file).
// `words` is the claim's own text.
Fields fields_of(const Lexicon& lexicon, const Claim& claim, const EvidenceRow* row, std::string_view words);

}  // namespace overclaim
