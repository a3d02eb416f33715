// Bytes by what they are, 64 at a time: the one thing that is asked of every byte of every article, so it is asked by
// the widest instructions that the processor has (AVX2, found at run time; SSE2 on every x86-64; a table elsewhere).
#pragma once

#include <cstddef>
#include <cstdint>

namespace overclaim::text {

// Bit i stands for byte i of a stretch of 64.
struct ByteMasks {
  uint64_t alnum = 0;      // ASCII letters and digits
  uint64_t high = 0;       // 0x80 and above: parts of characters beyond ASCII
  uint64_t ampersand = 0;  // "&"
  bool operator==(const ByteMasks&) const = default;
};

// Fills masks[0, stretches) from bytes[0, 64 * stretches).
void classify_bytes(const char* bytes, size_t stretches, ByteMasks* masks);

// The same by a table, byte for byte: what the others are tested against.
void classify_bytes_by_table(const char* bytes, size_t stretches, ByteMasks* masks);

}  // namespace overclaim::text
