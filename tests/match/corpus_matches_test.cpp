// The guarantees of matches_in() on every article of the corpus, with the shipped lexicon: nothing wrong is found, and
// nothing is missing that a scan over all spellings finds.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <tuple>

#include "match/match.h"
#include "support/lexicons.h"
#include "support/walk.h"
#include "text/read.h"

namespace overclaim::match {
namespace {

std::vector<text::Document> corpus() {
  std::vector<text::Document> documents;
  for (const auto& entry : std::filesystem::directory_iterator(OVERCLAIM_SOURCE_DIR "/corpus/articles")) {
    if (entry.path().extension() == ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    documents.push_back(text::read_document(entry.path().string(), {std::istreambuf_iterator<char>(in), {}}));
  }
  REQUIRE(documents.size() > 10);
  return documents;
}

bool inside(const Match& inner, const Match& outer) {
  return outer.first_token <= inner.first_token && inner.last_token <= outer.last_token;
}

uint32_t length(const Match& m) { return m.last_token - m.first_token; }

// The hits of all spellings in a document, by token.
Hits hits_of_all_spellings(const lexicon::Lexicon& lexicon, const text::Document& document) {
  static const EverySpelling spellings(lexicon.phrases);
  std::unordered_map<std::string_view, uint32_t> ids;
  for (uint32_t id = 1; id < lexicon.words.size(); ++id) ids.emplace(lexicon.words[id], id);
  Hits all;
  for (const auto& sentence : document.sentences) {
    WordIds words;
    std::vector<bool> is_mark;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const auto known = ids.find(document.folded_text(document.tokens[t]));
      words.push_back(known == ids.end() ? kNoWord : known->second);
      is_mark.push_back(document.tokens[t].kind == text::TokenKind::punctuation);
    }
    for (auto [begin, end, cue, form] : spellings.hits(words, is_mark))
      all.emplace_back(begin + sentence.first_token, end + sentence.first_token, cue, form);
  }
  return all;
}

}  // namespace

TEST_CASE("the matches of every article satisfy the guarantees") {
  const lexicon::Lexicon& lexicon = lexicon_on_disk();
  const Matcher matcher(lexicon);
  size_t matches_seen = 0;
  for (const text::Document& document : corpus()) {
    INFO(document.path);
    const auto matches = matcher.matches_in(document);
    const Hits hits = hits_of_all_spellings(lexicon, document);
    std::set<std::tuple<size_t, size_t, uint32_t>> hit_places, match_places;
    for (const auto& [begin, end, cue, form] : hits) hit_places.emplace(begin, end, cue);

    const auto place = [](const Match& m) { return std::tuple(m.sentence, m.first_token, ~m.last_token, m.cue); };
    for (size_t i = 0; i < matches.size(); ++i) {
      const Match& m = matches[i];
      const lexicon::CueKind kind = lexicon.cues[m.cue].kind;
      match_places.emplace(m.first_token, m.last_token, m.cue);
      const bool later = i == 0 || place(matches[i - 1]) < place(m);
      CHECK(later);  // 1: in order, without duplicates
      const text::Sentence& sentence = document.sentences[m.sentence];
      const bool in_sentence =
          sentence.first_token <= m.first_token && m.first_token < m.last_token && m.last_token <= sentence.last_token;
      REQUIRE(in_sentence);  // 4
      const text::Span span = {document.tokens[m.first_token].span.begin, document.tokens[m.last_token - 1].span.end};
      CHECK(m.span == span);
      const bool spelled =
          kind == lexicon::CueKind::figure || hit_places.count({m.first_token, m.last_token, m.cue}) == 1;
      CHECK(spelled);  // 4: crosses only punctuation of a spelling
      for (size_t j = 0; j < matches.size(); ++j) {
        if (j == i || !inside(m, matches[j])) continue;
        const lexicon::CueKind outer = lexicon.cues[matches[j].cue].kind;
        const bool shadowed = outer == kind && length(matches[j]) > length(m);
        CHECK_FALSE(shadowed);  // 2
        const bool confused = outer == lexicon::CueKind::confuser && kind != lexicon::CueKind::confuser;
        CHECK_FALSE(confused);  // 3
      }
    }
    for (const auto& [begin, end, cue, form] : hits) {
      const bool kept = match_places.count({begin, end, cue}) == 1 ||
                        std::any_of(matches.begin(), matches.end(), [first = begin, last = end](const Match& m) {
                          return m.first_token <= first && last <= m.last_token;
                        });
      CHECK_MESSAGE(kept, lexicon.cues[cue].id, " at token ", begin, " is neither found nor covered");
    }
    matches_seen += matches.size();
  }
  CHECK(matches_seen > 1000);
}

}  // namespace overclaim::match
