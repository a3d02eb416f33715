// Gold: what a careful reader says about the sentences of an article. corpus/README.md is the form as its writers see
// it.
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

// The labels that a sentence can be given, gravest first: a sentence with several takes the first of them.
inline constexpr const char* kGoldLabels[] = {"S", "U", "O", "B", "X", "OK", "N"};

// The subject of a page that is about no product.
inline constexpr const char* kNoSubject = "none";

// Where a label stands in kGoldLabels; beyond its end for anything else.
size_t gravity_of(std::string_view gold_label);

struct GoldLabel {
  std::string text;   // as it occurs in the article's prose, runs of white space aside
  std::string label;  // one of kGoldLabels
  std::string rule;   // Rule::id that names the fault; empty unless the label is U, O or S
  std::string why;
  uint32_t line = 0, column = 0;  // of the entry in the gold file, from 1
  std::string line_text;
};

struct Gold {
  std::string path;           // of the gold file, as the user would name it
  std::string article;        // file name of the article beside it
  std::string subject;        // Subject::id of what the page is about, or "none"
  std::string article_class;  // vendor guide balanced sceptical
  std::vector<GoldLabel> labels;
  std::vector<WantedFinding> document;  // about the article as a whole
};

// Reads NAME.ext.gold.yaml. Strict: unknown keys, labels, classes, subjects and rules, a rule where none belongs, a
// text given twice, another article than NAME.ext are problems, all reported at once. Does not look at the article.
lexicon::Result<Gold> read_gold(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// The same from text already read; `path` must end in .gold.yaml.
lexicon::Result<Gold> parse_gold(std::string path, std::string text, const lexicon::Lexicon& lexicon);

// Sentences [first, last) of a document; empty where a text lies in blocks that carry no sentences.
struct SentenceRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool operator==(const SentenceRange&) const = default;
};

// For each label the sentences that its text overlaps. A text that does not occur, or occurs in several places that are
// not the same sentence, is a problem. Texts begin and end on the edges of words.
lexicon::Result<std::vector<SentenceRange>> place_labels(const Gold& gold, const text::Document& document);

}  // namespace overclaim::audit
