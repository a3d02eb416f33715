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

TEST_CASE("any two things are related by causation, by correlation, or not") {
  CHECK(read("Coffee reduces mortality.") == "causation affirmed causal");
  CHECK(read("Coffee was associated with lower mortality.") == "correlation affirmed possible");
  CHECK(read("We enrolled 40 volunteers in two towns.").starts_with("none "));
}

TEST_CASE("modals, negations and questions are read as in claims") {
  CHECK(read("Coffee may reduce mortality.") == "causation affirmed possible");
  CHECK(read("Coffee can reduce mortality.") == "causation affirmed suggested");
  CHECK(read("Coffee probably reduces mortality.") == "causation affirmed probable");
  CHECK(read("Coffee does not reduce mortality.") == "causation denied denied");
  CHECK(read("Does coffee reduce mortality?") == "causation open open");
}

TEST_CASE("advice is weak or strong, and a call for research is not advice") {
  const auto advice = [](const char* text) { return name_of(shipped_checker().classify(text).advice); };
  CHECK(advice("Patients should drink coffee.") == "strong");
  CHECK(advice("Further research is needed.") == "none");
  CHECK(advice("Coffee was associated with lower mortality.") == "none");
}

TEST_CASE("a classification names its sentence, and none if nothing is related") {
  CHECK(shipped_checker().classify("Forty people came. Coffee reduces mortality.").sentence == 1);
  CHECK(shipped_checker().classify("Forty people came.").sentence == text::kNone);
}

TEST_CASE("empty text and noise have a classification") {
  CHECK(read("") == "none affirmed open");
  CHECK(read("\xFF\xFE ((( ???") == "none affirmed open");
}

}  // namespace overclaim::classify
