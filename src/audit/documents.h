// What rules on whole articles should find: in groups of short articles written for it, and in labelled articles.
// corpus/README.md is the form as its writers see it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "audit/score_sentences.h"
#include "lexicon/reader.h"
#include "overclaim.h"

namespace overclaim::audit {

// A finding about the whole article that a careful reader would make.
struct WantedFinding {
  std::string rule;   // Rule::id
  std::string on;     // words of the sentence that it should stand on
  uint32_t line = 0;  // of the entry in the file, from 1
};

// A short article and all that should be found about it as a whole.
struct DocumentCase {
  std::string text;                  // Markdown
  std::string subject;               // Subject::id of what the page is about where it does not say; may be empty
  std::vector<WantedFinding> wants;  // empty: it must stay quiet
  std::string why;
  uint32_t line = 0;  // as above
};

struct DocumentGroup {
  std::string path;  // of the file, as the user would name it
  std::string name;  // of the group and of its file
  std::string shows;
  std::vector<DocumentCase> documents;
};

// The list of wanted findings under `key`; a missing key is an empty list. Unknown rules and a rule given twice, which
// no document has, are problems.
std::vector<WantedFinding> read_wanted(lexicon::Reader& reader, const YAML::Node& map, const char* key,
                                       const lexicon::Lexicon& lexicon);

// Reads GROUP.yaml. Strict: unknown keys, rules and subjects, a group without documents or named otherwise than its
// file are problems, all reported at once. `path` names the file.
lexicon::Result<DocumentGroup> parse_documents(std::string path, std::string text, const lexicon::Lexicon& lexicon);
lexicon::Result<DocumentGroup> read_documents(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// Findings with label `document`, those of other labels not counted. Wanted and found under the same rule is a true
// positive, on whatever sentence; an article that is rightly quiet is one true negative.
struct DocumentScores {
  std::map<std::string, GroupScore> groups;  // documents, and how many of them got what was wanted and no more
  std::map<std::string, Confusion> rules;
  Confusion found;
  size_t in_place = 0;  // of the true positives: on the sentence that gold names
  std::vector<Disagreement> missed, wrongly_found;
};

// Adds what was found about one article. `path` and `line` say where it is labelled.
void score_document(const verdict::Review& review, const std::vector<WantedFinding>& wanted, const std::string& path,
                    uint32_t line, DocumentScores& scores);

// Adds all documents of a group.
void score_documents(const Checker& checker, const DocumentGroup& group, DocumentScores& scores);

}  // namespace overclaim::audit
