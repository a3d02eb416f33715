#include "verdict/message.h"

namespace overclaim {

Fields fields_of(const Lexicon& lexicon, const Claim& claim, const EvidenceRow* row, std::string_view words) {
  Fields f;
  f["words"] = std::string(words);
  if (const auto* subject = lexicon.subject(claim.subject)) f["subject"] = subject->name;
  if (const auto* outcome = lexicon.outcome(claim.outcome)) f["outcome"] = outcome->name;
  for (const auto& p : lexicon.populations)
    if (p.id == claim.population) f["population"] = p.name;
  f["strength"] = message_name(lexicon, "strength", name_of(claim.strength));
  if (!row) {
    f["tier"] = tier_name(lexicon, "X");
    return f;
  }
  f["row"] = row->id;
  f["tier"] = f["judged"] = tier_name(lexicon, row->judged);
  f["printed"] = row->printed;
  f["cap"] = message_name(lexicon, "cap", row->cap);
  f["allows"] = row->allows;
  f["statement"] = row->statement;
  std::vector<std::string> figures;
  for (const auto& figure : row->figures) figures.push_back(figure_text(figure));
  f["figures"] = joined(figures, "; ");
  f["sources"] = joined(sources_of(*row), "; ");
  return f;
}

}  // namespace overclaim
