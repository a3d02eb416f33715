// Gold: the labels that a careful reader gives the sentences of an article. corpus/README.md describes the format.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/documents.h"
#include "lexicon/lexicon.h"
#include "lexicon/result.h"
#include "text/document.h"

namespace overclaim::audit {

// The labels of a sentence, gravest first: of several labels the first one in this list counts.
inline constexpr const char* kGoldLabels[] = {"S", "U", "O", "B", "X", "OK", "N"};

// The subject of a page that is not about a product.
inline constexpr const char* kNoSubject = "none";

// Returns the index of a label in kGoldLabels; the size of the list for any other text.
size_t gravity_of(std::string_view gold_label);

struct GoldLabel {
  std::string text;   // as in the article's prose, except for runs of white space
  std::string label;  // one of kGoldLabels
  std::string rule;   // Rule::id of the error in the sentence; empty unless the label is U, O or S
  std::string why;
  uint32_t line = 0, column = 0;  // position of the entry in the gold file, from 1
  std::string line_text;
};

struct Gold {
  std::string path;           // path of the gold file as the user would name it
  std::string article;        // file name of the article in the same folder
  std::string subject;        // Subject::id of the page, or "none"
  std::string article_class;  // vendor guide balanced sceptical
  std::vector<GoldLabel> labels;
  std::vector<WantedFinding> document;  // expected findings about the article as a whole
};

// Reads NAME.ext.gold.yaml without opening the article. Unknown keys, labels, classes, subjects and rules, a rule with
// a label that takes none, a duplicate text, and an article other than NAME.ext are problems, all reported at once.
lexicon::Result<Gold> read_gold(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// The same for text that has been read. REQUIRES: `path` ends in .gold.yaml.
lexicon::Result<Gold> parse_gold(std::string path, std::string text, const lexicon::Lexicon& lexicon);

// Sentences [first, last) of a document; empty if the text is in blocks without sentences.
struct SentenceRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool operator==(const SentenceRange&) const = default;
};

// Returns for each label the sentences that its text overlaps. A text must begin and end at word boundaries; one that
// does not occur, or occurs in several sentences, is a problem.
lexicon::Result<std::vector<SentenceRange>> place_labels(const Gold& gold, const text::Document& document);

}  // namespace overclaim::audit
