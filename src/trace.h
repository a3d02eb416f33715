// How one sentence was read, step by step, as plain values: what `explain` shows. Made by Checker::trace(); `check`
// never makes one.
#pragma once

#include <string>
#include <vector>

#include "classify/classification.h"
#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim {

// A cue of a sentence.
struct TracedCue {
  text::Span span;                    // bytes of the original file
  const lexicon::Cue* cue = nullptr;  // of the checker's lexicon
};

// A clause of a sentence, and how it begins.
struct TracedClause {
  text::Span span;
  std::string opener;  // a name of parse::ClauseOpener
};

// A cue that can state a claim, and whether it did.
struct TracedTrigger {
  TracedCue cue;
  std::vector<text::Span> outcomes;  // what it affects
  std::string outcome;               // "claim", or why there is none: a message of the group `trigger`
  text::Span by;                     // the words that decided it; empty: none
};

// A place that a modifier does not govern, and why.
struct UngovernedPlace {
  text::Span place;
  std::string verdict;  // a name of parse::ScopeVerdict: a message of the group `scope`
  uint32_t words = 0;   // tokens between the two
  text::Span clause;    // the clause that the modifier does not reach into; empty: that is not the reason
  std::string opener;   // how that clause begins
};

// Which of the places where something is said to happen a modifier governs.
struct TracedScope {
  TracedCue modifier;
  std::vector<text::Span> governed;
  std::vector<UngovernedPlace> not_governed;
};

// How one sentence was read, apart from its claims and findings, which are in the Review.
struct SentenceTrace {
  uint32_t sentence = 0;        // index into Document::sentences
  std::string subject;          // Subject::id that the sentence is about; empty: none known
  std::vector<TracedCue> cues;  // in reading order, as is all that follows
  std::vector<TracedClause> clauses;
  std::vector<TracedTrigger> triggers;
  std::vector<TracedScope> scopes;          // of modifiers, where there is anything that they could govern
  classify::Classification classification;  // of the sentence by itself; `because` also holds its cues of advice
  std::string no_claim;                     // why no claim was read: a message name; empty where one was
  std::string parse;                        // the text form of its parse (parse/to_text.h)
};

}  // namespace overclaim
