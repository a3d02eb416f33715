// The resolver of a run: finds the configuration of each file, reads each once, and answers what holds for the file.
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
  // `formats` are the reports that a configuration may ask for; none: any. Relative paths begin at `working`.
  explicit ConfigResolver(Flags flags, std::vector<std::string> formats = {},
                          const std::filesystem::path& working = std::filesystem::current_path());

  // What holds for a file, whether it exists or not; "-", standard input, is taken for a file of the working folder
  // that no glob matches. Or all problems of its configuration, its lexicons and the flags: the same each time.
  lexicon::Result<std::shared_ptr<const FileSettings>> settings_for(const std::string& path);

  // Is a file in a folder to be read? Where its configuration has problems, it is: settings_for tells them.
  Selection selection_for(const std::string& path);

  // What holds for the run: by the configuration of the working folder.
  lexicon::Result<RunSettings> run_settings();

  // The articles of the publication, for a run that names none: the `files` of the working folder's configuration, as
  // patterns for find_inputs. None where it has no such list, or has problems.
  std::vector<std::string> articles();

  // The configuration that holds for a file, as a user would name it; empty: none.
  std::string config_for(const std::string& path);

  // The lexicon of the working folder as its configuration and the flags choose it, nothing of it read; or the problems
  // of these.
  lexicon::Result<LexiconChoice> choice();

  // By which a file of these settings is weighed.
  std::shared_ptr<const lexicon::Lexicon> lexicon(const FileSettings& settings);
  const Checker& checker(const FileSettings& settings);

 private:
  // A configuration as it was found; also "none".
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
