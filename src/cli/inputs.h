// Classification one article whole; which articles there are is found by intake/find.h.
#pragma once

#include <string>

#include "lexicon/result.h"

namespace overclaim::cli {

// The bytes of an article; `standard_input` is a file descriptor, read where `path` is "-". False and `problem` where
// it cannot be read.
bool read_input(const std::string& path, int standard_input, std::string& content, lexicon::Problem& problem);

}  // namespace overclaim::cli
