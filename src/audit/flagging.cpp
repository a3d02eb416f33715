#include "audit/internal/flagging.h"

namespace overclaim::audit {

bool wanted_flagged(std::string_view gold_label) { return gold_label == "U" || gold_label == "O" || gold_label == "S"; }

std::string_view label_of(const verdict::Finding& finding) {
  if (finding.severity == verdict::Severity::note) return "";
  if (finding.label == lexicon::Label::safety) return "S";
  if (finding.label == lexicon::Label::unsupported) return "U";
  return finding.label == lexicon::Label::overstated ? "O" : "";
}

}  // namespace overclaim::audit
