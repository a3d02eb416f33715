#include "verdict/levels.h"

#include <algorithm>

namespace overclaim::verdict {

void set_levels(Review& review, const Levels& levels) {
  if (levels.empty()) return;
  std::erase_if(review.findings, [&](Finding& finding) {
    const auto level = levels.find(finding.rule);
    if (level == levels.end()) return false;
    if (level->second) finding.severity = *level->second;
    return !level->second;
  });
}

void keep_subjects(Review& review, const std::vector<std::string>& subjects) {
  if (subjects.empty()) return;
  std::erase_if(review.findings, [&](const Finding& finding) {
    return !finding.subject.empty() && std::ranges::find(subjects, finding.subject) == subjects.end();
  });
}

}  // namespace overclaim::verdict
