// Which modifiers govern a place in a sentence: how far "not", "may", "users report" and their like reach.
// The ConText algorithm
// (Harkema et al., J Biomed Inform 2009) with clauses: a modifier reaches to the edge of its clause, not of a window.
#pragma once

#include <vector>

#include "parse/parse.h"

namespace overclaim::parse {

// A place that can be governed: tokens of a match and the form of its verb.
struct Place {
  uint32_t first = 0, last = 0;
  lexicon::Form form = lexicon::Form::none;
};

// Whether a modifier governs a place, and where it does not, what keeps it from it.
enum class ScopeVerdict : uint8_t {
  governs,
  same_words,    // they share a token
  behind_it,     // reaches forward only, and the place stands before it
  before_it,     // reaches backward only, and the place stands behind it
  too_far,       // more than `within` tokens lie between
  wrong_form,    // governs base forms, and the verb has another
  verb_between,  // governs base forms, and a finite verb in between takes the place over
  clause_edge,   // a clause edge that only a cue with `passes_clauses` passes
  clause_end,    // a clause edge that nothing passes
};

struct Scope {
  ScopeVerdict hold = ScopeVerdict::governs;
  uint32_t words = 0;           // tokens between the two; 0 where the cue reaches the whole sentence
  uint32_t edge = text::kNone;  // clause_edge, clause_end: index of the clause whose opening it does not pass
};

// How `modifier` stands to `place`. Both are of the same sentence.
Scope scope_of(const Parse& parse, const match::Match& modifier, const Place& place);

// Does `modifier` govern `place`?
bool governs(const Parse& parse, const match::Match& modifier, const Place& place);

// Does a cue of this kind act on what it governs, and on nothing else?
bool is_modifier(lexicon::CueKind kind);

// The matches of `kind` that govern `place`, in order; those that share a token with it do not.
std::vector<const match::Match*> governing(const Parse& parse, lexicon::CueKind kind, const Place& place,
                                           std::string_view role = {});

// Is the sentence a question that only asks? A sales question with a promise in it does not.
bool only_asks(const Parse& parse);

// Is something denied at `place`, double negations undone?
bool is_denied(const Parse& parse, const Place& place, std::vector<const match::Match*>* why = nullptr);

}  // namespace overclaim::parse
