// The entries of lexicon files as written, before phrases are expanded and ids resolved. Internal.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/internal/phrase.h"
#include "lexicon/lexicon.h"
#include "lexicon/reader.h"

namespace overclaim::lexicon {

// A text with its position, for problems that are found after all files have been read.
struct Placed {
  std::string text;
  const LexiconFile* file = nullptr;
  int line = 0, column = 0;  // from 0, as yaml-cpp counts
};

struct CueEntry {
  Cue cue;
  std::vector<Placed> phrases;
  std::string owner;  // the entry that it is from, e.g. "outcome memory": a higher layer replaces both
  Placed at;
};

template <class T>
struct Entry {
  T value;
  Placed at;
};

// `extends:` of a subject file: names and properties that a pack adds to a subject of another pack.
struct SubjectExtension {
  std::string subject;  // Subject::id
  std::vector<Placed> names;
  std::vector<std::string> classes;
  SubjectProperties is;
  std::vector<Example> fires, quiet;
};

// A row, and the values that are settled once all rows are known.
struct RowEntry {
  EvidenceRow value;
  Placed at;
  std::optional<bool> judges;  // as written
};

// Everything read from all files. Filled by the read_* functions, used by resolve().
struct Entries {
  std::vector<CueEntry> cues;
  std::vector<Entry<Subject>> subjects;
  std::vector<Entry<SubjectExtension>> extensions;
  std::vector<Entry<Outcome>> outcomes;
  std::vector<Entry<Population>> populations;
  std::vector<RowEntry> evidence;
  std::vector<Entry<NotCarried>> not_carried;
  std::vector<Entry<Pack>> packs;
  std::vector<Entry<Caution>> cautions;
  std::vector<Entry<PermittedClaim>> permitted_claims;
  std::vector<std::string> permitted_claim_verbs, permitted_claim_breakers;
  std::vector<Placed> loose_phrases;  // not of a cue; their notation is checked
  std::vector<Entry<Rule>> rules;
  std::vector<Entry<Shape>> shapes;
  std::vector<Entry<Policy>> policies;
  std::vector<Entry<Model>> models;
  std::vector<Entry<AdviceModel>> advice;
  std::map<std::string, std::string> messages;
  Inflections inflections;
  std::optional<KindTable> kinds;        // null: no file says
  std::optional<WordSpelling> spelling;  // null: no file says
  // What stands only in packs that are left out, as "subject creatine", with the name of its pack.
  std::map<std::string, std::string> left_out;
};

void read_subjects(Reader&, const YAML::Node& root, Entries&);
void read_outcomes(Reader&, const YAML::Node& root, Entries&);
void read_cues(Reader&, const YAML::Node& root, Entries&);
void read_populations(Reader&, const YAML::Node& root, Entries&);
void read_evidence(Reader&, const YAML::Node& root, Entries&);
void read_rule(Reader&, const YAML::Node& root, Entries&);
void read_policy(Reader&, const YAML::Node& root, Entries&);
void read_model(Reader&, const YAML::Node& root, Entries&);
void read_advice(Reader&, const YAML::Node& root, Entries&);
void read_messages(Reader&, const YAML::Node& root, Entries&);
void read_kinds(Reader&, const YAML::Node& root, Entries&);
void read_spelling(Reader&, const YAML::Node& root, Entries&);
void read_words(Reader&, const YAML::Node& root, Entries&);
void read_shapes(Reader&, const YAML::Node& root, Entries&);
void read_pack(Reader&, const YAML::Node& root, Entries&);
void read_cautions(Reader&, const YAML::Node& root, Entries&);
// kind: house; the same in a configuration, under `house`.
void read_house(Reader&, const YAML::Node& root, Entries&);
void read_house_of_config(Reader&, const YAML::Node& root, Entries&);
void read_permitted_claims(Reader&, const YAML::Node& root, Entries&);
void read_permitted_claim_verbs(Reader&, const YAML::Node& root, Entries&);

// The conditions on whole articles under `document:` of a rule file.
std::vector<DocumentCondition> read_document_conditions(Reader&, const YAML::Node& rule);

// `subject_is:` of a condition.
SubjectTest read_subject_test(Reader&, const YAML::Node& condition);

Placed placed(const Reader&, const YAML::Node&);

// The phrases under `key`; a missing key is an empty list.
std::vector<Placed> placed_texts(Reader&, const YAML::Node& map, const char* key);

// `why`, `fires` and `quiet` of an entry.
void read_examples(Reader&, const YAML::Node&, Cue&);

// A cue for the entry (subject, outcome, population) that owns it.
CueEntry owned_cue(Reader&, const YAML::Node&, CueKind kind, const std::string& owner_kind, const std::string& id);

// Is it a date such as 2026-11-30?
bool is_day(std::string_view text);

// Takes what belongs to packs that are left out (LexiconFile::left_out) out of the entries, and what files of layer 0
// say of it; fills Entries::left_out.
void leave_out_packs(Entries&);

// Applies layers, expands phrases, resolves ids, checks everything that spans files.
Lexicon resolve(Entries&&, std::vector<Problem>& problems, LoadReport&);

// Reports unknown ids, patterns that match no cue, and missing settings. `lexicon` was made from the entries, and its
// ids are indexed.
void check_references(const Entries&, const Lexicon& lexicon, std::vector<Problem>& problems);

}  // namespace overclaim::lexicon
