#include "text/byte_masks.h"

#include <doctest/doctest.h>

#include <random>

namespace overclaim::text {

TEST_CASE("bytes are classified as letters and digits, non-ASCII, or ampersand") {
  std::string text(64, ' ');
  text[0] = 'a';
  text[1] = 'Z';
  text[2] = '7';
  text[3] = '&';
  text[4] = '\xC3';
  text[63] = 'q';
  ByteMasks masks;
  classify_bytes(text.data(), 1, &masks);
  CHECK(masks.alnum == (0b111u | uint64_t{1} << 63));
  CHECK(masks.ampersand == 0b1000u);
  CHECK(masks.high == 0b10000u);
}

TEST_CASE("vector instructions classify every byte in every position as the table does") {
  std::mt19937 random(11);
  std::string text(64 * 512, '\0');
  for (size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i < 64 * 256 ? i / 64 : random());
  std::vector<ByteMasks> fast(512), expected(512);
  classify_bytes(text.data(), 512, fast.data());
  classify_bytes_by_table(text.data(), 512, expected.data());
  CHECK(fast == expected);
}

}  // namespace overclaim::text
