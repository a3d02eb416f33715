// The roles that the program asks for equal those in grammar/kinds.yaml.
#include "lexicon/roles.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

std::string text_of(CueKind kind, std::string_view role) {
  return std::string(name_of(kind)) + ":" + std::string(role);
}

// The roles under `roles:` of the entries of kinds.
std::set<std::string> roles_of_the_file() {
  std::set<std::string> roles;
  const YAML::Node kinds = YAML::Load(kinds_file().text)["kinds"];
  for (const auto& entry : kinds)
    for (const auto& role : entry["roles"])
      roles.insert(entry["kind"].as<std::string>() + ":" + role.as<std::string>());
  return roles;
}

}  // namespace

TEST_CASE("the roles that the program asks for are those in the file") {
  std::set<std::string> asked;
  for (const auto& [kind, role] : kAskedRoles) asked.insert(text_of(kind, name_of(role)));
  CHECK(asked.size() == std::size(kAskedRoles));
  const std::set<std::string> listed = roles_of_the_file();
  for (const auto& role : asked) CHECK_MESSAGE(listed.count(role) == 1, role);
  for (const auto& role : listed) CHECK_MESSAGE(asked.count(role) == 1, role);
}

TEST_CASE("every role has a cue") {
  const Lexicon& lexicon = lexicon_on_disk();
  std::set<std::string> had;
  for (const auto& cue : lexicon.cues) had.insert(text_of(cue.kind, cue.role_name));
  for (size_t kind = 0; kind < kKindCount; ++kind)
    for (const auto& role : lexicon.kinds.entries[kind].roles) {
      const std::string text = text_of(static_cast<CueKind>(kind), role);
      CHECK_MESSAGE(had.count(text) == 1, text);
    }
}

TEST_CASE("a role name is valid within its kind only") {
  static_assert(role_of(CueKind::agent, "study") == Role::study);
  static_assert(role_of(CueKind::agent, "") == Role::none);
  static_assert(role_of(CueKind::population, "study") == Role::other_role);
  CHECK(lexicon_on_disk().cue("population.dementia")->role == Role::other_role);
  CHECK(lexicon_on_disk().cue("population.dementia")->role_name == "dementia");
}

TEST_CASE("number words and units of time have their value in the file") {
  CHECK(lexicon_on_disk().cue("measure.number.12")->value == 12);
  CHECK(lexicon_on_disk().cue("measure.week")->value == 7);
  CHECK_FALSE(lexicon_on_disk().cue("measure.mmse")->value);
}

}  // namespace overclaim::lexicon
