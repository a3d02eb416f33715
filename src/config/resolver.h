// Resolves settings: finds the configuration of each file, reads each once, and returns the settings for a file.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "config/find_config.h"
#include "config/lexicon_sets.h"
#include "config/settings.h"

namespace overclaim::config {

// For one thread; what it hands out may be read by any, as long as the resolver lives. It keeps what it has read: where
// a configuration or a lexicon has changed, make a new one.
class ConfigResolver {
 public:
  // `formats`: the report formats that a configuration may name; an empty list accepts any. Relative paths begin at
  // `working`.
  explicit ConfigResolver(Flags flags, std::vector<std::string> formats = {},
                          const std::filesystem::path& working = std::filesystem::current_path());

  // The settings for a file, whether it exists or not. "-", standard input, counts as a file of the working folder that
  // no glob matches. Or all problems of its configuration, its lexicons and the flags, the same at each call.
  lexicon::Result<std::shared_ptr<const FileSettings>> settings_for(const std::string& path);

  // Is a file checked if a folder above it is named? True if its configuration has problems; settings_for() reports
  // them.
  Selection selection_for(const std::string& path);

  // The settings of the run, from the configuration of the working folder.
  lexicon::Result<RunSettings> run_settings();

  // The default inputs of a run: the `files` of the working folder's configuration, as patterns for find_inputs. Empty
  // if there is no such list, or if the configuration has problems.
  std::vector<std::string> articles();

  // The path of the configuration for a file, as a user would name it; empty: none.
  std::string config_for(const std::string& path);

  // The lexicon of the working folder as its configuration and the flags choose it, nothing of it read; or the problems
  // of these.
  lexicon::Result<LexiconChoice> choice();

  // By which a file of these settings is weighed.
  std::shared_ptr<const lexicon::Lexicon> lexicon(const FileSettings& settings);
  const Checker& checker(const FileSettings& settings);

 private:
  // A configuration after it was looked up; also "none".
  struct Entry {
    std::shared_ptr<const Config> config;    // null: none, or problems
    std::string shown;                       // its path; empty: none
    LexiconChoice lexicon;                   // by which its files are checked
    std::vector<lexicon::Problem> problems;  // of the file, the names in it, its lexicons and the flags
    // By the entries of its paths and the house words that are for other files.
    std::map<std::pair<std::vector<size_t>, std::vector<size_t>>, std::shared_ptr<const FileSettings>> settings;
  };
  Entry& entry_for(const std::string& path);
  std::filesystem::path config_of(const std::string& path);  // empty: none
  Entry& entry_at(const std::filesystem::path& config);      // empty: none
  void read(const std::filesystem::path& path, Entry& entry);
  void check_lexicon(Entry& entry);
  void check_names(const lexicon::Lexicon& lexicon, Entry& entry);
  std::optional<std::string> below(const Entry& entry, const std::string& path) const;
  std::optional<std::string> below_for_house(const Entry& entry, const std::string& path) const;

  Flags flags_;
  std::vector<std::string> formats_;
  std::filesystem::path working_;
  ConfigFinder finder_;
  LexiconSets lexicons_;
  std::map<std::filesystem::path, Entry> entries_;
};

}  // namespace overclaim::config
