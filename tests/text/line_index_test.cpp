#include "text/line_index.h"

#include <doctest/doctest.h>

namespace overclaim::text {
namespace {

TEST_CASE("lines end at line feed, carriage return, or both together") {
  const LineIndex index("a\nb\r\nc\rd");
  CHECK(index.line_count() == 4);
  CHECK(index.line(1) == Span{0, 1});
  CHECK(index.line(2) == Span{2, 3});
  CHECK(index.line(3) == Span{5, 6});
  CHECK(index.line(4) == Span{7, 8});
  CHECK(index.line(5).empty());
  CHECK(index.line(0).empty());
}

TEST_CASE("columns count characters, not bytes") {
  const LineIndex index("x\n\xC3\xA9\xF0\x9F\x98\x80z");
  CHECK(index.at(2).line == 2);
  CHECK(index.at(2).column == 1);
  CHECK(index.at(4).column == 2);
  CHECK(index.at(8).column == 3);
}

TEST_CASE("offsets at and beyond the end of the source have a position") {
  const LineIndex index("ab\n");
  CHECK(index.at(3).line == 2);
  CHECK(index.at(3).column == 1);
  CHECK(index.at(99).line == 2);
  const LineIndex empty("");
  CHECK(empty.line_count() == 1);
  CHECK(empty.at(0).line == 1);
}

TEST_CASE("invalid bytes count as one column each") {
  const LineIndex index("\xFF\xFE!");
  CHECK(index.at(2).column == 3);
}

}  // namespace
}  // namespace overclaim::text
