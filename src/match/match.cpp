#include "match/match.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "match/shapes.h"

namespace overclaim {
namespace {

bool is_outcome(CueKind k) {
  return k == CueKind::outcome_noun || k == CueKind::outcome_claim || k == CueKind::outcome_adjective ||
         k == CueKind::outcome_label;
}

// Kinds whose phrases contain words that mean something else alone: "not only" is no negation, "stroke patients" are
// people and no stroke, "exercise performance" is no exercise.
bool covers(CueKind cover, CueKind inner) {
  if (is_outcome(cover)) return is_outcome(inner) || inner == CueKind::subject_name;
  switch (cover) {
    case CueKind::confuser:
      return inner != CueKind::confuser;
    case CueKind::population:
    case CueKind::subject_name:
      return is_outcome(inner);
    case CueKind::pseudo_negation:
      return inner == CueKind::negation || inner == CueKind::rejection || inner == CueKind::uncertainty;
    case CueKind::uncertainty:
      return inner == CueKind::negation;
    case CueKind::safety:
      return inner == CueKind::negation;  // "no side effects" denies nothing beyond itself
    case CueKind::sales_question:
      return inner == CueKind::use;
    case CueKind::negative_result:
      return inner == CueKind::negation || inner == CueKind::effect || inner == CueKind::effect_noun;
    default:
      return false;
  }
}

bool inside(const Match& inner, const Match& outer) {
  return outer.first_token <= inner.first_token && inner.last_token <= outer.last_token;
}

bool longer(const Match& a, const Match& b) { return a.last_token - a.first_token > b.last_token - b.first_token; }

// One sentence as word ids.
struct Words {
  std::vector<uint32_t> ids;
  std::vector<bool> is_word;  // what "*" may stand for: anything but a mark
};

}  // namespace

struct Matcher::Finder {
  explicit Finder(const Lexicon& lex) : lexicon(lex), shapes(lex) {
    ids.reserve(lexicon.words.size());
    for (uint32_t id = 1; id < lexicon.words.size(); ++id) ids.emplace(lexicon.words[id], id);
  }

  // Calls found(end, output) for every phrase in words [begin, ...), `at` words in and at `node`.
  template <class Found>
  void walk(const Words& words, uint32_t node, size_t at, const Found& found) const {
    const Automaton& a = lexicon.automaton;
    for (uint32_t o = a.first_output[node]; o < a.first_output[node + 1]; ++o) found(at, a.outputs[o]);
    if (at == words.ids.size()) return;
    if (words.ids[at] != kUnknownWord)
      if (uint32_t to = a.next(node, words.ids[at])) walk(words, to, at + 1, found);
    if (words.is_word[at])
      if (uint32_t to = a.next(node, kAnyWord)) walk(words, to, at + 1, found);
  }

  // All phrases in one sentence, before anything covers anything.
  void find(const Document& document, uint32_t sentence_index, std::vector<Match>& out) const {
    const Sentence& sentence = document.sentences[sentence_index];
    Words words;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = document.tokens[t];
      const auto known = ids.find(document.folded_text(token));
      words.ids.push_back(known == ids.end() ? kUnknownWord : known->second);
      words.is_word.push_back(token.kind != TokenKind::punctuation);
    }
    for (size_t begin = 0; begin < words.ids.size(); ++begin) {
      walk(words, 0, begin, [&](size_t end, const Automaton::Output& output) {
        const uint32_t first = sentence.first_token + static_cast<uint32_t>(begin);
        const uint32_t last = sentence.first_token + static_cast<uint32_t>(end);
        out.push_back({{document.tokens[first].span.begin, document.tokens[last - 1].span.end},
                       first,
                       last,
                       sentence_index,
                       output.cue,
                       output.form});
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
      // Between outcomes, and between a name and an outcome, only the longer stands; a confuser of the same words wins.
      const bool must_be_longer = kind(outer) == kind(inner) || is_outcome(kind(outer)) || is_outcome(kind(inner));
      if (must_be_longer && kind(outer) != CueKind::confuser && !longer(outer, inner)) return false;
      return kind(outer) == kind(inner) || covers(kind(outer), kind(inner));
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

  static constexpr uint32_t kUnknownWord = 0xFFFFFFFF;
  const Lexicon& lexicon;
  std::unordered_map<std::string_view, uint32_t> ids;  // folded word -> word id
  Shapes shapes;
};

Matcher::Matcher(const Lexicon& lexicon) : finder_(std::make_unique<Finder>(lexicon)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Match> Matcher::matches_in(const Document& document) const {
  std::vector<Match> all, one;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    one.clear();
    finder_->find(document, s, one);
    std::sort(one.begin(), one.end(), [](const Match& a, const Match& b) {
      return std::tuple(a.first_token, b.last_token, a.cue, a.form) <
             std::tuple(b.first_token, a.last_token, b.cue, b.form);
    });
    // Two spellings of one cue may cover the same words ("cross * barrier" and "cross blood barrier").
    const auto twice = [](const Match& a, const Match& b) {
      return a.first_token == b.first_token && a.last_token == b.last_token && a.cue == b.cue;
    };
    one.erase(std::unique(one.begin(), one.end(), twice), one.end());
    finder_->settle(one);
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

}  // namespace overclaim
