// The gate: how likely it is that a sentence has to go back to its author, by what stands in it and around it. A sparse
// linear model (L1-regularised logistic regression, Fan et al. 2008, "LIBLINEAR") over the signals of each sentence
// says whether it affirms something of a product and whether it goes back; a second one weighs these scores with those
// of the neighbours, the section and the page (stacking, Wolpert 1992). The models are data: lexicons/models/, learned
// by scripts/train.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "verdict/signals.h"

namespace overclaim::verdict {

// The weights of some models by the hash of a signal, so that a signal is looked up once for all of them.
class SignalWeights {
 public:
  static constexpr size_t kModels = 3;
  using Sums = std::array<double, kModels>;  // by model; 0 for those that were not given

  SignalWeights() = default;
  explicit SignalWeights(std::initializer_list<const lexicon::Model*> models);

  const Sums& bias() const { return bias_; }
  // The biases and the weights of the signals.
  Sums sum(const SignalSet& signals) const;
  double weight(size_t model, std::string_view name) const;  // 0 where the model has none

 private:
  Sums bias_ = {};
  std::unordered_map<uint64_t, Sums> weights_;
};

// Built once from a lexicon, then read by any number of threads.
class Gate {
 public:
  explicit Gate(const lexicon::Lexicon& lexicon);

  // Does the lexicon have the three models? Without them nothing is scored.
  bool is_loaded() const { return loaded_; }

  // Is the page long enough to be read so? What is learned of pages says little of a line or two, and of
  // pages of which nobody says that they are about a product of this kind.
  bool takes_part(const claim::PageContext& page) const {
    return loaded_ && page.sentences() >= least_sentences_ && page.page_subject != lexicon::kNoIndex &&
           (!page.product.is(page.page_subject) || page.product.described);
  }

  // The probability that each sentence goes back, by sentence; nothing for those that say nothing of a product.
  // `review`: claims and findings of the rules.
  std::vector<std::optional<double>> scores(claim::PageContext& page, const Review& review) const;

  // The signals of a sentence that move its score most, strongest first, with what each adds to the log-odds that the
  // sentence goes back by itself. Ten at most.
  std::vector<std::pair<std::string, double>> strongest(claim::PageContext& page, const Review& review,
                                                        uint32_t sentence) const;

 private:
  // What a model of the second pass takes of the scores of a model of the first.
  struct Surroundings {
    double own = 0, before = 0, after = 0, before_that = 0, after_that = 0, highest = 0, lowest = 0, section = 0,
           page = 0;
    double sum(const std::vector<double>& scores, const std::vector<double>& of_section, double of_page,
               size_t at) const;
  };
  Surroundings weights_of(std::string_view model) const;

  bool loaded_ = false;
  uint32_t least_sentences_ = 0;
  std::vector<match::FeatureBits> features_;                // by cue
  enum Model : size_t { kAffirms, kGoesBack, kInContext };  // their places in `weights_`
  SignalWeights weights_;
  Surroundings near_affirming_, near_going_back_;
};

}  // namespace overclaim::verdict
