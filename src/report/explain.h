// The texts of `overclaim explain`. Classification the sentence again is the caller's work; what it found comes in as
// plain values.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "trace.h"
#include "verdict/review.h"

namespace overclaim::report {

// What a rule flags, why, an example, what to write instead, and whether this version checks it.
std::string rule_text(const lexicon::Lexicon& lexicon, const lexicon::Rule& rule);

// "No rule is called ...", the list of all rules, and last, where it is seen, `hint`.
std::string unknown_rule_text(const lexicon::Lexicon& lexicon, std::string_view name, std::string_view hint);

// The sentence with its cues, clauses, what became of each cue that can carry a claim, how far its modifiers reach, its
// claims, policy cells and findings, and how it reads by itself.
std::string sentence_text(const lexicon::Lexicon& lexicon, const verdict::Review& review, const SentenceTrace& trace);

// What is said of a line without sentences; `why` is a message name.
std::string no_sentence_text(const lexicon::Lexicon& lexicon, std::string_view why);

}  // namespace overclaim::report
