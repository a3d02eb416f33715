// The globs of a configuration: which are valid, and the paths that they are matched with. Matching: input/glob.h.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::config {

// Why a text is not a valid glob of a configuration, and what to write instead.
struct GlobFault {
  std::string message, hint;
};
// Empty if `text` is valid: a path relative to the folder of the configuration, with *, ? and **. Brackets match
// themselves.
std::optional<GlobFault> fault_of_glob(std::string_view text);

// The path that globs are matched with: `file` relative to `folder`, with '/', links not followed. Empty if it is not
// below `folder`. Both must be absolute and normalised (absolute_path).
std::optional<std::string> path_below(const std::filesystem::path& folder, const std::filesystem::path& file);

// `path` from the root, without "." and ".."; links are not followed. A relative path begins at `working`.
std::filesystem::path absolute_path(const std::filesystem::path& working, const std::filesystem::path& path);

// An absolute `path` for messages, seen from the folder `working`: relative or absolute, whichever is shorter.
std::string shown_path(const std::filesystem::path& working, const std::filesystem::path& path);

}  // namespace overclaim::config
