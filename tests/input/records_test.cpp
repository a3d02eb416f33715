#include "input/records.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "input/inputs.h"
#include "input/internal/reader.h"

namespace overclaim::input {
namespace {

using Texts = std::vector<std::string>;

InputOptions of_kind(InputKind kind) {
  InputOptions options;
  options.kind = kind;
  return options;
}

TEST_CASE("the key of an article is its path, compressed or not") {
  const ScratchFolder folder;
  const std::string plain = folder.write("a.md", "# A");
  const std::string packed = folder.write("b.html.gz", gzipped("<p>b"));
  const Outcome outcome = read_inputs({plain, packed});
  CHECK(keys(outcome) == Texts{plain, packed});
  CHECK(texts(outcome) == Texts{"# A", "<p>b"});
  CHECK(outcome.records[0].format == text::Format::markdown);
  CHECK(outcome.records[1].format == text::Format::html);
  CHECK(outcome.records[0].file == plain);
}

TEST_CASE("unwanted files are not opened but are numbered") {
  const ScratchFolder folder;
  const std::string first = folder.write("1.txt", "a"), last = folder.write("3.jsonl", "{\"text\": \"c\"}\n");
  InputOptions options;
  options.wanted = [&](const std::string& path) { return path == last; };
  const Outcome outcome = read_inputs({first, folder / "none.txt", last, folder / "none.d/*.md"}, options);
  CHECK(texts(outcome) == Texts{"c"});
  CHECK(outcome.records[0].file_number == 3);
  CHECK(reasons(outcome).empty());
}

TEST_CASE("the size of the inputs is known in advance if determining it consumes no input") {
  const ScratchFolder folder;
  const std::string plain = folder.write("a.txt", "12345"), packed = folder.write("b.txt.gz", gzipped("12345"));
  const std::string at = "@", list = at + folder.write("list", plain + "\n" + packed + "\n");
  const auto both = extent_of({list}, {});
  REQUIRE(both);
  CHECK(both->files == 2);
  CHECK(both->bytes == 5 + gzipped("12345").size());
  CHECK(extent_of({plain, folder / "none.txt"}, {})->bytes == 5);
  InputOptions first_only;
  first_only.wanted = [&](const std::string& path) { return path == plain; };
  CHECK(extent_of({list}, first_only)->bytes == 5);
  const std::string pipe = folder / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const std::string& unknown : {std::string("-"), pipe, at + pipe, at + folder.write("in", "-\n")})
    CHECK_FALSE(extent_of({plain, unknown}, {}).has_value());
}

TEST_CASE("the bytes consumed add up to the size of the inputs") {
  const ScratchFolder folder;
  const std::vector<std::string> inputs = {folder.write("a.txt", std::string(200000, 'x')),
                                           folder.write("b.txt.gz", gzipped("12345")),
                                           folder.write("c.tar", tar_of({{"a.txt", "b"}}))};
  Records records(inputs);
  CHECK(records.consumed() == 0);
  while (records.next()) {
  }
  CHECK(records.consumed() == extent_of(inputs, {})->bytes);
}

TEST_CASE("the bytes of an article are unchanged") {
  const ScratchFolder folder;
  for (const std::string& bytes : {std::string(),
                                   std::string("\xEF\xBB\xBF"
                                               "bom"),
                                   std::string("nul\0nul", 7), std::string("caf\xE9\r\n"), std::string("{not json}")}) {
    const Outcome outcome = read_inputs({folder.write("a.txt", bytes)});
    CHECK(texts(outcome) == Texts{bytes});
  }
}

TEST_CASE("the content of a file takes precedence over its name") {
  const ScratchFolder folder;
  const std::string lines = folder.write("lines.txt", "{\"text\": \"a\"}\n");
  const std::string archive = folder.write("archive.html", tar_of({{"a.txt", "b"}}));
  const std::string crawl = folder.write("crawl.bin", gzipped(warc_page("http://a.example/", "c")));
  CHECK(keys(read_inputs({lines, archive, crawl})) == Texts{lines + "#1", archive + "!a.txt", "http://a.example/"});
}

TEST_CASE("a requested kind takes precedence over the content") {
  const ScratchFolder folder;
  const std::string line = "{\"text\": \"a\"}\n";
  const std::string path = folder.write("a.jsonl", line);
  CHECK(texts(read_inputs({path}, of_kind(InputKind::article))) == Texts{line});
  CHECK(texts(read_inputs({path}, of_kind(InputKind::json_lines))) == Texts{"a"});
  CHECK(reasons(read_inputs({path}, of_kind(InputKind::warc))) == Texts{"expected a WARC record here"});
  const std::string tar = tar_of({{"a.txt", "b"}});
  CHECK(texts(read_inputs({folder.write("a.tar", tar)}, of_kind(InputKind::article))) == Texts{tar});
}

TEST_CASE("a folder yields articles and containers in the order of their names") {
  const ScratchFolder folder;
  folder.write("a.jsonl.gz", gzipped("{\"text\": \"one\"}\n") + gzipped("{\"text\": \"two\"}\n"));
  folder.write("b/c.md", "three");
  folder.write("d.warc.wet", warc_page("http://a.example/", "four"));
  folder.write("e.csv", "not");
  CHECK(texts(read_inputs({folder.path()})) == Texts{"one", "two", "three", "four"});
}

TEST_CASE("a list names one input on each line, and may occur between other arguments") {
  const ScratchFolder folder;
  const std::string a = folder.write("a.txt", "a"), b = folder.write("b.txt", "b"), c = folder.write("sub/c.txt", "c");
  const std::string list = folder.write("list", b + "\r\n\n" + folder / "sub" + "\n" + folder / "none.txt" + "\n" + b);
  const Outcome outcome = read_inputs({a, "@" + list, a, a});
  CHECK(texts(outcome) == Texts{"a", "b", "c", "b", "a"});
  REQUIRE(outcome.skipped.size() == 1);
  CHECK(outcome.skipped[0].file == folder / "none.txt");
  CHECK(texts(read_inputs({folder.write("packed", gzipped(a + "\n"))}, of_kind(InputKind::list))) == Texts{"a"});
}

TEST_CASE("a list cannot name lists") {
  const ScratchFolder folder;
  const std::string list = folder.write("list", "");
  folder.write("list", "@" + list + "\n");
  CHECK(reasons(read_inputs({"@" + list})) == Texts{"cannot be opened: No such file or directory"});
}

TEST_CASE("unreadable inputs are skipped with the reason, and reading continues") {
  const ScratchFolder folder;
  const std::string after = folder.write("after.txt", "after");
  const std::string list = std::string("@").append(folder / "no-list");
  std::filesystem::create_directory(folder / "empty");
  const std::string cut = folder.write("cut.txt.gz", gzipped(noise(400000)).substr(0, 200000));
  const Outcome outcome = read_inputs({folder / "none.md", folder / "empty", list, cut, after});
  CHECK(texts(outcome) == Texts{"after"});
  CHECK(reasons(outcome) == Texts{"no articles in this folder", "cannot be opened: No such file or directory",
                                  "cannot be opened: No such file or directory",
                                  "ends early: cannot be read: truncated gzip input"});
}

TEST_CASE("an article above the limit is skipped, and so is a small file that unpacks to more than the limit") {
  const ScratchFolder folder;
  InputOptions options;
  options.largest = 1000;
  const std::string exact = folder.write("a.txt", std::string(1000, 'a'));
  const std::string above = folder.write("b.txt", std::string(1001, 'b'));
  const std::string bomb = folder.write("c.txt.gz", gzipped(gzipped(std::string(100'000'000, 'c'))));
  const Outcome outcome = read_inputs({exact, above, bomb}, options);
  CHECK(keys(outcome) == Texts{exact});
  CHECK(reasons(outcome) == Texts{"larger than 1000 bytes", "larger than 1000 bytes"});
}

TEST_CASE("standard input may be of any kind, and compression is undone") {
  const ScratchFolder folder;
  InputOptions options;
  options.standard_input = open(folder.write("in", gzipped("{\"id\": \"a\", \"text\": \"b\"}\n")).c_str(), O_RDONLY);
  CHECK(keys(read_inputs({"-"}, options)) == Texts{"-#a"});
  close(options.standard_input);
}

TEST_CASE("records are returned while the input is still being written") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  std::thread writer([&] {
    const std::string line = "{\"text\": \"" + noise(10000) + "\"}\n";
    while (write(ends[1], line.data(), line.size()) > 0) {
    }  // ends only when the reader closes the pipe
  });
  {
    InputOptions options;
    options.standard_input = ends[0];
    Records records({"-"}, options);
    for (int i = 0; i < 100; ++i) {
      const auto item = records.next();
      REQUIRE(item);
      CHECK(std::get_if<Record>(&*item));
    }
  }
  close(ends[0]);
  writer.join();
  close(ends[1]);
  std::signal(SIGPIPE, before);
}

TEST_CASE("no arguments yield no records") { CHECK(read_inputs({}).counts.skipped == 0); }

TEST_CASE("the site is the host of the address") {
  CHECK(site_of("https://User:pw@Shop.Example:8080/a?b#c") == "shop.example");
  CHECK(site_of("//shop.example") == "shop.example");
  CHECK(site_of("http://[2001:DB8::1]:80/") == "2001:db8::1");
  CHECK(site_of("http://shop.example?x=@y") == "shop.example");
  CHECK(site_of("mailto:a@b") == "");
  CHECK(site_of("") == "");
}

}  // namespace
}  // namespace overclaim::input
