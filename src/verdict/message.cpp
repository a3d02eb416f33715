#include "verdict/message.h"

#include <algorithm>

namespace overclaim::verdict {

std::string ClaimFields::operator()(std::string_view name) const {
  const auto own = std::ranges::find(own_, name, &std::pair<std::string_view, std::string>::first);
  if (own != own_.end()) return own->second;
  if (name == "words") return std::string(words_);
  if (name == "subject" || name == "given_by" || name == "approved_in" || name == "made_from" || name == "must_tell")
    return of_subject(name);
  if (name == "outcome") {
    const auto* outcome = lexicon_.outcome(claim_.outcome);
    return outcome ? outcome->name : "";
  }
  if (name == "population") {
    const auto* people = lexicon_.population(claim_.population);
    return people ? people->name : "";
  }
  if (name == "strength") return lexicon::message_name(lexicon_, "strength", name_of(claim_.strength));
  if (row_) return of_row(name);
  return name == "tier" ? lexicon::tier_name(lexicon_, "X") : "";
}

std::string ClaimFields::of_subject(std::string_view name) const {
  const auto* subject = lexicon_.subject(claim_.subject);
  if (!subject) return "";
  const auto named = [&](std::string_view group, const std::vector<std::string>& ids, std::string_view between) {
    std::vector<std::string> names;
    for (const auto& id : ids) names.push_back(lexicon::message_name(lexicon_, group, id));
    return lexicon::joined(names, between);
  };
  const lexicon::SubjectProperties& is = subject->is;
  if (name == "given_by") return named("route", is.route.value_or(std::vector<std::string>{}), " or ");
  if (name == "approved_in") return named("region", is.approved.value_or(std::vector<std::string>{}), ", ");
  if (name == "made_from") return is.made_from;
  if (name == "subject") return claim_.named.empty() ? subject->name : claim_.named;
  std::vector<std::string> cautions;
  for (const auto& caution : lexicon_.cautions)
    if (std::ranges::find(is.must_tell, caution.id) != is.must_tell.end()) cautions.push_back(caution.text);
  return lexicon::joined(cautions, "; ");
}

std::string ClaimFields::of_row(std::string_view name) const {
  if (name == "row") return row_->id;
  if (name == "tier" || name == "judged") return lexicon::tier_name(lexicon_, row_->judged);
  if (name == "printed") return row_->printed;
  if (name == "cap") return lexicon::message_name(lexicon_, "cap", row_->cap);
  // What the evidence on an ingredient allows is not offered for the product that contains it.
  if (name == "allows") return claim_.ingredients.empty() ? row_->allows : "";
  if (name == "statement") return row_->statement;
  if (name == "sources") return lexicon::joined(lexicon::sources_of(*row_), "; ");
  if (name != "figures") return "";
  std::vector<std::string> figures;
  for (const auto& figure : row_->figures) figures.push_back(lexicon::figure_text(figure));
  return lexicon::joined(figures, "; ");
}

}  // namespace overclaim::verdict
