// The kinds and operators the code knows. Everything else is data: see lexicons/README.md, whose tables use these
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/names.h"

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
  answer,  // yes or no, where it stands alone: in a cell, behind a label, after a question
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
  house,  // words that a publication has decided on
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

// What lexicons, reports and stores call them.
template <>
inline constexpr auto kNames<Strength> = std::to_array<Name<Strength>>({{Strength::denied, "denied"},
                                                                        {Strength::open, "open"},
                                                                        {Strength::proposed, "proposed"},
                                                                        {Strength::possible, "possible"},
                                                                        {Strength::suggested, "suggested"},
                                                                        {Strength::probable, "probable"},
                                                                        {Strength::causal, "causal"},
                                                                        {Strength::proven, "proven"}});

template <>
inline constexpr auto kNames<CueKind> = std::to_array<Name<CueKind>>({{CueKind::subject_name, "subject_name"},
                                                                      {CueKind::outcome_noun, "outcome_noun"},
                                                                      {CueKind::outcome_claim, "outcome_claim"},
                                                                      {CueKind::outcome_adjective, "outcome_adjective"},
                                                                      {CueKind::outcome_label, "outcome_label"},
                                                                      {CueKind::confuser, "confuser"},
                                                                      {CueKind::population, "population"},
                                                                      {CueKind::effect, "effect"},
                                                                      {CueKind::effect_noun, "effect_noun"},
                                                                      {CueKind::correlation, "correlation"},
                                                                      {CueKind::relation, "relation"},
                                                                      {CueKind::carrier, "carrier"},
                                                                      {CueKind::study_of, "study_of"},
                                                                      {CueKind::hedge, "hedge"},
                                                                      {CueKind::suggestion, "suggestion"},
                                                                      {CueKind::probability, "probability"},
                                                                      {CueKind::proposal, "proposal"},
                                                                      {CueKind::proof, "proof"},
                                                                      {CueKind::absolute, "absolute"},
                                                                      {CueKind::magnitude, "magnitude"},
                                                                      {CueKind::negation, "negation"},
                                                                      {CueKind::pseudo_negation, "pseudo_negation"},
                                                                      {CueKind::negative_result, "negative_result"},
                                                                      {CueKind::question, "question"},
                                                                      {CueKind::sales_question, "sales_question"},
                                                                      {CueKind::condition, "condition"},
                                                                      {CueKind::counterfactual, "counterfactual"},
                                                                      {CueKind::rejection, "rejection"},
                                                                      {CueKind::uncertainty, "uncertainty"},
                                                                      {CueKind::answer, "answer"},
                                                                      {CueKind::attribution, "attribution"},
                                                                      {CueKind::basis, "basis"},
                                                                      {CueKind::testimonial, "testimonial"},
                                                                      {CueKind::use, "use"},
                                                                      {CueKind::report, "report"},
                                                                      {CueKind::safety, "safety"},
                                                                      {CueKind::harm, "harm"},
                                                                      {CueKind::regulatory, "regulatory"},
                                                                      {CueKind::product_fact, "product_fact"},
                                                                      {CueKind::comparison, "comparison"},
                                                                      {CueKind::authority, "authority"},
                                                                      {CueKind::advice, "advice"},
                                                                      {CueKind::practice, "practice"},
                                                                      {CueKind::urgency, "urgency"},
                                                                      {CueKind::disclaimer, "disclaimer"},
                                                                      {CueKind::natural, "natural"},
                                                                      {CueKind::spin, "spin"},
                                                                      {CueKind::weight_loss, "weight_loss"},
                                                                      {CueKind::limit, "limit"},
                                                                      {CueKind::house, "house"},
                                                                      {CueKind::figure, "figure"},
                                                                      {CueKind::heading, "heading"},
                                                                      {CueKind::anaphor, "anaphor"},
                                                                      {CueKind::relative, "relative"},
                                                                      {CueKind::coordinator, "coordinator"},
                                                                      {CueKind::subordinator, "subordinator"},
                                                                      {CueKind::contrast, "contrast"},
                                                                      {CueKind::preposition, "preposition"},
                                                                      {CueKind::determiner, "determiner"},
                                                                      {CueKind::auxiliary, "auxiliary"},
                                                                      {CueKind::adverb, "adverb"},
                                                                      {CueKind::property, "property"},
                                                                      {CueKind::agent, "agent"},
                                                                      {CueKind::grade, "grade"},
                                                                      {CueKind::measure, "measure"},
                                                                      {CueKind::study, "study"}});

template <>
inline constexpr auto kNames<Form> = std::to_array<Name<Form>>({{Form::none, "none"},
                                                                {Form::base, "base"},
                                                                {Form::third, "third"},
                                                                {Form::past, "past"},
                                                                {Form::gerund, "gerund"}});

template <>
inline constexpr auto kNames<Reach> = std::to_array<Name<Reach>>(
    {{Reach::forward, "forward"}, {Reach::backward, "backward"}, {Reach::both, "both"}, {Reach::sentence, "sentence"}});

template <>
inline constexpr auto kNames<Relation> = std::to_array<Name<Relation>>({{Relation::none, "none"},
                                                                        {Relation::correlation, "correlation"},
                                                                        {Relation::causation, "causation"}});

template <>
inline constexpr auto kNames<Polarity> = std::to_array<Name<Polarity>>({{Polarity::affirmed, "affirmed"},
                                                                        {Polarity::denied, "denied"},
                                                                        {Polarity::open, "open"}});

template <>
inline constexpr auto kNames<Modality> = std::to_array<Name<Modality>>({{Modality::plain, "plain"},
                                                                        {Modality::can, "can"},
                                                                        {Modality::probable, "probable"},
                                                                        {Modality::possible, "possible"},
                                                                        {Modality::proposed, "proposed"},
                                                                        {Modality::proven, "proven"}});

template <>
inline constexpr auto kNames<Voice> = std::to_array<Name<Voice>>({{Voice::author, "author"},
                                                                  {Voice::endorsed, "endorsed"},
                                                                  {Voice::distanced, "distanced"},
                                                                  {Voice::testimonial, "testimonial"},
                                                                  {Voice::rejected, "rejected"}});

template <>
inline constexpr auto kNames<Advice> =
    std::to_array<Name<Advice>>({{Advice::none, "none"}, {Advice::weak, "weak"}, {Advice::strong, "strong"}});

inline constexpr size_t kKindCount = kNames<CueKind>.size();

// How a strength level is worded: "may" is possible, "can" is suggested; levels without words of their own are plain.
Modality modality_of(Strength level);

}  // namespace overclaim::lexicon
