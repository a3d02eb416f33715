// Words that the lexicon does not know where pages about a product name what it acts on or what it does: material for
// an editor who widens the lexicon (`overclaim lexicon suggest`). Changes no claim.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "claim/section_context.h"

namespace overclaim::claim {

// Where an unknown word stands; what the lexicon could know it as.
enum class WordPlace : uint8_t {
  object,   // behind a verb of effect: "restores your [gut flora]", an outcome
  verb,     // between a product, or a pronoun for it, and an outcome: "it [turbocharges] memory", an effect
  benefit,  // in a short line or tile of a section on benefits: "[Glass skin]", an outcome
};

struct UnknownWords {
  std::string words;  // folded; one word or two
  WordPlace place = WordPlace::object;
  uint32_t sentence = 0;  // index into Document::sentences
};

// The unknown words of a page in reading order. Of a noun phrase its last word and its last two are listed. Empty where
// the page is about no known product. `sections` are those of `page`.
std::vector<UnknownWords> find_unknown_words(PageContext& page, SectionContexts& sections);

}  // namespace overclaim::claim

namespace overclaim::lexicon {

template <>
inline constexpr auto kNames<claim::WordPlace> = std::to_array<Name<claim::WordPlace>>(
    {{claim::WordPlace::object, "object"}, {claim::WordPlace::verb, "verb"}, {claim::WordPlace::benefit, "benefit"}});

}  // namespace overclaim::lexicon
