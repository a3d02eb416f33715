// From a folded word to its number in the lexicon: what is asked for every word of every page that is read. Private to the
// room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/word_hash.h"

namespace overclaim {

inline constexpr uint32_t kUnknownWord = 0xFFFFFFFF;

// A table with open addressing. Keeps a view of the words, which must outlive it.
class WordTable {
 public:
  explicit WordTable(const std::vector<std::string>& words);

  // Of a word that stands in `text` at [begin, begin + size): its number, or kUnknownWord.
  uint32_t find(std::string_view text, size_t begin, size_t size) const {
    const std::string_view word = text.substr(begin, size);
    uint64_t ignored = 0;
    const uint64_t hash = begin + kLoad <= text.size() ? word_hash_inside(word.data(), size, ignored) : word_hash(word);
    for (size_t at = hash >> shift_;; at = (at + 1) & (entries_.size() - 1)) {
      const Entry& entry = entries_[at];
      if (entry.word == kUnknownWord) return kUnknownWord;
      if (entry.check == static_cast<uint32_t>(hash) && words_[entry.word] == word) return entry.word;
    }
  }

 private:
  struct Entry {
    uint32_t check = 0;            // lower half of the hash
    uint32_t word = kUnknownWord;  // empty
  };
  const std::vector<std::string>& words_;
  std::vector<Entry> entries_;  // a power of two, at least twice the words
  unsigned shift_ = 0;
};

}  // namespace overclaim
