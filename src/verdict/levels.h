// How grave a publication takes the findings of each rule, where it differs from the rule itself.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "verdict/review.h"

namespace overclaim {

// Rule::id -> its severity here; nothing: the rule is switched off.
using Levels = std::map<std::string, std::optional<Severity>, std::less<>>;

// Gives findings the severity of their rule in `levels`, and drops those of rules that are off. Claims and figures
// stay.
void set_levels(Review& review, const Levels& levels);

}  // namespace overclaim
