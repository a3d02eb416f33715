// YAML under a lexicon folder -> one checked Lexicon. Strict: unknown keys, unknown ids, duplicates, a phrase in two
// cues of one kind, a row without a source, a bad tier ... are problems, and all of them are reported at once.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::lexicon {

// One YAML file of a lexicon, already read. `layer` orders folders: an entry of a higher layer replaces the entry of
// the same id in a lower one; within one layer an id may stand once.
struct LexiconFile {
  std::string name;  // relative to its lexicon folder, with '/': decides the form, e.g. "cues/hedge.yaml"
  std::string path;  // as a user would name it, for messages
  std::string text;
  int layer = 0;
};

// All *.yaml files of a folder in the form of lexicons/README.md, sorted by name. Files elsewhere in it are a problem.
Result<std::vector<LexiconFile>> read_lexicon_folder(const std::filesystem::path& folder, int layer = 0);

// Reads, checks and resolves. Examples (`fires`, `quiet`) are kept.
Result<Lexicon> load_lexicon(const std::vector<LexiconFile>& files);

// The same for one folder.
Result<Lexicon> load_lexicon(const std::filesystem::path& folder);

}  // namespace overclaim::lexicon
