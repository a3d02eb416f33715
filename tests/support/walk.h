// Finds phrases in two ways: with the automaton, and by comparing every spelling with every position.
#pragma once

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim {

using WordIds = std::vector<uint32_t>;
using Hits = std::vector<std::tuple<size_t, size_t, uint32_t, lexicon::Form>>;  // begin, end, cue, form

// A word that is in no phrase, and a punctuation mark that is in none, which "*" does not match.
inline constexpr uint32_t kNoWord = 0xFFFFFFFF;
inline constexpr uint32_t kNoMark = 0xFFFFFFFE;

inline Hits in_order(Hits hits) {
  std::sort(hits.begin(), hits.end());
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return hits;
}

inline Hits hits_of_automaton(const lexicon::Automaton& a, const WordIds& words, const std::vector<bool>& is_mark) {
  Hits hits;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    std::vector<uint32_t> nodes = {0};
    for (size_t at = begin; !nodes.empty(); ++at) {
      std::vector<uint32_t> after;
      for (const uint32_t node : nodes) {
        for (uint32_t o = a.first_output[node]; o < a.first_output[node + 1]; ++o)
          hits.emplace_back(begin, at, a.outputs[o].cue, a.outputs[o].form);
        if (at == words.size()) continue;
        for (const uint32_t word : {words[at], lexicon::kAnyWord})
          if (!(word == lexicon::kAnyWord && is_mark[at]))
            if (const uint32_t to = a.next(node, word)) after.push_back(to);
      }
      nodes = std::move(after);
    }
  }
  return in_order(std::move(hits));
}

// Phrases by their first word, so that a hundred thousand spellings can be compared with an article.
class EverySpelling {
 public:
  explicit EverySpelling(const std::vector<lexicon::Phrase>& phrases) {
    for (const auto& phrase : phrases) by_first_[phrase.words.front()].push_back(&phrase);
  }

  Hits hits(const WordIds& words, const std::vector<bool>& is_mark) const {
    Hits hits;
    for (size_t begin = 0; begin < words.size(); ++begin) {
      for (const uint32_t first : {words[begin], lexicon::kAnyWord}) {
        const auto known = by_first_.find(first);
        if (known == by_first_.end()) continue;
        for (const lexicon::Phrase* phrase : known->second)
          if (fits(*phrase, words, is_mark, begin))
            hits.emplace_back(begin, begin + phrase->words.size(), phrase->cue, phrase->form);
      }
    }
    return in_order(std::move(hits));
  }

 private:
  static bool fits(const lexicon::Phrase& phrase, const WordIds& words, const std::vector<bool>& is_mark,
                   size_t begin) {
    if (begin + phrase.words.size() > words.size()) return false;
    for (size_t i = 0; i < phrase.words.size(); ++i) {
      const bool same =
          phrase.words[i] == lexicon::kAnyWord ? !is_mark[begin + i] : phrase.words[i] == words[begin + i];
      if (!same) return false;
    }
    return true;
  }

  std::unordered_map<uint32_t, std::vector<const lexicon::Phrase*>> by_first_;
};

}  // namespace overclaim
