// Scores the checker on groups of single sentences (audit/sentences.h).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "audit/figures.h"
#include "audit/sentences.h"
#include "overclaim.h"

namespace overclaim::audit {

// A sentence on which the checker and gold disagree.
struct Disagreement {
  std::string path;  // path of the article or of the group
  uint32_t line = 0;
  std::string text;
  std::string expected, expected_rule;  // label and, if gold names one, rule; or the classification
  std::string got, got_rule;  // label (U, O or S) and rule of the gravest finding, empty if none; or the classification
};

// Return the class of a scientific sentence in schemes of four and of six classes.
std::string class_of_four(const classify::Classification& classification);  // none correlational conditional causal; a
                                                                            // denial counts as what it denies
std::string class_of_six(
    const classify::Classification& classification);  // none denied correlational conditional can causal

struct GroupScore {
  size_t sentences = 0;
  size_t right = 0;  // flagged or not as expected; science: the expected class in every table
};

// The scores of all groups. A sentence about a product is flagged if a finding of severity warning or error, labelled
// unsupported, overstated or safety, overlaps it, and not only its context. Sentences labelled U, O and S should be
// flagged, all others not.
struct SentenceScores {
  std::map<std::string, GroupScore> products, science;  // by group
  Confusion flagged;
  ClassTable four, six, advice;
  ClassTable strong;  // sentences that affirm a relation, by strength: strong is can and causal
  std::vector<Disagreement> missed, wrongly_flagged, misread;
};

// Adds the scores of `group`. The checker reads sentences about products as plain text after their context, with their
// subject set.
void score_sentences(const Checker& checker, const SentenceGroup& group, SentenceScores& scores);

}  // namespace overclaim::audit
