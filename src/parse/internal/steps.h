// The steps of parse_sentence(), in their order. Each reads what the ones before it have filled in.
#pragma once

#include "parse/parse.h"

namespace overclaim::parse {

// Fills `clauses` and `clause_of_token` (clauses.cpp).
void split_clauses(Parse& parse);

// Fills `noun_phrases` and `verb_phrases` (chunks.cpp).
void find_phrases(Parse& parse);

// Fills `word_places`, `modifiers` and `scopes` (scope.cpp).
void resolve_scopes(Parse& parse);

}  // namespace overclaim::parse
