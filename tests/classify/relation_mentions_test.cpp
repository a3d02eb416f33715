#include "classify/internal/relation_mentions.h"

#include <doctest/doctest.h>

#include "classify/classification.h"
#include "support/shipped.h"

namespace overclaim::classify {
namespace {

// The classification of a sentence: "causation possible", "correlation plain", "causation plain denied", "none".
std::string read(const std::string& text) {
  const Classification r = shipped_checker().classify(text);
  if (r.relation == lexicon::Relation::none) return "none";
  std::string read = std::string(name_of(r.relation)) + ' ' + std::string(name_of(r.modality));
  return r.polarity == lexicon::Polarity::affirmed ? read : read + ' ' + std::string(name_of(r.polarity));
}

}  // namespace

TEST_CASE("a change without a cause is a correlation") {
  CHECK(read("Grip strength improved in both villages.") == "correlation plain");
  CHECK(read("Yields decreased with altitude.") == "correlation plain");
  CHECK(read("Women on the night shift had a rise in blood pressure.") == "correlation plain");
  CHECK(read("A rise in blood pressure was observed among welders.") == "correlation plain");
  CHECK(read("The night shift raised blood pressure.") == "causation plain");
  CHECK(read("Grip strength was improved by rowing.") == "causation plain");
  CHECK(read("Rowing led to a rise in grip strength.") == "causation plain");
}

TEST_CASE("a comparison of groups is a difference, a count is not") {
  CHECK(read("Girls slept longer than boys.") == "correlation plain");
  CHECK(read("Rural pupils had fewer colds than urban pupils.") == "correlation plain");
  CHECK(read("Symptoms were more severe in smokers.") == "correlation plain");
  CHECK(read("More than 40 gardens took part.") == "none");
  CHECK(read("More than half of the gardens had a pond.") == "none");
  CHECK(read("The number of ponds has doubled in ten years.") == "none");
  CHECK(read("Colds are common in nursery schools.") == "none");
}

TEST_CASE("a modal makes any verb a possible cause, also one that is not in the lexicon") {
  CHECK(read("This gene could hold the answer.") == "causation possible");
  CHECK(read("Shade might pamper the seedlings.") == "causation possible");
  CHECK(read("Better drains may have spared thousands of cellars.") == "causation possible");
  CHECK(read("The bloods can be taken at home.") == "none");
  CHECK(read("Further studies may follow.") == "none");
}

TEST_CASE("the modal of the main statement counts, whatever nouns precede it") {
  CHECK(read("Small changes to bedtime could improve school marks.") == "causation possible");
  CHECK(read("Good control of moisture may reduce mould.") == "causation possible");
  CHECK(read("Naps may be associated with better marks.").starts_with("correlation"));
}

TEST_CASE("a noun spelled like an effect verb relates nothing") {
  CHECK(read("We compared patients and controls.") == "none");
  CHECK(read("He was admitted after a heart attack.") == "none");
  CHECK(read("Their home address was recorded.") == "none");
  CHECK(read("A randomised controlled trial was registered.") == "none");
  CHECK(read("Frost attacks the buds.") == "causation plain");
}

TEST_CASE("predicates of need and value are effects") {
  CHECK(read("Sleep is essential for memory.") == "causation plain");
  CHECK(read("Fresh air was beneficial.") == "causation plain");
  CHECK(read("Pollen counts are affected by rain.") == "causation plain");
  CHECK(read("Noise has an effect on bats.") == "causation plain");
  CHECK(read("The trial was safe.") == "none");
}

TEST_CASE("a modifier of a noun is not what the sentence states") {
  CHECK(read("We interviewed farmers with a high risk of falls.") == "none");
  CHECK(read("Farmers had a high risk of falls.") == "correlation plain");
  CHECK(read("We discovered genes causing deafness.") == "causation plain");
}

TEST_CASE("advice is not a relation") {
  CHECK(read("It is recommended that the dressing be removed after a day.") == "none");
  CHECK(read("Clinicians should screen farmers to reduce falls.") == "none");
  CHECK(read("Screening reduces falls and should be offered.") == "causation plain");
}

TEST_CASE("a headline states with a noun or a bare verb what a sentence states with a finite one") {
  CHECK(read("Night shifts linked to high blood pressure") == "correlation plain");
  CHECK(read("The effect of naps on school marks") == "causation plain");
  CHECK(read("Naps boost school marks") == "causation plain");
  CHECK(read("We looked at the effect of naps on school marks.") == "none");
}

TEST_CASE("a hedge that belongs to the predicate weakens it") {
  CHECK(read("The vaccine appears to be effective.") == "causation possible");
  CHECK(read("We found the vaccine to reduce fever.") == "causation plain");
}

TEST_CASE("a denial may be inside the predicate, before it, or in the finding") {
  CHECK(read("Rainfall was not related to yield.") == "correlation plain denied");
  CHECK(read("The cream had no effect on scars.") == "causation plain denied");
  CHECK(read("The bath oil did not lower the rate of eczema.") == "causation plain denied");
  CHECK(read("We found no evidence that bells disturb bats.") == "causation plain denied");
  CHECK(read("The link disappeared after adjustment for income.") == "correlation plain denied");
  CHECK(read("Rainfall was related to yield.") == "correlation plain");
}

TEST_CASE("a cause named after a change makes it causation") {
  CHECK(read("Yields doubled because of the new weir.") == "causation plain");
  CHECK(read("Hay fever rates have doubled since 1990.") == "none");
}

TEST_CASE("what a sentence contrasts first is not what it states") {
  CHECK(read("Although storms might delay the ferries, the new pier cut waiting times.") == "causation plain");
}

}  // namespace overclaim::classify
