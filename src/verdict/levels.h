// Which findings a publication wants to hear of, and how grave it takes them where that differs from the rule itself.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::verdict {

// Rule::id -> its severity here; nothing: the rule is switched off.
using Levels = std::map<std::string, std::optional<Severity>, std::less<>>;

// Gives findings the severity of their rule in `levels`, and drops those of rules that are off. Claims and figures
// stay.
void set_levels(Review& review, const Levels& levels);

// Drops findings that speak of a subject which is not among `subjects` (of Subject::id; none: all count). Those that
// speak of nobody in particular stay, and so do claims and figures.
void keep_subjects(Review& review, const std::vector<std::string>& subjects);

}  // namespace overclaim::verdict
