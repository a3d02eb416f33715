#include "input/internal/packed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "input/inputs.h"

namespace overclaim::input {
namespace {

std::string content(PackedFile& file) {
  std::string all;
  for (std::string_view ahead = file.peek(1); !ahead.empty(); ahead = file.peek(1)) {
    all += ahead;
    file.skip(ahead.size());
  }
  return all;
}

std::string content(const ScratchFolder& folder, const std::string& bytes) {
  PackedFile file(folder.write("file", bytes), 0, PackedFile::Form::any);
  const std::string all = content(file);
  return all + (file.error().empty() ? "" : " [" + file.error() + "]");
}

TEST_CASE("compression is undone, once or several times, and plain bytes are unchanged") {
  const ScratchFolder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + noise(200000);
  CHECK(content(folder, bytes) == bytes);
  CHECK(content(folder, gzipped(bytes)) == bytes);
  CHECK(content(folder, zstandard(bytes)) == bytes);
  CHECK(content(folder, gzipped(zstandard(bytes))) == bytes);
  CHECK(content(folder, "") == "");
  CHECK(content(folder, gzipped("")) == "");
}

TEST_CASE("several gzip members and zstd frames are concatenated") {
  const ScratchFolder folder;
  CHECK(content(folder, gzipped("one ") + gzipped("two ") + gzipped("") + gzipped("three")) == "one two three");
  CHECK(content(folder, zstandard("one ") + zstandard("two")) == "one two");
}

TEST_CASE("truncated compression is an error, and the bytes long before it are read") {
  const ScratchFolder folder;
  const std::string bytes = noise(400000);
  const std::string packed = gzipped(bytes);
  const std::string read = content(folder, packed.substr(0, packed.size() - 1000));
  CHECK(read.substr(0, 200000) == bytes.substr(0, 200000));
  CHECK(read.substr(read.find('[')) == "[cannot be read: truncated gzip input]");
  CHECK(content(folder, gzipped("short").substr(0, 20)) == " [cannot be read: damaged compression]");
}

TEST_CASE("a missing file, a folder and an archive of another format are errors") {
  const ScratchFolder folder;
  CHECK(PackedFile(folder / "none", 0, PackedFile::Form::any).error() == "cannot be opened: No such file or directory");
  CHECK(PackedFile(folder.path(), 0, PackedFile::Form::any).error() == "cannot be opened: is a folder");
  PackedFile words(folder.write("words", noise(2000)), 0, PackedFile::Form::tar);
  CHECK(words.error() == "cannot be read: Unrecognized archive format");
}

TEST_CASE("a tar archive can be read as plain bytes") {
  const ScratchFolder folder;
  const std::string tar = tar_of({{"a.txt", "text"}});
  PackedFile file(folder.write("a.tar", tar), 0, PackedFile::Form::bytes);
  CHECK_FALSE(file.is_tar());
  CHECK(content(file) == tar);
}

TEST_CASE("members of a tar archive are returned one by one, whether they are read or not") {
  const ScratchFolder folder;
  PackedFile file(folder.write("a", gzipped(tar_of({{"a.txt", noise(100000)}, {"d/", ""}, {"d/b.txt", "two"}}))), 0,
                  PackedFile::Form::any);
  REQUIRE(file.is_tar());
  PackedFile::Member member;
  bool damaged = true;
  REQUIRE(file.next_member(member, damaged));
  CHECK_FALSE(damaged);
  CHECK(member.name == "a.txt");
  CHECK(member.size == 100000);
  CHECK(member.position == 0);
  REQUIRE(file.next_member(member, damaged));
  CHECK_FALSE(member.regular);
  REQUIRE(file.next_member(member, damaged));
  CHECK(member.name == "d/b.txt");
  CHECK(member.position > 100000);
  CHECK(content(file) == "two");
  CHECK_FALSE(file.next_member(member, damaged));
  CHECK(file.error().empty());
}

TEST_CASE("standard input is read from its current position and left open") {
  const ScratchFolder folder;
  const int fd = open(folder.write("a", gzipped("piped")).c_str(), O_RDONLY);
  {
    PackedFile file("-", fd, PackedFile::Form::any);
    CHECK(content(file) == "piped");
  }
  CHECK(lseek(fd, 0, SEEK_SET) == 0);
  close(fd);
}

TEST_CASE("peek() does not advance, skip() stops at the end") {
  const ScratchFolder folder;
  const std::string bytes = noise(300000);
  PackedFile file(folder.write("a", bytes), 0, PackedFile::Form::any);
  CHECK(file.peek(250000).substr(0, 250000) == bytes.substr(0, 250000));
  CHECK(file.position() == 0);
  file.skip(100001);
  CHECK(file.position() == 100001);
  CHECK(file.peek(1000000) == bytes.substr(100001));
  file.skip(1000000);
  CHECK(file.position() == 300000);
  CHECK(file.peek(1).empty());
}

TEST_CASE("bytes in memory are unpacked up to a limit") {
  CHECK(unpack(gzipped("text"), 4).bytes == "text");
  CHECK(unpack("text", 4).bytes == "text");
  CHECK(unpack(gzipped(std::string(10'000'000, 'a')), 1000).too_large);
  CHECK_FALSE(unpack(gzipped("text").substr(0, 12), 4).error.empty());
}

TEST_CASE("lines end in LF or CR LF, which the last line may lack") {
  const ScratchFolder folder;
  PackedFile file(folder.write("a", "one\r\n\ntwo\nlast"), 0, PackedFile::Form::any);
  std::string line;
  std::vector<std::string> lines;
  while (next_line(file, 100, line) == Line::read) lines.push_back(line);
  CHECK(lines == std::vector<std::string>{"one", "", "two", "last"});
  CHECK(next_line(file, 100, line) == Line::end);
}

TEST_CASE("a line longer than the limit is skipped, one of exactly that length is read") {
  const ScratchFolder folder;
  const std::string longer = noise(300001), longest = noise(300000);
  PackedFile file(folder.write("a", longer + "\n" + longest + "\r\n" + longer + "\nshort\n" + longer), 0,
                  PackedFile::Form::any);
  std::string line;
  CHECK(next_line(file, 300000, line) == Line::too_long);
  REQUIRE(next_line(file, 300000, line) == Line::read);
  CHECK(line == longest);
  CHECK(next_line(file, 300000, line) == Line::too_long);
  REQUIRE(next_line(file, 300000, line) == Line::read);
  CHECK(line == "short");
  CHECK(next_line(file, 300000, line) == Line::too_long);
  CHECK(next_line(file, 300000, line) == Line::end);
}

}  // namespace
}  // namespace overclaim::input
