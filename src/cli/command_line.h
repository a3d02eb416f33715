// The parsed command line as one value, and the definitions of its options. cli.cpp and lexicon_options.cpp list them;
// besides these, only run.cpp and command_info.cpp use CLI11.
#pragma once

#include <functional>
#include <string>

#include "cli/commands.h"
#include "config/baseline.h"

namespace CLI {
class App;
}

namespace overclaim::cli {

inline constexpr const char* kVersion = OVERCLAIM_VERSION;  // of the project in CMakeLists.txt

inline constexpr const char* kExitCodes =
    "0 no finding at or above --fail-on, or the command succeeded; 1 findings;\n"
    "2 usage error, or some inputs could not be read (the others are still checked and reported).\n"
    "If the reader of the output stops reading (\"| head\"), overclaim stops without an error.";

// The arguments of all commands, and the command to run.
struct CommandLine {
  GlobalOptions global;
  CheckArguments check;
  ExplainArguments explain;
  ConfigArguments config;
  bool force = false;  // init
  EvidenceArguments evidence;
  HelpArguments help;
  CompareArguments compare;
  EvalArguments eval;
  SuggestArguments suggest;
  AuditArguments audit;
  PacksArguments packs;
  std::string folder;
  std::string shell;  // completions
  std::string baseline{config::kBaselineFile};
  bool version = false;
  bool stdio = false;                    // lsp: accepted and ignored, as it is the only transport
  std::function<int(Session&)> command;  // empty: no command was given
};

// Defines all options and commands, which write to `line` when they are parsed. Both must outlive parsing and the
// command.
void add_all(CLI::App& app, CommandLine& line);

}  // namespace overclaim::cli
