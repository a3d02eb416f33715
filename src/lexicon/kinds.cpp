#include "lexicon/kinds.h"

#include <array>
#include <utility>

namespace overclaim::lexicon {
namespace {

template <class E>
struct Name {
  E value;
  std::string_view name;
};

constexpr Name<CueKind> kKinds[] = {
    {CueKind::subject_name, "subject_name"},
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
    {CueKind::study, "study"},
};

constexpr Name<Strength> kStrengths[] = {
    {Strength::denied, "denied"},     {Strength::open, "open"},           {Strength::proposed, "proposed"},
    {Strength::possible, "possible"}, {Strength::suggested, "suggested"}, {Strength::probable, "probable"},
    {Strength::causal, "causal"},     {Strength::proven, "proven"},
};

constexpr Name<Form> kForms[] = {
    {Form::none, "none"}, {Form::base, "base"}, {Form::third, "third"}, {Form::past, "past"}, {Form::gerund, "gerund"}};

constexpr Name<Reach> kReaches[] = {
    {Reach::forward, "forward"}, {Reach::backward, "backward"}, {Reach::both, "both"}, {Reach::sentence, "sentence"}};

template <class E, size_t N>
std::string_view find_name(const Name<E> (&table)[N], E value) {
  // The tables are in the order of their enum; where one is not, its names are looked for.
  const auto index = static_cast<size_t>(value);
  if (index < N && table[index].value == value) return table[index].name;
  for (const auto& entry : table)
    if (entry.value == value) return entry.name;
  return "";
}

template <class E, size_t N>
std::optional<E> find_value(const Name<E> (&table)[N], std::string_view name) {
  for (const auto& entry : table)
    if (entry.name == name) return entry.value;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(CueKind kind) { return find_name(kKinds, kind); }
std::optional<CueKind> kind_of(std::string_view name) { return find_value(kKinds, name); }
std::string_view name_of(Strength strength) { return find_name(kStrengths, strength); }
std::optional<Strength> strength_of(std::string_view name) { return find_value(kStrengths, name); }
std::string_view name_of(Form form) { return find_name(kForms, form); }
std::string_view name_of(Reach reach) { return find_name(kReaches, reach); }
std::optional<Reach> reach_of(std::string_view name) { return find_value(kReaches, name); }

std::string_view name_of(Relation r) {
  constexpr std::string_view names[] = {"none", "correlation", "causation"};
  return names[static_cast<size_t>(r)];
}
std::string_view name_of(Polarity p) {
  constexpr std::string_view names[] = {"affirmed", "denied", "open"};
  return names[static_cast<size_t>(p)];
}
std::string_view name_of(Modality m) {
  constexpr std::string_view names[] = {"plain", "can", "probable", "possible", "proposed", "proven"};
  return names[static_cast<size_t>(m)];
}
std::string_view name_of(Voice v) {
  constexpr std::string_view names[] = {"author", "endorsed", "distanced", "testimonial", "rejected"};
  return names[static_cast<size_t>(v)];
}
std::string_view name_of(Advice a) {
  constexpr std::string_view names[] = {"none", "weak", "strong"};
  return names[static_cast<size_t>(a)];
}

Modality modality_of(Strength level) {
  switch (level) {
    case Strength::proposed:
      return Modality::proposed;
    case Strength::possible:
      return Modality::possible;
    case Strength::suggested:
      return Modality::can;
    case Strength::probable:
      return Modality::probable;
    case Strength::proven:
      return Modality::proven;
    default:
      return Modality::plain;
  }
}

}  // namespace overclaim::lexicon
