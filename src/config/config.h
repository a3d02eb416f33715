// What a publication has written into its `.overclaim.yaml`: the values, each with its place, and strict reading.
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

// A word of the file, and where it stands; both from 1.
struct Told {
  std::string text;
  uint32_t line = 0, column = 0;
};

// A product that no lexicon knows, as `products:` describes it.
struct ToldProduct {
  Told name;
  std::vector<Told> contains;  // its ingredients, each as a person names a product of the lexicon
  bool tested = false;         // the finished product was tested itself
};

// What may be decided for all files, and for those of a path otherwise. What is not there is not decided.
struct Decisions {
  std::optional<Told> subject;                       // what a page is about that names nothing; as a person names it
  std::optional<std::vector<Told>> subjects;         // whose findings count; an empty list: all
  std::optional<std::vector<ToldProduct>> products;  // an empty list: none
  std::optional<Told> profile, tiers;                // as the options of `check`; tiers: judged printed
  std::vector<std::pair<Told, Told>> severity;       // Rule::id, and error warning note off; each rule once
};

struct PathDecisions {
  std::vector<Told> files;  // globs: the files it holds for; at least one
  Decisions decisions;
  std::optional<Told> ignore;  // true false: over the lists of the file
};

// One file. What only a lexicon knows, names.h checks.
struct Config {
  lexicon::LexiconFile file;               // its path as a user would name it, and its text
  std::filesystem::path folder;            // absolute; globs and relative lexicon folders begin here
  std::vector<Told> files;                 // globs: what counts of a folder; none: all articles
  std::vector<Told> ignore;                // globs: what of that is left out
  std::vector<Told> lexicons;              // folders that are there; each adds to the ones before it
  bool lacks_lexicons = false;             // others are named, and not there
  std::optional<std::vector<Told>> packs;  // as written; none: the shipped ones
  std::vector<Told> house;                 // files of house words that are there
  std::string
      house_words;  // where `house` holds words itself: the text of the file with nothing but this key, on its lines
  Decisions decisions;
  std::vector<PathDecisions> paths;              // in the order of the file: a later one wins
  std::optional<Told> fail_on, format, suggest;  // of a run
};

// "shop/.overclaim.yaml:12".
std::string place_of(const Config& config, const Told& told);

// The problem that something told in the file is.
lexicon::Problem problem_of(const Config& config, const Told& told, std::string message, std::string hint);

// Reads and checks `text`; all problems at once are added to `problems`, and what is sound is given back all the same,
// so that the names in it can be checked too. `path` is as a user would name it, `folder` absolute and the one that the
// file lies in; folders of lexicons are looked for on disk.
Config read_config(std::string path, const std::filesystem::path& folder, std::string text,
                   std::vector<lexicon::Problem>& problems);

}  // namespace overclaim::config
