// The entries of lexicon files as they were written, before phrases are expanded and ids resolved. Private to the room.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/internal/phrase.h"
#include "lexicon/lexicon.h"
#include "lexicon/reader.h"

namespace overclaim::lexicon {

// A text with the place it stands at, for problems that show only when all files are read.
struct Placed {
  std::string text;
  const LexiconFile* file = nullptr;
  int line = 0, column = 0;  // from 0, as yaml-cpp counts
};

struct CueEntry {
  Cue cue;
  std::vector<Placed> phrases;
  std::string owner;  // the entry it came from, e.g. "outcome memory": replaced with it by a higher layer
  Placed at;
};

template <class T>
struct Entry {
  T value;
  Placed at;
};

// Everything read from all files. Filled by the read_* functions, consumed by resolve().
struct Entries {
  std::vector<CueEntry> cues;
  std::vector<Entry<Subject>> subjects;
  std::vector<Entry<Outcome>> outcomes;
  std::vector<Entry<Population>> populations;
  std::vector<Entry<EvidenceRow>> evidence;
  std::vector<Entry<NotCarried>> not_carried;
  std::vector<Entry<Rule>> rules;
  std::vector<Entry<Shape>> shapes;
  std::vector<Entry<Policy>> policies;
  std::map<std::string, std::string> messages;
  Inflections inflections;
};

void read_subjects(Reader&, const YAML::Node& root, Entries&);
void read_outcomes(Reader&, const YAML::Node& root, Entries&);
void read_cues(Reader&, const YAML::Node& root, Entries&);
void read_populations(Reader&, const YAML::Node& root, Entries&);
void read_evidence(Reader&, const YAML::Node& root, Entries&);
void read_rule(Reader&, const YAML::Node& root, Entries&);
void read_policy(Reader&, const YAML::Node& root, Entries&);
void read_messages(Reader&, const YAML::Node& root, Entries&);
void read_words(Reader&, const YAML::Node& root, Entries&);
void read_shapes(Reader&, const YAML::Node& root, Entries&);

// The conditions over whole articles under `document:` of a rule file.
std::vector<DocumentCondition> read_document_conditions(Reader&, const YAML::Node& rule);

Placed placed(const Reader&, const YAML::Node&);

// Applies layers, expands phrases, resolves ids, checks everything that spans files.
Lexicon resolve(Entries&&, std::vector<Problem>& problems);

}  // namespace overclaim::lexicon
