// Views of whole pages for editors and maintainers: the context of each block, words that the lexicon does not know,
// and sentences on which the rules and the learned gate disagree. A part of the public API beside overclaim.h. No
// check needs it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "claim/unknown_words.h"
#include "overclaim.h"

namespace overclaim {

// A sentence on which the rules and the gate disagree: the rules flag it and the gate finds it unlikely to go back, or
// the rules are silent and the gate finds it likely.
struct DoubtfulSentence {
  uint32_t sentence = 0;  // index into Document::sentences
  bool flagged = false;   // by the rules: with a warning or an error that is not about the whole article
  double probability = 0;
  std::vector<std::string> rules;     // ids of the rules that flag it, each once
  std::vector<TracedSignal> signals;  // the strongest of the gate, strongest first

  // How far apart they are, from 0 to 1.
  double distance() const { return flagged ? 1 - probability : probability; }
};

// Reads reviewed pages by one lexicon. Each method takes a Review that a Checker of the same lexicon made with
// CheckOptions::exhaustive and without the gate (verdict::ReadBy::rules). Every method is const and total.
class PageReader {
 public:
  explicit PageReader(std::shared_ptr<const lexicon::Lexicon> lexicon);
  ~PageReader();
  PageReader(PageReader&&) noexcept;
  PageReader& operator=(PageReader&&) noexcept;

  // The text form of the contexts of all blocks with sentences that overlap `range`, bytes of the article, with an
  // empty line between them (claim/section_context.h).
  std::string context(const verdict::Review& review, text::Span range) const;

  // Words that the lexicon does not know in places of triggers and outcomes, in reading order.
  std::vector<claim::UnknownWords> unknown_words(const verdict::Review& review) const;

  // Does the gate weigh this page? It passes over short pages, and those about no product.
  bool is_weighed(const verdict::Review& review) const;

  // The sentences on which rules and gate disagree, in reading order, by the settings `doubtful_flagged_below` and
  // `doubtful_silent_above` of the policy. Empty where the gate does not weigh the page.
  std::vector<DoubtfulSentence> doubtful(const verdict::Review& review) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim
