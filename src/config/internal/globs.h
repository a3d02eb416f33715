// The globs of a configuration: what may be written, and what they are held against. How they match: intake/glob.h.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::config {

// Why `text` cannot be a glob of a configuration, and what to write instead.
struct GlobFault {
  std::string message, hint;
};
// Nothing where it can: a path relative to the folder of the configuration, with * ? and **. Brackets are themselves.
std::optional<GlobFault> fault_of_glob(std::string_view text);

// `file` as globs see it: relative to `folder`, with '/', links not followed. Nothing where it does not lie below.
// Both absolute and normal (absolute_path).
std::optional<std::string> path_below(const std::filesystem::path& folder, const std::filesystem::path& file);

// `path` from the root on, without "." and ".."; links are not followed. A relative one begins at `working`.
std::filesystem::path absolute_path(const std::filesystem::path& working, const std::filesystem::path& path);

// An absolute `path` as a person who stands in `working` would name it: the shorter of both ways to say it.
std::string shown_path(const std::filesystem::path& working, const std::filesystem::path& path);

}  // namespace overclaim::config
