// How one sentence was read, step by step, as plain values: what `explain` shows. Nothing here runs in `check`.
#pragma once

#include <string>
#include <vector>

#include "claim/page_context.h"
#include "classify/classification.h"

namespace overclaim {

// A cue that stands in a sentence.
struct CueHere {
  text::Span span;  // bytes of the original file
  const lexicon::Cue* cue = nullptr;
};

// A clause of a sentence, and how it begins.
struct ClauseHere {
  text::Span span;
  std::string opener;
};

// A cue that can carry a claim, and what became of it.
struct TriggerHere {
  CueHere here;
  std::vector<text::Span> outcomes;  // what it bears on
  std::string fate;                  // "claim", "topic" ...: a message of the group `fate`
  text::Span by;                     // the words that decided it; empty: none
};

// A place that a modifier does not govern, and why.
struct NotGoverned {
  text::Span place;
  std::string hold;    // "clause_edge", "too_far" ...: a message of the group `hold`
  uint32_t words = 0;  // that lie between
  text::Span clause;   // whose opening it does not pass; empty: it is not that
  std::string opener;  // how that clause begins
};

// How far a modifier reaches among the places where something is said to happen.
struct ScopeHere {
  CueHere modifier;
  std::vector<text::Span> governed;
  std::vector<NotGoverned> not_governed;
};

// How one sentence was read, beside its claims and findings, which stand in the Review.
struct SentenceTrace {
  uint32_t sentence = 0;      // index into Document::sentences
  std::string subject;        // Subject::id it is about; empty: none known
  std::vector<CueHere> cues;  // in reading order, as all that follows
  std::vector<ClauseHere> clauses;
  std::vector<TriggerHere> triggers;
  std::vector<ScopeHere> scopes;     // of modifiers, where anything could be governed
  classify::Classification reading;  // as `classify` reads the sentence; its cues of advice are among `because`
  std::string no_claim;              // why no claim was read: a message name; empty where one was
};

// Reads sentence `index` of a surveyed document once more, keeping what the reading of claims lets go. The trace points
// into the lexicon of `context`.
SentenceTrace trace_sentence(const claim::PageContext& context, uint32_t index);

}  // namespace overclaim
