#include "input/glob.h"

#include <doctest/doctest.h>

#include "input/find.h"
#include "support/program.h"

namespace overclaim::input {
namespace {

using Paths = std::vector<std::string>;

// Returns the inputs found, relative to their folder.
Paths found(const ScratchFolder& folder, const Paths& arguments, size_t problems = 0) {
  Paths full;
  for (const auto& argument : arguments) full.push_back(argument == "-" ? argument : folder / argument);
  const Inputs inputs = find_inputs(full);
  CHECK(inputs.problems.size() == problems);
  Paths names;
  for (const auto& path : inputs.paths)
    names.push_back(path.starts_with(folder.path()) ? path.substr(folder.path().size() + 1) : path);
  return names;
}

void fill_folder(const ScratchFolder& folder) {
  for (const char* name :
       {"b.md", "a.html", "notes.yaml", ".hidden.md", "sub/c.txt", "sub/deep/d.MD", ".git/e.md", "z [1].md"})
    folder.write(name, "text");
}

TEST_CASE("a star matches any characters, a question mark matches one") {
  CHECK(name_matches("*.md", "a.md"));
  CHECK(name_matches("a*b*c", "aXbYbZc"));
  CHECK(name_matches("*", ""));
  CHECK(name_matches("?.md", "a.md"));
  CHECK_FALSE(name_matches("?.md", ".md"));
  CHECK_FALSE(name_matches("a*b", "abc"));
  CHECK_FALSE(name_matches("a", "A"));
}

TEST_CASE("a folder selects its articles in order, except hidden ones") {
  const ScratchFolder folder;
  fill_folder(folder);
  CHECK(found(folder, {"."}) == Paths{"./a.html", "./b.md", "./sub/c.txt", "./sub/deep/d.MD", "./z [1].md"});
  CHECK(found(folder, {"sub"}) == Paths{"sub/c.txt", "sub/deep/d.MD"});
}

TEST_CASE("a file is selected whatever its name, paths keep their order, duplicates are removed") {
  const ScratchFolder folder;
  fill_folder(folder);
  CHECK(found(folder, {"sub/c.txt", "notes.yaml", "-", "a.html", "sub", "./a.html", "-"}) ==
        Paths{"sub/c.txt", "notes.yaml", "-", "a.html", "sub/deep/d.MD"});
  CHECK(found(folder, {"z [1].md"}) == Paths{"z [1].md"});
}

TEST_CASE("patterns that the shell did not expand are expanded") {
  const ScratchFolder folder;
  fill_folder(folder);
  CHECK(found(folder, {"*.md"}) == Paths{"b.md", "z [1].md"});
  CHECK(found(folder, {"?.*"}) == Paths{"a.html", "b.md"});
  CHECK(found(folder, {"**/*.txt"}) == Paths{"sub/c.txt"});
  CHECK(found(folder, {"**/d*"}) == Paths{"sub/deep/d.MD"});
  CHECK(found(folder, {"s*/*.txt"}) == Paths{"sub/c.txt"});
  CHECK(found(folder, {"*.yaml"}) == Paths{"notes.yaml"});
  CHECK(found(folder, {"n*"}, 1).empty());  // no ending named: articles only
  CHECK(found(folder, {"**"}).size() == 5);
  CHECK(found(folder, {"*.pdf"}, 1).empty());
}

TEST_CASE("a file whose name looks like a pattern is that file") {
  const ScratchFolder folder;
  folder.write("what*.md", "text");
  folder.write("whatever.md", "text");
  CHECK(found(folder, {"what*.md"}) == Paths{"what*.md"});
}

TEST_CASE("a folder without articles is a problem and does not affect the others") {
  const ScratchFolder folder;
  folder.write("empty/notes.yaml", "");
  folder.write("a.md", "");
  CHECK(found(folder, {"empty", "a.md"}, 1) == Paths{"a.md"});
}

TEST_CASE("a link to an enclosing folder does not cause an endless loop") {
  const ScratchFolder folder;
  folder.write("sub/a.md", "text");
  std::filesystem::create_directory_symlink(folder.path(), folder / "sub/back");
  CHECK(found(folder, {"."}) == Paths{"./sub/a.md"});
  CHECK(found(folder, {"**/*.md"}) == Paths{"sub/a.md"});
}

}  // namespace
}  // namespace overclaim::input
