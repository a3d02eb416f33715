// Loads the YAML of lexicon folders into one checked Lexicon. Strict: unknown keys, unknown ids, duplicates, a phrase
// in two cues of one kind, a row without a source, an invalid tier and so on are problems, all of which are reported at
// once.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::lexicon {

// One YAML file of a lexicon, already read. `layer` orders folders: an entry of a higher layer replaces the entry with
// its id in a lower one; within a layer ids are unique.
struct LexiconFile {
  std::string name;  // relative to its lexicon folder, with '/': determines the form, e.g. "cues/hedge.yaml"
  std::string path;  // for messages, as a user would name it
  std::string text;
  int layer = 0;
  std::string pack = {};  // Pack::name of the pack it belongs to; set by load_lexicon()
  // Of a pack that is not chosen: its entries are known, so that what refers to them can be distinguished from a
  // mistake, and are no part of the lexicon.
  bool left_out = false;
};

// The `house:` of a configuration as a file: its name, so that it is read for nothing else.
inline constexpr std::string_view kHouseOfConfig = ".overclaim.yaml#house";

// All *.yaml files of a folder in the form of lexicons/README.md, sorted by name: a lexicon, an addition to one, or a
// pack (a folder with a pack.yaml). Files elsewhere in it are a problem.
Result<std::vector<LexiconFile>> read_lexicon_folder(const std::filesystem::path& folder, int layer = 0);

// The contents of a valid lexicon, for people who add files to one. A layer above 0 is an added folder.
struct LoadReport {
  struct Counts {
    size_t packs = 0, subjects = 0, outcomes = 0, cues = 0, phrases = 0, rows = 0, rules = 0, house_words = 0;
  };
  Counts added;                   // entries of added folders; phrases with all their spellings
  std::vector<Problem> replaced;  // entries of lower layers that are replaced, and what is lost by it
  std::vector<Problem> notes;     // other things worth knowing that are not wrong
  // Of every file LexiconFile::path by its layer and name, which an Origin has.
  std::map<std::pair<int, std::string>, std::string> paths;
  std::vector<Shape> shapes;  // also where there are problems: match::check_shapes() looks at their patterns
};

// Reads, checks and resolves; problems are in the order of the files and their lines. Examples (`fires`, `quiet`) are
// kept. What a file of layer 0 says of a subject, an outcome or people of a pack that is left out is left out as well;
// in a file of a higher layer it is a problem. `report` is filled also where there are problems.
Result<Lexicon> load_lexicon(const std::vector<LexiconFile>& files);
Result<Lexicon> load_lexicon(std::vector<LexiconFile> files, LoadReport& report);

// The same for one folder.
Result<Lexicon> load_lexicon(const std::filesystem::path& folder);

}  // namespace overclaim::lexicon
