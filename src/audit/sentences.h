// Gold for single sentences: each group tests one phenomenon of language. corpus/README.md describes the format.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "classify/classification.h"
#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::audit {

// A sentence about a product, scored as flagged or not.
struct ProductSentence {
  std::string context;  // the text before it: a heading or a sentence; may be empty
  std::string text;
  std::string subject;  // Subject::id of the page, or "none"
  std::string label;    // one of kGoldLabels except B
  std::string why;
  uint32_t line = 0;  // line of the entry in the file, from 1
};

// A scientific sentence on any topic, scored by the relation that it states and by its strength.
struct ScienceSentence {
  std::string text;
  lexicon::Relation relation = lexicon::Relation::none;
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  lexicon::Modality modality = lexicon::Modality::plain;
  lexicon::Advice advice = lexicon::Advice::none;
  std::string why;
  uint32_t line = 0;  // line of the entry in the file, from 1
};

struct SentenceGroup {
  std::string path;  // path of the file as the user would name it
  std::string name;  // name of the group and of its file
  std::string shows;
  std::vector<ProductSentence> products;
  std::vector<ScienceSentence> science;
};

// Reads GROUP.yaml. Unknown keys, labels, subjects and values, a strength without a relation, a duplicate sentence, a
// group without sentences, and a group whose name differs from that of its file are problems, all reported at once.
lexicon::Result<SentenceGroup> read_sentences(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// The same for text that has been read; `path` names the file.
lexicon::Result<SentenceGroup> parse_sentences(std::string path, std::string text, const lexicon::Lexicon& lexicon);

}  // namespace overclaim::audit
