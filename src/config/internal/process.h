// Runs another program and collects its output. No shell is involved, so arguments are never interpreted.
#pragma once

#include <string>
#include <vector>

#include "lexicon/result.h"

namespace overclaim::config {

struct ProcessOutcome {
  int code = 0;          // its exit code; 128 plus the number of the signal that ended it
  std::string out, err;  // all it wrote
};

// Runs `arguments` with empty standard input; the first is a program, looked up in PATH. A problem if it cannot be
// started or its output cannot be read.
lexicon::Result<ProcessOutcome> run_process(const std::vector<std::string>& arguments);

}  // namespace overclaim::config
