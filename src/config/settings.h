// The settings of one file and the origin of each. In order of precedence: flags of the command line, matching `paths`
// of the configuration, the configuration, the default.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "overclaim.h"

namespace overclaim::config {

// The options of the command line as typed; they take precedence over every configuration.
struct Flags {
  std::string config;                 // --config: the one that holds for all files; empty: the nearest of each
  bool no_config = false;             // --no-config: none holds
  std::string lexicons;               // --lexicons: in place of the folders that a configuration names
  std::vector<std::string> products;  // --product: "NAME" or "NAME=INGREDIENT,INGREDIENT"; pages are about them
  std::optional<std::string> subject, profile, tiers, fail_on, format, suggest;
  CheckOptions options = {};  // what no configuration decides: all other fields are those of every file
};

// One setting, for display.
struct Setting {
  std::string key;                  // as in the configuration; for one rule "severity.RULE"
  std::vector<std::string> values;  // exactly one if the setting is a single text
  bool list = false;                // may it have several values?
  std::string from;                 // ".overclaim.yaml:12", "--subject", "default"
};

// The settings of one file.
struct FileSettings {
  CheckOptions options;               // to check it with
  std::vector<std::string> lexicons;  // folders as they can be opened; none: the shipped lexicon alone
  std::vector<Setting> shown;         // all of that, in the order of the manual
};

// The settings of a run: how its report is made.
struct RunSettings {
  std::string fail_on = "warning", format = "text", suggest = "none";
  std::vector<Setting> shown;
};

// Is a file checked if a folder above it is named, and which setting says so?
struct Selection {
  bool left_out = false;
  std::string from;  // as Setting::from
};

// The indices of the entries of `paths` for a file, in their order. `below` is the file as globs see it (path_below);
// without it, no glob matches.
std::vector<size_t> entries_for(const Config& config, const std::optional<std::string>& below);

// Decided by `files`, then `ignore`, then the `ignore` of paths. `config` may be null: every file is checked.
Selection selection_of(const Config* config, const std::optional<std::string>& below);

// The folders of lexicons by which files of a configuration (null: none) are weighed.
std::vector<std::string> lexicon_folders(const Config* config, const Flags& flags);

// `config` may be null; else all it names is known to `lexicon` (unknown_names), as is what the flags name.
// `entries` are those of entries_for.
FileSettings settle_file(const Config* config, const std::vector<size_t>& entries, const Flags& flags,
                         const lexicon::Lexicon& lexicon);
RunSettings settle_run(const Config* config, const Flags& flags);

}  // namespace overclaim::config
