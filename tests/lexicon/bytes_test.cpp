#include "lexicon/bytes.h"

#include <doctest/doctest.h>

#include "support/program.h"

namespace overclaim::lexicon {

TEST_CASE("the bytes of a file are read unchanged, also of an empty one") {
  const ScratchFolder folder;
  CHECK(read_bytes(folder.write("empty", "")) == "");
  CHECK(read_bytes(folder.write("few", std::string("a\r\n\0b", 5))) == std::string("a\r\n\0b", 5));
  const std::string many(100000, 'x');
  CHECK(read_bytes(folder.write("many", many)) == many);
}

TEST_CASE("a missing file and a folder have no bytes") {
  const ScratchFolder folder;
  CHECK_FALSE(read_bytes(folder / "missing").has_value());
  CHECK_FALSE(read_bytes(folder.path()).has_value());
}

TEST_CASE("hashes equal those in existing stores, in one piece or in parts") {
  CHECK(hash_of("") == kNoBytesHash);
  CHECK(hash_of("foobar") == 0x88FAD7C0A8FF07F2);
  CHECK(hash_of("bar", hash_of("foo")) == hash_of("foobar"));
  CHECK(hash_of("\xFF") != hash_of("\x7F"));
  CHECK(hexadecimal(hash_of("a")) == "44bd8ad473cd9906");
  CHECK(hexadecimal(10) == "a");
}

TEST_CASE("with its standard offset the hash is FNV-1a as published") {
  constexpr uint64_t kUsual = 0xCBF29CE484222325;
  CHECK(hash_of("a", kUsual) == 0xAF63DC4C8601EC8C);
  CHECK(hash_of("foobar", kUsual) == 0x85944171F73967E8);
}

}  // namespace overclaim::lexicon
