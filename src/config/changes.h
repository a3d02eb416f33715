// What has changed in articles since a state that git knows, by lines, so that a check can tell only of that.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/result.h"
#include "verdict/review.h"

namespace overclaim::config {

// Lines of a file as it is now, from 1. `count` 0: nothing but lines taken out, behind line `first`.
struct ChangedLines {
  uint32_t first = 1;
  uint32_t count = 0;
  bool operator==(const ChangedLines&) const = default;
};

struct FileChanges {
  bool whole = false;               // new: all of it
  std::vector<ChangedLines> lines;  // in order
};

// By path. A file that is missing here has not changed.
using Changes = std::map<std::string, FileChanges>;

// Reads what `git diff -U0` writes, with prefixes "a/" and "b/". Files are named as they are called now; names that git
// quotes are read as it means them. Files without changed lines (renamed, deleted, binary) are left out.
Changes parse_diff(std::string_view diff);

// What has changed in the working tree since `revision`, in those of `paths` that have. Keys are the paths as they
// stand in `paths`. Each path is looked up in the repository that it lies in. A file that git does not follow is new as
// a whole, unless it is one that git was told to ignore. Problems: no repository, a revision that names no commit, git
// that cannot be run; standard input, which has no past.
lexicon::Result<Changes> changes_since(const std::string& revision, const std::vector<std::string>& paths);

// Do the changes touch lines `first` to `last`? Lines taken out do where they stood between two of these.
bool touch(const FileChanges& changes, uint32_t first, uint32_t last);

// Leaves out the findings whose sentence the changes do not touch. A finding on the article as a whole has the sentence
// that it stands on; one on a note, the note.
void keep_changed(verdict::Review& review, const FileChanges& changes);

}  // namespace overclaim::config
