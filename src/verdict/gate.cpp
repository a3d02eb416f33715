#include "verdict/gate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace overclaim::verdict {

namespace {

// The mean of the scores of each section, by sentence.
std::vector<double> section_means(const claim::PageContext& page, const std::vector<double>& scores) {
  std::unordered_map<uint32_t, std::pair<double, uint32_t>> sums;  // by heading
  const auto heading = [&](size_t s) { return page.document->blocks[page.document->sentences[s].block].heading; };
  for (size_t s = 0; s < scores.size(); ++s) {
    auto& [sum, count] = sums[heading(s)];
    sum += scores[s];
    ++count;
  }
  std::vector<double> means;
  for (size_t s = 0; s < scores.size(); ++s) {
    const auto& [sum, count] = sums[heading(s)];
    means.push_back(sum / count);
  }
  return means;
}

double mean(const std::vector<double>& scores) {
  return scores.empty() ? 0 : std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

const lexicon::Model* model_of(const lexicon::Lexicon& lexicon, std::string_view id) {
  const auto found = std::ranges::find(lexicon.models, id, &lexicon::Model::id);
  return found == lexicon.models.end() ? nullptr : &*found;
}

}  // namespace

SignalWeights::SignalWeights(std::initializer_list<const lexicon::Model*> models) {
  size_t place = 0;
  for (const lexicon::Model* model : models) {
    bias_[place] = model->bias;
    for (const auto& [name, weight] : model->weights) weights_[lexicon::hash_of(name)][place] = weight;
    ++place;
  }
}

SignalWeights::Sums SignalWeights::sum(const SignalSet& signals) const {
  Sums sums = bias_;
  for (const uint64_t hash : signals.hashes()) {
    const auto known = weights_.find(hash);
    if (known == weights_.end()) continue;
    for (size_t model = 0; model < kModels; ++model) sums[model] += known->second[model];
  }
  return sums;
}

double SignalWeights::weight(size_t model, std::string_view name) const {
  const auto known = weights_.find(lexicon::hash_of(name));
  return known == weights_.end() ? 0 : known->second[model];
}

Gate::Gate(const lexicon::Lexicon& lexicon) {
  const auto* affirms = model_of(lexicon, "affirms");
  const auto* goes_back = model_of(lexicon, "goes_back");
  const auto* in_context = model_of(lexicon, "in_context");
  loaded_ = affirms && goes_back && in_context;
  if (!loaded_) return;
  features_ = match::features_of_cues(lexicon);
  least_sentences_ = lexicon.policy.number("gate_least_sentences");
  weights_ = SignalWeights({affirms, goes_back, in_context});
  near_affirming_ = weights_of("affirms");
  near_going_back_ = weights_of("goes_back");
}

Gate::Surroundings Gate::weights_of(std::string_view model) const {
  const auto of = [&](const char* what) { return weights_.weight(kInContext, std::string(model) + " " + what); };
  return {of("here"),         of("one before"),  of("one after"),      of("two before"), of("two after"),
          of("highest near"), of("lowest near"), of("in the section"), of("on the page")};
}

double Gate::Surroundings::sum(const std::vector<double>& scores, const std::vector<double>& of_section, double of_page,
                               size_t at) const {
  // Before the first and behind the last sentence of a page nothing is claimed.
  constexpr double kNowhere = -3;
  const auto score = [&](size_t s) { return s < scores.size() ? scores[s] : kNowhere; };
  const double near[] = {score(at - 1), score(at + 1), score(at - 2), score(at + 2)};
  const auto [low, high] = std::ranges::minmax(near);
  return own * scores[at] + before * near[0] + after * near[1] + before_that * near[2] + after_that * near[3] +
         highest * high + lowest * low + section * of_section[at] + page * of_page;
}

std::vector<std::optional<double>> Gate::scores(claim::PageContext& page, const Review& review) const {
  const size_t count = page.sentences();
  std::vector<double> affirming(count, weights_.bias()[kAffirms]), going_back(count, weights_.bias()[kGoesBack]);
  std::vector<std::optional<double>> context(count);
  SignalReader reader(page, features_, review);
  for (uint32_t s = 0; s < count; ++s) {
    if (!reader.has_signals(s)) continue;
    SignalSet signals;
    reader.read(s, signals);
    const SignalWeights::Sums sums = weights_.sum(signals);
    affirming[s] = sums[kAffirms];
    going_back[s] = sums[kGoesBack];
    context[s] = sums[kInContext];
  }
  const auto affirming_section = section_means(page, affirming), going_back_section = section_means(page, going_back);
  const double affirming_page = mean(affirming), going_back_page = mean(going_back);
  for (size_t s = 0; s < count; ++s) {
    if (!context[s]) continue;
    const double sum = *context[s] + near_affirming_.sum(affirming, affirming_section, affirming_page, s) +
                       near_going_back_.sum(going_back, going_back_section, going_back_page, s);
    context[s] = 1 / (1 + std::exp(-sum));
  }
  return context;
}

std::vector<std::pair<std::string, double>> Gate::strongest(claim::PageContext& page, const Review& review,
                                                            uint32_t sentence) const {
  constexpr size_t kMost = 10;
  SignalSet signals(true);
  SignalReader(page, features_, review).read(sentence, signals);
  std::vector<std::pair<std::string, double>> weighed;
  for (const std::string& name : signals.names())
    if (const double weight = weights_.weight(kGoesBack, name); weight != 0) weighed.emplace_back(name, weight);
  std::ranges::stable_sort(weighed, std::greater{}, [](const auto& one) { return std::abs(one.second); });
  weighed.resize(std::min(weighed.size(), kMost));
  return weighed;
}

}  // namespace overclaim::verdict
