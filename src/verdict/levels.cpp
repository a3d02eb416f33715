#include "verdict/levels.h"

namespace overclaim {

void set_levels(Review& review, const Levels& levels) {
  if (levels.empty()) return;
  std::erase_if(review.findings, [&](Finding& finding) {
    const auto level = levels.find(finding.rule);
    if (level == levels.end()) return false;
    if (level->second) finding.severity = *level->second;
    return !level->second;
  });
}

}  // namespace overclaim
