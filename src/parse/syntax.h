// What part a word plays beside its neighbours: verb or noun, finite or not, with an object or without. No parser: what
// stands next to a word tells enough. Private to the room.
#pragma once

#include "parse/parse.h"

namespace overclaim::parse {

// Is the word at `t` one that joins phrases rather than a word of a noun phrase?
bool joins_phrases(const Parse& v, uint32_t t);

// Does a noun phrase follow, which the verb acts on?
bool takes_object(const Parse& v, const match::Match& m);

// Does a modal or "to" in front make the word at `t` a verb?
bool verb_by_neighbour(const Parse& v, uint32_t t);

// A form that may be verb or noun: "changes in growth", "patients and controls", "these changes could".
bool is_noun(const Parse& v, const match::Match& m);

// "improves memory", but not "these changes could" nor "the features of".
bool is_third_person_verb(const Parse& v, const match::Match& m);

// Another finite verb behind `t` in the clause makes what stands before it a subject. `joined`: look over "and" too.
bool finite_after(const Parse& v, uint32_t t, bool joined = true);

// Has the clause a finite verb in front of `t`, with no "and" between them?
bool finite_before(const Parse& v, uint32_t t);

// The last match of `k` in front of token `t` in its clause.
const match::Match* nearest_before(const Parse& v, uint32_t t, lexicon::CueKind k);

// The carrier or auxiliary that hands over a noun at token `t`: "showed a reduction", "is a cause"; or null.
const match::Match* carried_by(const Parse& v, uint32_t t);

// "crystal-clear focus": what a hyphen ties to the word in front of it is no verb of its own.
bool ends_compound(const Parse& v, const match::Match& m);

// No finite verb: a heading, tile, label or table cell.
bool is_fragment(const Parse& parse);

}  // namespace overclaim::parse
