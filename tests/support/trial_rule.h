// The shipped lexicon with one rule more. The rule is read and checked as the loader does it; the lexicon that it joins
// is the compiled one: to load all files anew for each rule would take a second.
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
  // What a whole lexicon has to have, such as a policy, is no fault of the rule.
  std::erase_if(problems, [&](const lexicon::Problem& problem) { return problem.path != file.path; });
  REQUIRE_MESSAGE(problems.empty(), told(problems));
  return Checker(std::move(lexicon));
}

}  // namespace overclaim
