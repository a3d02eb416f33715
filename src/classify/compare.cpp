#include "classify/compare.h"

#include <algorithm>
#include <string>

namespace overclaim::classify {

using lexicon::Relation;

namespace {

// The name of the setting that holds the level.
std::string setting_of(const Classification& reading) {
  if (reading.relation == Relation::none) return "level_none";
  if (reading.polarity != lexicon::Polarity::affirmed) return "level_" + std::string(name_of(reading.polarity));
  if (reading.relation == Relation::correlation) return "level_correlation";
  return "level_causation_" + std::string(name_of(reading.modality));
}

}  // namespace

std::string_view name_of(PressVerdict verdict) {
  constexpr std::string_view names[] = {"downplays", "same", "exaggerates"};
  return names[static_cast<size_t>(verdict)];
}

uint32_t level_of(const lexicon::Policy& policy, const Classification& reading) {
  return policy.number(setting_of(reading));
}

Classification strongest(const lexicon::Policy& policy, const std::vector<Classification>& readings) {
  const auto weaker = [&](const Classification& a, const Classification& b) {
    const bool a_relates = a.relation != Relation::none, b_relates = b.relation != Relation::none;
    if (a_relates != b_relates) return b_relates;
    const uint32_t a_level = level_of(policy, a), b_level = level_of(policy, b);
    return a_level != b_level ? a_level < b_level : a.strength < b.strength;
  };
  const auto best = std::max_element(readings.begin(), readings.end(), weaker);  // the first of equals
  Classification result = best == readings.end() ? Classification{} : *best;
  for (const auto& reading : readings) result.advice = std::max(result.advice, reading.advice);
  return result;
}

ReadText read_text(const lexicon::Policy& policy, text::Document document,
                   const std::vector<Classification>& readings) {
  ReadText text{std::move(document), strongest(policy, readings), 0};
  text.level = level_of(policy, text.reading);
  return text;
}

Comparison compare(ReadText abstract, ReadText press) {
  Comparison result{std::move(abstract), std::move(press), 0, PressVerdict::same};
  result.difference = static_cast<int>(result.press.level) - static_cast<int>(result.abstract.level);
  if (result.difference > 0) result.verdict = PressVerdict::exaggerates;
  if (result.difference < 0) result.verdict = PressVerdict::downplays;
  return result;
}

}  // namespace overclaim::classify
