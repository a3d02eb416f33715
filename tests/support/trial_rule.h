// The shipped lexicon with one more rule. The rule is read and checked by the loader and added to the compiled lexicon:
// loading all files anew for each rule would take a second.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "lexicon/internal/entries.h"
#include "overclaim.h"
#include "support/lexicons.h"

namespace overclaim {

inline Checker checker_with_rule(const std::string& yaml) {
  const lexicon::LexiconFile file{"rules/trial-rule.yaml", "test/rules/trial-rule.yaml", yaml};
  std::vector<lexicon::Problem> problems;
  lexicon::Reader reader(file, problems);
  lexicon::Entries entries;
  read_rule(reader, reader.parse(), entries);
  REQUIRE(entries.rules.size() == 1);

  auto lexicon = std::make_shared<lexicon::Lexicon>(*shipped_lexicon());
  lexicon->rules.push_back(entries.rules.front().value);
  lexicon->index_ids();
  check_references(entries, *lexicon, problems);
  // Problems about the rest of a lexicon, such as a missing policy, are not about the rule.
  std::erase_if(problems, [&](const lexicon::Problem& problem) { return problem.path != file.path; });
  REQUIRE_MESSAGE(problems.empty(), problem_lines(problems));
  return Checker(std::move(lexicon));
}

}  // namespace overclaim
