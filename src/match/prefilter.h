// The first stage of a check: can these bytes name a subject of the lexicon at all? Most pages of a corpus cannot, and
// are not parsed. It looks at the bytes of the file only, not at markup or sentences. It may answer yes for a page that
// names no subject, but never no for a page that does (tests/match/prefilter_test.cpp) or that contains a suppression
// comment (text/suppression_comments.h), because faults of suppressions are reported on every page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim::match {

// Built once from a lexicon, then shared by any number of threads. For every spelling of a subject it keeps the hash of
// one word, the longest, in a small bitmap that fits the nearest cache and in a full table. If the spelling has several
// words, it also keeps a neighbour of that word, which must be next to it in the text ("37" next to "LL").
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
  using Neighbours = std::vector<Neighbour>;  // one of them must be adjacent; none if the word needs no neighbour

  // The neighbours that a word with this hash needs; null if it is not a key.
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
