// Cue patterns as rule conditions write them: "safety.absolute.none" an id, "effect.*" a beginning of ids,
// "safety:absolute" a kind with a role, "effect:*" a kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

bool matches_pattern(const Cue& cue, std::string_view pattern);

// By cue index: does it match one of the patterns? Each pattern is read once, so that all rules together cost a start
// of the program little.
std::vector<bool> matching_cues(const Lexicon& lexicon, const std::vector<std::string>& patterns);

}  // namespace overclaim::lexicon
