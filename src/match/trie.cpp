#include "match/trie.h"

#include <algorithm>

namespace overclaim {

PhraseTrie::PhraseTrie(const Lexicon& lexicon) {
  ids_.reserve(lexicon.words.size());
  for (uint32_t id = 1; id < lexicon.words.size(); ++id) ids_.emplace(lexicon.words[id], id);
  nodes_.emplace_back();
  // Built through one hash map of (node, word), then laid out sorted: children are found by binary search.
  std::unordered_map<uint64_t, uint32_t> edges;
  edges.reserve(lexicon.phrases.size() * 2);
  for (uint32_t index = 0; index < lexicon.phrases.size(); ++index) {
    uint32_t node = 0;
    for (uint32_t word : lexicon.phrases[index].words) {
      auto [edge, fresh] = edges.try_emplace(uint64_t{node} << 32 | word, static_cast<uint32_t>(nodes_.size()));
      if (fresh) {
        nodes_[node].next.emplace_back(word, edge->second);
        nodes_.emplace_back();
      }
      node = edge->second;
    }
    nodes_[node].phrases.push_back(index);
  }
  for (auto& node : nodes_) std::sort(node.next.begin(), node.next.end());
}

uint32_t PhraseTrie::word(std::string_view folded) const {
  const auto known = ids_.find(folded);
  return known == ids_.end() ? kUnknownWord : known->second;
}

uint32_t PhraseTrie::child(uint32_t node, uint32_t word) const {
  const auto& next = nodes_[node].next;
  const auto at = std::lower_bound(next.begin(), next.end(), std::pair<uint32_t, uint32_t>{word, 0});
  return at != next.end() && at->first == word ? at->second : 0;
}

}  // namespace overclaim
