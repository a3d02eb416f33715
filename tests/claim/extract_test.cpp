#include "claim/extract.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim {
namespace {

std::string direction_of(const std::string& text) { return claim_in(text).direction; }

std::string words_of_claim(const std::string& text) {
  const Span span = claim_in(text).span;
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("symptom, prevention, modification and cure are told apart") {
  CHECK(direction_of("Cerebrolysin improves memory.") == "symptom");
  CHECK(direction_of("Cerebrolysin prevents Alzheimer's disease.") == "prevention");
  CHECK(direction_of("Cerebrolysin slows Alzheimer's disease.") == "modification");
  CHECK(direction_of("Cerebrolysin reverses dementia.") == "modification");
  CHECK(direction_of("Cerebrolysin cures dementia.") == "cure");
  CHECK(direction_of("Cerebrolysin stimulates neurogenesis.") == "mechanism");
}

TEST_CASE("a change for the worse is a harm and never a benefit") {
  CHECK(direction_of("Cerebrolysin worsens memory.") == "harm");
  CHECK(direction_of("Cerebrolysin increases anxiety.") == "harm");
  CHECK(flags_in("Cerebrolysin may cause anxiety and insomnia.") == "");
  CHECK(flags_in("Cerebrolysin lowers memory scores.") == "");
}

TEST_CASE("the span of a claim goes from its first to its last cue") {
  CHECK(words_of_claim("As a rule, Cerebrolysin improves memory over time.") == "Cerebrolysin improves memory");
}

TEST_CASE("the same claim twice in a sentence is one") {
  CHECK(claims_in("Cerebrolysin improves memory and improves memory.") == "cerebrolysin memory causal");
}

TEST_CASE("claims come in reading order") {
  CHECK(claims_in("Cerebrolysin lifts mood. It builds muscle. It improves sleep.") ==
        "cerebrolysin mood causal; cerebrolysin muscle causal; cerebrolysin sleep causal");
}

TEST_CASE("a sentence about nothing on file makes no claim") {
  CHECK(claims_in("# Cerebrolysin\n\nOrders ship within two days.\n") == "");
  CHECK(claims_in("") == "");
}

}  // namespace overclaim
