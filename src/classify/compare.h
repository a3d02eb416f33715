// Does a second text claim more than a first one: what a press release makes of an abstract. Values in, values out; the
// scale stands in lexicons/policy.yaml.
#pragma once

#include <string_view>
#include <vector>

#include "classify/classification.h"

namespace overclaim::classify {

// What the second text makes of what the first one says.
enum class PressVerdict : uint8_t { downplays, same, exaggerates };
std::string_view name_of(PressVerdict);

// A text and its strongest statement.
struct ClassifiedText {
  text::Document document;
  Classification classification;  // its advice is the strongest of the text; sentence kNone: the text claims nothing
  uint32_t level = 0;             // of `classification`, on the scale of the policy
};

struct Comparison {
  ClassifiedText abstract, press;
  int difference = 0;  // level of the press release minus that of the abstract
  PressVerdict verdict = PressVerdict::same;
};

// How much a statement says: the policy setting `level_...` for its relation, polarity and modality.
uint32_t level_of(const lexicon::Policy& policy, const Classification& classification);

// The statement of the highest level among the sentences of a text; of several the one that is said most strongly, of
// those the first; with the strongest advice of any. Relates nothing where no sentence does.
Classification strongest(const lexicon::Policy& policy, const std::vector<Classification>& sentences);

// `sentences`: the classifications of those of `document`.
ClassifiedText classified_text(const lexicon::Policy& policy, text::Document document,
                               const std::vector<Classification>& sentences);

Comparison compare(ClassifiedText abstract, ClassifiedText press);

}  // namespace overclaim::classify
