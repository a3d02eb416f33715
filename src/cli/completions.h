// Completions for shells, written from the table of commands and flags.
#pragma once

#include <string>

#include "cli/command_info.h"

namespace overclaim::cli {

// Scripts to be sourced, or put where the shell looks for them. They offer commands, flags and the values of flags that
// have a set of them; files everywhere else.
std::string bash_completion(const CommandInfo& program);
std::string zsh_completion(const CommandInfo& program);
std::string fish_completion(const CommandInfo& program);

}  // namespace overclaim::cli
