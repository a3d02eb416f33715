// The cue patterns of rules: "safety.absolute.none" is an id, "effect.*" a prefix of ids, "safety:absolute" a kind with
// a role, "effect:*" a kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

bool matches_pattern(const Cue& cue, std::string_view pattern);

// By cue index: does the cue match one of the patterns? Each pattern is parsed once, which keeps the start of the
// program fast.
std::vector<bool> matching_cues(const Lexicon& lexicon, const std::vector<std::string>& patterns);

}  // namespace overclaim::lexicon
