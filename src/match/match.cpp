#include "match/match.h"

#include <algorithm>

#include "match/shapes.h"
#include "match/trie.h"

namespace overclaim {
namespace {

// Kinds whose phrases contain words that mean something else alone: "not only" is no negation.
bool covers(CueKind cover, CueKind inner) {
  switch (cover) {
    case CueKind::confuser: return inner != CueKind::confuser;
    case CueKind::pseudo_negation:
    case CueKind::uncertainty: return inner == CueKind::negation;
    case CueKind::negative_result:
      return inner == CueKind::negation || inner == CueKind::effect || inner == CueKind::effect_noun;
    default: return false;
  }
}

bool inside(const Match& inner, const Match& outer) {
  return outer.first_token <= inner.first_token && inner.last_token <= outer.last_token;
}

bool longer(const Match& a, const Match& b) { return a.last_token - a.first_token > b.last_token - b.first_token; }

}  // namespace

struct Matcher::Trie {
  explicit Trie(const Lexicon& lex) : lexicon(lex), phrases(lex), shapes(lex) {}

  // All phrases in one sentence, before anything covers anything.
  void find(const Document& document, uint32_t sentence_index, std::vector<Match>& out) const {
    const Sentence& sentence = document.sentences[sentence_index];
    std::vector<uint32_t> words;
    std::vector<bool> is_word;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = document.tokens[t];
      words.push_back(phrases.word(document.folded_text(token)));
      is_word.push_back(token.kind == TokenKind::word || token.kind == TokenKind::number);
    }
    for (size_t at = 0; at < words.size(); ++at) {
      phrases.walk(words, is_word, at, words.size(), [&](size_t length, uint32_t phrase) {
        const uint32_t first = sentence.first_token + static_cast<uint32_t>(at);
        const uint32_t last = first + static_cast<uint32_t>(length);
        out.push_back({{document.tokens[first].span.begin, document.tokens[last - 1].span.end},
                       first, last, sentence_index, lexicon.phrases[phrase].cue, lexicon.phrases[phrase].form});
      });
    }
    shapes.find(document, sentence_index, out);
  }

  CueKind kind(const Match& m) const { return lexicon.cues[m.cue].kind; }

  // Guarantees 2 and 3: the longest of a kind stands, confusers and their like take what they cover. `matches` are in
  // order, so what could cover a match begins at most the longest match before it: linear in the matches.
  void settle(std::vector<Match>& matches) const {
    uint32_t longest = 0;
    for (const auto& m : matches) longest = std::max(longest, m.last_token - m.first_token);
    std::vector<bool> gone(matches.size(), false);
    const auto takes = [&](const Match& outer, const Match& inner) {
      if (!inside(inner, outer)) return false;
      return (kind(outer) == kind(inner) && longer(outer, inner)) || covers(kind(outer), kind(inner));
    };
    for (size_t i = 0; i < matches.size(); ++i) {
      for (size_t j = i; j-- > 0 && !gone[i] && matches[j].first_token + longest >= matches[i].last_token;)
        gone[i] = takes(matches[j], matches[i]);
      for (size_t j = i + 1; j < matches.size() && !gone[i] && matches[j].first_token == matches[i].first_token; ++j)
        gone[i] = takes(matches[j], matches[i]);
    }
    size_t kept = 0;
    for (size_t i = 0; i < matches.size(); ++i)
      if (!gone[i]) matches[kept++] = matches[i];
    matches.resize(kept);
  }

  const Lexicon& lexicon;
  PhraseTrie phrases;
  Shapes shapes;
};

Matcher::Matcher(const Lexicon& lexicon) : trie_(std::make_unique<Trie>(lexicon)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Match> Matcher::matches_in(const Document& document) const {
  std::vector<Match> all, one;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    one.clear();
    trie_->find(document, s, one);
    std::sort(one.begin(), one.end(), [](const Match& a, const Match& b) {
      if (a.first_token != b.first_token) return a.first_token < b.first_token;
      if (a.last_token != b.last_token) return a.last_token > b.last_token;
      return a.cue < b.cue;
    });
    trie_->settle(one);
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

}  // namespace overclaim
