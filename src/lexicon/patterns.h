// Cue patterns as rule conditions write them: "safety.absolute.none" an id, "effect.*" a beginning of ids,
// "safety:absolute" a kind with a role, "effect:*" a kind.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace overclaim {

bool matches_pattern(const Cue& cue, std::string_view pattern);

}  // namespace overclaim
