// How strongly a sentence relates two things, whatever they are: the answer of `classify` and `compare`. It is read
// from what joins the two in a Parse (verbs of effect and association, modals, denials, advice), never from who does
// what.
#pragma once

#include <vector>

#include "match/because.h"
#include "parse/parse.h"

namespace overclaim::classify {

struct Classification {
  uint32_t sentence = text::kNone;  // index into Document::sentences; kNone: the text relates nothing
  lexicon::Relation relation = lexicon::Relation::none;
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  lexicon::Modality modality = lexicon::Modality::plain;
  lexicon::Advice advice = lexicon::Advice::none;
  lexicon::Strength strength = lexicon::Strength::open;
  std::vector<match::Because> because;  // the cues of the relation, which decided
};

// The classification of one sentence; `relation` is none where it relates nothing. Total.
Classification classify_sentence(const parse::Parse& parse);

// Of the classifications of a text, that of its strongest statement (of several the first), with the strongest advice
// of any. Relates nothing where none of them does.
Classification classify_text(const std::vector<Classification>& sentences);

}  // namespace overclaim::classify
