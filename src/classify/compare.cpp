#include "classify/compare.h"

#include <algorithm>
#include <string>

namespace overclaim::classify {

using lexicon::Relation;

namespace {

// The name of the setting that holds the level.
std::string setting_of(const Classification& classification) {
  if (classification.relation == Relation::none) return "level_none";
  if (classification.polarity != lexicon::Polarity::affirmed)
    return "level_" + std::string(name_of(classification.polarity));
  if (classification.relation == Relation::correlation) return "level_correlation";
  return "level_causation_" + std::string(name_of(classification.modality));
}

}  // namespace

std::string_view name_of(PressVerdict verdict) {
  constexpr std::string_view names[] = {"downplays", "same", "exaggerates"};
  return names[static_cast<size_t>(verdict)];
}

uint32_t level_of(const lexicon::Policy& policy, const Classification& classification) {
  return policy.number(setting_of(classification));
}

Classification strongest(const lexicon::Policy& policy, const std::vector<Classification>& sentences) {
  const auto weaker = [&](const Classification& a, const Classification& b) {
    const bool a_relates = a.relation != Relation::none, b_relates = b.relation != Relation::none;
    if (a_relates != b_relates) return b_relates;
    const uint32_t a_level = level_of(policy, a), b_level = level_of(policy, b);
    return a_level != b_level ? a_level < b_level : a.strength < b.strength;
  };
  const auto best = std::max_element(sentences.begin(), sentences.end(), weaker);  // the first of equals
  Classification result = best == sentences.end() ? Classification{} : *best;
  for (const auto& sentence : sentences) result.advice = std::max(result.advice, sentence.advice);
  return result;
}

ClassifiedText classified_text(const lexicon::Policy& policy, text::Document document,
                               const std::vector<Classification>& sentences) {
  ClassifiedText text{std::move(document), strongest(policy, sentences), 0};
  text.level = level_of(policy, text.classification);
  return text;
}

Comparison compare(ClassifiedText abstract, ClassifiedText press) {
  Comparison result{std::move(abstract), std::move(press), 0, PressVerdict::same};
  result.difference = static_cast<int>(result.press.level) - static_cast<int>(result.abstract.level);
  if (result.difference > 0) result.verdict = PressVerdict::exaggerates;
  if (result.difference < 0) result.verdict = PressVerdict::downplays;
  return result;
}

}  // namespace overclaim::classify
