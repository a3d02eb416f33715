#include "input/find.h"

#include "support/program.h"

namespace overclaim::input {
namespace {

using Paths = std::vector<std::string>;

void fill_folder(const ScratchFolder& folder) {
  for (const char* name : {"a.md", "b.html.gz", "c.jsonl", "d.warc.wet.gz", "e.tgz", "f.csv", "g.csv.gz",
                           "sub/h.tar.zst", ".hidden.jsonl"})
    folder.write(name, "text");
}

TEST_CASE("a folder selects only articles, or for corpora also compressed articles and containers") {
  const ScratchFolder folder;
  fill_folder(folder);
  CHECK(find_inputs({folder.path()}).paths == Paths{folder / "a.md"});
  CHECK(find_inputs({folder.path()}, Wanted::corpora).paths == Paths{folder / "a.md", folder / "b.html.gz",
                                                                     folder / "c.jsonl", folder / "d.warc.wet.gz",
                                                                     folder / "e.tgz", folder / "sub/h.tar.zst"});
}

TEST_CASE("a pattern selects wanted files, and files with the ending that it names") {
  const ScratchFolder folder;
  fill_folder(folder);
  CHECK(find_inputs({folder / "*"}, Wanted::corpora).paths.size() == 6);
  CHECK(find_inputs({folder / "*.csv"}, Wanted::corpora).paths == Paths{folder / "f.csv"});
}

TEST_CASE("a folder without wanted files is a problem that names the endings") {
  const ScratchFolder folder;
  folder.write("a.jsonl", "");
  CHECK(find_inputs({folder.path()}, Wanted::corpora).problems.empty());
  const Inputs inputs = find_inputs({folder.path()});
  REQUIRE(inputs.problems.size() == 1);
  CHECK(inputs.problems[0].hint.find(".md") != std::string::npos);
  CHECK(inputs.problems[0].hint.find(".jsonl") == std::string::npos);
}

}  // namespace
}  // namespace overclaim::input
