// Gold for rules on whole articles: groups of short articles written for the purpose, and labelled articles.
// corpus/README.md describes the format.
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

// A finding about the whole article that a careful reader would expect.
struct WantedFinding {
  std::string rule;   // Rule::id
  std::string on;     // words of the sentence that the finding should be on
  uint32_t line = 0;  // line of the entry in the file, from 1
};

// A short article and all findings expected about it as a whole.
struct DocumentCase {
  std::string text;                  // Markdown
  std::string subject;               // Subject::id assumed if the page names none; may be empty
  std::vector<WantedFinding> wants;  // empty: no finding is expected
  std::string why;
  uint32_t line = 0;  // line of the entry in the file, from 1
};

struct DocumentGroup {
  std::string path;  // path of the file as the user would name it
  std::string name;  // name of the group and of its file
  std::string shows;
  std::vector<DocumentCase> documents;
};

// Reads the list of expected findings under `key`; a missing key is an empty list. Reports unknown rules, and a rule
// that occurs twice, which no document can have, as problems.
std::vector<WantedFinding> read_wanted(lexicon::Reader& reader, const YAML::Node& map, const char* key,
                                       const lexicon::Lexicon& lexicon);

// Reads GROUP.yaml. Unknown keys, rules and subjects, a group without documents, and a group whose name differs from
// that of its file are problems, all reported at once. `path` names the file.
lexicon::Result<DocumentGroup> parse_documents(std::string path, std::string text, const lexicon::Lexicon& lexicon);
lexicon::Result<DocumentGroup> read_documents(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// Scores of findings with label `document`; other labels are ignored. A rule that is both expected and found is a true
// positive, on whatever sentence; an article without expected and actual findings is one true negative.
struct DocumentScores {
  std::map<std::string, GroupScore> groups;  // documents, and those with exactly the expected findings
  std::map<std::string, Confusion> rules;
  Confusion found;
  size_t in_place = 0;  // true positives on the sentence that gold names
  std::vector<Disagreement> missed, wrongly_found;
};

// Adds the scores of one article. `path` and `line` locate its gold.
void score_document(const verdict::Review& review, const std::vector<WantedFinding>& wanted, const std::string& path,
                    uint32_t line, DocumentScores& scores);

// Adds the scores of all documents of a group.
void score_documents(const Checker& checker, const DocumentGroup& group, DocumentScores& scores);

}  // namespace overclaim::audit
