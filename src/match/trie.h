// All phrases of a Lexicon in one trie over word ids. Private to the room.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim {

class PhraseTrie {
 public:
  explicit PhraseTrie(const Lexicon& lexicon);

  // The id of a folded word, or kUnknownWord where no phrase holds it.
  static constexpr uint32_t kUnknownWord = 0xFFFFFFFF;
  uint32_t word(std::string_view folded) const;

  // Calls found(length, phrase index) for every phrase that begins at words[0]. `open_end` tells which words "*" may
  // stand for: words[i] is a word rather than a mark where is_word[i].
  template <class Found>
  void walk(const std::vector<uint32_t>& words, const std::vector<bool>& is_word, size_t begin, size_t end,
            Found found) const {
    step(0, words, is_word, begin, begin, end, found);
  }

 private:
  struct Node {
    std::vector<std::pair<uint32_t, uint32_t>> next;  // word -> node, sorted by word
    std::vector<uint32_t> phrases;                    // that end here
  };

  uint32_t child(uint32_t node, uint32_t word) const;

  template <class Found>
  void step(uint32_t node, const std::vector<uint32_t>& words, const std::vector<bool>& is_word, size_t begin, size_t at,
            size_t end, Found& found) const {
    for (uint32_t phrase : nodes_[node].phrases) found(at - begin, phrase);
    if (at == end) return;
    if (words[at] != kUnknownWord)
      if (uint32_t to = child(node, words[at])) step(to, words, is_word, begin, at + 1, end, found);
    if (is_word[at])
      if (uint32_t to = child(node, kAnyWord)) step(to, words, is_word, begin, at + 1, end, found);
  }

  std::vector<Node> nodes_;
  std::unordered_map<std::string_view, uint32_t> ids_;
};

}  // namespace overclaim
