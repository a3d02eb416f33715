// How strongly a text relates two things, whatever they are: the reading behind `classify` and `compare`. It looks at
// the joints of a statement (verbs of effect and association, modals, denials, advice), never at who does what.
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
  std::vector<match::Because> because;
};

// The reading of one sentence by itself; `relation` is none where it relates nothing.
Classification classify_sentence(const parse::Parse& parse);

// The reading of each sentence of the document, in order. `matches` are those of `document`. Total.
std::vector<Classification> classify_sentences(const lexicon::Lexicon& lexicon, const text::Document& document,
                                               const std::vector<match::Match>& matches);

// The reading of the strongest statement in the document, with the strongest advice of any. `matches` are those
// of `document`. Total.
Classification classify_text(const lexicon::Lexicon& lexicon, const text::Document& document,
                             const std::vector<match::Match>& matches);

}  // namespace overclaim::classify
