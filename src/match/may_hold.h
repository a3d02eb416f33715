// Which words can begin what: the bits of MayHold for each word of the lexicon. Private to the room.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim {

struct Beginnings {
  std::vector<uint8_t> of_word;  // MayHold by word id: phrases that begin with the word hold it
  std::vector<uint8_t> of_node;  // by node of the automaton: phrases that go through it
  std::vector<uint8_t> of_cue;
  std::vector<uint8_t> behind_any;  // by word id: phrases that any word may begin and this one goes on with
  uint8_t of_digits = 0;            // shapes, which all need a digit
};

Beginnings beginnings_of(const Lexicon& lexicon);

}  // namespace overclaim
