// Which configuration holds for a file: the nearest `.overclaim.yaml` in its folder and those above it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>

namespace overclaim::config {

// Keeps what it has seen, so that a folder is looked into once. For one thread.
class ConfigFinder {
 public:
  // The path of the configuration that holds in `folder`, absolute and normal, and all below it that has none of its
  // own. A name that is there and cannot be read counts: that is told when it is read.
  std::optional<std::filesystem::path> above(const std::filesystem::path& folder);

 private:
  std::map<std::filesystem::path, std::optional<std::filesystem::path>> seen_;
};

}  // namespace overclaim::config
