#include "classify/internal/suggestion.h"

#include <algorithm>

#include "classify/internal/advice.h"

namespace overclaim::classify {

using lexicon::AdviceFeature;
using lexicon::AdviceModel;
using lexicon::Form;
using match::Match;
using parse::Parse;

namespace {

// Answers of one sentence to the features of the model.
class Features {
 public:
  explicit Features(const Parse& parse) : v_(parse), model_(parse.lexicon->advice) {
    for (const auto& m : v_.matches) present_ |= patterns_of(m);
  }

  bool has(const AdviceFeature& feature) const {
    if (feature.sentence) return has_property(v_, *feature.sentence);
    if (!stands(feature.cue) || (feature.then && !stands(*feature.then))) return false;
    for (size_t i = 0; i < v_.matches.size(); ++i)
      if (begins(feature, v_.matches[i]) && (!feature.then || is_followed(feature, i))) return true;
    return false;
  }

 private:
  uint64_t patterns_of(const Match& m) const { return model_.patterns_of_cue[m.cue]; }
  static uint64_t bit(uint8_t pattern) { return uint64_t{1} << pattern; }

  // Has the sentence a cue that fits? Most features fail here.
  bool stands(uint8_t pattern) const { return present_ & bit(pattern); }

  bool begins(const AdviceFeature& feature, const Match& m) const {
    return (patterns_of(m) & bit(feature.cue)) && (feature.form == Form::none || m.form == feature.form);
  }

  // Does the second cue begin near enough behind match number `i`? Only its beginning has to be near. Matches are in
  // order: the first that is too far away ends the search.
  bool is_followed(const AdviceFeature& feature, size_t i) const {
    const uint32_t end = v_.matches[i].last_token;
    for (size_t j = i + 1; j < v_.matches.size(); ++j) {
      const Match& next = v_.matches[j];
      if (next.first_token > end + feature.within) break;
      if (next.first_token >= end && (patterns_of(next) & bit(*feature.then))) return true;
    }
    return false;
  }

  const Parse& v_;
  const AdviceModel& model_;
  uint64_t present_ = 0;
};

}  // namespace

std::vector<std::string_view> suggestion_features(const Parse& parse) {
  std::vector<std::string_view> found;
  if (parse.lexicon->advice.features.empty()) return found;
  const Features features(parse);
  for (const auto& feature : parse.lexicon->advice.features)
    if (features.has(feature)) found.push_back(feature.id);
  return found;
}

bool is_suggestion(const Parse& parse) {
  const AdviceModel& model = parse.lexicon->advice;
  if (model.features.empty()) return false;
  const Features features(parse);
  int32_t sum = 0;
  for (const auto& feature : model.features)
    if (features.has(feature)) sum += feature.weight;
  return sum >= model.threshold;
}

}  // namespace overclaim::classify
