// The active list of a corpus: sentences on which the rules and the learned gate disagree most, with the reasons of
// both. A person who labels pages learns most from these (uncertainty sampling; Settles 2009, "Active learning
// literature survey").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/result.h"
#include "overclaim.h"
#include "page_reader.h"

namespace overclaim::audit {

// A sentence on which rules and gate disagree, where it stands.
struct Doubt {
  std::string path;
  uint32_t line = 0;  // from 1
  std::string text;
  std::string label;  // that gold gives it: U O S X OK N B; empty: the page has no labels
  DoubtfulSentence why;
};

struct DoubtReport {
  size_t pages = 0;           // that were read
  size_t unweighed = 0;       // of these: too short for the gate, or about no known product
  std::vector<Doubt> doubts;  // the farthest apart first, then in reading order
};

// Reads the articles `paths` and lists their doubtful sentences. A path that ends in .gold.yaml stands for the article
// beside it, and an article that has such a file beside it is labelled. An article that cannot be read, and gold with
// mistakes, is a problem, which is added to `problems`; the other articles are read.
DoubtReport find_doubtful(const Checker& checker, const PageReader& reader, const std::vector<std::string>& paths,
                          std::vector<lexicon::Problem>& problems);

// Formats the report for people. Ends with a line end.
std::string format_doubtful(const DoubtReport& report);

}  // namespace overclaim::audit
