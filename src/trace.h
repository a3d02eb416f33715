// How one sentence was read, step by step, as plain values: what `explain` shows. Made only by Checker::trace(), never
// by a check.
#pragma once

#include <optional>
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

// A trigger: a cue that can state a claim; and what became of it.
struct TracedTrigger {
  TracedCue cue;
  std::vector<text::Span> outcomes;  // the places that it affects
  std::string outcome;               // "claim", or the reason why it is not one: a message of the group `trigger`
  text::Span by;                     // the deciding words; empty: none
};

// A place that a modifier does not govern, and the reason.
struct UngovernedPlace {
  text::Span place;
  std::string verdict;  // a name of parse::ScopeVerdict: a message of the group `scope`
  uint32_t words = 0;   // tokens between them
  text::Span clause;    // the clause that the modifier does not reach into; empty if that is not the reason
  std::string opener;   // how that clause begins
};

// Which triggers and outcomes a modifier governs.
struct TracedScope {
  TracedCue modifier;
  std::vector<text::Span> governed;
  std::vector<UngovernedPlace> not_governed;
};

// A signal of the gate in a sentence, and what it adds to the log-odds that the sentence goes back.
struct TracedSignal {
  std::string name;
  double weight = 0;
};

// How one sentence was read, apart from its claims and findings, which are in the Review.
struct SentenceTrace {
  uint32_t sentence = 0;        // index into Document::sentences
  std::string subject;          // Subject::id that the sentence is about; empty: unknown
  std::vector<TracedCue> cues;  // in reading order, like everything below
  std::vector<TracedClause> clauses;
  std::vector<TracedTrigger> triggers;
  std::vector<TracedScope> scopes;  // of modifiers with something in the sentence that they could govern
  classify::Classification
      classification;                 // of the sentence without its context; `because` also contains its cues of advice
  std::string no_claim;               // why there is no claim: a message name; empty if there is one
  std::optional<double> confidence;   // that it goes back, as the gate takes it; nothing: the gate passes it over
  std::vector<TracedSignal> signals;  // the strongest, strongest first
  std::string parse;                  // the text form of its parse (parse/to_text.h)
};

}  // namespace overclaim
