// Defines `overclaim lexicon`, and what the definitions of all commands share.
#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace overclaim::cli {
namespace {

constexpr const char* kLexiconExamples =
    R"(DIR is checked as a complete lexicon if it contains a policy.yaml, otherwise as an addition to the shipped lexicon.

Examples:
  overclaim lexicon check                   the lexicon in use
  overclaim lexicon check lexicons          a complete lexicon in a folder
  overclaim lexicon test my-products        the examples, with the entries of a folder added
  overclaim lexicon outcomes                the ids that an evidence row can be about
  overclaim lexicon suggest --least 3 shop/ words of these pages that a cue or an outcome lacks)";

}  // namespace

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& names) {
  command.add_option("--format", format, "Format of the report")->check(CLI::IsMember(names))->capture_default_str();
}

CLI::App* add_command(CLI::App& to, const char* name, const char* what, const char* examples) {
  CLI::App* command = to.add_subcommand(name, what);
  command->footer(examples);
  return command;
}

void add_lexicon(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "lexicon", "Check rule files and run their examples", kLexiconExamples);
  group->require_subcommand(1);
  CLI::App* check = group->add_subcommand("check", "Check the files; reports all problems at once");
  check->callback(
      [&line] { line.command = [&line](Session& session) { return check_lexicon(session, line.folder); }; });
  CLI::App* test = group->add_subcommand("test", "Run the examples in the files");
  test->callback([&line] { line.command = [&line](Session& session) { return test_lexicon(session, line.folder); }; });
  CLI::App* phrases = group->add_subcommand("phrases", "List all spellings it knows, one per line");
  phrases->callback(
      [&line] { line.command = [&line](Session& session) { return list_phrases(session, line.folder); }; });
  CLI::App* outcomes = group->add_subcommand("outcomes", "List the ids of outcomes that rows and rules can name");
  outcomes->callback(
      [&line] { line.command = [&line](Session& session) { return list_outcomes(session, line.folder); }; });
  CLI::App* fresh = group->add_subcommand("new", "Write a small pack about a product, explained line by line");
  fresh->add_option("NAME", line.folder, "The folder to write; its last part is the id of the product: green_tea")
      ->required();
  fresh->callback([&line] { line.command = [&line](Session& session) { return new_pack(session, line.folder); }; });
  fresh->group("");  // the former name of `packs new`; commands without a group are hidden
  CLI::App* suggest =
      group->add_subcommand("suggest", "List words of pages that it does not know, where triggers and outcomes stand");
  suggest->add_option("PAGE", line.suggest.pages, "Files, folders, patterns in quotes, or - for standard input")
      ->required();
  suggest->add_option("--least", line.suggest.least, "Leave out words that occur less often")
      ->check(CLI::Range(1u, 1000000u))
      ->capture_default_str();
  add_format(*suggest, line.suggest.format, {"text", "json"});
  suggest->callback(
      [&line] { line.command = [&line](Session& session) { return suggest_words(session, line.suggest); }; });
  for (CLI::App* command : {check, test, phrases, outcomes})
    command->add_option("DIR", line.folder, "A lexicon folder; by default the lexicon in use");
}

}  // namespace overclaim::cli
