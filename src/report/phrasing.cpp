#include "report/internal/phrasing.h"

namespace overclaim::report {

std::string Phrasing::text(std::string_view name, const lexicon::Fields& fields) const {
  const std::string_view pattern = lexicon_.message(name);
  return pattern.empty() ? std::string(name) : lexicon::fill(pattern, fields);
}

std::string Phrasing::counted(std::string_view name, size_t count) const {
  return text(std::string(name) + (count == 1 ? ".one" : ".many"), {{"count", std::to_string(count)}});
}

std::string Phrasing::subject(std::string_view id) const {
  const lexicon::Subject* subject = lexicon_.subject(id);
  return subject ? subject->name : std::string(id);
}

std::string Phrasing::outcome(std::string_view id) const {
  const lexicon::Outcome* outcome = lexicon_.outcome(id);
  return outcome ? outcome->name : std::string(id);
}

std::string Phrasing::population(std::string_view id) const {
  const lexicon::Population* population = lexicon_.population(id);
  return population ? population->name : std::string(id);
}

}  // namespace overclaim::report
