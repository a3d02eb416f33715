// The manual page, generated from the definitions of commands and options.
#pragma once

#include <string>

#include "cli/command_info.h"

namespace overclaim::cli {

// overclaim(1) in the man macros of roff. `exit_codes` is the text of the section on exit codes.
std::string man_page(const CommandInfo& program, const std::string& version, const std::string& exit_codes);

}  // namespace overclaim::cli
