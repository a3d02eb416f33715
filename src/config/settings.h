// The settings of one file and the origin of each. In order of precedence: flags of the command line, matching `paths`
// of the configuration, the configuration, the default.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "config/lexicon_choice.h"
#include "lexicon/cache.h"
#include "overclaim.h"

namespace overclaim::config {

// The options of the command line as typed; they take precedence over every configuration.
struct Flags {
  std::string config;                 // --config: the one that holds for all files; empty: the nearest of each
  bool no_config = false;             // --no-config: none holds
  std::string lexicons;               // --lexicons: in place of the folders that a configuration names
  std::optional<std::string> packs;   // --packs: in place of its packs; words with commas between (choose_packs)
  std::vector<std::string> products;  // --product: "NAME" or "NAME=INGREDIENT,INGREDIENT"; pages are about them
  std::optional<std::string> subject, profile, tiers, fail_on, format, suggest;
  CheckOptions options = {};  // what no configuration decides: all other fields are those of every file
  lexicon::CompiledCache cache = lexicon::CompiledCache();  // where lexicons of their own are kept compiled
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
  CheckOptions options;        // to check it with
  LexiconChoice lexicon;       // what it is checked by; its folders can be opened as they are
  std::vector<Setting> shown;  // all of that, in the order of the manual
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

// The lexicon by which files of a configuration (null: none) are checked. What is wrong with the packs that it or the
// flags name is added to `problems`. Relative paths of flags begin at `working`.
LexiconChoice lexicon_choice(const Config* config, const Flags& flags, const std::filesystem::path& working,
                             std::vector<lexicon::Problem>& problems);

// Indices of the rules of house words (Rule::paths) that are not for this file. `below` is the file as in entries_for;
// a text of no path is taken for a file that no glob matches.
std::vector<size_t> house_rules_elsewhere(const lexicon::Lexicon& lexicon, const std::optional<std::string>& below);

// `config` may be null; else all it names is known to `lexicon` (unknown_names), as is what the flags name.
// `entries` are those of entries_for, `elsewhere` those of house_rules_elsewhere; `choice` is what `lexicon` was made
// by.
FileSettings settle_file(const Config* config, const std::vector<size_t>& entries, const std::vector<size_t>& elsewhere,
                         const Flags& flags, const LexiconChoice& choice, const lexicon::Lexicon& lexicon);
RunSettings settle_run(const Config* config, const Flags& flags);

}  // namespace overclaim::config
