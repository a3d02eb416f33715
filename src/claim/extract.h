// Matches -> Claims: who is said to do what, how strongly, in whose voice, for whom and from what.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/context.h"

namespace overclaim {

// The claims of a surveyed document, in reading order. Total.
std::vector<Claim> extract_claims(const Context& context);

// The subject that sentence `s` is about: named in it, pointed to, or given by section and page. Empty: none known.
std::string subject_of_sentence(const Context& context, uint32_t s);

}  // namespace overclaim
