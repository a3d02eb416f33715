// The guarantees of matches_in() with a few phrases; corpus_matches_test.cpp tests them on articles.
#include "match/match.h"

#include <doctest/doctest.h>

#include "match/found.h"
#include "support/lexicons.h"

namespace overclaim::match {
namespace {

lexicon::LexiconFile outcomes(const std::string& lines) { return {"outcomes/o.yaml", "o.yaml", "outcomes:\n" + lines}; }

}  // namespace

TEST_CASE("matches are in the order of their words, longer before shorter") {
  const lexicon::Lexicon lexicon =
      lexicon_of({{"hedge", "may", R"("may", "help")"}, {"use", "may", R"("may help", "used")"}});
  CHECK(found(lexicon, "It may help. Used daily, it may.") ==
        "use.may 'may help'; hedge.may 'may'; hedge.may 'help'; use.may 'Used'; hedge.may 'may'");
}

TEST_CASE("the longest match of a kind is kept, whatever its cue") {
  const lexicon::Lexicon lexicon = lexicon_of({{"safety", "side", R"("side effects", "effects")"},
                                               {"safety", "none", R"("no side effects at all")"},
                                               {"use", "all", R"("side effects")"}});
  CHECK(found(lexicon, "There are no side effects at all.") ==
        "safety.none 'no side effects at all'; use.all 'side effects'");
  CHECK(found(lexicon, "There are no side effects, or few effects.") ==
        "safety.side 'side effects'; use.all 'side effects'; safety.side 'effects'");
}

TEST_CASE("matches of a kind that only overlap are both kept") {
  const lexicon::Lexicon lexicon = lexicon_of({{"safety", "a", R"("very safe")"}, {"safety", "b", R"("safe drug")"}});
  CHECK(found(lexicon, "A very safe drug.") == "safety.a 'very safe'; safety.b 'safe drug'");
}

TEST_CASE("a confuser covers everything inside it, also the same words, and nothing beyond") {
  const lexicon::Lexicon lexicon = lexicon_of(
      {{"safety", "safe", R"("safe", "safe room")"}, {"hedge", "side", R"("room service")"}},
      {outcomes("  - {id: rooms, name: \"rooms\", nouns: [\"room\", \"panic room\"], confusers: [\"safe room\"]}\n")});
  CHECK(found(lexicon, "A safe room.") == "confuser.rooms 'safe room'");
  CHECK(found(lexicon, "A safe panic room.") == "safety.safe 'safe'; outcome_noun.rooms 'panic room'");
  CHECK(found(lexicon, "A safe room service.") == "confuser.rooms 'safe room'; hedge.side 'room service'");
}

TEST_CASE("of two outcomes on the same words the longer is kept, with all forms of one outcome") {
  const lexicon::Lexicon lexicon = lexicon_of(
      {}, {outcomes("  - {id: memory, name: \"m\", nouns: [\"memory\"], adjectives: [\"memory enhancing\"]}\n"
                    "  - {id: loss, name: \"l\", nouns: [\"memory loss\"], claims: [\"stop~ memory loss\"]}\n")});
  CHECK(found(lexicon, "Memory loss and memory.") == "outcome_noun.loss 'Memory loss'; outcome_noun.memory 'memory'");
  CHECK(found(lexicon, "It stops memory loss.") == "outcome_claim.loss 'stops memory loss'");
  CHECK(found(lexicon, "A memory-enhancing drink.") == "outcome_adjective.memory 'memory-enhancing'");
}

TEST_CASE("people and products named after an outcome are people and products") {
  const lexicon::Lexicon lexicon = lexicon_of(
      {}, {outcomes("  - {id: stroke, name: \"s\", nouns: [\"stroke\"]}\n"),
           {"cues/p.yaml", "p.yaml", "populations:\n  - {id: stroke, name: \"p\", phrases: [\"stroke patient+\"]}\n"},
           {"subjects/s.yaml", "s.yaml", "subjects:\n  - {id: s, name: \"S\", names: [\"Stroke Away\"]}\n"}});
  CHECK(found(lexicon, "Stroke patients had a stroke.") ==
        "population.stroke 'Stroke patients'; outcome_noun.stroke 'stroke'");
  CHECK(found(lexicon, "Stroke Away is sold.") == "subject_name.s 'Stroke Away'");
}

TEST_CASE("words that look like a negation cover the negation inside them") {
  const lexicon::Lexicon lexicon = lexicon_of({{"negation", "no", R"("no", "not", "fail~ to")"},
                                               {"pseudo_negation", "only", R"("not only")"},
                                               {"uncertainty", "known", R"("not known")"},
                                               {"negative_result", "failed", R"("fail~ to improve")"},
                                               {"effect", "improve", R"("improve~")"}});
  CHECK(found(lexicon, "It is not only cheap, it is not known.") ==
        "pseudo_negation.only 'not only'; uncertainty.known 'not known'");
  CHECK(found(lexicon, "It failed to improve, it did not improve.") ==
        "negative_result.failed 'failed to improve'; negation.no 'not'; effect.improve 'improve'");
}

TEST_CASE("a preposition that is part of a verb begins nothing else") {
  const lexicon::Lexicon lexicon =
      lexicon_of({{"effect", "help", R"("help~", "help~ with")"}},
                 {outcomes("  - {id: focus, name: \"f\", nouns: [\"focus\"], confusers: [\"with focus\"]}\n")});
  CHECK(found(lexicon, "It helps with focus.") == "effect.help 'helps with'; outcome_noun.focus 'focus'");
  CHECK(found(lexicon, "It helps those with focus.") == "effect.help 'helps'; confuser.focus 'with focus'");
}

TEST_CASE("a match keeps the layers in which nothing covers it") {
  const lexicon::Lexicon lexicon = lexicon_of({{"advice", "try", R"("may help")"}, {"hedge", "may", R"("may")"}});
  const text::Document document = text::read_document("page", "It may help.", text::Format::plain);
  const auto matches = Matcher(lexicon).matches_in(document);
  REQUIRE(matches.size() == 2);
  CHECK_FALSE(matches[0].layers.has(lexicon::Layer::claims));
  CHECK(matches[0].layers.has(lexicon::Layer::classification));
  CHECK(matches[1].layers ==
        lexicon::Bits<lexicon::Layer>::all() - lexicon::Bits<lexicon::Layer>::of(lexicon::Layer::house));
}

TEST_CASE("a decoy is a cue of its kind, and as the longest match covers others") {
  const lexicon::Lexicon lexicon = lexicon_of({{"advice", "try", R"("try~")"}, {"advice", "decoy", R"("try~ to")"}});
  CHECK(found(lexicon, "Try it.") == "advice.try 'Try'");
  CHECK(found(lexicon, "They tried to.") == "advice.decoy 'tried to'");
}

TEST_CASE("no match crosses punctuation, a sentence or a block, except punctuation in its phrase") {
  const lexicon::Lexicon lexicon = lexicon_of({{"safety", "safe", R"("very safe", "100% safe", "and/or safe")"}});
  CHECK(found(lexicon, "It is very safe.") == "safety.safe 'very safe'");
  for (const char* text : {"It is very, safe.", "It is very. Safe it is.", "It is very (safe).", "very\n\nsafe",
                           "It is very: safe.", "It is very / safe."})
    CHECK_MESSAGE(found(lexicon, text) == "", text);
  CHECK(found(lexicon, "It is 100% safe, and/or safe.") == "safety.safe '100% safe'; safety.safe 'and/or safe'");
  CHECK(found(lexicon, "It is 100 safe.") == "");
}

TEST_CASE("a wildcard matches one word of any kind and no punctuation") {
  const lexicon::Lexicon lexicon =
      lexicon_of({{"effect", "cross", R"("cross~ * barrier")"}, {"use", "in", R"("used [*] daily")"}});
  CHECK(found(lexicon, "It crosses every barrier.") == "effect.cross 'crosses every barrier'");
  CHECK(found(lexicon, "It crosses 2 barrier.") == "effect.cross 'crosses 2 barrier'");
  CHECK(found(lexicon, "It crosses, barrier.") == "");
  CHECK(found(lexicon, "It crosses the great barrier.") == "");
  CHECK(found(lexicon, "It is used daily or used twice daily.") == "use.in 'used daily'; use.in 'used twice daily'");
}

TEST_CASE("two spellings of one cue on the same words are one match") {
  const lexicon::Lexicon lexicon =
      lexicon_of({{"effect", "cross", R"("cross * barrier", "cross blood barrier", "* blood barrier")"},
                  {"effect", "hold", R"("cross blood *")"}});
  CHECK(found(lexicon, "cross blood barrier") ==
        "effect.cross 'cross blood barrier'; effect.hold 'cross blood barrier'");
}

TEST_CASE("a match has the form of the inflected verb") {
  const lexicon::Lexicon lexicon = lexicon_of({{"effect", "help", R"("help~", "be~ of use")"}});
  const text::Document document =
      text::read_document("page", "Help helps helped helping is of use.", text::Format::plain);
  std::vector<lexicon::Form> forms;
  for (const Match& m : Matcher(lexicon).matches_in(document)) forms.push_back(m.form);
  CHECK(forms == std::vector{lexicon::Form::base, lexicon::Form::third, lexicon::Form::past, lexicon::Form::gerund,
                             lexicon::Form::none});
}

TEST_CASE("a matcher can be moved") {
  const lexicon::Lexicon lexicon = lexicon_of({{"hedge", "may", R"("may")"}});
  Matcher first(lexicon);
  const Matcher second = std::move(first);
  CHECK(second.matches_in(text::read_document("page", "It may.", text::Format::plain)).size() == 1);
}

}  // namespace overclaim::match
