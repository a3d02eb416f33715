// How well the checker reads single sentences: groups of audit/sentences.h, scored.
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
  std::string path;  // of the article, or of the group
  uint32_t line = 0;
  std::string text;
  std::string expected, expected_rule;  // label and, where gold names one, rule; or the reading
  std::string got, got_rule;            // the gravest finding's label U, O or S and rule, empty: quiet; or the reading
};

// The classes that a sentence of science is scored by.
std::string class_of_four(
    const classify::Classification& reading);  // none correlational conditional causal; denials by what they deny
std::string class_of_six(const classify::Classification& reading);  // none denied correlational conditional can causal

struct GroupScore {
  size_t sentences = 0;
  size_t right = 0;  // flagged or quiet as wanted; in science: the wanted class in every figure
};

// A sentence about a product is flagged when a finding of severity warning or error, labelled unsupported, overstated
// or safety, overlaps it, and not only its context; U, O and S are wanted flagged, all others quiet.
struct SentenceScores {
  std::map<std::string, GroupScore> products, science;  // by group
  Confusion flagged;
  ClassTable four, six, advice;
  ClassTable strong;  // of the sentences that relate and do not deny: strong is can and causal
  std::vector<Disagreement> missed, wrongly_flagged, misread;
};

// Adds the sentences of `group`. The checker reads those about products as plain text behind their context, and is told
// their subject.
void score_sentences(const Checker& checker, const SentenceGroup& group, SentenceScores& scores);

}  // namespace overclaim::audit
