#include "lexicon/result.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {

TEST_CASE("a problem shows its position and its line with a caret below the column") {
  CHECK(format_problem({"a.yaml", 3, 5, "    kid: x", "unknown key \"kid\"", "did you mean \"id\"?"}) ==
        "a.yaml:3:5: unknown key \"kid\"\n"
        "        kid: x\n"
        "        ^\n"
        "    hint: did you mean \"id\"?\n");
}

TEST_CASE("unknown parts of a position are left out") {
  CHECK(format_problem({"a.yml", 0, 0, "", "rename it", ""}) == "a.yml: rename it\n");
  CHECK(format_problem({"a.yaml", 3, 0, "x: y", "wrong", ""}) == "a.yaml:3: wrong\n    x: y\n");
}

TEST_CASE("the caret is below its character after tabs and multi-byte letters") {
  CHECK(format_problem({"a.yaml", 1, 2, "\tx", "wrong", ""}) == "a.yaml:1:2: wrong\n    \tx\n    \t^\n");
  CHECK(format_problem({"a.yaml", 1, 5, "\xC3\xA9\xC3\xA9x", "wrong", ""}) ==
        "a.yaml:1:5: wrong\n    \xC3\xA9\xC3\xA9x\n      ^\n");
}

TEST_CASE("a column beyond the end of its line has a caret, too") {
  CHECK(format_problem({"a.yaml", 1, 4, "x", "wrong", ""}) == "a.yaml:1:4: wrong\n    x\n       ^\n");
}

}  // namespace overclaim::lexicon
