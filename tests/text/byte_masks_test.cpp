#include "text/byte_masks.h"

#include <doctest/doctest.h>

#include <random>

namespace overclaim::text {

TEST_CASE("bytes are told apart as letters and digits, beyond ASCII, and ampersand") {
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

TEST_CASE("the widest instructions say the same as the table, of every byte in every place") {
  std::mt19937 random(11);
  std::string text(64 * 512, '\0');
  for (size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i < 64 * 256 ? i / 64 : random());
  std::vector<ByteMasks> quick(512), obvious(512);
  classify_bytes(text.data(), 512, quick.data());
  classify_bytes_by_table(text.data(), 512, obvious.data());
  CHECK(quick == obvious);
}

}  // namespace overclaim::text
