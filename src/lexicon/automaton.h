// All phrases of a Lexicon as one automaton over word ids: a trie whose equal parts are shared (a DAWG, Daciuk et al.
// 2000), so that the many spellings of phrases with alternatives stay small. Built once when a lexicon is compiled.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/kinds.h"

namespace overclaim::lexicon {

// A spelling of a cue as word ids. Word id 0 (kAnyWord) matches any one word.
struct Phrase {
  std::vector<uint32_t> words;
  uint32_t cue = 0;
  Form form = Form::none;  // of the inflected word
};
inline constexpr uint32_t kAnyWord = 0;

struct Automaton {
  struct Edge {
    uint32_t word, to;
  };
  struct Output {
    uint32_t cue;
    Form form;
  };
  // Node n has edges [first_edge[n], first_edge[n + 1]) sorted by word, and outputs likewise. Node 0 is the root.
  std::vector<uint32_t> first_edge, first_output;
  std::vector<Edge> edges;
  std::vector<Output> outputs;

  // The node reached from `node` by `word`; 0 if there is none.
  uint32_t next(uint32_t node, uint32_t word) const;
};

Automaton build_automaton(const std::vector<Phrase>& phrases);

}  // namespace overclaim::lexicon
