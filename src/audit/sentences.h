// Groups of single sentences and what a careful reader says of each: one group for one thing that language does.
// corpus/README.md is the form as its writers see it.
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

// A sentence about a product, scored as flagged or quiet.
struct ProductSentence {
  std::string context;  // what stands before it: a heading or a sentence; may be empty
  std::string text;
  std::string subject;  // Subject::id of what the page is about, or "none"
  std::string label;    // one of kGoldLabels but B
  std::string why;
  uint32_t line = 0;  // of the entry in the file, from 1
};

// A sentence of any science, scored by what it relates and how strongly.
struct ScienceSentence {
  std::string text;
  lexicon::Relation relation = lexicon::Relation::none;
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  lexicon::Modality modality = lexicon::Modality::plain;
  lexicon::Advice advice = lexicon::Advice::none;
  std::string why;
  uint32_t line = 0;  // as above
};

struct SentenceGroup {
  std::string path;  // of the file, as the user would name it
  std::string name;  // of the group and of its file
  std::string shows;
  std::vector<ProductSentence> products;
  std::vector<ScienceSentence> science;
};

// Reads GROUP.yaml. Strict: unknown keys, labels, subjects and values, a strength where nothing is related, a sentence
// given twice, a group without sentences or named otherwise than its file are problems, all reported at once.
lexicon::Result<SentenceGroup> read_sentences(const std::filesystem::path& file, const lexicon::Lexicon& lexicon);

// The same from text already read; `path` names the file.
lexicon::Result<SentenceGroup> parse_sentences(std::string path, std::string text, const lexicon::Lexicon& lexicon);

}  // namespace overclaim::audit
