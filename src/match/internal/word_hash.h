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

// Bytes that may be read from the start of a word on.
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

// The hash of `size` bytes at `at`, of which at least kLoad may be read. Bytes of what is not ASCII leave a bit in
// `high`, and then the hash means nothing. Words of the same first and last 8 letters and the same size share a hash.
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
  // The last multiplication spreads into the upper bits, which tables are indexed by.
  return mix(head, tail, size) * 0xFF51AFD7ED558CCDull;
}

// The same for any text, by bytes.
inline uint64_t word_hash(std::string_view word) {
  char room[16] = {};
  uint64_t ignored = 0;
  if (word.size() >= kLoad) return word_hash_inside(word.data(), word.size(), ignored);
  std::memcpy(room, word.data(), word.size());
  return word_hash_inside(room, word.size(), ignored);
}

}  // namespace overclaim::match
