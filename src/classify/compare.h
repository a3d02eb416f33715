// Does a second text claim more than a first one: what a press release makes of an abstract. Values in, values out; the
// scale stands in lexicons/policy.yaml.
#pragma once

#include <string_view>
#include <vector>

#include "classify/classification.h"

namespace overclaim::classify {

// What the second text does with what the first one says.
enum class PressVerdict : uint8_t { downplays, same, exaggerates };
std::string_view name_of(PressVerdict);

// A text and its strongest statement.
struct ReadText {
  text::Document document;
  Classification reading;  // its advice is the strongest of the whole text; sentence kNone: nothing was claimed
  uint32_t level = 0;      // of `reading`, on the scale of the policy
};

struct Comparison {
  ReadText abstract, press;
  int difference = 0;  // level of the press release less that of the abstract
  PressVerdict verdict = PressVerdict::same;
};

// How much a statement says: the setting `level_...` of the policy for its relation, polarity and modality.
uint32_t level_of(const lexicon::Policy& policy, const Classification& reading);

// The statement of the highest level among the readings of a text, of several the one that is said most strongly, of
// those the first; with the strongest advice of any. Relates nothing where no reading does.
Classification strongest(const lexicon::Policy& policy, const std::vector<Classification>& readings);

// `readings`: those of `document`, one for each sentence.
ReadText read_text(const lexicon::Policy& policy, text::Document document, const std::vector<Classification>& readings);

Comparison compare(ReadText abstract, ReadText press);

}  // namespace overclaim::classify
