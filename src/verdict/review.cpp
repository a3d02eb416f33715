#include "verdict/review.h"

namespace overclaim {

std::string_view name_of(Severity s) {
  constexpr std::string_view names[] = {"note", "warning", "error"};
  return names[static_cast<size_t>(s)];
}

std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity s : {Severity::note, Severity::warning, Severity::error})
    if (name_of(s) == name) return s;
  return std::nullopt;
}

bool about_article(const Finding& finding) { return finding.label == "document"; }

}  // namespace overclaim
