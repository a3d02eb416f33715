#include "suggest/diff.h"

#include <doctest/doctest.h>

namespace overclaim::suggest {
namespace {

std::string diff(const std::string& source, std::vector<verdict::Edit> edits, const std::string& path = "a.md") {
  verdict::Review review;
  review.document.path = path;
  review.document.source = source;
  review.edits = std::move(edits);
  return edits_diff(review);
}

}  // namespace

TEST_CASE("an article without edits has no diff") { CHECK(diff("a\n", {}).empty()); }

TEST_CASE("a change has three lines of context on either side") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{{8, 9}, "five"}}) ==
        "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("edits of one line are one change, changes with overlapping context are one hunk") {
  CHECK(diff("aa bb\nc\nd\n", {{{0, 2}, "A"}, {{3, 5}, "B"}, {{8, 9}, "D"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n-aa bb\n+A B\n c\n-d\n+D\n");
  const std::string apart = "1\n2\n3\n4\n5\n6\n7\n8\n9\n0\n";
  CHECK(diff(apart, {{{0, 1}, "x"}, {{18, 19}, "y"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-0\n+y\n");
}

TEST_CASE("lines may be removed, and the next hunks are numbered accordingly") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n0\n", {{{2, 4}, ""}, {{18, 19}, "y"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n@@ -7,4 +6,4 @@\n 7\n 8\n 9\n-0\n+y\n");
  CHECK(diff("1\n2\n3\n", {{{1, 2}, " "}}) == "--- a.md\n+++ a.md\n@@ -1,3 +1,2 @@\n-1\n-2\n+1 2\n 3\n");
}

TEST_CASE("line ends are kept, and a missing last one is marked") {
  CHECK(diff("a\r\nb\r\n", {{{0, 1}, "x"}}) == "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n");
  CHECK(
      diff("a\nb", {{{2, 3}, "x"}}) ==
      "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+x\n\\ No newline at end of file\n");
  CHECK(diff("a b", {{{3, 3}, " c"}}) ==
        "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-a b\n\\ No newline at end of file\n+a b c\n\\ No newline at end of file\n");
}

TEST_CASE("a name with a space ends at a tab, and one in this folder has no leading dot") {
  CHECK(diff("a\n", {{{0, 1}, "b"}}, "./shop/a.md").find("--- shop/a.md\n") == 0);
  CHECK(diff("a\n", {{{0, 1}, "b"}}, "my page.md").find("--- my page.md\t\n") == 0);
}

}  // namespace overclaim::suggest
