// The text form of a Parse, which `overclaim explain --parse` prints and the tables of tests/parse/tables/ compare
// with.
#pragma once

#include <string>

#include "parse/parse.h"

namespace overclaim::parse {

// One line for each part of the parse, in this order; README.md explains them by examples:
//
//   sentence: It may help, but slowly.
//   clause 0 start: It may help,
//   clause 1 contrast: but slowly.
//   noun: It (head It)
//   verb: may help (head help, base, with may)
//   cue: may = hedge.modal; governs help
//   cue: but = contrast.but
//
// A line of a clause with a parent says so: "clause 1 relative of 0". The line of a cue that has a scope lists the
// places that it governs, and behind "not" each other place with the reason: a ScopeVerdict, with the number of the
// clause whose edge stops the cue. Of the places only those are listed where something happens: verbs, nouns and
// adjectives of effect, and numbers. The form is stable: a program may read it.
std::string to_text(const Parse& parse);

}  // namespace overclaim::parse
