// What the flags say, as one value, and the flags themselves. cli.cpp lists them; run.cpp and command_info.cpp are the
// only other files that know CLI11.
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

// What the flags say, and the command they ask for.
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
  AuditArguments audit;
  PacksArguments packs;
  std::string folder;
  std::string shell;  // completions
  std::string baseline{config::kBaselineFile};
  bool version = false;
  bool stdio = false;                    // lsp: asked to use what it uses anyway
  std::function<int(Session&)> command;  // empty: none was named
};

// All flags and commands, written into `line` when they are parsed. Both must outlive the parsing and the command.
void add_all(CLI::App& app, CommandLine& line);

}  // namespace overclaim::cli
