#include "config/changes.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "config/internal/process.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

std::string_view take_line(std::string_view& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

uint32_t take_number(std::string_view& text) {
  uint64_t number = 0;
  while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
    number = std::min<uint64_t>(number * 10 + static_cast<uint64_t>(text[0] - '0'), 0xFFFFFFFF);
    text.remove_prefix(1);
  }
  return static_cast<uint32_t>(number);
}

// "12" or "12,3".
ChangedLines take_range(std::string_view& text) {
  ChangedLines range{take_number(text), 1};
  if (take(text, ",")) range.count = take_number(text);
  return range;
}

// A name that git has quoted because it contains a quote, a backslash, a control character or bytes beyond ASCII.
std::string unquoted(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    if (c >= '0' && c <= '7') {
      int value = 0;
      const size_t end = std::min(i + 3, text.size());
      for (; i < end && text[i] >= '0' && text[i] <= '7'; ++i) value = value * 8 + (text[i] - '0');
      --i;
      out += static_cast<char>(value);
      continue;
    }
    constexpr std::string_view kLetters = "abtnvfr", kMeanings = "\a\b\t\n\v\f\r";
    const size_t letter = kLetters.find(c);
    out += letter == std::string_view::npos ? c : kMeanings[letter];
  }
  return out;
}

// The name after "+++ "; empty if the file was removed.
std::string name_of_file(std::string_view text) {
  const bool quoted = take(text, "\"");
  if (!take(text, "b/")) return "";
  if (quoted) return unquoted(text);
  if (text.ends_with('\t')) text.remove_suffix(1);  // git writes a tab after a name that contains a space
  return std::string(text);
}

// The nearest folder at or above `folder` that contains ".git".
std::optional<fs::path> repository_above(fs::path folder) {
  std::error_code error;
  for (;; folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

// The folder that contains a file, with links resolved; the file itself may be a link.
fs::path folder_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  fs::path folder = fs::weakly_canonical(whole.parent_path(), error);
  return error ? whole.parent_path() : folder;
}

class Repository {
 public:
  explicit Repository(fs::path root) : root_(std::move(root)) {}

  // All changes, by paths from the root of the repository.
  lexicon::Result<Changes> changes_since(const std::string& revision) const {
    // A revision that begins with "-" must not be read as an option.
    const auto commit = git({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!commit.ok()) return commit.problems();
    if (commit.value().code != 0) {
      std::string why = first_line(commit.value().err);
      if (why.empty()) why = "name a commit, for example HEAD, main, v1.2 or 3a9f0c1";
      return problem("git: unknown commit \"" + revision + "\"", why);
    }
    const auto diff = git({"diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
                           "--find-renames", "--inter-hunk-context=0", "--ignore-submodules", "--src-prefix=a/",
                           "--dst-prefix=b/", first_line(commit.value().out), "--"});
    if (!diff.ok()) return diff.problems();
    if (diff.value().code != 0) return problem("git diff failed", first_line(diff.value().err));
    const auto others = git({"ls-files", "--others", "--exclude-standard", "-z"});
    if (!others.ok()) return others.problems();
    if (others.value().code != 0) return problem("git ls-files failed", first_line(others.value().err));

    Changes changes = parse_diff(diff.value().out);
    const std::string_view names = others.value().out;
    for (size_t at = 0; at < names.size();) {
      const size_t end = std::min(names.find('\0', at), names.size());
      changes[std::string(names.substr(at, end - at))].whole = true;
      at = end + 1;
    }
    return changes;
  }

 private:
  lexicon::Result<ProcessOutcome> git(const std::vector<std::string>& command) const {
    // Unquoted names make simpler output; and reading must not write to the repository.
    std::vector<std::string> arguments = {"git", "--no-optional-locks", "-c", "core.quotePath=false",
                                          "-C",  root_.string()};
    arguments.insert(arguments.end(), command.begin(), command.end());
    auto outcome = run_process(arguments);
    if (outcome.ok()) return outcome;
    auto problems = outcome.problems();
    problems.front().hint = "--since needs git";
    return problems;
  }

  std::vector<lexicon::Problem> problem(const std::string& message, const std::string& hint) const {
    return {{root_.string(), 0, 0, "", message, hint}};
  }
  static std::string first_line(std::string_view text) { return std::string(take_line(text)); }

  fs::path root_;
};

// Where the lines of a source begin by git's rules.
std::vector<uint32_t> line_starts(std::string_view source) {
  std::vector<uint32_t> starts{0};
  for (size_t at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1))
    starts.push_back(static_cast<uint32_t>(at + 1));
  return starts;
}

}  // namespace

Changes parse_diff(std::string_view diff) {
  Changes changes;
  std::string name;
  while (!diff.empty()) {
    std::string_view line = take_line(diff);
    if (line.starts_with("diff --git ")) {
      name.clear();
    } else if (take(line, "+++ ")) {
      name = name_of_file(line);
    } else if (take(line, "@@ -")) {
      const ChangedLines old = take_range(line);
      if (!take(line, " +")) continue;
      const ChangedLines now = take_range(line);
      // The next lines are content of the file and may look like anything.
      for (uint64_t left = uint64_t{old.count} + now.count; left > 0 && !diff.empty(); --left) {
        take_line(diff);
        if (diff.starts_with("\\")) take_line(diff);  // "\ No newline at end of file"
      }
      if (!name.empty()) changes[name].lines.push_back(now);
    }
  }
  return changes;
}

lexicon::Result<Changes> changes_since(const std::string& revision, const std::vector<std::string>& paths) {
  std::vector<lexicon::Problem> problems;
  std::map<fs::path, std::optional<fs::path>> repositories;  // by the folder of a file
  std::map<fs::path, Changes> of_repository;
  Changes changes;
  for (const auto& path : paths) {
    if (path == "-") {
      problems.push_back({"standard input", 0, 0, "", "has no git history", "name files or folders"});
      continue;
    }
    const fs::path folder = folder_of(path);
    const auto [repository, unseen] = repositories.try_emplace(folder);
    if (unseen && !(repository->second = repository_above(folder)))
      problems.push_back({path, 0, 0, "", "is not in a git repository", "--since needs a git repository"});
    if (!repository->second) continue;
    const fs::path& root = *repository->second;
    if (!of_repository.contains(root)) {
      auto found = Repository(root).changes_since(revision);
      for (const auto& problem : found.problems()) problems.push_back(problem);
      of_repository[root] = found.ok() ? std::move(found).value() : Changes{};
    }
    const std::string name = (folder / fs::path(path).filename()).lexically_relative(root).generic_string();
    const auto& all = of_repository[root];
    if (const auto file = all.find(name); file != all.end()) changes[path] = file->second;
  }
  if (!problems.empty()) return problems;
  return changes;
}

bool touch(const FileChanges& changes, uint32_t first, uint32_t last) {
  return changes.whole || std::any_of(changes.lines.begin(), changes.lines.end(), [&](const ChangedLines& c) {
           if (c.count == 0) return first <= c.first && c.first < last;
           return c.first <= last && first < c.first + c.count;
         });
}

void keep_changed(verdict::Review& review, const FileChanges& changes) {
  if (changes.whole) return;
  const auto starts = line_starts(review.document.source);
  const auto line_at = [&](uint32_t offset) {
    return static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
  };
  std::vector<bool> out;
  for (const verdict::Finding& finding : review.findings) {
    text::Span span = finding.span;
    if (finding.sentence < review.document.sentences.size()) {
      const text::Span sentence = review.document.sentences[finding.sentence].span;
      span = {std::min(span.begin, sentence.begin), std::max(span.end, sentence.end)};
    }
    out.push_back(!touch(changes, line_at(span.begin), line_at(std::max(span.begin + 1, span.end) - 1)));
  }
  verdict::leave_out(review, out);
}

}  // namespace overclaim::config
