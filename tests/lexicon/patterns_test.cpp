#include "lexicon/patterns.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {
namespace {

Cue cue(std::string id, CueKind kind, std::string role) {
  Cue c;
  c.id = std::move(id);
  c.kind = kind;
  c.role = role_of(kind, role);
  c.role_name = std::move(role);
  return c;
}

}  // namespace

TEST_CASE("a pattern is an id, a prefix of ids, a kind with a role, or a kind") {
  const Cue safe = cue("safety.absolute.none", CueKind::safety, "absolute");
  for (const char* pattern :
       {"safety.absolute.none", "safety.absolute.*", "safety.*", "safety:absolute", "safety:abs*", "safety:*"})
    CHECK_MESSAGE(matches_pattern(safe, pattern), pattern);
  for (const char* pattern : {"safety.absolute", "safety", "safety:soft", "harm:absolute", "saf*:absolute", ""})
    CHECK_MESSAGE(!matches_pattern(safe, pattern), pattern);
}

TEST_CASE("only a pattern that names decoys matches a decoy") {
  const Cue decoy = cue("advice.decoy.shop", CueKind::advice, "decoy");
  CHECK_FALSE(matches_pattern(decoy, "advice:*"));
  CHECK(matches_pattern(decoy, "advice:decoy"));
  CHECK(matches_pattern(decoy, "advice.decoy.*"));
}

TEST_CASE("every name of a kind, strength and reach is read back as the same value") {
  const auto reads_back = []<Named E>(E) {
    for (const auto& [value, name] : kNames<E>) {
      CHECK_FALSE(name.empty());
      CHECK(name_of(value) == name);
      CHECK(value_of<E>(name) == value);
    }
  };
  reads_back(CueKind{});
  reads_back(Strength{});
  reads_back(Reach{});
  reads_back(Relation{});
  CHECK_FALSE(value_of<CueKind>("hedges"));
}

}  // namespace overclaim::lexicon
