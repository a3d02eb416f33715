#include "lexicon/patterns.h"

namespace overclaim {
namespace {

// `pattern` may end in "*".
bool fits(std::string_view text, std::string_view pattern) {
  if (!pattern.empty() && pattern.back() == '*') return text.starts_with(pattern.substr(0, pattern.size() - 1));
  return text == pattern;
}

}  // namespace

bool matches_pattern(const Cue& cue, std::string_view pattern) {
  const size_t colon = pattern.find(':');
  if (colon == std::string_view::npos) return fits(cue.id, pattern);
  const std::string_view role = pattern.substr(colon + 1);
  if (cue.role == "decoy" && role != "decoy") return false;  // a decoy is there to be passed over
  return name_of(cue.kind) == pattern.substr(0, colon) && fits(cue.role, role);
}

}  // namespace overclaim
