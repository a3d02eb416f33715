// The contents of a `.overclaim.yaml`: its values, each with its position, and their strict reading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/load.h"
#include "lexicon/result.h"

namespace overclaim::config {

inline constexpr std::string_view kConfigName = ".overclaim.yaml";

// A value of the file and its position; line and column from 1.
struct ConfigValue {
  std::string text;
  uint32_t line = 0, column = 0;
};

// A product that no lexicon knows, as `products:` describes it.
struct DescribedProduct {
  ConfigValue name;
  std::vector<ConfigValue> contains;  // its ingredients, each as a person names a product of the lexicon
  bool tested = false;                // the finished product was tested itself
};

// Settings that may be given for all files, and again for the files of a path. Missing ones are not set.
struct Decisions {
  std::optional<ConfigValue> subject;                // what a page is about that names no product; an id, name or brand
  std::optional<std::vector<ConfigValue>> subjects;  // products whose findings are reported; an empty list: all
  std::optional<std::vector<DescribedProduct>> products;  // an empty list: none
  std::optional<ConfigValue> profile, tiers;              // as the options of `check`; tiers: judged, printed
  std::vector<std::pair<ConfigValue, ConfigValue>>
      severity;  // Rule::id, and error, warning, note or off; each rule once
};

struct PathDecisions {
  std::vector<ConfigValue> files;  // globs of the files that it applies to; at least one
  Decisions decisions;
  std::optional<ConfigValue> ignore;  // true or false; overrides the lists of the file
};

// One configuration file. Names that only a lexicon knows are checked in names.h.
struct Config {
  lexicon::LexiconFile file;                      // its path as a user would name it, and its text
  std::filesystem::path folder;                   // absolute; globs and relative lexicon folders begin here
  std::vector<ConfigValue> files;                 // globs: what counts of a folder; none: all articles
  std::vector<ConfigValue> ignore;                // globs: what of that is left out
  std::vector<ConfigValue> lexicons;              // folders that are there; each adds to the ones before it
  bool lacks_lexicons = false;                    // others are named, and not there
  std::optional<std::vector<ConfigValue>> packs;  // as written; none: the shipped ones
  std::vector<ConfigValue> house;                 // files of house words that are there
  std::string
      house_words;  // where `house` holds words itself: the text of the file with nothing but this key, on its lines
  Decisions decisions;
  std::vector<PathDecisions> paths;                     // in the order of the file; later ones take precedence
  std::optional<ConfigValue> fail_on, format, suggest;  // of a run
};

// "shop/.overclaim.yaml:12".
std::string place_of(const Config& config, const ConfigValue& value);

// A problem at the position of a value.
lexicon::Problem problem_of(const Config& config, const ConfigValue& value, std::string message, std::string hint);

// Parses and checks `text`. All problems are added to `problems`; the valid part is returned in any case, so that its
// names can be checked, too. `path` is the name of the file for messages, `folder` its absolute folder. Checks that
// folders of lexicons exist.
Config read_config(std::string path, const std::filesystem::path& folder, std::string text,
                   std::vector<lexicon::Problem>& problems);

}  // namespace overclaim::config
