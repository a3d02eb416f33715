// What `overclaim lexicon` and `overclaim packs` share: a folder on top of the lexicon in use, what is wrong with it,
// and what it adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"
#include "config/lexicon_sets.h"

namespace overclaim::cli {

// The choice that --packs and --lexicons make, with `folder` on top; where it is empty, the choice of the working
// folder with its configuration. Problems of the options and the configuration are reported, and then nothing is
// chosen.
lexicon::Result<config::LexiconChoice> choice_with(Session& session, const std::string& folder);

// The lexicon that `folder` makes: by itself where it has a policy of its own, else by choice_with(). Examples are
// kept.
lexicon::Result<lexicon::Lexicon> load_folder(Session& session, const std::string& folder, lexicon::LoadReport& report);

// All problems of the files, also those of patterns that only a matcher can find.
std::vector<lexicon::Problem> problems_of(const lexicon::Result<lexicon::Lexicon>& loaded,
                                          const lexicon::LoadReport& report);

// "FOLDER adds 1 subject, 3 evidence rows", what it replaces, and what else is worth knowing; empty where it adds
// nothing.
std::string added_text(const std::string& folder, const lexicon::LoadReport& report);

// Runs the examples of files of `from_layer` and above, and tells those that fail.
int run_examples(Session& session, lexicon::Lexicon lexicon, const lexicon::LoadReport& report, int from_layer);

// Tells the problems and how many they are. Returns kFailed.
int tell(Session& session, const std::vector<lexicon::Problem>& problems, const std::string& what);

// "3 rows", "1 row".
std::string counted(size_t count, const std::string& what);

}  // namespace overclaim::cli
