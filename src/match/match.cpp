#include "match/match.h"

#include <algorithm>
#include <string_view>

#include "match/internal/sentence_features.h"
#include "match/internal/word_table.h"
#include "match/shapes.h"

namespace overclaim::match {

using lexicon::Automaton;
using lexicon::Bits;
using lexicon::kAnyWord;
using lexicon::Layer;
using lexicon::Lexicon;
using text::Document;
using text::Sentence;
using text::TokenKind;

namespace {

bool inside(const Match& inner, const Match& outer) {
  return outer.first_token <= inner.first_token && inner.last_token <= outer.last_token;
}

bool longer(const Match& a, const Match& b) { return a.last_token - a.first_token > b.last_token - b.first_token; }

}  // namespace

struct Matcher::Finder {
  explicit Finder(const Lexicon& lex)
      : lexicon(lex), table(lex.words), beginnings(beginnings_of(lex)), shapes(lex), starts(lex.words.size(), 0) {
    const Automaton& a = lexicon.automaton;
    for (uint32_t e = a.first_edge[0]; e < a.first_edge[1]; ++e) starts[a.edges[e].word] = a.edges[e].to;
    for (uint32_t node = 1; node + 1 < a.first_edge.size(); ++node)
      for (uint32_t e = a.first_edge[node]; e < a.first_edge[node + 1]; ++e) {
        const uint32_t bit = place_of(node, a.edges[e].word);
        follows[bit / 64] |= uint64_t{1} << bit % 64;
      }
  }

  // A Bloom filter with one hash over the edges of the automaton (Bloom 1970). It rejects most pairs of neighbouring
  // words, which are not part of a phrase, without a search.
  static constexpr uint32_t kFilterBits = 20;
  static uint32_t place_of(uint32_t node, uint32_t word) {
    return (node * 0x9E3779B1u ^ word * 0x85EBCA77u) * 0xC2B2AE3Du >> (32 - kFilterBits);
  }
  bool may_follow(uint32_t node, uint32_t word) const {
    const uint32_t bit = place_of(node, word);
    return follows[bit / 64] >> bit % 64 & 1;
  }

  // The node reached from `node` by a word of the text; 0 if no phrase continues with it.
  uint32_t behind(uint32_t node, uint32_t id) const {
    return id != kUnknownWord && may_follow(node, id) ? lexicon.automaton.next(node, id) : 0;
  }

  void number(const Document& document, NumberedWords& words) const {
    const std::string_view folded = document.folded;
    words.ids.reserve(document.tokens.size());
    words.may_hold.reserve(document.sentences.size());
    for (const text::Token& token : document.tokens)
      words.ids.push_back(table.find(folded, token.folded, token.folded_size));
    for (const Sentence& sentence : document.sentences) {
      FeatureBits bits = bits_told_by_two(words.ids.data(), sentence);
      if (beginnings.of_digits & ~bits && may_hold_shape(document, sentence)) bits |= beginnings.of_digits;
      words.may_hold.push_back(bits);
    }
  }

  // The features that the first two words of phrases show: enough to skip most sentences.
  FeatureBits bits_told_by_two(const uint32_t* ids, const Sentence& sentence) const {
    const Automaton& a = lexicon.automaton;
    // A phrase that any two words can begin is possible everywhere. The shipped lexicon has none.
    unsigned bits = beginnings.behind_any[kAnyWord];
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const uint32_t id = ids[t];
      if (id == kUnknownWord) continue;
      bits |= beginnings.behind_any[id];
      if (!(beginnings.of_word[id] & ~bits)) continue;
      const uint32_t node = starts[id];
      bits |= beginnings.ends_at[node];
      if (t + 1 == sentence.last_token || a.first_edge[node] == a.first_edge[node + 1]) continue;
      if (const Automaton::Edge& first = a.edges[a.first_edge[node]]; first.word == kAnyWord)
        bits |= beginnings.of_node[first.to];
      if (const uint32_t to = behind(node, ids[t + 1])) bits |= beginnings.of_node[to];
    }
    return static_cast<FeatureBits>(bits);
  }

  // The state while one sentence runs through the automaton.
  struct Walk {
    const Document& document;
    const uint32_t* ids;
    uint32_t last, sentence, first;
    std::vector<Match>& out;
  };

  void walk(const Walk& w, uint32_t node, uint32_t at) const {
    const Automaton& a = lexicon.automaton;
    for (uint32_t o = a.first_output[node]; o < a.first_output[node + 1]; ++o)
      w.out.push_back({{w.document.tokens[w.first].span.begin, w.document.tokens[at - 1].span.end},
                       w.first,
                       at,
                       w.sentence,
                       a.outputs[o].cue,
                       a.outputs[o].form,
                       lexicon.cues[a.outputs[o].cue].kind,
                       lexicon.cues[a.outputs[o].cue].entry,
                       lexicon.kinds[lexicon.cues[a.outputs[o].cue].entry].layers});
    if (at == w.last || a.first_edge[node] == a.first_edge[node + 1]) return;
    if (const uint32_t to = behind(node, w.ids[at])) walk(w, to, at + 1);
    // "*" matches words only, not punctuation.
    if (a.edges[a.first_edge[node]].word == kAnyWord && w.document.tokens[at].kind != TokenKind::punctuation)
      walk(w, a.edges[a.first_edge[node]].to, at + 1);
  }

  // Finds all phrases of one sentence, before overlaps are settled.
  void find(const Document& document, const NumberedWords& words, uint32_t sentence_index,
            std::vector<Match>& out) const {
    const Sentence& sentence = document.sentences[sentence_index];
    Walk w{document, words.ids.data(), sentence.last_token, sentence_index, 0, out};
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      w.first = t;
      const auto from = static_cast<std::ptrdiff_t>(out.size());
      if (words.ids[t] != kUnknownWord)
        if (const uint32_t to = starts[words.ids[t]]) walk(w, to, t + 1);
      if (starts_any(words.ids.data(), t, w.last, kAnyFeature) && document.tokens[t].kind != TokenKind::punctuation)
        walk(w, starts[kAnyWord], t + 1);
      std::sort(out.begin() + from, out.end(), before);  // few: all begin at one token
    }
    const auto phrases = static_cast<std::ptrdiff_t>(out.size());
    shapes.find(document, sentence_index, out);
    if (static_cast<std::ptrdiff_t>(out.size()) > phrases) std::sort(out.begin(), out.end(), before);
  }

  static bool before(const Match& a, const Match& b) {
    if (a.first_token != b.first_token) return a.first_token < b.first_token;
    if (a.last_token != b.last_token) return a.last_token > b.last_token;
    return a.cue != b.cue ? a.cue < b.cue : a.form < b.form;
  }

  // The features of the phrases that continue from `node` in tokens [at, last).
  FeatureBits bits_from(const Document& document, const uint32_t* ids, uint32_t node, uint32_t at, uint32_t last,
                        FeatureBits bits) const {
    if (!(beginnings.of_node[node] & bits)) return 0;
    const Automaton& a = lexicon.automaton;
    unsigned found = beginnings.ends_at[node];
    if (at == last || a.first_edge[node] == a.first_edge[node + 1]) return static_cast<FeatureBits>(found);
    if (const uint32_t to = behind(node, ids[at])) found |= bits_from(document, ids, to, at + 1, last, bits);
    if (a.edges[a.first_edge[node]].word == kAnyWord && document.tokens[at].kind != TokenKind::punctuation)
      found |= bits_from(document, ids, a.edges[a.first_edge[node]].to, at + 1, last, bits);
    return static_cast<FeatureBits>(found);
  }

  // May a phrase with these features whose first word is "*" begin at token `t`? Decided by the second word.
  bool starts_any(const uint32_t* ids, uint32_t t, uint32_t last, FeatureBits bits) const {
    if (!starts[kAnyWord] || t + 1 >= last) return false;
    const uint32_t behind = ids[t + 1];
    return (beginnings.behind_any[kAnyWord] & bits) || (behind != kUnknownWord && beginnings.behind_any[behind] & bits);
  }

  FeatureBits bits_in(const Document& document, const NumberedWords& words, uint32_t s, FeatureBits bits) const {
    const Sentence& sentence = document.sentences[s];
    unsigned found = beginnings.of_digits;  // shapes are checked in match_sentence()
    for (uint32_t t = sentence.first_token; t < sentence.last_token && (found & bits) != bits; ++t) {
      const uint32_t id = words.ids[t];
      if (id != kUnknownWord && beginnings.of_word[id] & bits)
        found |= bits_from(document, words.ids.data(), starts[id], t + 1, sentence.last_token, bits);
      if (starts_any(words.ids.data(), t, sentence.last_token, bits) &&
          document.tokens[t].kind != TokenKind::punctuation)
        found |= bits_from(document, words.ids.data(), starts[kAnyWord], t + 1, sentence.last_token, bits);
    }
    return static_cast<FeatureBits>(found & bits);
  }

  // "helps with focus": the verb includes "with", so the phrase "with focus" does not begin there.
  bool yields(const std::vector<Match>& matches, const Match& m) const {
    const lexicon::EntrySet& to = lexicon.kinds[m.entry].yields_to;
    if (to.empty()) return false;
    return std::ranges::any_of(matches, [&](const Match& o) {
      return o.first_token < m.first_token && o.last_token > m.first_token && to.has(o.entry);
    });
  }

  // Establishes guarantees 2 and 3: in each layer the longest match of a kind remains, and a kind that covers others
  // removes them inside its matches. `matches` are ordered, so a match that covers another begins at most the length of
  // the longest match before it; the cost is linear in the number of matches.
  void settle(std::vector<Match>& matches) const {
    uint32_t longest = 0;
    for (const auto& m : matches) longest = std::max(longest, m.last_token - m.first_token);
    // The layers in which each match remains. A match that is itself covered still covers others.
    std::vector<Bits<Layer>> left;
    for (const auto& m : matches) left.push_back(yields(matches, m) ? Bits<Layer>{} : m.layers);
    const auto taken_in = [&](const Match& outer, const Match& inner) -> Bits<Layer> {
      if (!inside(inner, outer) || yields(matches, outer)) return {};
      const lexicon::KindEntry& entry = lexicon.kinds[outer.entry];
      const bool takes = outer.kind == inner.kind ? longer(outer, inner)
                                                  : entry.covers.has(inner.entry) ||
                                                        (entry.covers_longer.has(inner.entry) && longer(outer, inner));
      return takes ? outer.layers : Bits<Layer>{};
    };
    for (size_t i = 0; i < matches.size(); ++i) {
      for (size_t j = i; j-- > 0 && !left[i].empty() && matches[j].first_token + longest >= matches[i].last_token;)
        left[i] = left[i] - taken_in(matches[j], matches[i]);
      for (size_t j = i + 1; j < matches.size() && !left[i].empty() && matches[j].first_token == matches[i].first_token;
           ++j)
        left[i] = left[i] - taken_in(matches[j], matches[i]);
    }
    size_t kept = 0;
    for (size_t i = 0; i < matches.size(); ++i) {
      if (left[i].empty()) continue;
      matches[i].layers = left[i];
      matches[kept++] = matches[i];
    }
    matches.resize(kept);
  }

  const Lexicon& lexicon;
  WordTable table;
  Beginnings beginnings;
  Shapes shapes;
  std::vector<uint64_t> follows = std::vector<uint64_t>((size_t{1} << kFilterBits) / 64);
  std::vector<uint32_t> starts;  // by word id: the node that the word leads to from the root; 0: none
};

Matcher::Matcher(const Lexicon& lexicon) : finder_(std::make_unique<Finder>(lexicon)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

const Lexicon& Matcher::lexicon() const { return finder_->lexicon; }

NumberedWords Matcher::number_words(const Document& document) const {
  NumberedWords words;
  finder_->number(document, words);
  return words;
}

void Matcher::match_sentence(const Document& document, const NumberedWords& words, uint32_t sentence,
                             std::vector<Match>& out) const {
  out.clear();
  finder_->find(document, words, sentence, out);
  // Two spellings of one cue may match the same words ("cross * barrier" and "cross blood barrier").
  const auto twice = [](const Match& a, const Match& b) {
    return a.first_token == b.first_token && a.last_token == b.last_token && a.cue == b.cue;
  };
  out.erase(std::unique(out.begin(), out.end(), twice), out.end());
  finder_->settle(out);
}

FeatureBits Matcher::bits_in(const Document& document, const NumberedWords& words, uint32_t sentence,
                             FeatureBits bits) const {
  return finder_->bits_in(document, words, sentence, bits);
}

std::vector<Match> Matcher::matches_in(const Document& document) const {
  const NumberedWords words = number_words(document);
  std::vector<Match> all, one;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    match_sentence(document, words, s, one);
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

void remove_decoys(const Lexicon& lexicon, std::vector<Match>& matches) {
  std::erase_if(matches, [&](const Match& m) { return lexicon.cues[m.cue].role == lexicon::Role::decoy; });
}

}  // namespace overclaim::match
