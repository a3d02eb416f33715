// Patterns of paths that the shell left to us: * and ? within a name, ** for any folders between.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::input {

bool is_pattern(std::string_view text);

// Does the last part of the pattern name an ending after its last wildcard ("*.txt")?
bool names_an_ending(std::string_view pattern);

// Does `name` match `pattern`, in which * stands for any characters and ? for any one character (a byte)?
bool name_matches(std::string_view pattern, std::string_view name);

// Does `path` match `pattern`, both relative to the same folder and part by part: * and ? within a name, ** for any
// folders between, at the end for all that lies below? A pattern that matches a folder of the path matches all in it.
// Hidden names are as any other. Empty parts and "." count for nothing; a pattern of nothing else matches nothing.
bool path_matches(std::string_view pattern, std::string_view path);

// The paths that exist and match, each folder's names in order; a path may come up twice. Wildcards pass over hidden
// names unless they start with a dot themselves.
std::vector<std::string> matching(const std::string& pattern);

// What a folder holds: a name, and what the folder itself says of it, so that nothing has to be asked of each file.
struct FolderEntry {
  std::string name;
  bool link = false;    // a symbolic link
  bool folder = false;  // also where it is a link to one
};

// The entries of a folder in order of their names; none and `fault` where it cannot be read.
std::vector<FolderEntry> entries_in(const std::filesystem::path& folder, std::string& fault);

}  // namespace overclaim::input
