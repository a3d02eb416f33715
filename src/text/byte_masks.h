// Classifies bytes 64 at a time. Every byte of every article passes through here, so the widest instructions that the
// processor has are used: AVX2 (detected at run time), SSE2 on every other x86-64, a table elsewhere. All functions are
// pure and may be called from any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace overclaim::text {

// Bit i describes byte i of a group of 64.
struct ByteMasks {
  uint64_t alnum = 0;      // ASCII letters and digits
  uint64_t high = 0;       // 0x80 and above: parts of characters beyond ASCII
  uint64_t ampersand = 0;  // "&"
  bool operator==(const ByteMasks&) const = default;
};

// Fills masks[0, stretches) from bytes[0, 64 * stretches). REQUIRES: both arrays have that size.
void classify_bytes(const char* bytes, size_t stretches, ByteMasks* masks);

// The same result by a table lookup for each byte: the reference implementation that tests compare classify_bytes()
// with.
void classify_bytes_by_table(const char* bytes, size_t stretches, ByteMasks* masks);

}  // namespace overclaim::text
