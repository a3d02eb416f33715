// Maps a folded word to its number in the lexicon. Called for every word of every page that is parsed. Internal to
// match/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/internal/word_hash.h"

namespace overclaim::match {

inline constexpr uint32_t kUnknownWord = 0xFFFFFFFF;

// A hash table with open addressing. Keeps views of the words, which must outlive it.
class WordTable {
 public:
  explicit WordTable(const std::vector<std::string>& words);

  // The number of the folded word at [begin, begin + size) of `text`, or kUnknownWord.
  uint32_t find(std::string_view text, size_t begin, size_t size) const {
    const char* word = text.data() + begin;
    const Key key = begin + kLoad <= text.size() ? key_of(word, size) : short_key(word, size);
    const uint64_t hash = hash_of(key, size);
    for (size_t at = hash >> shift_;; at = (at + 1) & (entries_.size() - 1)) {
      const Entry& entry = entries_[at];
      if (entry.word == kUnknownWord) return kUnknownWord;
      if (entry.key.head == key.head && entry.key.tail == key.tail && entry.size == size &&
          (size <= 16 || words_[entry.word] == text.substr(begin, size)))
        return entry.word;
    }
  }

 private:
  // The first and the last 8 bytes: the whole word if it has at most 16.
  struct Key {
    uint64_t head = 0, tail = 0;
  };
  struct Entry {
    Key key;
    uint32_t size = 0;
    uint32_t word = kUnknownWord;  // kUnknownWord marks an empty entry
  };

  // The key of a word of which 8 bytes can be read.
  static Key key_of(const char* word, size_t size) {
    using namespace word_hash_parts;
    const uint64_t head = load(word);
    return size <= 8 ? Key{head & kMask[size], 0} : Key{head, load(word + size - 8)};
  }
  static Key short_key(const char* word, size_t size) {
    if (size >= kLoad) return key_of(word, size);
    char copy[kLoad] = {};
    std::memcpy(copy, word, size);
    return key_of(copy, size);
  }
  static uint64_t hash_of(Key key, size_t size) { return word_hash_parts::mix(key.head, key.tail, size) * kSpread; }

  static constexpr uint64_t kSpread = 0xFF51AFD7ED558CCDull;
  const std::vector<std::string>& words_;
  std::vector<Entry> entries_;  // its size is a power of two and at least twice the number of words
  unsigned shift_ = 0;
};

}  // namespace overclaim::match
