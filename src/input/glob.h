// Matches and expands path patterns that the shell did not expand: * and ? within a name, ** for any folders.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::input {

bool is_pattern(std::string_view text);

// Does the last part of the pattern have an ending after its last wildcard ("*.txt")?
bool names_an_ending(std::string_view pattern);

// Does `name` match `pattern`, in which * matches any characters and ? one byte?
bool name_matches(std::string_view pattern, std::string_view name);

// Does `path` match `pattern`? REQUIRES: both are relative to the same folder. They are compared part by part: * and ?
// match within a name, ** matches any folders, at the end also everything below. A pattern that matches a folder of the
// path matches all files in it. Hidden names are not special. Empty parts and "." are ignored; a pattern without other
// parts matches nothing.
bool path_matches(std::string_view pattern, std::string_view path);

// Returns the existing paths that match, sorted by name in each folder; a path may occur twice. Wildcards match hidden
// names only if they start with a dot.
std::vector<std::string> matching(const std::string& pattern);

// An entry of a folder, with its type as the folder records it, which saves a system call for each file.
struct FolderEntry {
  std::string name;
  bool link = false;    // a symbolic link
  bool folder = false;  // also true for a link to a folder
};

// Returns the entries of a folder sorted by name. If it cannot be read, returns none and sets `reason`.
std::vector<FolderEntry> entries_in(const std::filesystem::path& folder, std::string& reason);

}  // namespace overclaim::input
