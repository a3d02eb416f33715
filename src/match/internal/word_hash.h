// A hash of short words that ignores ASCII case, made for one pass over whole corpora: two loads and two
// multiplications whatever the length. Internal. Little endian and big endian machines differ in its
// values, which never leave the process.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace overclaim::match {

// The number of bytes that must be readable from the start of a word.
inline constexpr size_t kLoad = 8;

namespace word_hash_parts {

inline constexpr uint64_t kCase = 0x2020202020202020ull, kHigh = 0x8080808080808080ull;
inline constexpr uint64_t kMask[] = {
    0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ~uint64_t{0}};

inline uint64_t load(const char* at) {
  uint64_t value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

inline uint64_t mix(uint64_t head, uint64_t tail, size_t size) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ull, kOther = 0xD6E8FEB86659FD93ull;
  const uint64_t folded = (head ^ (tail * kOther) ^ size) * kOdd;
  return folded ^ folded >> 29;
}

}  // namespace word_hash_parts

// The hash of `size` bytes at `at`, of which at least kLoad must be readable. Bytes beyond ASCII set a bit in `high`;
// the hash is then meaningless. Words of equal size that agree in their first and last 8 letters have the same hash.
inline uint64_t word_hash_inside(const char* at, size_t size, uint64_t& high) {
  using namespace word_hash_parts;
  uint64_t head = load(at), tail = 0;
  if (size <= 8) {
    head &= kMask[size];
    high = head & kHigh;
    head |= kCase & kMask[size];
  } else {
    tail = load(at + size - 8);
    high = (head | tail) & kHigh;
    for (size_t i = 8; i + 8 < size; i += 8) high |= load(at + i) & kHigh;
    head |= kCase;
    tail |= kCase;
  }
  // The last multiplication mixes into the upper bits, by which tables are indexed.
  return mix(head, tail, size) * 0xFF51AFD7ED558CCDull;
}

// The same hash for text of any length; reads no byte outside `word`.
inline uint64_t word_hash(std::string_view word) {
  char copy[16] = {};
  uint64_t ignored = 0;
  if (word.size() >= kLoad) return word_hash_inside(word.data(), word.size(), ignored);
  std::memcpy(copy, word.data(), word.size());
  return word_hash_inside(copy, word.size(), ignored);
}

}  // namespace overclaim::match
