#include "audit/score_sentences.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "support/shipped.h"

namespace overclaim::audit {
namespace {

const Checker& checker() {
  static const Checker small(small_lexicon());
  return small;
}

SentenceGroup group_of(std::vector<ProductSentence> products) {
  return {"corpus/sentences/safety.yaml", "safety", "what is shown", std::move(products), {}};
}

ProductSentence product(std::string text, std::string label, std::string context = "") {
  return {std::move(context), std::move(text), "zorbine", std::move(label), "why", 7};
}

SentenceScores scores_of(const std::vector<ProductSentence>& products) {
  SentenceScores scores;
  score_sentences(checker(), group_of(products), scores);
  return scores;
}

classify::Classification classification(lexicon::Relation relation,
                                        lexicon::Polarity polarity = lexicon::Polarity::affirmed,
                                        lexicon::Modality modality = lexicon::Modality::plain) {
  classify::Classification r;
  r.relation = relation;
  r.polarity = polarity;
  r.modality = modality;
  return r;
}

ScienceSentence science(std::string text, lexicon::Relation relation,
                        lexicon::Modality modality = lexicon::Modality::plain,
                        lexicon::Advice advice = lexicon::Advice::none,
                        lexicon::Polarity polarity = lexicon::Polarity::affirmed) {
  return {std::move(text), relation, polarity, modality, advice, "why", 9};
}

}  // namespace

TEST_CASE("sentences about a product labelled U, O and S should be flagged, X should not") {
  const auto scores = scores_of({product("Zorbine is harmless.", "S"), product("Zorbine is quite harmless.", "U"),
                                 product("Zorbine is cheap.", "O"), product("Zorbine is harmless, they say.", "X"),
                                 product("Zorbine comes in vials.", "N")});
  CHECK(scores.flagged.true_positive == 2);
  CHECK(scores.flagged.false_negative == 1);
  CHECK(scores.flagged.false_positive == 1);
  CHECK(scores.flagged.true_negative == 1);
  CHECK(scores.products.at("safety").sentences == 5);
  CHECK(scores.products.at("safety").right == 3);
  REQUIRE(scores.missed.size() == 1);
  CHECK(scores.missed[0].text == "Zorbine is cheap.");
  CHECK(scores.missed[0].path == "corpus/sentences/safety.yaml");
  CHECK(scores.missed[0].line == 7);
  CHECK(scores.missed[0].expected == "O");
  CHECK(scores.missed[0].got.empty());
  REQUIRE(scores.wrongly_flagged.size() == 1);
  CHECK(scores.wrongly_flagged[0].expected == "X");
  CHECK(scores.wrongly_flagged[0].got == "S");
  CHECK(scores.wrongly_flagged[0].got_rule == "safety-overclaim");
}

TEST_CASE("findings on the context alone do not count, and the subject is set") {
  const auto scores = scores_of(
      {product("It comes in vials.", "N", "Zorbine is harmless."), product("It is harmless.", "S", "Of vials")});
  CHECK(scores.flagged.true_negative == 1);
  CHECK(scores.flagged.true_positive == 1);
  CHECK(scores.products.at("safety").right == 2);
}

TEST_CASE("four classes: by relation, causation also by its hedge, denials by what they deny") {
  CHECK(class_of_four(classification(lexicon::Relation::none)) == "none");
  CHECK(class_of_four(classification(lexicon::Relation::correlation)) == "correlational");
  CHECK(class_of_four(classification(lexicon::Relation::correlation, lexicon::Polarity::affirmed,
                                     lexicon::Modality::possible)) == "correlational");
  CHECK(class_of_four(classification(lexicon::Relation::causation)) == "causal");
  CHECK(class_of_four(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed,
                                     lexicon::Modality::possible)) == "conditional");
  CHECK(class_of_four(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed,
                                     lexicon::Modality::proposed)) == "conditional");
  for (const lexicon::Modality modality :
       {lexicon::Modality::can, lexicon::Modality::probable, lexicon::Modality::proven})
    CHECK(class_of_four(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed, modality)) ==
          "causal");
  CHECK(class_of_four(classification(lexicon::Relation::correlation, lexicon::Polarity::denied)) == "correlational");
  CHECK(class_of_four(classification(lexicon::Relation::causation, lexicon::Polarity::denied)) == "causal");
}

TEST_CASE("six classes: denials and 'can' are separate, open questions state no relation") {
  CHECK(class_of_six(classification(lexicon::Relation::none)) == "none");
  CHECK(class_of_six(classification(lexicon::Relation::causation, lexicon::Polarity::open)) == "none");
  CHECK(class_of_six(classification(lexicon::Relation::correlation, lexicon::Polarity::denied)) == "denied");
  CHECK(class_of_six(classification(lexicon::Relation::causation, lexicon::Polarity::denied, lexicon::Modality::can)) ==
        "denied");
  CHECK(class_of_six(classification(lexicon::Relation::correlation, lexicon::Polarity::affirmed,
                                    lexicon::Modality::can)) == "correlational");
  CHECK(class_of_six(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed,
                                    lexicon::Modality::can)) == "can");
  CHECK(class_of_six(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed,
                                    lexicon::Modality::possible)) == "conditional");
  CHECK(class_of_six(classification(lexicon::Relation::causation, lexicon::Polarity::affirmed,
                                    lexicon::Modality::probable)) == "causal");
}

TEST_CASE("scientific sentences count in every table, and in strength if they affirm a relation") {
  SentenceGroup group{"corpus/sentences/tea.yaml", "tea", "what is shown", {}, {}};
  group.science = {science("Tea improves sleep.", lexicon::Relation::causation),
                   science("Tea may improve sleep.", lexicon::Relation::causation, lexicon::Modality::possible),
                   science("Tea does not improve sleep.", lexicon::Relation::causation, lexicon::Modality::plain,
                           lexicon::Advice::none, lexicon::Polarity::denied),
                   science("The cup is blue.", lexicon::Relation::none),
                   science("The pot is blue.", lexicon::Relation::correlation),
                   science("Doctors should recommend tea.", lexicon::Relation::none, lexicon::Modality::plain,
                           lexicon::Advice::strong)};
  SentenceScores scores;
  score_sentences(shipped_checker(), group, scores);
  CHECK(scores.four.sentences() == 6);
  CHECK(scores.six.sentences() == 6);
  CHECK(scores.advice.sentences() == 6);
  CHECK(scores.advice.wanted("strong") == 1);
  CHECK(scores.strong.sentences() == 3);
  CHECK(scores.strong.wanted("strong") == 1);
  CHECK(scores.strong.f1("strong") == 1);
  CHECK(scores.six.wanted("denied") == 1);
  CHECK(scores.six.f1("denied") == 1);
  CHECK(scores.four.f1("conditional") == 1);
  CHECK(scores.four.f1("correlational") == 0);
  CHECK(scores.science.at("tea").sentences == 6);
  CHECK(scores.science.at("tea").right == 5);
  REQUIRE(scores.misread.size() == 1);
  CHECK(scores.misread[0].text == "The pot is blue.");
  CHECK(scores.misread[0].line == 9);
  CHECK(scores.misread[0].expected == "correlation affirmed plain, advice none");
  CHECK(scores.misread[0].got == "none, advice none");
}

}  // namespace overclaim::audit
