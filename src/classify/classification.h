// How strongly a text relates two things, whatever they are: the reading behind `classify` and `compare`. It looks at
// the joints of a statement (verbs of effect and association, modals, denials, advice), never at who does what.
#pragma once

#include <vector>

#include "claim/claim.h"
#include "lexicon/lexicon.h"
#include "match/match.h"

namespace overclaim {

struct Parse;

struct Classification {
  uint32_t sentence = kNone;  // index into Document::sentences; kNone: the text relates nothing
  Relation relation = Relation::none;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::plain;
  Advice advice = Advice::none;
  Strength strength = Strength::open;
  std::vector<Because> because;
};

// The reading of one sentence by itself; `relation` is none where it relates nothing.
Classification classify_sentence(const Parse& parse);

// The reading of each sentence of the document, in order. `matches` are those of `document`. Total.
std::vector<Classification> classify_sentences(const Lexicon& lexicon, const Document& document,
                                    const std::vector<Match>& matches);

// The reading of the strongest statement in the document, with the strongest advice of any. `matches` are those
// of `document`. Total.
Classification classify_text(const Lexicon& lexicon, const Document& document, const std::vector<Match>& matches);

}  // namespace overclaim
