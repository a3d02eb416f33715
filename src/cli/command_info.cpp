#include "cli/command_info.h"

#include <CLI/CLI.hpp>

namespace overclaim::cli {
namespace {

// Splits "TEXT:{text,json}" into "TEXT" and its values: CLI11 provides sets of values only as text.
void read_type(const std::string& type, FlagInfo& flag) {
  flag.value = type.substr(0, type.find(':'));
  const size_t open = type.find('{'), close = type.find('}');
  if (open == std::string::npos || close == std::string::npos) return;
  size_t begin = open + 1;
  while (begin < close) {
    const size_t end = std::min(type.find(',', begin), close);
    flag.choices.push_back(type.substr(begin, end - begin));
    begin = end + 1;
  }
}

FlagInfo describe_flag(const CLI::Option& option) {
  FlagInfo flag;
  flag.positional = option.get_positional();
  for (const auto& name : option.get_lnames()) flag.names.push_back("--" + name);
  for (const auto& name : option.get_snames()) flag.names.push_back("-" + name);
  if (flag.positional) flag.names = {option.get_name(true)};
  if (option.get_type_size() != 0) read_type(option.get_type_name(), flag);
  flag.fallback = option.get_default_str();
  flag.what = option.get_description();
  flag.required = option.get_required();
  flag.many = option.get_expected_max() > 1;
  return flag;
}

}  // namespace

CommandInfo describe(const CLI::App& app) {
  CommandInfo command{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const CLI::Option* option : app.get_options()) command.flags.push_back(describe_flag(*option));
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App* sub) { return !sub->get_group().empty(); }))
    command.commands.push_back(describe(*sub));
  return command;
}

}  // namespace overclaim::cli
