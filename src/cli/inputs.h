// What stands behind the paths of a command line: files, folders, patterns the shell did not expand, standard input.
#pragma once

#include <string>
#include <vector>

#include "lexicon/result.h"

namespace overclaim {

// Articles to read, in the order of the command line, each once; "-" is standard input. Where a path leads nowhere that
// is a problem, and the other paths count all the same.
struct Inputs {
  std::vector<std::string> paths;
  std::vector<Problem> problems;
};

// A file counts whatever its name. A folder stands for all articles in and below it, by name (.md .markdown .html .htm
// .txt), hidden files and folders left out. So does a pattern: * and ? within a name, ** for any folders between; where
// its last part names an ending, that decides ("docs/**/*.page").
Inputs find_inputs(const std::vector<std::string>& arguments);

// The bytes of an article; `standard_input` is a file descriptor. False and `problem` where it cannot be read.
bool read_input(const std::string& path, int standard_input, std::string& content, Problem& problem);

}  // namespace overclaim
