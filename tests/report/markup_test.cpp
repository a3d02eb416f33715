#include "report/internal/markup.h"

#include <doctest/doctest.h>

namespace overclaim::report {
namespace {

TEST_CASE("text is escaped between tags and inside attributes") {
  CHECK(escaped("a<b>&\"'\n") == "a&lt;b&gt;&amp;&quot;&#39;\n");
  CHECK(attribute("a\n\tb\r") == "a&#10;&#9;b&#13;");
}

TEST_CASE("characters that XML forbids and invalid UTF-8 are replaced") {
  CHECK(escaped("a\x01\x1B\x7F") == "a\uFFFD\uFFFD\uFFFD");
  CHECK(escaped("\xFF\xC3") == "\uFFFD\uFFFD");
  CHECK(escaped("\xEF\xBF\xBE é😀") == "\uFFFD é😀");
}

}  // namespace
}  // namespace overclaim::report
