// How strongly a text relates two things, whatever they are: the reading behind `classify` and `compare`. It looks at
// the joints of a statement (verbs of effect and association, modals, denials, advice), never at who does what.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "match/match.h"

namespace overclaim {

struct Reading {
  Relation relation = Relation::none;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::plain;
  Advice advice = Advice::none;
  Strength strength = Strength::open;
  std::vector<Because> because;
};

// The reading of the strongest statement in the document. `matches` are those of `document`.
Reading read_strength(const Lexicon& lexicon, const Document& document, const std::vector<Match>& matches);

}  // namespace overclaim
