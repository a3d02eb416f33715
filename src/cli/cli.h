// The command line of overclaim.
#pragma once

#include <string>
#include <vector>

#include "cli/streams.h"

namespace overclaim::cli {

// Runs the program. `arguments` are those after its name. Exit codes: 0 no finding at or above --fail-on, or success; 1
// such a finding; 2 the request could not be carried out, or only in part. REQUIRES: the process ignores SIGPIPE. If
// the reader of standard output closes it, the program stops without a message and returns the code up to that point.
int run(const std::vector<std::string>& arguments, const Streams& streams = {});

}  // namespace overclaim::cli
