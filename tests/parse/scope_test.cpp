#include "parse/scope.h"

#include <doctest/doctest.h>

#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::parse {
namespace {

// The scope verdict of a cue of kind hedge with `keys` (a YAML flow map) for the effect "lifts" in the text.
ScopeVerdict verdict_in(const std::string& keys, const std::string& text) {
  const lexicon::Lexicon lexicon =
      lexicon_of({{"effect", "lift", "\"lift~\""}},
                 {{"cues/hedge.yaml", "cues/hedge.yaml",
                   "kind: hedge\ncues:\n  - {id: hedge.x, phrases: [\"perhaps\"], fires: [\"[[x]]\"]" + keys + "}\n"}});
  const text::Document document = text::read_document("", text, text::Format::plain);
  const auto matches = match::Matcher(lexicon).matches_in(document);
  const Parse parse = parse_sentence(lexicon, document, matches, 0);
  REQUIRE(parse.matches.size() == 2);
  const bool first = parse.is(parse.matches[0], lexicon::CueKind::hedge);
  const match::Match& effect = parse.matches[first ? 1 : 0];
  return scope_of(parse, parse.matches[first ? 0 : 1], parse.place_of(effect)).verdict;
}

}  // namespace

TEST_CASE("the reasons why a modifier does not govern a place are distinguished") {
  CHECK(verdict_in("", "Tea perhaps lifts you.") == ScopeVerdict::governs);
  CHECK(verdict_in("", "Tea lifts you perhaps.") == ScopeVerdict::behind_it);
  CHECK(verdict_in(", reach: backward", "Tea lifts you perhaps.") == ScopeVerdict::governs);
  CHECK(verdict_in(", reach: backward", "Tea perhaps lifts you.") == ScopeVerdict::before_it);
  CHECK(verdict_in(", reach: sentence", "Tea lifts you; so perhaps.") == ScopeVerdict::governs);
  CHECK(verdict_in(", within: 2", "Perhaps some old tea lifts you.") == ScopeVerdict::too_far);
  CHECK(verdict_in(", within: 3", "Perhaps some old tea lifts you.") == ScopeVerdict::governs);
  CHECK(verdict_in(", governs: base", "Tea perhaps lifts you.") == ScopeVerdict::wrong_form);
  CHECK(verdict_in(", governs: base", "Tea perhaps lift you.") == ScopeVerdict::governs);
}

TEST_CASE("a clause edge that some cues pass differs from one that none passes") {
  CHECK(verdict_in("", "So perhaps: tea lifts you.") == ScopeVerdict::clause_edge);
  CHECK(verdict_in(", passes_clauses: true", "So perhaps: tea lifts you.") == ScopeVerdict::governs);
  CHECK(verdict_in("", "So perhaps; tea lifts you.") == ScopeVerdict::clause_end);
  CHECK(verdict_in(", passes_clauses: true", "So perhaps; tea lifts you.") == ScopeVerdict::clause_end);
}

TEST_CASE("numbers and verbs without a cue are places, too") {
  static const match::Matcher matcher(*shipped_lexicon());
  const text::Document document = text::read_document("", "It may wobble by 12 or so.", text::Format::plain);
  const auto matches = matcher.matches_in(document);
  const Parse parse = parse_sentence(*shipped_lexicon(), document, matches, 0);
  const match::Match* may = parse.within(parse.first(), parse.last(), {lexicon::CueKind::hedge, lexicon::Role::modal});
  REQUIRE(may);
  for (const uint32_t t : {2u, 4u}) {
    const Place place = parse.place_of_word(t, lexicon::Form::base);
    CHECK(parse.tokens_of(place).first == t);
    CHECK(parse.tokens_of(place).last == t + 1);
    CHECK(governs(parse, *may, place));
    CHECK(words_between(parse, *may, place) == t - 2);
  }
}

TEST_CASE("a modal governs base forms only, so the form is part of the place") {
  const lexicon::Lexicon lexicon = lexicon_of({{"effect", "lift", "\"lift~\""}, {"hedge", "x", "\"perhaps\""}});
  const text::Document document = text::read_document("", "Tea perhaps lifts you.", text::Format::plain);
  const auto matches = match::Matcher(lexicon).matches_in(document);
  const Parse parse = parse_sentence(lexicon, document, matches, 0);
  CHECK(parse.place_of(parse.matches[1]) == parse.place_of(parse.matches[1], lexicon::Form::past));
  CHECK(parse.place_of(parse.matches[1]) != parse.place_of(parse.matches[1], lexicon::Form::base));
}

TEST_CASE("a negation governs the verbs of its clause and no others") {
  CHECK(claims_in("Cerebrolysin does not improve memory.") == "cerebrolysin memory denied");
  CHECK(claims_in("Cerebrolysin does not improve memory, but it lifts mood.") ==
        "cerebrolysin memory denied; cerebrolysin mood causal");
  CHECK(claims_in("Cerebrolysin neither reduces appetite nor builds muscle.") ==
        "cerebrolysin appetite denied; cerebrolysin muscle denied");
  CHECK(claims_in("Cerebrolysin, which is not cheap, improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Although it does not lift mood, Cerebrolysin improves memory.") ==
        "cerebrolysin mood denied; cerebrolysin memory causal");
}

TEST_CASE("\"no evidence that\" governs the clause that it introduces") {
  CHECK(claims_in("There is no evidence that Cerebrolysin builds muscle.") == "cerebrolysin muscle denied");
  CHECK(claims_in("No study has shown that Cerebrolysin builds muscle.") == "cerebrolysin muscle denied");
  CHECK(flags_in("There is no evidence that Cerebrolysin builds muscle.") == "");
  CHECK(flags_in("Cerebrolysin has not been shown to improve memory in healthy people.") == "");
}

TEST_CASE("pseudo-negations deny nothing") {
  CHECK(claims_in("Cerebrolysin not only improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Cerebrolysin doesn't just improve memory, it lifts mood.") ==
        "cerebrolysin memory causal; cerebrolysin mood causal");
  CHECK(claims_in("There is no doubt that Cerebrolysin builds muscle.").starts_with("cerebrolysin muscle "));
  CHECK(flags_in("There is no doubt that Cerebrolysin builds muscle.") != "");
}

TEST_CASE("two negations make an assertion") {
  CHECK(claims_in("Cerebrolysin never fails to improve memory.").find("denied") == std::string::npos);
  CHECK(claims_in("Cerebrolysin does not fail to build muscle.") == "cerebrolysin muscle causal");
  CHECK(flags_in("Cerebrolysin does not fail to build muscle.") == "unsupported-benefit");
}

TEST_CASE("a modal governs the base forms of its clause, never a finite verb") {
  CHECK(claims_in("Cerebrolysin may improve memory.") == "cerebrolysin memory possible");
  CHECK(claims_in("Cerebrolysin may be costly, but it improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Results may vary, and Cerebrolysin improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Cerebrolysin may improve memory and lift mood.") ==
        "cerebrolysin memory possible; cerebrolysin mood possible");
  CHECK(claims_in("Cerebrolysin may improve memory and lifts mood.") ==
        "cerebrolysin memory possible; cerebrolysin mood causal");
  CHECK(claims_in("Memory may be enhanced by Cerebrolysin.") == "cerebrolysin memory possible");
}

TEST_CASE("a hedge in an aside does not weaken the main clause") {
  CHECK(claims_in("Cerebrolysin, which may be injected, improves memory.") == "cerebrolysin memory causal");
  CHECK(claims_in("Cerebrolysin (the dose may vary) improves memory.") == "cerebrolysin memory causal");
}

TEST_CASE("a hedge on a verb of saying governs what is said") {
  CHECK(claims_in("It is possible that Cerebrolysin improves memory.") == "cerebrolysin memory possible");
  CHECK(claims_in("Cerebrolysin is thought to improve memory.") == "cerebrolysin memory proposed");
  CHECK(claims_in("It is thought that Cerebrolysin improves memory.") == "cerebrolysin memory proposed");
}

TEST_CASE("questions are open") {
  CHECK(claims_in("Does Cerebrolysin improve memory?") == "cerebrolysin memory open");
  CHECK(flags_in("Can Cerebrolysin build muscle?") == "");
  CHECK(flags_in("# Does Cerebrolysin build muscle?\n\nNobody knows.\n") == "");
}

TEST_CASE("a sales question with a promise in it is a claim") {
  CHECK(flags_in("Ready to triple your recall within two weeks on Cerebrolysin?") != "");
}

TEST_CASE("what depends on a condition or remains unknown is open") {
  CHECK(claims_in("Whether Cerebrolysin improves memory is unknown.") == "cerebrolysin memory open");
  CHECK(claims_in("It is unclear whether Cerebrolysin builds muscle.") == "cerebrolysin muscle open");
  CHECK(flags_in("It is not known whether Cerebrolysin promotes neurogenesis in people.") == "");
  CHECK(claims_in("If Cerebrolysin improves memory, trials should show it.") == "cerebrolysin memory open");
}

TEST_CASE("a condition on the reader leaves the claim asserted") {
  CHECK(flags_in("If you want to build muscle, Cerebrolysin increases muscle growth.") == "unsupported-benefit");
}

TEST_CASE("never-words that are denied or about something else have no effect") {
  CHECK(flags_in("Cerebrolysin is no cure, least of all for dementia.") == "");
  CHECK(flags_in("Cerebrolysin is not intended to diagnose, treat, cure or prevent any disease.") == "");
  CHECK(flags_in("Cerebrolysin must always be stored in the dark.") == "");
  CHECK(flags_in("Delivery of Cerebrolysin is guaranteed.") == "");
}

}  // namespace overclaim::parse
