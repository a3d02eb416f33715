#include "input/kind.h"

#include <doctest/doctest.h>

namespace overclaim::input {
namespace {

TEST_CASE("the content determines the kind of a file, whatever its name") {
  CHECK(kind_of("a.txt", "WARC/1.0\r\nWARC-Type: warcinfo\r\n") == InputKind::warc);
  CHECK(kind_of("a.warc", "{\"id\": 1, \"text\": \"a\"}\n") == InputKind::json_lines);
  CHECK(kind_of("a", "\xEF\xBB\xBF\r\n { \"text\" : \"a\"}") == InputKind::json_lines);
  CHECK(kind_of("-", "# Title\n") == InputKind::article);
  CHECK(kind_of("a.md", "") == InputKind::article);
}

TEST_CASE("an article that only mentions objects or WARC is an article") {
  CHECK(kind_of("a.md", "{braces} in prose\n") == InputKind::article);
  CHECK(kind_of("a", "{\"quoted\"} in prose\n") == InputKind::article);
  CHECK(kind_of("a", "WARC/ISO is a format\n") == InputKind::article);
  CHECK(kind_of("a.html", "<script type=\"application/ld+json\">\n{\"@context\": \"x\"}\n") == InputKind::article);
  CHECK(kind_of("a.json", "{\n  \"text\": \"pretty\"\n}\n") == InputKind::article);
}

TEST_CASE("JSON lines are recognised after a broken first line") {
  CHECK(kind_of("a.jsonl", "oops\n{\"text\": \"a\"}\n") == InputKind::json_lines);
  CHECK(kind_of("a.txt", "oops\n{\"text\": \"a\"}\n") == InputKind::article);
}

TEST_CASE("a container may be empty, but other content is rejected") {
  CHECK(kind_of("a.jsonl.gz", "") == InputKind::json_lines);
  CHECK(kind_of("a.warc.wet", "") == InputKind::warc);
  CHECK(kind_of("a.tgz", "") == InputKind::tar);
  CHECK_FALSE(kind_of("a.warc.gz", "<html>not found</html>"));
  CHECK_FALSE(kind_of("a.jsonl", "not found"));
  CHECK_FALSE(kind_of("a.tar", "not found"));
}

}  // namespace
}  // namespace overclaim::input
