// What the definitions of the commands share (cli.cpp, lexicon_options.cpp).
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace overclaim::cli {

// Adds `--format` with the names of the formats to choose from; `format` has the default.
void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& names);

// Adds a command: its name, what it does in one line, and the examples of its help.
CLI::App* add_command(CLI::App& to, const char* name, const char* what, const char* examples);

// Adds `overclaim lexicon` with its subcommands.
void add_lexicon(CLI::App& app, CommandLine& line);

}  // namespace overclaim::cli
