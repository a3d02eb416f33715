#include "text/byte_masks.h"

#include "text/characters.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace overclaim::text {
namespace {

using Classify = void (*)(const char*, size_t, ByteMasks*);

#if defined(__x86_64__)

// Marks the bytes in [low, high]. A signed comparison suffices, since all bounds and the bytes sought are ASCII.
__m128i between(__m128i bytes, char low, char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(low - 1))),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(high + 1))));
}

uint64_t bits(__m128i bytes, unsigned part) {
  return static_cast<uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(bytes))) << (16 * part);
}

void classify_sse2(const char* bytes, size_t stretches, ByteMasks* masks) {
  const __m128i lower = _mm_set1_epi8(0x20), sign = _mm_set1_epi8('&');
  for (size_t s = 0; s < stretches; ++s) {
    ByteMasks made;
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 64 * s + 16 * part));
      const __m128i letters = between(_mm_or_si128(b, lower), 'a', 'z');
      made.alnum |= bits(_mm_or_si128(letters, between(b, '0', '9')), part);
      made.high |= bits(b, part);
      made.ampersand |= bits(_mm_cmpeq_epi8(b, sign), part);
    }
    masks[s] = made;
  }
}

#define OVERCLAIM_AVX2 __attribute__((target("avx2")))

OVERCLAIM_AVX2 __m256i between_wide(__m256i bytes, char low, char high) {
  return _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8(static_cast<char>(low - 1))),
                          _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(high + 1)), bytes));
}

OVERCLAIM_AVX2 uint64_t bits_wide(__m256i bytes, unsigned part) {
  return static_cast<uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(bytes))) << (32 * part);
}

OVERCLAIM_AVX2 void classify_avx2(const char* bytes, size_t stretches, ByteMasks* masks) {
  const __m256i lower = _mm256_set1_epi8(0x20), sign = _mm256_set1_epi8('&');
  for (size_t s = 0; s < stretches; ++s) {
    ByteMasks made;
    for (unsigned part = 0; part < 2; ++part) {
      const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 64 * s + 32 * part));
      const __m256i letters = between_wide(_mm256_or_si256(b, lower), 'a', 'z');
      made.alnum |= bits_wide(_mm256_or_si256(letters, between_wide(b, '0', '9')), part);
      made.high |= bits_wide(b, part);
      made.ampersand |= bits_wide(_mm256_cmpeq_epi8(b, sign), part);
    }
    masks[s] = made;
  }
}

Classify fastest() {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") ? classify_avx2 : classify_sse2;
}

#else

Classify fastest() { return classify_bytes_by_table; }

#endif

}  // namespace

void classify_bytes(const char* bytes, size_t stretches, ByteMasks* masks) {
  static const Classify classify = fastest();
  classify(bytes, stretches, masks);
}

void classify_bytes_by_table(const char* bytes, size_t stretches, ByteMasks* masks) {
  for (size_t s = 0; s < stretches; ++s) {
    ByteMasks made;
    for (unsigned i = 0; i < 64; ++i) {
      const char c = bytes[64 * s + i];
      const uint64_t bit = uint64_t{1} << i;
      if (is_ascii_alnum(c)) made.alnum |= bit;
      if (static_cast<unsigned char>(c) >= 0x80) made.high |= bit;
      if (c == '&') made.ampersand |= bit;
    }
    masks[s] = made;
  }
}

}  // namespace overclaim::text
