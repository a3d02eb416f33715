// Resolves the path arguments of a command line to files: files, folders, patterns that the shell did not expand,
// standard input.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "lexicon/result.h"

namespace overclaim::input {

// The files to read, in the order of the command line and without duplicates; "-" is standard input. A path that does
// not exist is a problem and does not affect the other paths.
struct Inputs {
  std::vector<std::string> paths;
  size_t left_out = 0;  // number of files that the Filter excluded
  std::vector<lexicon::Problem> problems;
};

// Which files of a folder or pattern are selected.
enum class Wanted {
  articles,  // .md .markdown .html .htm .txt
  corpora,   // articles, also compressed, and files of many articles: .jsonl .ndjson .warc .wet .tar, compressed or not
};

// Excludes files that a folder or a pattern would select.
struct Filter {
  std::function<bool(const std::string& path)> leaves_out;  // empty: excludes none
  bool named_too = false;  // also applies to files named as arguments, which are otherwise always read
};

// Resolves `arguments`. A file argument is selected whatever its name. A folder selects all wanted files in and below
// it, in the order of their names, except hidden files and folders. A pattern does the same: * and ? match within a
// name, ** matches any folders; if its last part names a file ending, that ending decides ("docs/**/*.page"). Keeps all
// paths in memory. A folder without wanted files is a problem, unless the Filter excluded them all.
Inputs find_inputs(const std::vector<std::string>& arguments, Wanted wanted = Wanted::articles,
                   const Filter& filter = {});

// Is `path` a folder or a link to one? False if it cannot be examined.
bool is_folder(const std::filesystem::path& path);

}  // namespace overclaim::input
