// The table of commands and flags as plain values, for whoever writes it in another form: completions, the manual page.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace overclaim::cli {

struct FlagInfo {
  std::vector<std::string> names;    // "--jobs", "-j"; of a positional one its name: "PATH"
  std::string value;                 // what stands behind it: "TEXT", "UINT"; empty: nothing
  std::vector<std::string> choices;  // the only values; empty: any
  std::string fallback;              // what holds where it is not given; empty: not said
  std::string what;                  // one line
  bool positional = false, required = false, many = false;
};

struct CommandInfo {
  std::string name, what;
  std::string footer;  // examples and remarks
  std::vector<FlagInfo> flags;
  std::vector<CommandInfo> commands;
};

// The program with all its commands, in the order in which the help shows them.
CommandInfo describe(const CLI::App& app);

}  // namespace overclaim::cli
