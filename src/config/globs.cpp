#include "config/internal/globs.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

// Has `text` a part "..", or "**" next to other characters? They look valid and would never match as intended.
bool has_part(std::string_view text, bool (*odd)(std::string_view part)) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('/'), text.size());
    if (odd(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

bool goes_up(std::string_view part) { return part == ".."; }
bool joins_stars(std::string_view part) { return part != "**" && part.find("**") != std::string_view::npos; }
bool is_significant(std::string_view part) { return !part.empty() && part != "."; }

}  // namespace

std::optional<GlobFault> fault_of_glob(std::string_view text) {
  if (text.starts_with('/'))
    return GlobFault{"a glob must not begin with /", "it is relative to the folder of this file"};
  if (!has_part(text, is_significant)) return GlobFault{"an empty glob", "** matches everything"};
  if (text.starts_with('!'))
    return GlobFault{"a glob cannot be negated with !", "list it under `paths:` with `ignore: false`"};
  if (text.find('\\') != std::string_view::npos)
    return GlobFault{"a glob must not contain a backslash", "separate folders with /"};
  if (text.find('{') != std::string_view::npos)
    return GlobFault{"a glob must not contain braces", "write one glob for each name"};
  if (has_part(text, goes_up))
    return GlobFault{"a glob must not contain ..", "a configuration applies to files below its own folder"};
  if (has_part(text, joins_stars)) return GlobFault{"** must be a whole path component", "as in **/*.md"};
  return std::nullopt;
}

std::optional<std::string> path_below(const fs::path& folder, const fs::path& file) {
  auto part = file.begin();
  for (const auto& above : folder) {
    if (above.empty()) continue;  // after a trailing slash
    if (part == file.end() || *part != above) return std::nullopt;
    ++part;
  }
  fs::path below;
  for (; part != file.end(); ++part) below /= *part;
  if (below.empty()) return std::nullopt;
  return below.generic_string();
}

fs::path absolute_path(const fs::path& working, const fs::path& path) { return (working / path).lexically_normal(); }

std::string shown_path(const fs::path& working, const fs::path& path) {
  const std::string relative = path.lexically_relative(working).string();
  const std::string absolute = path.string();
  return relative.empty() || relative.size() > absolute.size() ? absolute : relative;
}

}  // namespace overclaim::config
