#include "lexicon/automaton.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace overclaim::lexicon {
namespace {

struct TrieNode {
  std::map<uint32_t, uint32_t> next;
  std::vector<Automaton::Output> outputs;
};

std::vector<TrieNode> build_trie(const std::vector<Phrase>& phrases) {
  std::vector<TrieNode> nodes(1);
  for (const auto& phrase : phrases) {
    uint32_t node = 0;
    for (uint32_t word : phrase.words) {
      auto [edge, fresh] = nodes[node].next.try_emplace(word, static_cast<uint32_t>(nodes.size()));
      const uint32_t to = edge->second;
      if (fresh) nodes.emplace_back();
      node = to;
    }
    nodes[node].outputs.push_back({phrase.cue, phrase.form});
  }
  return nodes;
}

// Nodes with equal outputs and equal edges to shared nodes are merged.
class Sharer {
 public:
  explicit Sharer(const std::vector<TrieNode>& trie) : trie_(trie) {}

  Automaton run() {
    // Node 0 is reserved for the root, which is the target of no edge, so that 0 can mean "no edge". The root is added
    // last.
    out_.emplace_back();
    share(0);
    out_[0] = std::move(out_.back());
    out_.pop_back();
    return flatten();
  }

 private:
  struct Node {
    std::vector<Automaton::Edge> edges;
    std::vector<Automaton::Output> outputs;
  };

  uint32_t share(uint32_t n) {
    Node node;
    node.outputs = trie_[n].outputs;
    for (const auto& [word, to] : trie_[n].next) node.edges.push_back({word, share(to)});
    std::string key;
    const auto add = [&](uint32_t value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
    add(static_cast<uint32_t>(node.outputs.size()));
    for (const auto& o : node.outputs) {
      add(o.cue);
      add(static_cast<uint32_t>(o.form));
    }
    for (const auto& e : node.edges) {
      add(e.word);
      add(e.to);
    }
    auto [known, fresh] = known_.try_emplace(std::move(key), static_cast<uint32_t>(out_.size()));
    if (fresh) out_.push_back(std::move(node));
    return known->second;
  }

  Automaton flatten() const {
    Automaton a;
    for (const auto& node : out_) {
      a.first_edge.push_back(static_cast<uint32_t>(a.edges.size()));
      a.first_output.push_back(static_cast<uint32_t>(a.outputs.size()));
      a.edges.insert(a.edges.end(), node.edges.begin(), node.edges.end());
      a.outputs.insert(a.outputs.end(), node.outputs.begin(), node.outputs.end());
    }
    a.first_edge.push_back(static_cast<uint32_t>(a.edges.size()));
    a.first_output.push_back(static_cast<uint32_t>(a.outputs.size()));
    return a;
  }

  const std::vector<TrieNode>& trie_;
  std::unordered_map<std::string, uint32_t> known_;
  std::vector<Node> out_;
};

}  // namespace

uint32_t Automaton::next(uint32_t node, uint32_t word) const {
  const auto begin = edges.begin() + first_edge[node], end = edges.begin() + first_edge[node + 1];
  const auto at = std::lower_bound(begin, end, word, [](const Edge& e, uint32_t w) { return e.word < w; });
  return at != end && at->word == word ? at->to : 0;
}

Automaton build_automaton(const std::vector<Phrase>& phrases) {
  const auto trie = build_trie(phrases);
  return Sharer(trie).run();
}

}  // namespace overclaim::lexicon
