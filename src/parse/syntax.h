// The part of speech of a word whose spelling leaves it open (verb or noun, finite or not, with an object or without),
// decided by the words next to it.
#pragma once

#include "parse/parse.h"

namespace overclaim::parse {

// Is the word at `t` one that joins phrases rather than a word of a noun phrase?
bool joins_phrases(const Parse& v, uint32_t t);

// Does a noun phrase follow, which the verb acts on?
bool takes_object(const Parse& v, const match::Match& m);

// Does a modal or "to" in front make the word at `t` a verb?
bool verb_by_neighbour(const Parse& v, uint32_t t);

// Is a form that may be verb or noun a noun here: "changes in growth", "patients and controls", "these changes could"?
bool is_noun(const Parse& v, const match::Match& m);

// Is it a finite verb: "improves memory", but not "these changes could" nor "the features of"?
bool is_third_person_verb(const Parse& v, const match::Match& m);

// Is there a finite verb behind `t` in the clause, so that what stands before it is a subject? `joined`: also behind
// "and".
bool finite_after(const Parse& v, uint32_t t, bool joined = true);

// Has the clause a finite verb in front of `t`, with no "and" between them?
bool finite_before(const Parse& v, uint32_t t);

// The last match of `k` in front of token `t` in its clause.
const match::Match* nearest_before(const Parse& v, uint32_t t, lexicon::CueKind k);

// The carrier or auxiliary that attributes the noun at token `t` to its subject: "showed a reduction", "is a cause"; or
// null.
const match::Match* carried_by(const Parse& v, uint32_t t);

// Is the word joined to the one in front by a hyphen, and so no verb of its own: "crystal-clear focus"?
bool ends_compound(const Parse& v, const match::Match& m);

// Has the sentence no finite verb: a heading, tile, label or table cell?
bool is_fragment(const Parse& parse);

}  // namespace overclaim::parse
