#include "classify/compare.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::classify {
namespace {

const lexicon::Policy& policy() { return shipped_lexicon()->policy; }

Comparison compared(const std::string& abstract, const std::string& press) {
  return shipped_checker().compare({"abstract.md", abstract}, {"press.md", press});
}

// "1 3 exaggerates"
std::string verdict(const std::string& abstract, const std::string& press) {
  const Comparison c = compared(abstract, press);
  return std::to_string(c.abstract.level) + ' ' + std::to_string(c.press.level) + ' ' + std::string(name_of(c.verdict));
}

Classification reading(lexicon::Relation relation, lexicon::Modality modality,
                       lexicon::Polarity polarity = lexicon::Polarity::affirmed) {
  Classification r;
  r.sentence = 0;
  r.relation = relation;
  r.modality = modality;
  r.polarity = polarity;
  return r;
}

}  // namespace

TEST_CASE("the policy gives the level: nothing, association, a hedged cause, a plain cause") {
  using enum lexicon::Modality;
  CHECK(level_of(policy(), Classification{}) == 0);
  CHECK(level_of(policy(), reading(lexicon::Relation::correlation, plain)) == 1);
  CHECK(level_of(policy(), reading(lexicon::Relation::correlation, proven)) == 1);
  for (const lexicon::Modality careful : {possible, proposed, can})
    CHECK(level_of(policy(), reading(lexicon::Relation::causation, careful)) == 2);
  for (const lexicon::Modality sure : {plain, probable, proven})
    CHECK(level_of(policy(), reading(lexicon::Relation::causation, sure)) == 3);
}

TEST_CASE("a denied or open statement claims nothing, whatever it relates") {
  for (const lexicon::Relation relation : {lexicon::Relation::correlation, lexicon::Relation::causation})
    for (const lexicon::Polarity polarity : {lexicon::Polarity::denied, lexicon::Polarity::open})
      CHECK(level_of(policy(), reading(relation, lexicon::Modality::proven, polarity)) == 0);
}

TEST_CASE("another policy has another scale") {
  lexicon::Policy strict;
  strict.settings = {{"level_correlation", "4"}, {"level_causation_plain", "9"}};
  CHECK(level_of(strict, reading(lexicon::Relation::correlation, lexicon::Modality::plain)) == 4);
  CHECK(level_of(strict, reading(lexicon::Relation::causation, lexicon::Modality::plain)) == 9);
}

TEST_CASE("the highest level counts, then the strongest wording, then the first sentence") {
  Classification linked = reading(lexicon::Relation::correlation, lexicon::Modality::plain);
  linked.strength = lexicon::Strength::possible;
  Classification may = reading(lexicon::Relation::causation, lexicon::Modality::possible);
  may.strength = lexicon::Strength::possible;
  may.sentence = 1;
  Classification can = reading(lexicon::Relation::causation, lexicon::Modality::can);
  can.strength = lexicon::Strength::suggested;
  can.sentence = 2;
  Classification can_too = can;
  can_too.sentence = 3;
  CHECK(strongest(policy(), {linked, may}).sentence == 1);  // "may" and "linked to" are on the same strength level
  CHECK(strongest(policy(), {linked, may, can, can_too}).sentence == 2);
  CHECK(strongest(policy(), {}).sentence == text::kNone);
}

TEST_CASE("a denial is a statement if there is no other") {
  Classification advice_only;
  advice_only.advice = lexicon::Advice::weak;
  Classification denied = reading(lexicon::Relation::causation, lexicon::Modality::plain, lexicon::Polarity::denied);
  denied.strength = lexicon::Strength::denied;
  const Classification best = strongest(policy(), {advice_only, denied});
  CHECK(best.polarity == lexicon::Polarity::denied);
  CHECK(best.advice == lexicon::Advice::weak);
}

TEST_CASE("a press release that turns an association into an effect exaggerates") {
  CHECK(verdict("Cocoa intake was associated with lower blood pressure.", "Cocoa lowers blood pressure.") ==
        "1 3 exaggerates");
  CHECK(verdict("Cocoa intake was associated with lower blood pressure.", "Cocoa may lower blood pressure.") ==
        "1 2 exaggerates");
  CHECK(verdict("Cocoa may lower blood pressure.", "Cocoa lowers blood pressure.") == "2 3 exaggerates");
  CHECK(verdict("Cocoa did not lower blood pressure.", "Cocoa lowers blood pressure.") == "0 3 exaggerates");
}

TEST_CASE("a press release that keeps or weakens the statement does not exaggerate") {
  CHECK(verdict("Cocoa lowers blood pressure.", "Cocoa probably lowers blood pressure.") == "3 3 same");
  CHECK(verdict("Cocoa lowers blood pressure.", "Cocoa may lower blood pressure.") == "3 2 downplays");
  CHECK(verdict("Cocoa lowers blood pressure.", "") == "3 0 downplays");
  CHECK(verdict("", "") == "0 0 same");
}

TEST_CASE("the strongest statement of each text is found wherever it is") {
  const Comparison c = compared("Cocoa is sweet. Cocoa was linked to lower blood pressure.\n",
                                "# News\n\nForty people took part.\n\nCocoa lowers blood pressure. It is popular.\n");
  CHECK(c.difference == 2);
  const auto sentence = [](const ClassifiedText& text) {
    return std::string(text.document.prose_text(text.document.sentences.at(text.classification.sentence).prose));
  };
  CHECK(sentence(c.abstract) == "Cocoa was linked to lower blood pressure.");
  CHECK(sentence(c.press) == "Cocoa lowers blood pressure.");
}

TEST_CASE("advice is taken from the whole text and does not change the level") {
  const Comparison c =
      compared("Cocoa lowers blood pressure.", "Cocoa lowers blood pressure. Patients should drink cocoa.");
  CHECK(c.abstract.classification.advice == lexicon::Advice::none);
  CHECK(c.press.classification.advice == lexicon::Advice::strong);
  CHECK(c.verdict == PressVerdict::same);
}

}  // namespace overclaim::classify
