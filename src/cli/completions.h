// Shell completions, generated from the definitions of commands and options.
#pragma once

#include <string>

#include "cli/command_info.h"

namespace overclaim::cli {

// Scripts to be sourced, or installed where the shell looks for them. They complete commands, options, and the values
// of options that have a fixed set; elsewhere files.
std::string bash_completion(const CommandInfo& program);
std::string zsh_completion(const CommandInfo& program);
std::string fish_completion(const CommandInfo& program);

}  // namespace overclaim::cli
