// A small lexicon about an invented product with one rule, one cue and one outcome, for tests that must not depend on
// the shipped lexicon.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lexicon/load.h"
#include "lexicon/result.h"
#include "support/lexicons.h"

namespace overclaim::audit {

inline std::vector<lexicon::LexiconFile> small_lexicon_files() {
  return {kinds_file(),
          spelling_file(),
          {"subjects/zorbine.yaml", "small/subjects/zorbine.yaml",
           "subjects:\n"
           "  - id: zorbine\n"
           "    name: \"Zorbine\"\n"
           "    names: [\"Zorbine\"]\n"
           "    fires: [\"A vial of [[Zorbine]].\"]\n"
           "    quiet: [\"A vial of zinc.\"]\n"},
          {"outcomes/memory.yaml", "small/outcomes/memory.yaml",
           "outcomes:\n"
           "  - id: memory\n"
           "    name: \"memory\"\n"
           "    nouns: [\"memory\"]\n"
           "    claims: [\"remember more\"]\n"
           "    confusers: [\"memory card+\"]\n"
           "    fires: [\"It sharpens [[memory]].\", \"You will [[remember more]].\"]\n"
           "    quiet: [\"Two memory cards.\"]\n"},
          {"cues/safety.yaml", "small/cues/safety.yaml",
           "kind: safety\n"
           "cues:\n"
           "  - id: safety.harmless\n"
           "    phrases: [\"harmless\", \"no side effects\"]\n"
           "    role: absolute\n"
           "    fires: [\"It is [[harmless]].\"]\n"
           "    quiet: [\"It did harm.\"]\n"},
          {"rules/safety-overclaim.yaml", "small/rules/safety-overclaim.yaml",
           "rule: safety-overclaim\n"
           "family: R10\n"
           "label: safety\n"
           "severity: error\n"
           "what: \"a\"\n"
           "why: \"b\"\n"
           "authority: \"c\"\n"
           "example: \"Zorbine is harmless.\"\n"
           "instead: \"d\"\n"
           "message: \"{words}\"\n"
           "when:\n"
           "  - cue: [\"safety:absolute\"]\n"
           "    subject: any\n"
           "fires: [\"Zorbine is [[harmless]].\", \"On Zorbine // It has [[no side effects]].\"]\n"
           "quiet: [\"Zorbine comes in vials.\"]\n"}};
}

// Returns the small lexicon with the text of one file replaced, or its problems.
inline lexicon::Result<lexicon::Lexicon> small_lexicon_with(const std::string& name, const std::string& text) {
  auto files = small_lexicon_files();
  for (auto& file : files)
    if (file.name == name) file.text = text;
  return lexicon::load_lexicon(files);
}

inline std::shared_ptr<const lexicon::Lexicon> small_lexicon() {
  auto loaded = lexicon::load_lexicon(small_lexicon_files());
  if (!loaded.ok()) throw std::runtime_error(lexicon::format_problem(loaded.problems().front()));
  return std::make_shared<const lexicon::Lexicon>(std::move(loaded).value());
}

}  // namespace overclaim::audit
