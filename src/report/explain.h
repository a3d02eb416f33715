// The texts of `overclaim explain`. Reading the sentence again is the caller's work; what it found comes in as plain
// values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "verdict/review.h"

namespace overclaim {

// What a rule flags, why, an example, what to write instead, and whether this version checks it.
std::string rule_text(const Lexicon& lexicon, const Rule& rule);

// "No rule is called ...", the list of all rules, and last, where it is seen, `hint`.
std::string unknown_rule_text(const Lexicon& lexicon, std::string_view name, std::string_view hint);

// A cue that stands in a sentence.
struct CueHere {
  Span span;  // bytes of the original file
  const Cue* cue = nullptr;
};
// A clause of a sentence, and how it begins.
struct ClauseHere {
  Span span;
  std::string opener;
};
// How one sentence was read, beside its claims and findings, which stand in the Review.
struct SentenceTrace {
  uint32_t sentence = 0;      // index into Document::sentences
  std::string subject;        // Subject::id it is about; empty: none known
  std::vector<CueHere> cues;  // in reading order
  std::vector<ClauseHere> clauses;
  std::string no_claim;  // why no claim was read: a message name; empty where one was
};

// The sentence with its cues, clauses, claims, policy cells and findings.
std::string sentence_text(const Lexicon& lexicon, const Review& review, const SentenceTrace& trace);

// What is said of a line without sentences; `why` is a message name.
std::string no_sentence_text(const Lexicon& lexicon, std::string_view why);

}  // namespace overclaim
