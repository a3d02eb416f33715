#include <doctest/doctest.h>

#include "input/find.h"
#include "input/glob.h"
#include "support/program.h"

namespace overclaim::input {
namespace {

TEST_CASE("a star stays within a name, two stand for any folders between") {
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

TEST_CASE("a pattern of a folder matches all in it") {
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

TEST_CASE("brackets are themselves, hidden names are as any other") {
  CHECK(path_matches("[slug].md", "[slug].md"));
  CHECK_FALSE(path_matches("[slug].md", "s.md"));
  CHECK(path_matches("**/*.md", ".git/a.md"));
}

TEST_CASE("a filter keeps files from folders and patterns, and named ones only where it is told to") {
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
