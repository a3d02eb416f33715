// Marks a test case as skipped. The run then ends with exit code 77, which ctest shows as skipped, and scripts/test
// lists the reason: a skipped test must not look like one that passed.
#pragma once

#include <string>
#include <vector>

namespace overclaim {

inline std::vector<std::string>& reasons_not_tested() {
  static std::vector<std::string> reasons;
  return reasons;
}

inline void not_tested(std::string why) { reasons_not_tested().push_back(std::move(why)); }

}  // namespace overclaim
