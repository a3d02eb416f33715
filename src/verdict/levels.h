// The severities that a publication sets, and the subjects whose findings it wants.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::verdict {

// Rule::id -> its severity; nothing: the rule is switched off.
using Levels = std::map<std::string, std::optional<Severity>, std::less<>>;

// Gives findings the severity of their rule in `levels`, and removes those of rules that are off. Claims and figures
// stay.
void set_levels(Review& review, const Levels& levels);

// Removes findings about a subject that is not among `subjects` (Subject::id; none: all stay). Findings about no
// subject in particular stay, and so do claims and figures.
void keep_subjects(Review& review, const std::vector<std::string>& subjects);

}  // namespace overclaim::verdict
