// overclaim help: shows the manual, and the tables in it that are generated.
#include <algorithm>

#include "cli/command_info.h"
#include "cli/commands.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"
#include "manual/plain_text.h"
#include "manual/tables.h"
#include "manual/topics.h"
#include "report/writer.h"

namespace overclaim::cli {
namespace {

constexpr size_t kWidth = 100;  // as in reports

constexpr size_t kFewChoices = 4;

// "`--tiers` judged|printed". Long sets of values are in the description instead.
std::string flag_cell(const FlagInfo& flag) {
  std::string cell;
  for (const auto& name : flag.names) cell += (cell.empty() ? "`" : ", `") + name + "`";
  if (flag.positional || flag.value.empty()) return cell;
  const bool listed = !flag.choices.empty() && flag.choices.size() <= kFewChoices;
  return cell + " " + (listed ? lexicon::joined(flag.choices, "|") : flag.value);
}

std::string options_of(const CommandInfo& command) {
  manual::MarkdownTable table({"option", "meaning"});
  for (const auto& flag : command.flags) {
    if (flag.names.front() == "--help" || std::ranges::find(flag.names, "-h") != flag.names.end()) continue;
    std::string what = flag.what;
    if (flag.choices.size() > kFewChoices) what += ": `" + lexicon::joined(flag.choices, "` `") + "`";
    if (!flag.fallback.empty() && !flag.value.empty()) what += "; default `" + flag.fallback + "`";
    table.add({flag_cell(flag), what});
  }
  return table.text();
}

// "options audit run" -> the table of that command; empty if there is no such command.
std::string options_table(const CommandInfo& program, std::string_view path) {
  const CommandInfo* command = &program;
  while (!path.empty()) {
    const size_t end = std::min(path.find(' '), path.size());
    const auto found = std::ranges::find(command->commands, path.substr(0, end), &CommandInfo::name);
    if (found == command->commands.end()) return "";
    command = &*found;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return options_of(*command);
}

std::string commands_table(const CommandInfo& program) {
  manual::MarkdownTable table({"command", "what it does"});
  for (const auto& command : program.commands) table.add({"`overclaim " + command.name + "`", command.what});
  return table.text();
}

// Empty if there is no table of this name.
std::string table_named(const lexicon::Lexicon& lexicon, const CommandInfo& program, const std::string& name) {
  constexpr std::string_view kOptions = "options";
  if (name == kOptions) return options_table(program, "");
  if (name.starts_with("options ")) return options_table(program, std::string_view(name).substr(kOptions.size() + 1));
  if (name == "commands") return commands_table(program);
  if (name == "rules") return manual::rules_table(lexicon);
  if (name == "rule-sections") return manual::rule_sections(lexicon);
  if (name == "policy") return manual::policy_table(lexicon);
  if (name == "packs") return manual::packs_table(lexicon);
  if (name == "formats") return manual::formats_table(lexicon, report::report_formats());
  if (name == "json") return manual::fields_tables(manual::shipped_page("src/report/check.schema.json"));
  if (name == "classify") return manual::fields_tables(manual::shipped_page("src/report/classify.schema.json"));
  if (name == "compare") return manual::fields_tables(manual::shipped_page("src/report/compare.schema.json"));
  return "";
}

// Suggestions for an unknown topic: topics that begin with the name, else those that contain it, else the one with the
// most similar spelling.
std::string nearest_topics(const std::string& name) {
  constexpr size_t kMost = 3, kPart = 3;
  const auto topics = help_topics();
  for (const bool beginning : {true, false}) {
    std::vector<std::string> near;
    for (const auto& topic : topics)
      if (name.size() >= kPart && near.size() < kMost &&
          (beginning ? topic.starts_with(name) : topic.find(name) != std::string::npos))
        near.push_back("\"" + topic + "\"");
    if (!near.empty()) return "did you mean " + lexicon::joined(near, " or ") + "?";
  }
  const std::string hint = lexicon::did_you_mean(name, topics);
  return hint.empty() ? "`overclaim help` lists the topics" : hint;
}

// The description of a topic. If a command has the same name, its description says more than the heading.
std::string about(const manual::Topic& topic, const CommandInfo& program) {
  const auto command = std::ranges::find(program.commands, topic.title, &CommandInfo::name);
  return command == program.commands.end() ? std::string(topic.title) : command->what;
}

std::string list_of_topics(const CommandInfo& program) {
  manual::MarkdownTable table({"topic", "about"});
  for (const auto& topic : manual::shipped_topics()) table.add({std::string(topic.name), about(topic, program)});
  return manual::plain_text(table.text(), kWidth) +
         "\n`overclaim help TOPIC` shows one, `overclaim COMMAND --help` the options of a command.\n";
}

}  // namespace

std::vector<std::string> help_topics() {
  std::vector<std::string> names;
  for (const auto& topic : manual::shipped_topics()) names.emplace_back(topic.name);
  return names;
}

int help(Session& session, const CommandInfo& program, const HelpArguments& arguments) {
  if (!arguments.table.empty()) {
    const auto lexicon = session.lexicon();
    if (!lexicon) return kFailed;
    const std::string table = table_named(*lexicon, program, arguments.table);
    if (table.empty())
      return session.fail_unknown("table", arguments.table,
                                  {"options", "commands", "rules", "rule-sections", "policy", "packs", "formats",
                                   "json", "classify", "compare"});
    session.out.write(table);
    return kNothingFound;
  }
  if (arguments.topic.empty()) {
    session.out.write(list_of_topics(program));
    return kNothingFound;
  }
  if (const manual::Topic* topic = manual::topic_named(arguments.topic)) {
    session.out.write(manual::plain_text(topic->markdown, kWidth));
    return kNothingFound;
  }
  session.log.error("unknown topic \"" + arguments.topic + "\"", nearest_topics(arguments.topic));
  return kFailed;
}

}  // namespace overclaim::cli
