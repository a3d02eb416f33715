// Another program, run and heard out. No shell is between: what stands in an argument is never read as a command.
#pragma once

#include <string>
#include <vector>

#include "lexicon/result.h"

namespace overclaim::config {

struct ProcessOutcome {
  int code = 0;          // what it exited with; 128 and the number of the signal that ended it
  std::string out, err;  // all it wrote
};

// Runs `arguments`, the first being a program that is looked for as a shell would, with nothing to read. A problem
// where it cannot be started or heard.
lexicon::Result<ProcessOutcome> run_process(const std::vector<std::string>& arguments);

}  // namespace overclaim::config
