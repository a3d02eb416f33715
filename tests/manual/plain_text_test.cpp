#include "manual/plain_text.h"

#include <doctest/doctest.h>

namespace overclaim::manual {
namespace {

TEST_CASE("markup of a line is removed; web addresses are kept") {
  CHECK(plain_inline("`a|b`, **bold**, [here](x.md#y), [there](https://a.org)") ==
        "a|b, bold, here, there (https://a.org)");
  CHECK(plain_inline("a list [0] of `**`") == "a list [0] of **");
}

TEST_CASE("paragraphs and items are wrapped, items with a hanging indent") {
  CHECK(plain_text("one two\nthree four\n\n- five six\n  seven\n- eight\n\nnine\n", 12) ==
        "one two\nthree four\n\n  - five six\n    seven\n  - eight\n\nnine\n");
}

TEST_CASE("headings are underlined, code is indented unchanged, comments are left out") {
  CHECK(plain_text("## Ti`tl`e\n<!-- a comment -->\n```sh\n# x  y\n\nz\n```\n### Below\n", 40) ==
        "Title\n=====\n\n    # x  y\n\n    z\n\nBelow\n-----\n");
}

TEST_CASE("tables are aligned; an empty header is left out; wide cells are wrapped") {
  CHECK(plain_text("| a | b |\n|---|---|\n| `x\\|y` | long cell |\n", 40) ==
        "  a    b\n  ---  ---------\n  x|y  long cell\n");
  CHECK(plain_text("| | |\n|---|---|\n| key | one two three four |\n| k | v |\n", 18) ==
        "  key  one two\n       three four\n  k    v\n");
}

}  // namespace
}  // namespace overclaim::manual
