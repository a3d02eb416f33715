// Which cues govern a place of a sentence: how far "not", "may", "users report" and the like reach. The answers are
// those of the ConText algorithm (Harkema et al., J Biomed Inform 2009, doi 10.1016/j.jbi.2009.05.002) with clauses: a
// cue reaches to the edge of its clause rather than to the end of a window. parse_sentence() has resolved them all;
// the functions here only look them up.
#pragma once

#include <vector>

#include "parse/parse.h"

namespace overclaim::parse {

// Has the cue a scope? Modifiers have one, and so have cues that report, deny or recommend what they govern besides
// standing for something themselves.
bool has_scope(const Parse& parse, const match::Match& match);

// How `modifier`, of which has_scope() holds, stands to `place`.
Scope scope_of(const Parse& parse, const match::Match& modifier, Place place);

// Does `modifier`, of which has_scope() holds, govern `place`?
bool governs(const Parse& parse, const match::Match& modifier, Place place);

// Tokens between the two; 0 where they overlap.
uint32_t words_between(const Parse& parse, const match::Match& modifier, Place place);

// The matches of `kind` that govern `place`, in order. A cue that shares a token with the place does not govern it.
std::vector<const match::Match*> governing(const Parse& parse, lexicon::CueKind kind, Place place);

// Does any match of `kind` govern `place`?
bool is_governed(const Parse& parse, lexicon::CueKind kind, Place place);
bool is_governed(const Parse& parse, lexicon::KindRole kind, Place place);

// Is the sentence a question that only asks? A sales question with a promise in it also states.
bool only_asks(const Parse& parse);

// Is what stands at `place` denied? Two negations, of which one inverts the other, deny nothing. `why`: where given,
// the cues that deny are appended.
bool is_denied(const Parse& parse, Place place, std::vector<const match::Match*>* why = nullptr);

}  // namespace overclaim::parse
