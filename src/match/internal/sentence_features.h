// Which words can begin what: the bits of SentenceFeature for each word of the lexicon. Internal.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.h"
#include "match/match.h"

namespace overclaim::match {

struct Beginnings {
  std::vector<FeatureBits> of_word;     // by word id: of phrases that begin with the word
  std::vector<FeatureBits> of_node;     // by node of the automaton: of phrases that go through it
  std::vector<FeatureBits> ends_at;     // by node: of phrases that end there
  std::vector<FeatureBits> behind_any;  // by word id: of phrases that any word may begin and this one goes on with
  FeatureBits of_digits = 0;            // of shapes, which all need a digit
};

Beginnings beginnings_of(const lexicon::Lexicon& lexicon);

}  // namespace overclaim::match
