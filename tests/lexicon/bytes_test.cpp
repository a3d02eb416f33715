#include "lexicon/bytes.h"

#include <doctest/doctest.h>

#include "support/program.h"

namespace overclaim {

TEST_CASE("the bytes of a file are read as they are, none and many") {
  const ScratchFolder folder;
  CHECK(read_bytes(folder.write("empty", "")) == "");
  CHECK(read_bytes(folder.write("few", std::string("a\r\n\0b", 5))) == std::string("a\r\n\0b", 5));
  const std::string many(100000, 'x');
  CHECK(read_bytes(folder.write("many", many)) == many);
}

TEST_CASE("what is missing, or a folder, has no bytes") {
  const ScratchFolder folder;
  CHECK_FALSE(read_bytes(folder / "missing").has_value());
  CHECK_FALSE(read_bytes(folder.path()).has_value());
}

}  // namespace overclaim
