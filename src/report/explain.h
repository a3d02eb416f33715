// The texts of `overclaim explain`.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "trace.h"
#include "verdict/review.h"

namespace overclaim::report {

// What a rule flags, why, an example, what to write instead, and whether this version checks it.
std::string rule_text(const lexicon::Lexicon& lexicon, const lexicon::Rule& rule);

// "No rule is called ...", the list of all rules, and at the end `hint`.
std::string unknown_rule_text(const lexicon::Lexicon& lexicon, std::string_view name, std::string_view hint);

// The sentence with its cues and clauses, whether each cue that can state a claim does, which places its modifiers
// govern, its claims, policy cells and findings, and its classification.
std::string sentence_text(const lexicon::Lexicon& lexicon, const verdict::Review& review, const SentenceTrace& trace);

// The text for a line without sentences; `why` is a message name.
std::string no_sentence_text(const lexicon::Lexicon& lexicon, std::string_view why);

}  // namespace overclaim::report
