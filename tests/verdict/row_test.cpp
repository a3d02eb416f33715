#include "verdict/row.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

struct Asked {
  std::string subject, outcome, population;
  lexicon::Direction direction = lexicon::Direction::symptom;
  bool species_named = false;
};

RowChoice choice_for(const Asked& asked) {
  claim::Claim claim;
  claim.subject = asked.subject;
  claim.outcome = asked.outcome;
  claim.population = asked.population;
  claim.direction = asked.direction;
  claim.species_named = asked.species_named;
  return choose_row(*shipped_lexicon(), claim);
}

std::string row_for(const Asked& asked) {
  const RowChoice choice = choice_for(asked);
  return choice.row ? choice.row->id : "";
}

}  // namespace

TEST_CASE("patients get the row of their disease") {
  CHECK(row_for({"cerebrolysin", "memory", "vascular_dementia"}) == "cerebrolysin/memory.vascular_dementia");
  CHECK(row_for({"cerebrolysin", "memory", "alzheimers"}) == "cerebrolysin/memory.alzheimers");
}

TEST_CASE("healthy people, by any name, get the healthy row") {
  for (const char* who : {"healthy", "you", "students", "executives", "athletes", "gamers"}) {
    CAPTURE(who);
    CHECK(row_for({"cerebrolysin", "memory", who}) == "cerebrolysin/memory.healthy");
  }
}

TEST_CASE("if no people are named, the worst row of patients decides") {
  CHECK(row_for({"cerebrolysin", "memory", ""}) == "cerebrolysin/memory.alzheimers");
  CHECK(row_for({"cerebrolysin", "sleep", ""}) == "cerebrolysin/sleep");
}

TEST_CASE("if only healthy people can be meant, their row decides") {
  CHECK(row_for({"cerebrolysin", "focus", ""}) == "cerebrolysin/focus.healthy");
}

TEST_CASE("a row without a population applies to everybody") {
  CHECK(row_for({"cerebrolysin", "muscle", "you"}) == "cerebrolysin/muscle");
  CHECK(row_for({"cerebrolysin", "muscle", "stroke"}) == "cerebrolysin/muscle");
  CHECK_FALSE(choice_for({"cerebrolysin", "muscle", "you"}).wider);
}

TEST_CASE("for results in patients, healthy people are a wider population") {
  const RowChoice choice = choice_for({"cerebrolysin", "sleep", "you"});
  REQUIRE(choice.row);
  CHECK(choice.row->id == "cerebrolysin/sleep");
  CHECK(choice.wider);
  CHECK_FALSE(choice_for({"cerebrolysin", "sleep", "diabetic_neuropathy"}).wider);
}

TEST_CASE("an outcome without rows uses those of its parent") {
  CHECK(row_for({"cerebrolysin", "hair_growth", ""}) == "cerebrolysin/hair");
}

TEST_CASE("what is said of animals is weighed against what was found in them") {
  CHECK(row_for({"cerebrolysin", "memory", "", lexicon::Direction::symptom, true}) == "cerebrolysin/memory.animals");
  CHECK(row_for({"cerebrolysin", "longevity", "", lexicon::Direction::symptom, true}) == "cerebrolysin/longevity.mice");
  CHECK(row_for({"cerebrolysin", "muscle", "", lexicon::Direction::symptom, true}) == "cerebrolysin/muscle");
}

TEST_CASE("prevention, modification and cure have rows of their own") {
  using enum lexicon::Direction;
  for (const lexicon::Direction direction : {prevention, modification, cure}) {
    CAPTURE(name_of(direction));
    CHECK(row_for({"cerebrolysin", "alzheimers", "", direction}) == "cerebrolysin/disease." + text_of(direction));
  }
  CHECK(row_for({"cerebrolysin", "alzheimers", ""}) == "cerebrolysin/alzheimers");
}

TEST_CASE("an outcome without evidence has no row") {
  CHECK(row_for({"cerebrolysin", "pain", ""}) == "");
  CHECK(row_for({"noopept", "memory", ""}) == "");
  CHECK(row_for({"", "memory", ""}) == "");
  CHECK(row_for({"cerebrolysin", "", ""}) == "");
  CHECK(row_for({"no such subject", "no such outcome", "nobody"}) == "");
}

}  // namespace overclaim::verdict
