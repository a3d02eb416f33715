#include "config/config.h"

#include <doctest/doctest.h>

#include "config/names.h"
#include "config/template.h"
#include "overclaim.h"
#include "support/lexicons.h"
#include "support/program.h"

namespace overclaim::config {
namespace {

struct ReadConfig {
  Config config;
  std::vector<lexicon::Problem> problems;
};

ReadConfig read(const std::string& text, const std::string& folder = "/nowhere") {
  ReadConfig result;
  result.config = read_config(".overclaim.yaml", folder, text, result.problems);
  return result;
}

// The only problem of a text as one line, without the path.
std::string problem_in(const std::string& text) {
  const auto problems = read(text).problems;
  REQUIRE_MESSAGE(problems.size() == 1, problem_lines(problems));
  const lexicon::Problem& p = problems[0];
  return std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.message;
}

TEST_CASE("every value of a configuration is read with its position") {
  const auto [config, problems] = read(
      "files: ['**/*.md']\nignore: drafts\nsubject: semax\nsubjects: [semax, cerebrolysin]\nprofile: uk\n"
      "tiers: printed\nseverity:\n  safety-overclaim: off\npaths:\n  - files: blog\n    ignore: false\n"
      "    severity: {safety-overclaim: note}\nfail-on: never\nformat: jsonl\nsuggest: edits\n");
  REQUIRE_MESSAGE(problems.empty(), problem_lines(problems));
  REQUIRE(config.files.size() == 1);
  CHECK(config.files[0].text == "**/*.md");
  REQUIRE(config.ignore.size() == 1);
  CHECK(place_of(config, config.ignore[0]) == ".overclaim.yaml:2");
  CHECK(config.decisions.subject->text == "semax");
  CHECK(config.decisions.subjects->size() == 2);
  CHECK(config.decisions.tiers->line == 6);
  REQUIRE(config.decisions.severity.size() == 1);
  CHECK(config.decisions.severity[0].first.text == "safety-overclaim");
  CHECK(config.decisions.severity[0].second.line == 8);
  REQUIRE(config.paths.size() == 1);
  CHECK(config.paths[0].ignore->text == "false");
  CHECK(config.paths[0].decisions.severity[0].second.text == "note");
  CHECK(config.fail_on->text == "never");
  CHECK(config.format->text == "jsonl");
  CHECK(config.suggest->text == "edits");
}

TEST_CASE("a file with only comments sets nothing and is valid") {
  CHECK(read("").problems.empty());
  CHECK(read("# nothing\n").problems.empty());
}

TEST_CASE("all mistakes are reported at once with positions and hints, and the valid part is kept") {
  const auto [config, problems] = read(
      "ignroe: x\nfail-on: warnin\nseverity:\n  a: fatal\n  a: note\n  b: [x]\npaths:\n  - subject: a\n  - 3\n"
      "format: [text]\nsubject: semax\nsubject: semax\ntiers: 1\n");
  CHECK(problem_lines(problems).find(".overclaim.yaml:1:1: unknown key \"ignroe\" (did you mean \"ignore\"?)") == 0);
  CHECK(problems.size() == 10);
  CHECK(problems[0].text == "ignroe: x");
  for (const auto& problem : problems) CHECK(problem.line > 0);
  CHECK(config.decisions.subject->text == "semax");
}

TEST_CASE("a glob that cannot match is a problem") {
  CHECK(problem_in("files: [a, /abs]") == "1:12: a glob must not begin with /: \"/abs\"");
  CHECK(problem_in("ignore: ''") == "1:9: an empty glob");
  CHECK(problem_in("ignore: [\"\"]") == "1:10: an empty glob: \"\"");
  CHECK(problem_in("files:\n  - a\\b") == "2:5: a glob must not contain a backslash: \"a\\b\"");
  CHECK(problem_in("files: ../x") == "1:8: a glob must not contain ..: \"../x\"");
  CHECK(problem_in("files: '**.md'") == "1:8: ** must be a whole path component: \"**.md\"");
  CHECK(problem_in("files: '*.{md,html}'") == "1:8: a glob must not contain braces: \"*.{md,html}\"");
  CHECK(problem_in("ignore: '!a.md'") == "1:9: a glob cannot be negated with !: \"!a.md\"");
  CHECK(problem_in("paths: [{files: ./}]") == "1:17: an empty glob: \"./\"");
  CHECK(problem_in("paths: [{files: []}]") == "1:9: \"files\" is missing");
}

TEST_CASE("invalid YAML, wrong types and an unquoted star are problems") {
  CHECK(problem_in("files:\n  - *.md\n").starts_with("2:5: not valid YAML"));
  CHECK(problem_in("- a\n") == "1:1: expected a map with keys here");
  CHECK(problem_in("files: {a: b}") == "1:8: \"files\" must be a list");
  CHECK(problem_in("paths: a") == "1:8: \"paths\" must be a list");
  CHECK(problem_in("severity: note") == "1:11: \"severity\" must be a map");
  CHECK(problem_in("suggest: diff").starts_with("1:10: unknown suggest \"diff\""));
  CHECK(problem_in("subject:").starts_with("1:"));
}

TEST_CASE("folders of lexicons must exist") {
  const ScratchFolder folder;
  folder.write("mine/subjects/a.yaml", "");
  folder.write("file", "");
  const auto [config, problems] = read("lexicons:\n  - mine\n  - none\n  - file\n", folder.path());
  CHECK(problem_lines(problems) ==
        ".overclaim.yaml:3:5: there is no folder \"none\" (folders of lexicons are relative to the folder of this "
        "file)\n.overclaim.yaml:4:5: \"file\" is not a folder (folders of lexicons are relative to the folder of this "
        "file)\n");
  CHECK(config.lexicons.size() == 1);
  CHECK(config.lacks_lexicons);
}

TEST_CASE("unknown names are reported with a suggestion") {
  const auto [config, problems] = read(
      "subject: cerebrolysn\nsubjects: [Semax, nobody at all]\nprofile: de\nseverity: {safety-overclam: off}\n"
      "format: jsn\npaths:\n  - {files: a, subject: semx}\n");
  REQUIRE_MESSAGE(problems.empty(), problem_lines(problems));
  CHECK(problem_lines(unknown_names(config, *shipped_lexicon(), {"text", "json"})) ==
        ".overclaim.yaml:1:10: unknown product \"cerebrolysn\" (did you mean \"cerebrolysin\"?)\n"
        ".overclaim.yaml:2:19: unknown product \"nobody at all\"\n"
        ".overclaim.yaml:3:10: unknown profile \"de\" (the profiles are none, us, uk, eu)\n"
        ".overclaim.yaml:4:12: unknown rule \"safety-overclam\" (did you mean \"safety-overclaim\"?)\n"
        ".overclaim.yaml:7:25: unknown product \"semx\" (did you mean \"semax\"?)\n"
        ".overclaim.yaml:5:9: unknown format \"jsn\" (did you mean \"json\"?)\n");
  CHECK(unknown_names(config, *shipped_lexicon(), {}).size() == 5);
}

// The template with the "# " before its settings removed.
std::string uncommented(std::string_view text) {
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    out += line.starts_with("# ") ? line.substr(2) : line;
    out += "\n";
    begin = end + 1;
  }
  return out;
}

TEST_CASE("the template of init is valid, as written and with every line activated") {
  const ScratchFolder folder;
  folder.write("lexicon/subjects/a.yaml", "");
  const auto as_it_is = read(std::string(config_template()), folder.path());
  CHECK(problem_lines(as_it_is.problems) == "");
  CHECK_FALSE(as_it_is.config.decisions.subject);
  const auto [config, problems] = read(uncommented(config_template()), folder.path());
  CHECK(problem_lines(problems) == "");
  CHECK(problem_lines(unknown_names(config, *shipped_lexicon(), {"text"})) == "");
  CHECK(config.files.size() == 2);
  CHECK(config.ignore.size() == 2);
  CHECK(config.lexicons.size() == 1);
  CHECK(config.decisions.subject);
  CHECK(config.decisions.subjects);
  CHECK(config.decisions.profile);
  CHECK(config.decisions.tiers);
  CHECK(config.decisions.severity.size() == 2);
  CHECK(config.paths.size() == 3);
  CHECK(config.fail_on);
  CHECK(config.format);
  CHECK(config.suggest);
}

}  // namespace
}  // namespace overclaim::config
