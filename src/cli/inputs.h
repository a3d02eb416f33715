// Reads one article as a whole; input/find.h finds which articles there are.
#pragma once

#include <string>

#include "lexicon/result.h"

namespace overclaim::cli {

// Reads the bytes of an article; if `path` is "-", from the file descriptor `standard_input`. Returns false and sets
// `problem` if it cannot be read.
bool read_input(const std::string& path, int standard_input, std::string& content, lexicon::Problem& problem);

}  // namespace overclaim::cli
