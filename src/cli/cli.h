// The command line of overclaim: flags, commands, exit codes.
#pragma once

#include <string>
#include <vector>

#include "cli/streams.h"

namespace overclaim::cli {

// Runs the program. `arguments` are those after its name. Exit codes: 0 nothing found at or above --fail-on, or done;
// 1 something found; 2 it could not do what was asked, or not all of it. SIGPIPE must be ignored by the caller: where
// the reader of standard output goes away, the program stops quietly with the code of what it had found until then.
int run(const std::vector<std::string>& arguments, const Streams& streams = {});

}  // namespace overclaim::cli
