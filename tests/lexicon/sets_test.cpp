// The closed sets of the program and what the files say of them are the same, both ways.
#include "lexicon/sets.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "support/lexicons.h"
#include "verdict/review.h"

namespace overclaim::lexicon {
namespace {

using Names = std::set<std::string>;

template <Named E>
Names names() {
  const auto all = names_of<E>();
  return {all.begin(), all.end()};
}

// "outcome" of each message "lift.outcome" for the group "lift".
Names messages_of(std::string_view group) {
  Names found;
  const std::string prefix = std::string(group) + ".";
  for (const auto& [name, text] : lexicon_on_disk().messages)
    if (name.starts_with(prefix)) found.insert(name.substr(prefix.size()));
  return found;
}

// The words behind "#" of each line "key: value   # words" of lexicons/README.md.
std::vector<Names> words_in_readme(const std::string& key) {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/lexicons/README.md");
  std::vector<Names> found;
  for (std::string line; std::getline(in, line);) {
    const size_t begin = line.find_first_not_of(' '), hash = line.find('#');
    if (begin == std::string::npos || hash == std::string::npos || line.substr(begin, key.size() + 1) != key + ":")
      continue;
    std::istringstream words(line.substr(hash + 1));
    found.emplace_back();
    for (std::string word; words >> word;) found.back().insert(word);
  }
  return found;
}

template <Named E>
bool readme_lists(const std::string& key) {
  const auto lines = words_in_readme(key);
  return std::find(lines.begin(), lines.end(), names<E>()) != lines.end();
}

template <Named E>
void check_names() {
  Names seen;
  for (const auto& [value, name] : kNames<E>) {
    CHECK(value_of<E>(name) == value);
    CHECK(name_of(value) == name);
    CHECK_MESSAGE(seen.insert(std::string(name)).second, name);
  }
  CHECK_FALSE(value_of<E>("").has_value());
  CHECK(name_of(std::optional<E>()).data() != nullptr);  // a store keeps a null pointer as NULL
  CHECK_FALSE(value_of<E>("no such name").has_value());
}

// What the loader reports of a file beside the shipped ones.
std::string told_of(const std::string& name, const std::string& text) {
  const auto loaded = load_lexicon({kinds_file(), spelling_file(), {name, name, text}});
  return problem_lines(loaded.problems());
}

bool names_line(const std::string& lines, const std::string& wanted) { return lines.find(wanted) != std::string::npos; }

}  // namespace

TEST_CASE("a value of a closed set comes back from its name") {
  check_names<Severity>();
  check_names<Verdict>();
  check_names<Tier>();
  check_names<Label>();
  check_names<Direction>();
  check_names<Good>();
  check_names<RowKind>();
  check_names<Sponsor>();
  check_names<Lift>();
  check_names<SubjectPlace>();
  check_names<Place>();
  check_names<Same>();
  check_names<Near>();
  check_names<Comparison>();
  check_names<SuppressionFault>();
  check_names<PolicyStrength>();
  check_names<verdict::FigureVerdict>();
  check_names<verdict::FigureReason>();
}

TEST_CASE("a strength is the row of the policy with the same name") {
  for (const auto& [value, name] : kNames<Strength>) CHECK(name_of(policy_strength(value)) == name);
  CHECK(kNames<PolicyStrength>.size() == kNames<Strength>.size() + 1);
}

TEST_CASE("the policy orders every judged tier, names every tier, and has a row for every strength") {
  const Policy& policy = lexicon_on_disk().policy;
  CHECK(std::set(policy.tiers.begin(), policy.tiers.end()) ==
        std::set(std::begin(kJudgedTiers), std::end(kJudgedTiers)));
  std::set<Tier> named;
  for (const auto& [tier, name] : policy.tier_names) named.insert(tier);
  CHECK(named.size() == kNames<Tier>.size());
  std::set<PolicyStrength> rows;
  for (const PolicyRow& row : policy.rows) rows.insert(row.strength);
  CHECK(rows.size() == kNames<PolicyStrength>.size());
}

TEST_CASE("messages name every value that reports print, and none that there is not") {
  CHECK(messages_of("severity") == names<Severity>());
  CHECK(messages_of("verdict") == names<Verdict>());
  CHECK(messages_of("tier") == names<Tier>());
  CHECK(messages_of("label") == names<Label>());
  CHECK(messages_of("lift") == names<Lift>());
  CHECK(messages_of("strength") == names<PolicyStrength>());
  Names figures = names<verdict::FigureVerdict>();
  figures.merge(names<verdict::FigureReason>());
  CHECK(messages_of("figure") == figures);
}

TEST_CASE("each fault of a suppression comment has one rule") {
  std::multiset<std::string> faults;
  for (const Rule& rule : lexicon_on_disk().rules)
    if (rule.note) faults.insert(text_of(rule.note));
  const auto all = names<SuppressionFault>();
  CHECK(faults == std::multiset<std::string>(all.begin(), all.end()));
}

TEST_CASE("the README lists the values of each key") {
  CHECK(readme_lists<RowKind>("kind"));
  CHECK(readme_lists<Direction>("direction"));
  CHECK(readme_lists<Sponsor>("sponsor"));
  CHECK(readme_lists<Severity>("severity"));
}

TEST_CASE("an unknown value is reported with those that are allowed") {
  const std::string row =
      told_of("evidence/z.yaml",
              "rows:\n  - {id: z/a, subject: z, kind: efect, direction: harm, statement: \"a\",\n"
              "     tier: {printed: \"2-5\", judged: \"X\"}, sponsor: independant, unsourced: true}\n");
  INFO(row);
  CHECK(names_line(row, "2:33: unknown kind \"efect\" (did you mean \"effect\"? allowed: effect, mechanism, safety, "));
  CHECK(names_line(row, "unknown printed tier \"2-5\" (a tier, or two with a dash between. "));
  CHECK(names_line(row, "unknown judged \"X\" (allowed: 1, M, 2, 3c, 3, 4)"));
  CHECK(names_line(row,
                   "unknown sponsor \"independant\" (did you mean \"independent\"? allowed: independent, sponsored, "
                   "mixed, unstated)"));
  const std::string outcome = told_of(
      "outcomes/z.yaml", "outcomes:\n  - {id: z, name: \"z\", good: upp, nouns: [\"z\"], fires: [\"[[z]]\"]}\n");
  INFO(outcome);
  CHECK(names_line(outcome, "unknown good \"upp\" (did you mean \"up\"? allowed: up, down, any)"));
}

TEST_CASE("an unknown name in the policy or a rule is reported with those that are allowed") {
  const std::string policy =
      told_of("policy.yaml",
              "tiers: [\"1\", \"5\"]\ntier_names: {\"1\": \"none\", \"Y\": \"why\"}\nrows:\n"
              "  - {strength: causl, cells: {\"2\": {verdict: overstatd, rule: a, lift: specis}, \"7\": {verdict: "
              "supported}}}\n"
              "settings: {severity_unsupported: \"grave\", tier_of_named_species: \"animal\"}\n");
  INFO(policy);
  CHECK(names_line(policy, "unknown tiers \"5\" (allowed: 1, M, 2, 3c, 3, 4)"));
  CHECK(names_line(policy, "unknown tier \"Y\""));
  CHECK(names_line(policy, "unknown strength \"causl\" (did you mean \"causal\"? allowed: denied, open, "));
  CHECK(names_line(policy, "unknown verdict \"overstatd\" (did you mean \"overstated\"? allowed: supported, "));
  CHECK(names_line(policy, "unknown lift \"specis\" (did you mean \"species\"? allowed: species, dispute, "));
  CHECK(names_line(policy, "unknown tier \"7\""));
  CHECK(names_line(policy, "policy setting \"severity_unsupported\" is \"grave\" (allowed: note, warning, error)"));
  CHECK(names_line(policy, "policy setting \"tier_of_named_species\" is \"animal\""));

  const std::string rule = told_of(
      "rules/z.yaml",
      "rule: z\nfamily: R1\nlabel: documnt\nseverity: eror\nwhat: a\nwhy: a\nauthority: a\nexample: a\ninstead: a\n"
      "message: a\nwhen: [{cue: [\"hedge:*\"], subject: clauses}]\n"
      "document: [{at: {claim: {direction: [neutral], than_first: stronger}, where: [footer], near: [besides]}}]\n");
  INFO(rule);
  CHECK(names_line(rule, "unknown label \"documnt\" (did you mean \"document\"? allowed: unsupported, "));
  CHECK(names_line(rule, "unknown severity \"eror\" (did you mean \"error\"? allowed: note, warning, error)"));
  CHECK(names_line(rule, "unknown subject \"clauses\" (did you mean \"clause\"? allowed: clause, page, any)"));
  CHECK(names_line(rule,
                   "unknown direction \"neutral\" (allowed: symptom, prevention, modification, cure, mechanism, "
                   "harm)"));
  CHECK(names_line(rule, "unknown than_first \"stronger\" (allowed: as_strong, weaker)"));
  CHECK(names_line(rule, "unknown where \"footer\" (allowed: title, heading, item, line, text)"));
  CHECK(names_line(rule, "unknown near \"besides\" (did you mean \"beside\"? allowed: beside, next, under)"));
}

}  // namespace overclaim::lexicon
