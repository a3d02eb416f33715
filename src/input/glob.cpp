#include "input/glob.h"

#include <algorithm>

namespace overclaim::input {
namespace {

namespace fs = std::filesystem;

// Expands a pattern part by part. `at` is the index of the next part; `base` is the path so far, empty for the current
// folder.
class Walk {
 public:
  explicit Walk(const std::string& pattern) {
    for (const auto& part : fs::path(pattern).relative_path())
      if (!part.empty() && part != "." && !(part == "**" && !parts_.empty() && parts_.back() == "**"))
        parts_.push_back(part.string());
  }

  std::vector<std::string> from(const fs::path& root) {
    step(root, 0);
    return std::move(found_);
  }

 private:
  void step(const fs::path& base, size_t at) {
    if (at == parts_.size()) {
      found_.push_back(base.string());
      return;
    }
    const std::string& part = parts_[at];
    if (part == "**") {
      any_folders(base, at);
    } else if (!is_pattern(part)) {
      std::error_code error;
      if (fs::exists(base / part, error)) step(base / part, at + 1);
    } else {
      for (const auto& name : names(base))
        if ((name[0] != '.' || part[0] == '.') && name_matches(part, name)) step(base / name, at + 1);
    }
  }

  // "**" matches this folder and all below it; at the end of a pattern, all files in them.
  void any_folders(const fs::path& base, size_t at) {
    const bool last = at + 1 == parts_.size();
    if (!last) step(base, at + 1);
    for (const auto& name : names(base)) {
      const fs::path entry = base / name;
      std::error_code error;
      if (name[0] == '.') continue;
      if (fs::is_directory(entry, error)) {
        if (!fs::is_symlink(entry, error)) any_folders(entry, at);
      } else if (last) {
        found_.push_back(entry.string());
      }
    }
  }

  static std::vector<std::string> names(const fs::path& base) {
    std::string reason;  // an unreadable folder has no matching names
    std::vector<std::string> names;
    for (auto& entry : entries_in(base.empty() ? "." : base, reason)) names.push_back(std::move(entry.name));
    return names;
  }

  std::vector<std::string> parts_;
  std::vector<std::string> found_;
};

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    if (const auto part = path.substr(0, end); !part.empty() && part != ".") parts.push_back(part);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

}  // namespace

bool is_pattern(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

bool names_an_ending(std::string_view pattern) {
  const size_t wildcard = pattern.find_last_of("*?");
  return wildcard != std::string_view::npos && pattern.find('.', wildcard) != std::string_view::npos;
}

bool name_matches(std::string_view pattern, std::string_view name) {
  size_t p = 0, n = 0;
  size_t star = std::string_view::npos,
         star_name = 0;  // position of the last *, and the end of the characters that it matches
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_name = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++star_name;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool path_matches(std::string_view pattern, std::string_view path) {
  const auto parts = parts_of(pattern), names = parts_of(path);
  if (parts.empty()) return false;
  // reached[n]: the pattern parts so far can match the first n names.
  std::vector<bool> reached(names.size() + 1, false);
  reached[0] = true;
  for (size_t p = 0; p < parts.size(); ++p) {
    std::vector<bool> next(names.size() + 1, false);
    for (size_t n = 0; n <= names.size(); ++n) {
      if (!reached[n]) continue;
      if (parts[p] != "**") {
        if (n < names.size() && name_matches(parts[p], names[n])) next[n + 1] = true;
      } else if (p + 1 == parts.size()) {
        if (n < names.size()) return true;
      } else {
        std::fill(next.begin() + static_cast<std::ptrdiff_t>(n), next.end(), true);
      }
    }
    reached = std::move(next);
  }
  return std::find(reached.begin(), reached.end(), true) != reached.end();
}

std::vector<std::string> matching(const std::string& pattern) {
  return Walk(pattern).from(fs::path(pattern).root_path());
}

std::vector<FolderEntry> entries_in(const fs::path& folder, std::string& reason) {
  std::vector<FolderEntry> entries;
  std::error_code error, unknown;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    entries.push_back({entry->path().filename().string(), entry->is_symlink(unknown), entry->is_directory(unknown)});
  if (error) reason = error.message();
  std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace overclaim::input
