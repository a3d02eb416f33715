// The first of the two stages of reading: can these bytes name a subject of the lexicon at all? Most pages of a corpus
// cannot, and nothing else is done with them. Looks at the bytes of the file, never at markup or sentences, so it may
// say yes of a page that names none; it never says no of one that does (tests/match/sieve_test.cpp). Nor of one with a
// note of its author (text/notes.h): that a note does nothing is told of any page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim::match {

// Built once from a lexicon, then read by any number of threads. For every way to write a subject it keeps one word,
// the longest, as a hash, in a bitmap that stays in the nearest cache and then in full; and a word beside it, where
// there is one, which must stand beside it in the text too ("37" next to "LL").
class Prefilter {
 public:
  explicit Prefilter(const lexicon::Lexicon& lexicon);

  // `source`: the bytes of an article.
  bool may_name_subject(std::string_view source, text::Format format) const;

 private:
  friend class PrefilterRun;
  struct Neighbour {
    uint64_t hash;
    bool before;
  };
  using Neighbours = std::vector<Neighbour>;  // any of them will do; none where the word stands for itself

  // The neighbours that the word asks for; null where it is no key.
  const Neighbours* key(uint64_t hash) const {
    if (!(bitmap_[hash >> 54] >> (hash >> 48 & 63) & 1)) return nullptr;
    const auto found = keys_.find(hash);
    return found == keys_.end() ? nullptr : &found->second;
  }

  void add(const std::vector<std::string_view>& words);

  std::vector<uint64_t> bitmap_;
  std::unordered_map<uint64_t, Neighbours> keys_;
  size_t longest_ = 0;         // bytes of the longest key
  bool beyond_ascii_ = false;  // some keys are not ASCII
};

}  // namespace overclaim::match
