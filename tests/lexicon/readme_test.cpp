// lexicons/README.md is the reference for content editors: it must list every kind and every role that the files use.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// "| `effect` | what it does | `raise lower` |" by the content of the first cell.
std::map<std::string, std::string> rows_of_readme() {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/lexicons/README.md");
  std::map<std::string, std::string> rows;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("| `")) rows[line.substr(3, line.find('`', 3) - 3)] = line;
  return rows;
}

// The words in backquotes in the last cell.
std::set<std::string> roles_in(std::string row) {
  row.resize(row.rfind('|'));
  std::istringstream quoted(row.substr(row.rfind('|')));
  std::set<std::string> roles;
  bool inside = false;
  for (std::string part; std::getline(quoted, part, '`'); inside = !inside) {
    std::istringstream words(inside ? part : "");
    for (std::string word; words >> word;) roles.insert(word);
  }
  return roles;
}

// Kinds whose cues are generated from entries of other folders, with the entry's id as role.
bool is_owned(CueKind kind) {
  return kind <= CueKind::outcome_label || kind == CueKind::population || kind == CueKind::figure;
}

}  // namespace

TEST_CASE("the README lists every kind, and every role of its cues") {
  const auto rows = rows_of_readme();
  for (const Cue& cue : lexicon_on_disk().cues) {
    if (is_owned(cue.kind) || cue.outcome != kNoIndex) continue;
    const std::string kind(name_of(cue.kind));
    REQUIRE_MESSAGE(rows.count(kind) == 1, kind, " has no row");
    if (cue.role_name.empty()) continue;
    auto roles = roles_in(rows.at(kind));
    if (cue.kind == CueKind::effect_noun) roles.merge(roles_in(rows.at("effect")));
    CHECK_MESSAGE(roles.count(cue.role_name) == 1, kind, ": ", cue.role_name, " of ", cue.id);
  }
}

TEST_CASE("the README lists only roles that a cue has") {
  std::map<std::string, std::set<std::string>> used;
  for (const Cue& cue : lexicon_on_disk().cues) used[std::string(name_of(cue.kind))].insert(cue.role_name);
  for (const auto& [kind, row] : rows_of_readme()) {
    if (!value_of<CueKind>(kind) || is_owned(*value_of<CueKind>(kind)) || kind == "effect_noun") continue;
    for (const std::string& role : roles_in(row)) CHECK_MESSAGE(used[kind].count(role) == 1, kind, ": ", role);
  }
}

}  // namespace overclaim::lexicon
