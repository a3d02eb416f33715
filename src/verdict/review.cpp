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

bool comes_before(const Finding& a, const Finding& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.severity != b.severity) return a.severity > b.severity;
  return a.rule < b.rule;
}

bool about_article(const Finding& finding) { return finding.label == "document"; }

}  // namespace overclaim
