#include "match/internal/word_table.h"

#include <algorithm>
#include <bit>

namespace overclaim::match {

WordTable::WordTable(const std::vector<std::string>& words) : words_(words) {
  const size_t size = std::bit_ceil(std::max<size_t>(2 * words.size(), 16));
  entries_.resize(size);
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(size));
  for (uint32_t id = 1; id < words.size(); ++id) {
    const Key key = short_key(words[id].data(), words[id].size());
    size_t at = hash_of(key, words[id].size()) >> shift_;
    while (entries_[at].word != kUnknownWord) at = (at + 1) & (size - 1);
    entries_[at] = {key, static_cast<uint32_t>(words[id].size()), id};
  }
}

}  // namespace overclaim::match
