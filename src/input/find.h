// What stands behind the paths of a command line: files, folders, patterns the shell did not expand, standard input.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "lexicon/result.h"

namespace overclaim::input {

// Files to read, in the order of the command line, each once; "-" is standard input. Where a path leads nowhere that is
// a problem, and the other paths count all the same.
struct Inputs {
  std::vector<std::string> paths;
  size_t left_out = 0;  // files that a Filter kept from them
  std::vector<lexicon::Problem> problems;
};

// What a folder or a pattern stands for.
enum class Wanted {
  articles,  // .md .markdown .html .htm .txt
  corpora,   // those, also compressed, and files of many articles: .jsonl .ndjson .warc .wet .tar, compressed or not
};

// What is not to be read though a folder or a pattern holds it.
struct Filter {
  std::function<bool(const std::string& path)> leaves_out;  // empty: nothing
  bool named_too = false;  // also a file that is named itself; else whoever names a file wants it read
};

// A file counts whatever its name. A folder stands for all that is wanted in and below it, in the order of the names,
// hidden files and folders left out. So does a pattern: * and ? within a name, ** for any folders between; where its
// last part names an ending, that decides ("docs/**/*.page"). Keeps all paths in memory at once. A folder whose files
// are all left out is no problem.
Inputs find_inputs(const std::vector<std::string>& arguments, Wanted wanted = Wanted::articles,
                   const Filter& filter = {});

// A folder, or a link to one; what cannot be looked at is none.
bool is_folder(const std::filesystem::path& path);

}  // namespace overclaim::input
