// Lexicons for tests: the files of lexicons/ with every spelling kept, and small ones made of a few phrases.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lexicon/load.h"

namespace overclaim {

// "hints/cue.yaml:3:5: message (hint)", one line each.
inline std::string problem_lines(const std::vector<lexicon::Problem>& problems) {
  std::string lines;
  for (const lexicon::Problem& p : problems) {
    lines += p.path + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.message;
    lines += p.hint.empty() ? "\n" : " (" + p.hint + ")\n";
  }
  return lines;
}

inline lexicon::Lexicon sound(lexicon::Result<lexicon::Lexicon> loaded) {
  REQUIRE_MESSAGE(loaded.ok(), problem_lines(loaded.problems()));
  return std::move(loaded).value();
}

// The lexicon of the files in lexicons/, with phrases and examples, which the compiled one leaves out.
inline const lexicon::Lexicon& lexicon_on_disk() {
  static const lexicon::Lexicon lexicon =
      sound(lexicon::load_lexicon(std::filesystem::path(OVERCLAIM_SOURCE_DIR "/lexicons")));
  return lexicon;
}

// A file of the project's lexicon, by its name below lexicons/.
inline lexicon::LexiconFile project_file(const std::string& name) {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/lexicons/" + name);
  return {name, name, std::string(std::istreambuf_iterator<char>(in), {})};
}

// The grammar/kinds.yaml and grammar/spelling.yaml of the project, which every lexicon needs.
inline lexicon::LexiconFile kinds_file() { return project_file("grammar/kinds.yaml"); }
inline lexicon::LexiconFile spelling_file() { return project_file("grammar/spelling.yaml"); }

// One cue as YAML: {"hedge", "modal", R"("may", "might")"} is hedge.modal.
struct FewPhrases {
  std::string kind, name, phrases;
};

inline lexicon::LexiconFile cue_file(const FewPhrases& few) {
  const std::string id = few.kind + "." + few.name;
  return {"cues/" + id + ".yaml", "cues/" + id + ".yaml",
          "kind: " + few.kind + "\ncues:\n  - id: " + id + "\n    phrases: [" + few.phrases +
              "]\n    fires: [\"[[x]]\"]\n"};
}

inline lexicon::Lexicon lexicon_of(const std::vector<FewPhrases>& cues, std::vector<lexicon::LexiconFile> files = {}) {
  for (const auto& few : cues) files.push_back(cue_file(few));
  files.push_back(kinds_file());
  files.push_back(spelling_file());
  return sound(lexicon::load_lexicon(files));
}

}  // namespace overclaim
