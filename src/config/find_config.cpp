#include "config/find_config.h"

#include "config/config.h"

namespace overclaim::config {

namespace fs = std::filesystem;

std::optional<fs::path> ConfigFinder::above(const fs::path& folder) {
  if (const auto known = seen_.find(folder); known != seen_.end()) return known->second;
  std::error_code error;
  const fs::path path = folder / kConfigName;
  std::optional<fs::path> found;
  if (fs::symlink_status(path, error).type() != fs::file_type::not_found && !error) {
    found = path;
  } else if (const fs::path parent = folder.parent_path(); parent != folder) {
    found = above(parent);
  }
  return seen_[folder] = found;
}

}  // namespace overclaim::config
