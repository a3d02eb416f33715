#include "classify/classification.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::classify {
namespace {

// "causation affirmed possible"
std::string read(const std::string& text) {
  const Classification r = shipped_checker().classify(text);
  return std::string(name_of(r.relation)) + ' ' + std::string(name_of(r.polarity)) + ' ' +
         std::string(name_of(r.strength));
}

}  // namespace

TEST_CASE("whatever they are, two things are caused, bound_to_study together, or neither") {
  CHECK(read("Coffee reduces mortality.") == "causation affirmed causal");
  CHECK(read("Coffee was associated with lower mortality.") == "correlation affirmed possible");
  CHECK(read("We enrolled 40 volunteers in two towns.").starts_with("none "));
}

TEST_CASE("modals, denials and questions are read as in claims") {
  CHECK(read("Coffee may reduce mortality.") == "causation affirmed possible");
  CHECK(read("Coffee can reduce mortality.") == "causation affirmed suggested");
  CHECK(read("Coffee probably reduces mortality.") == "causation affirmed probable");
  CHECK(read("Coffee does not reduce mortality.") == "causation denied denied");
  CHECK(read("Does coffee reduce mortality?") == "causation open open");
}

TEST_CASE("advice is weak or strong, a call for research is none") {
  const auto advice = [](const char* text) { return name_of(shipped_checker().classify(text).advice); };
  CHECK(advice("Patients should drink coffee.") == "strong");
  CHECK(advice("Further research is needed.") == "none");
  CHECK(advice("Coffee was associated with lower mortality.") == "none");
}

TEST_CASE("a reading names the sentence it was read in, and none where nothing is related") {
  CHECK(shipped_checker().classify("Forty people came. Coffee reduces mortality.").sentence == 1);
  CHECK(shipped_checker().classify("Forty people came.").sentence == text::kNone);
}

TEST_CASE("nothing and noise have a reading") {
  CHECK(read("") == "none affirmed open");
  CHECK(read("\xFF\xFE ((( ???") == "none affirmed open");
}

}  // namespace overclaim::classify
