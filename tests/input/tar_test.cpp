#include "input/inputs.h"

namespace overclaim::input {
namespace {

using Texts = std::vector<std::string>;

// Returns a POSIX ustar header and the content after it, in blocks of 512 bytes.
std::string ustar(const std::string& name, char type, const std::string& content) {
  std::string header(512, '\0');
  const auto put = [&](size_t at, const std::string& text) { header.replace(at, text.size(), text); };
  char size[16];
  std::snprintf(size, sizeof size, "%011zo", content.size());
  put(0, name);
  put(100, "0000644");
  put(124, size);
  put(148, "        ");
  put(156, std::string(1, type));
  put(257, std::string("ustar\0"
                       "00",
                       8));
  unsigned sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  std::snprintf(size, sizeof size, "%06o", sum);
  put(148, std::string(size, 7));
  return header + content + std::string((512 - content.size() % 512) % 512, '\0');
}

TEST_CASE("articles in a tar archive are records, everything else is ignored") {
  const ScratchFolder folder;
  const Members members = {{"a.md", "# One"},        {"d/", ""},         {"d/b.html", "<p>two"}, {"d/c.csv", "3"},
                           {"d/._b.html", "hidden"}, {".git/e.md", "e"}, {"./f.txt", ""},        {"g.jsonl", "{}"}};
  for (const Packing packing : {Packing::none, Packing::gzip, Packing::zstd}) {
    const std::string path = folder.write("pages", tar_of(members, packing));
    const Outcome outcome = read_inputs({path});
    CHECK(keys(outcome) == Texts{path + "!a.md", path + "!d/b.html", path + "!./f.txt"});
    CHECK(texts(outcome) == Texts{"# One", "<p>two", ""});
    CHECK(outcome.records[0].format == text::Format::markdown);
    CHECK(outcome.records[1].format == text::Format::html);
    CHECK(outcome.records[1].file == path);
    CHECK(positions(outcome)[0] == 0);
    CHECK(positions(outcome)[1] == 1536);  // after header and content of the first, and header of the folder
    CHECK(outcome.counts.ignored == 5);
  }
}

TEST_CASE("names keep their letters in any locale, whether the archive declares UTF-8 or not") {
  const ScratchFolder folder;
  const std::string pax = ustar("PaxHeader", 'x', "15 path=\xC3\xBC.txt\n") + ustar("u.txt", '0', "one");
  const std::string path = folder.write("a", pax + ustar("\xC3\xA9.txt", '0', "two") + std::string(1024, '\0'));
  const Outcome outcome = read_inputs({path});
  CHECK(keys(outcome) == Texts{path + "!ü.txt", path + "!é.txt"});
  CHECK(texts(outcome) == Texts{"one", "two"});
  CHECK(outcome.skipped.empty());
}

TEST_CASE("a member above the limit is skipped, the next is read") {
  const ScratchFolder folder;
  InputOptions options;
  options.largest = 1000;
  const std::string path = folder.write(
      "a.tgz",
      tar_of({{"a.txt", std::string(1000, 'a')}, {"b.txt", std::string(1001, 'b')}, {"c.txt", "c"}}, Packing::gzip));
  const Outcome outcome = read_inputs({path}, options);
  CHECK(keys(outcome) == Texts{path + "!a.txt", path + "!c.txt"});
  CHECK(reasons(outcome) == Texts{"larger than 1000 bytes"});
  CHECK(outcome.skipped[0].position == 1536);
}

TEST_CASE("a truncated archive yields the members before the truncation") {
  const ScratchFolder folder;
  const std::string tar = tar_of({{"a.txt", "one"}, {"b.txt", noise(100000)}, {"c.txt", "three"}});
  const std::string path = folder.write("a.tar", tar.substr(0, 50000));
  const Outcome outcome = read_inputs({path, folder.write("d.txt", "after")});
  CHECK(texts(outcome) == Texts{"one", "after"});
  CHECK(reasons(outcome) == Texts{"ends early: cannot be read: Truncated tar archive"});
  CHECK(outcome.skipped[0].position == 1024);
}

TEST_CASE("the next valid member after a damaged header is found") {
  const ScratchFolder folder;
  std::string tar = tar_of({{"a.txt", "one"}, {"b.txt", "two"}, {"c.txt", "three"}});
  REQUIRE(tar.substr(1024, 5) == "b.txt");
  tar[1024] = 'X';
  const Outcome outcome = read_inputs({folder.write("a.tar", tar)});
  CHECK(texts(outcome) == Texts{"one", "three"});
  CHECK(outcome.skipped.size() == 1);
}

TEST_CASE("an empty archive has no records, and a file that is not an archive is skipped") {
  const ScratchFolder folder;
  CHECK(read_inputs({folder.write("a.tar", tar_of({}))}).counts.skipped == 0);
  CHECK(read_inputs({folder.write("b.tar", "")}).counts.skipped == 0);
  CHECK(reasons(read_inputs({folder.write("c.tgz", "<html>")})) == Texts{"its content does not match its name"});
  InputOptions options;
  options.kind = InputKind::tar;
  CHECK(reasons(read_inputs({folder.write("d.txt", noise(1000))}, options)) ==
        Texts{"cannot be read: Unrecognized archive format"});
}

}  // namespace
}  // namespace overclaim::input
