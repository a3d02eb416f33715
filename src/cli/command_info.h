// Commands and options as plain values, from which completions, the manual page and tables are generated.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace overclaim::cli {

struct FlagInfo {
  std::vector<std::string> names;    // "--jobs", "-j"; of a positional argument its name: "PATH"
  std::string value;                 // the type of its value: "TEXT", "UINT"; empty: it takes none
  std::vector<std::string> choices;  // the only values; empty: any
  std::string fallback;              // the default; empty: not stated
  std::string what;                  // one line
  bool positional = false, required = false, many = false;
};

struct CommandInfo {
  std::string name, what;
  std::string footer;  // examples and remarks below the help
  std::vector<FlagInfo> flags;
  std::vector<CommandInfo> commands;
};

// The program with all its commands, in the order of the help.
CommandInfo describe(const CLI::App& app);

}  // namespace overclaim::cli
