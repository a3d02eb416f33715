#include "match/internal/sentence_features.h"

#include "lexicon/patterns.h"

namespace overclaim::match {

using lexicon::Lexicon;

namespace {

// Adds the cue patterns of a pattern and of its alternatives.
void add_patterns(const lexicon::Pattern& pattern, std::vector<std::string>& out) {
  if (!pattern.claim) out.insert(out.end(), pattern.cue.begin(), pattern.cue.end());
  for (const auto& one : pattern.any) add_patterns(one, out);
}

// By cue index: does the cue trigger a rule on wording or on whole articles?
std::vector<bool> triggers_of(const Lexicon& lexicon) {
  std::vector<std::string> patterns;
  for (const auto& rule : lexicon.rules) {
    if (!rule.checked) continue;
    for (const auto& condition : rule.when) patterns.insert(patterns.end(), condition.cue.begin(), condition.cue.end());
    for (const auto& condition : rule.document) add_patterns(condition.at, patterns);
  }
  return lexicon::matching_cues(lexicon, patterns);
}

// By cue index: does the cue change what a rule on whole articles finds?
std::vector<bool> bearings_of(const Lexicon& lexicon) {
  std::vector<std::string> patterns;
  for (const auto& rule : lexicon.rules) {
    if (!rule.checked) continue;
    for (const auto& condition : rule.document)
      for (const auto* conditions : {&condition.with, &condition.without, &condition.also, &condition.outweigh})
        for (const auto& pattern : *conditions) add_patterns(pattern, patterns);
  }
  return lexicon::matching_cues(lexicon, patterns);
}

// Collects the features of all phrases that pass through a node, from the ends of the automaton back to its root.
class Collector {
 public:
  explicit Collector(const Lexicon& lexicon) : automaton_(lexicon.automaton), of_cue_(features_of_cues(lexicon)) {
    of_node_.assign(automaton_.first_edge.size(), kUnknown);
  }

  const std::vector<FeatureBits>& of_cue() const { return of_cue_; }

  FeatureBits of_node(uint32_t node) {
    if (of_node_[node] != kUnknown) return of_node_[node];
    unsigned bits = ends_at(node);
    for (uint32_t e = automaton_.first_edge[node]; e < automaton_.first_edge[node + 1]; ++e)
      bits |= of_node(automaton_.edges[e].to);
    return of_node_[node] = static_cast<FeatureBits>(bits);
  }

  FeatureBits ends_at(uint32_t node) const {
    unsigned bits = 0;
    for (uint32_t o = automaton_.first_output[node]; o < automaton_.first_output[node + 1]; ++o)
      bits |= of_cue_[automaton_.outputs[o].cue];
    return static_cast<FeatureBits>(bits);
  }

 private:
  static constexpr FeatureBits kUnknown = 1 << 13;  // not a feature
  const lexicon::Automaton& automaton_;
  std::vector<FeatureBits> of_cue_;
  std::vector<FeatureBits> of_node_;
};

}  // namespace

Beginnings beginnings_of(const Lexicon& lexicon) {
  Beginnings made;
  made.of_word.assign(lexicon.words.size(), 0);
  made.behind_any.assign(lexicon.words.size(), 0);
  Collector collector(lexicon);
  const lexicon::Automaton& a = lexicon.automaton;
  for (uint32_t e = a.first_edge[0]; e < a.first_edge[1]; ++e) {
    const uint32_t to = a.edges[e].to;
    if (a.edges[e].word != lexicon::kAnyWord) {
      made.of_word[a.edges[e].word] |= collector.of_node(to);
      continue;
    }
    for (uint32_t behind = a.first_edge[to]; behind < a.first_edge[to + 1]; ++behind)
      made.behind_any[a.edges[behind].word] |= collector.of_node(a.edges[behind].to);
  }
  for (uint32_t node = 0; node + 1 < a.first_edge.size(); ++node) {
    made.of_node.push_back(collector.of_node(node));
    made.ends_at.push_back(collector.ends_at(node));
  }
  for (const auto& shape : lexicon.shapes)
    if (shape.cue != lexicon::kNoIndex) made.of_digits |= collector.of_cue()[shape.cue];
  return made;
}

std::vector<FeatureBits> features_of_cues(const Lexicon& lexicon) {
  const std::vector<bool> triggers = triggers_of(lexicon), bearings = bearings_of(lexicon);
  std::vector<FeatureBits> features;
  for (size_t i = 0; i < lexicon.cues.size(); ++i)
    features.push_back(static_cast<FeatureBits>(lexicon.kinds[lexicon.cues[i].entry].features.value() |
                                                (triggers[i] ? kMayTrigger : 0) | (bearings[i] ? kMayBear : 0)));
  return features;
}

}  // namespace overclaim::match
