// Finds the configuration of a file: the nearest `.overclaim.yaml` in its folder or a folder above it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>

namespace overclaim::config {

// Caches its results, so that each folder is looked up once. Not thread-safe.
class ConfigFinder {
 public:
  // The absolute, normalised path of the configuration for `folder`. An entry of that name that cannot be read counts;
  // reading it then reports a problem.
  std::optional<std::filesystem::path> above(const std::filesystem::path& folder);

 private:
  std::map<std::filesystem::path, std::optional<std::filesystem::path>> seen_;
};

}  // namespace overclaim::config
