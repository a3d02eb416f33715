// The lines of articles that changed since a git revision, so that a check can report only on these.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/result.h"
#include "verdict/review.h"

namespace overclaim::config {

// Lines of the current file, from 1. `count` 0: lines were only removed, after line `first`.
struct ChangedLines {
  uint32_t first = 1;
  uint32_t count = 0;
  bool operator==(const ChangedLines&) const = default;
};

struct FileChanges {
  bool whole = false;               // a new file: all of it
  std::vector<ChangedLines> lines;  // in order
};

// By path. A file that is not listed has not changed.
using Changes = std::map<std::string, FileChanges>;

// Parses the output of `git diff -U0` with prefixes "a/" and "b/". Keys are the current names; quoted names are
// decoded. Files without changed lines (renamed, deleted, binary) are omitted.
Changes parse_diff(std::string_view diff);

// The changes of `paths` in the working tree since `revision`. Keys are paths as they are written in `paths`; each is
// looked up in its own repository. An untracked file is new as a whole, unless git ignores it. Problems: there is no
// repository, the revision names no commit, git cannot be run, or a path is standard input, which has no git history.
lexicon::Result<Changes> changes_since(const std::string& revision, const std::vector<std::string>& paths);

// Do the changes overlap lines `first` to `last`? Removed lines do if they were between two of these.
bool touch(const FileChanges& changes, uint32_t first, uint32_t last);

// Removes the findings whose sentence is unchanged. A finding about the whole article counts at the sentence that it is
// reported at, a finding about a suppression at its comment.
void keep_changed(verdict::Review& review, const FileChanges& changes);

}  // namespace overclaim::config
