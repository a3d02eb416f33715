#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "support/program.h"

namespace overclaim::cli {
namespace {

std::set<std::string> phrases_with(const ScratchFolder& folder) {
  const auto result = run_program({"lexicon", "phrases", folder.path()});
  CHECK(result.code == 0);
  CHECK(result.err == "");
  std::istringstream lines(result.out);
  std::set<std::string> all;
  size_t repeated = 0;
  for (std::string line; std::getline(lines, line);) repeated += !all.insert(line).second;
  CHECK(repeated == 0);
  return all;
}

TEST_CASE("the phrases of a folder are listed with all spellings, one per line, with the shipped ones") {
  const ScratchFolder folder;
  folder.write("cues/mine.yaml",
               "kind: effect\ncues:\n  - id: effect.mine\n    role: raise\n    level: causal\n"
               "    phrases: [\"zorble~ [the] {Quux|frim frum}\", \"zorble~ * brain\"]\n"
               "    fires: [\"It [[zorbles the quux]].\"]\n");
  const auto all = phrases_with(folder);
  for (const char* spelling : {"zorble quux", "zorbles the quux", "zorbled frim frum", "zorbling the frim frum"})
    CHECK(all.count(spelling) == 1);
  CHECK(all.count("cerebrolysin") == 1);
}

TEST_CASE("a spelling with a wildcard cannot be searched for and is left out") {
  const ScratchFolder folder;
  folder.write("cues/mine.yaml",
               "kind: effect\ncues:\n  - id: effect.mine\n    role: raise\n    level: causal\n"
               "    phrases: [\"zorble~ [*] brain\"]\n    fires: [\"It [[zorbles the brain]].\"]\n");
  const auto all = phrases_with(folder);
  CHECK(all.count("zorbles brain") == 1);
  CHECK(std::none_of(all.begin(), all.end(),
                     [](const std::string& line) { return line.find('*') != std::string::npos || line.empty(); }));
}

TEST_CASE("a lexicon with mistakes lists no phrases, but each mistake with its position") {
  const ScratchFolder folder;
  folder.write("cues/mine.yaml",
               "kind: effect\ncues:\n  - id: effect.mine\n    role: raise\n    level: causal\n"
               "    phrases: [\"zorble~ {a|b\"]\n    fires: [\"It [[zorbles]].\"]\n");
  const auto result = run_program({"lexicon", "phrases", folder.path()});
  CHECK(result.code == 2);
  CHECK(result.out == "");
  CHECK(result.err.find("cues/mine.yaml:6") != std::string::npos);
}

TEST_CASE("outcomes are listed by id, with their names") {
  const auto listed = run_program({"lexicon", "outcomes"});
  CHECK(listed.code == 0);
  CHECK(listed.out.find("\nmuscle ") != std::string::npos);
  CHECK(listed.out.find(" muscle growth (good: up)\n") != std::string::npos);
  CHECK(listed.out.find(" memory (good: up, parent: cognition)\n") != std::string::npos);
}

TEST_CASE("a folder that replaces a shipped subject gets a warning") {
  const ScratchFolder folder;
  folder.write("subjects/mine.yaml", "subjects:\n  - {id: semax, name: \"Semax\", names: [\"Semax\"]}\n");
  const auto checked = run_program({"lexicon", "check", folder.path()});
  CHECK(checked.code == 0);
  CHECK(checked.out.find("subject \"semax\" replaces the one at lexicons/packs/core/subjects/semax.yaml:2 and drops "
                         "classes peptide, ") != std::string::npos);
}

}  // namespace
}  // namespace overclaim::cli
