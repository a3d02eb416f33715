#include <doctest/doctest.h>

#include "input/find.h"
#include "input/glob.h"
#include "support/program.h"

namespace overclaim::input {
namespace {

TEST_CASE("a star matches within a name, two stars match any folders") {
  CHECK(path_matches("*.md", "a.md"));
  CHECK_FALSE(path_matches("*.md", "docs/a.md"));
  CHECK(path_matches("**/*.md", "a.md"));
  CHECK(path_matches("**/*.md", "docs/deep/a.md"));
  CHECK(path_matches("docs/**/a.md", "docs/a.md"));
  CHECK(path_matches("docs/**/a.md", "docs/x/y/a.md"));
  CHECK_FALSE(path_matches("docs/**/a.md", "other/docs/a.md"));
  CHECK(path_matches("**/x/**/y.md", "a/x/b/x/c/y.md"));
  CHECK(path_matches("a?.md", "ab.md"));
  CHECK_FALSE(path_matches("a?.md", "a.md"));
  CHECK_FALSE(path_matches("a.md", "A.md"));
}

TEST_CASE("a pattern that matches a folder matches all files in it") {
  CHECK(path_matches("docs", "docs/deep/a.md"));
  CHECK(path_matches("docs/", "docs/a.md"));
  CHECK(path_matches("./docs//deep", "docs/deep/a.md"));
  CHECK(path_matches("docs/*", "docs/deep/a.md"));
  CHECK(path_matches("docs/**", "docs/a.md"));
  CHECK(path_matches("**", "a.md"));
  CHECK(path_matches("**/drafts", "x/drafts/a.md"));
  CHECK_FALSE(path_matches("docs", "docs2/a.md"));
  CHECK_FALSE(path_matches("docs/**", "docs"));
  CHECK_FALSE(path_matches("docs/deep/a.md", "docs/deep"));
  CHECK_FALSE(path_matches(".", "a.md"));
}

TEST_CASE("brackets are literal, hidden names are not special") {
  CHECK(path_matches("[slug].md", "[slug].md"));
  CHECK_FALSE(path_matches("[slug].md", "s.md"));
  CHECK(path_matches("**/*.md", ".git/a.md"));
}

TEST_CASE("a filter excludes files of folders and patterns, and named files only on request") {
  const ScratchFolder folder;
  const std::string a = folder.write("a.md", "x"), b = folder.write("b.md", "x");
  Filter filter{[&](const std::string& path) { return path == a; }, false};
  Inputs inputs = find_inputs({folder.path(), folder / "*.md"}, Wanted::articles, filter);
  CHECK(inputs.paths == std::vector<std::string>{b});
  CHECK(inputs.left_out == 2);
  CHECK(find_inputs({folder.path(), a}, Wanted::articles, filter).paths == std::vector<std::string>{b, a});
  filter.named_too = true;
  CHECK(find_inputs({a, b, "-"}, Wanted::articles, filter).paths == std::vector<std::string>{b, "-"});
  filter.leaves_out = [](const std::string&) { return true; };
  inputs = find_inputs({folder.path()}, Wanted::articles, filter);
  CHECK(inputs.paths.empty());
  CHECK(inputs.problems.empty());
}

}  // namespace
}  // namespace overclaim::input
