// The kinds and operators the code knows. Everything else is data: see lexicons/README.md, whose tables use these
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace overclaim::lexicon {

inline constexpr uint32_t kNoIndex = 0xFFFFFFFF;

// How strongly a claim is said, weakest first. GRADE 26 (Santesso 2020) wording, with `open` and `denied` beneath it.
enum class Strength : uint8_t { denied, open, proposed, possible, suggested, probable, causal, proven };

// What a cue is to the reader of a sentence.
enum class CueKind : uint8_t {
  // things that are talked about
  subject_name,
  outcome_noun,
  outcome_claim,
  outcome_adjective,
  outcome_label,
  confuser,
  population,
  // what is said to happen
  effect,
  effect_noun,
  correlation,
  relation,
  carrier,
  study_of,
  // how strongly
  hedge,
  suggestion,
  probability,
  proposal,
  proof,
  absolute,
  magnitude,
  // whether at all
  negation,
  pseudo_negation,
  negative_result,
  question,
  sales_question,
  condition,
  counterfactual,
  rejection,
  uncertainty,
  // in whose voice, and from what
  attribution,
  basis,
  testimonial,
  use,
  report,
  // about safety, status, product, reader
  safety,
  harm,
  regulatory,
  product_fact,
  comparison,
  authority,
  advice,
  practice,
  urgency,
  disclaimer,
  natural,
  spin,
  weight_loss,
  limit,
  figure,
  // how sections and sentences are built
  heading,
  anaphor,
  relative,
  coordinator,
  subordinator,
  contrast,
  preposition,
  determiner,
  auxiliary,
  adverb,
  property,
  agent,
  // what a text prints about its own evidence
  grade,
  // what figures are read by
  measure,
  study,
};

// Which inflection a phrase of a verb carries; `none` for phrases without an inflected verb.
enum class Form : uint8_t { none, base, third, past, gerund };  // improve, improves, improved, improving

// Which forms of an effect a modifier can govern. "may" governs base forms only, so it never reaches "promotes".
enum class Governs : uint8_t { any, base };

enum class Reach : uint8_t { forward, backward, both, sentence };

enum class Relation : uint8_t { none, correlation, causation };
enum class Polarity : uint8_t { affirmed, denied, open };
enum class Modality : uint8_t { plain, can, probable, possible, proposed, proven };
enum class Voice : uint8_t { author, endorsed, distanced, testimonial, rejected };
enum class Advice : uint8_t { none, weak, strong };

std::string_view name_of(Relation);
std::string_view name_of(Polarity);
std::string_view name_of(Modality);
std::string_view name_of(Voice);
std::string_view name_of(Advice);

// How a strength level is worded: "may" is possible, "can" is suggested; levels without words of their own are plain.
Modality modality_of(Strength level);

std::string_view name_of(CueKind);
std::optional<CueKind> kind_of(std::string_view name);
std::string_view name_of(Strength);
std::optional<Strength> strength_of(std::string_view name);
std::string_view name_of(Form);
std::string_view name_of(Reach);
std::optional<Reach> reach_of(std::string_view name);

}  // namespace overclaim::lexicon
