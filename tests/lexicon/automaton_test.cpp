#include "lexicon/automaton.h"

#include <doctest/doctest.h>

#include <random>

#include "support/lexicons.h"
#include "support/walk.h"

namespace overclaim::lexicon {
namespace {

// Texts of `length` words, most of which are from phrases, so that there are many matches and more partial ones.
void check_on_random_texts(const std::vector<Phrase>& phrases, const Automaton& automaton, uint32_t known, int texts) {
  const EverySpelling spellings(phrases);
  std::mt19937 random(7);
  const auto below = [&](size_t end) { return static_cast<size_t>(random() % end); };
  size_t hits = 0;
  for (int i = 0; i < texts; ++i) {
    WordIds words;
    std::vector<bool> is_mark;
    while (words.size() < 40) {
      const Phrase& phrase = phrases[below(phrases.size())];
      const size_t part = below(4) ? phrase.words.size() : below(phrase.words.size());
      for (size_t w = 0; w < part; ++w) {
        const uint32_t any = below(5) ? 1 + static_cast<uint32_t>(below(known - 1)) : kNoWord;
        words.push_back(phrase.words[w] == kAnyWord || below(12) == 0 ? any : phrase.words[w]);
      }
      if (below(6) == 0) words.push_back(kNoMark);
    }
    for (const uint32_t word : words) is_mark.push_back(word == kNoMark);
    const Hits expected = spellings.hits(words, is_mark);
    hits += expected.size();
    REQUIRE(hits_of_automaton(automaton, words, is_mark) == expected);
  }
  CHECK(hits > static_cast<size_t>(texts));
}

}  // namespace

TEST_CASE("the automaton finds the same as a scan over all spellings: few words, all combinations") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::vector<Phrase> phrases;
    for (uint32_t cue = 0; cue < 25; ++cue) {
      Phrase phrase;
      phrase.cue = cue % 9;
      phrase.form = static_cast<Form>(random() % 3);
      for (size_t length = 1 + random() % 4; length > 0; --length) phrase.words.push_back(random() % 5);  // 0 is "*"
      phrases.push_back(phrase);
    }
    check_on_random_texts(phrases, build_automaton(phrases), 6, 30);
  }
}

TEST_CASE("the automaton finds the same as a scan over all spellings: the shipped phrases") {
  const Lexicon& lexicon = lexicon_on_disk();
  check_on_random_texts(lexicon.phrases, lexicon.automaton, static_cast<uint32_t>(lexicon.words.size()), 400);
}

TEST_CASE("equal endings are stored once") {
  std::vector<Phrase> phrases;
  for (uint32_t first = 1; first <= 100; ++first) phrases.push_back({{first, 200, 201, 202}, 3, Form::none});
  const Automaton shared = build_automaton(phrases);
  CHECK(shared.first_edge.size() == 6);  // five nodes and the final one
  CHECK(shared.edges.size() == 103);
  CHECK(shared.outputs.size() == 1);
}

TEST_CASE("the root is node 0 and the target of no edge") {
  const Automaton& shipped = lexicon_on_disk().automaton;
  CHECK(std::none_of(shipped.edges.begin(), shipped.edges.end(), [](const auto& edge) { return edge.to == 0; }));
  const Automaton one = build_automaton({{{5}, 0, Form::none}});
  CHECK(one.next(0, 5) != 0);
  CHECK(one.next(0, 4) == 0);
  CHECK(one.next(one.next(0, 5), 5) == 0);
}

TEST_CASE("without phrases, the automaton finds nothing") {
  const Automaton none = build_automaton({});
  CHECK(none.next(0, 1) == 0);
  CHECK(hits_of_automaton(none, {1, 2}, {false, false}).empty());
}

}  // namespace overclaim::lexicon
