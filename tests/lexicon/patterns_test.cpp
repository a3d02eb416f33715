#include "lexicon/patterns.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {
namespace {

Cue cue(std::string id, CueKind kind, std::string role) {
  Cue c;
  c.id = std::move(id);
  c.kind = kind;
  c.role = std::move(role);
  return c;
}

}  // namespace

TEST_CASE("a pattern is an id, a beginning of ids, a kind with a role, or a kind") {
  const Cue safe = cue("safety.absolute.none", CueKind::safety, "absolute");
  for (const char* pattern :
       {"safety.absolute.none", "safety.absolute.*", "safety.*", "safety:absolute", "safety:abs*", "safety:*"})
    CHECK_MESSAGE(matches_pattern(safe, pattern), pattern);
  for (const char* pattern : {"safety.absolute", "safety", "safety:soft", "harm:absolute", "saf*:absolute", ""})
    CHECK_MESSAGE(!matches_pattern(safe, pattern), pattern);
}

TEST_CASE("a decoy is meant by no pattern of its kind but the one that names decoys") {
  const Cue decoy = cue("advice.decoy.shop", CueKind::advice, "decoy");
  CHECK_FALSE(matches_pattern(decoy, "advice:*"));
  CHECK(matches_pattern(decoy, "advice:decoy"));
  CHECK(matches_pattern(decoy, "advice.decoy.*"));
}

TEST_CASE("every name of a kind, strength and reach reads back as what it names") {
  for (uint8_t i = 0; i <= static_cast<uint8_t>(CueKind::agent); ++i) {
    const auto kind = static_cast<CueKind>(i);
    CHECK_FALSE(name_of(kind).empty());
    CHECK(kind_of(name_of(kind)) == kind);
  }
  for (uint8_t i = 0; i <= static_cast<uint8_t>(Strength::proven); ++i)
    CHECK(strength_of(name_of(static_cast<Strength>(i))) == static_cast<Strength>(i));
  for (uint8_t i = 0; i <= static_cast<uint8_t>(Reach::sentence); ++i)
    CHECK(reach_of(name_of(static_cast<Reach>(i))) == static_cast<Reach>(i));
  CHECK_FALSE(kind_of("hedges"));
}

}  // namespace overclaim::lexicon
