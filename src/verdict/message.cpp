#include "verdict/message.h"

#include <algorithm>

namespace overclaim::verdict {

std::string ClaimFields::operator()(std::string_view name) const {
  const auto own = std::ranges::find(own_, name, &std::pair<std::string_view, std::string>::first);
  if (own != own_.end()) return own->second;
  if (name == "words") return std::string(words_);
  if (name == "subject") {
    const auto* subject = lexicon_.subject(claim_.subject);
    return subject ? subject->name : "";
  }
  if (name == "outcome") {
    const auto* outcome = lexicon_.outcome(claim_.outcome);
    return outcome ? outcome->name : "";
  }
  if (name == "population") {
    const auto people = std::ranges::find(lexicon_.populations, claim_.population, &lexicon::Population::id);
    return people != lexicon_.populations.end() ? people->name : "";
  }
  if (name == "strength") return lexicon::message_name(lexicon_, "strength", name_of(claim_.strength));
  if (row_) return of_row(name);
  return name == "tier" ? lexicon::tier_name(lexicon_, "X") : "";
}

std::string ClaimFields::of_row(std::string_view name) const {
  if (name == "row") return row_->id;
  if (name == "tier" || name == "judged") return lexicon::tier_name(lexicon_, row_->judged);
  if (name == "printed") return row_->printed;
  if (name == "cap") return lexicon::message_name(lexicon_, "cap", row_->cap);
  if (name == "allows") return row_->allows;
  if (name == "statement") return row_->statement;
  if (name == "sources") return lexicon::joined(lexicon::sources_of(*row_), "; ");
  if (name != "figures") return "";
  std::vector<std::string> figures;
  for (const auto& figure : row_->figures) figures.push_back(lexicon::figure_text(figure));
  return lexicon::joined(figures, "; ");
}

}  // namespace overclaim::verdict
