#include "report/internal/markup.h"

#include <doctest/doctest.h>

namespace overclaim::report {
namespace {

TEST_CASE("text stands for itself between tags and inside attributes") {
  CHECK(escaped("a<b>&\"'\n") == "a&lt;b&gt;&amp;&quot;&#39;\n");
  CHECK(attribute("a\n\tb\r") == "a&#10;&#9;b&#13;");
}

TEST_CASE("what XML does not allow and what is no UTF-8 is replaced") {
  CHECK(escaped("a\x01\x1B\x7F") == "a\uFFFD\uFFFD\uFFFD");
  CHECK(escaped("\xFF\xC3") == "\uFFFD\uFFFD");
  CHECK(escaped("\xEF\xBF\xBE é😀") == "\uFFFD é😀");
}

}  // namespace
}  // namespace overclaim::report
