#include "input/internal/endings.h"

#include <doctest/doctest.h>

namespace overclaim::input {
namespace {

TEST_CASE("articles and containers are recognised by their endings, in any case") {
  for (const char* name : {"a.md", "x/a.markdown", "a.HTML", "a.htm", "a.b.txt"}) CHECK(is_article(name));
  for (const char* name : {"a.pdf", "md", ".md", "a.md/b", "a.", "", "a.md.gz"}) CHECK_FALSE(is_article(name));
  for (const char* name : {"a.jsonl", "a.ndjson.zst", "CC.warc.wet.gz", "a.WARC.GZ", "a.tar", "a.tgz", "a.tar.zst"})
    CHECK(is_container(name));
  for (const char* name : {"a.json", "a.gz", "a.csv.gz", "tar", "a.md.gz", ".tar"}) CHECK_FALSE(is_container(name));
}

TEST_CASE("only one compression ending is removed") {
  CHECK(unpacked_name("a.md.gz") == "a.md");
  CHECK(unpacked_name("a.md.ZST") == "a.md");
  CHECK(unpacked_name("a.md") == "a.md");
  CHECK(unpacked_name("x.gz/a") == "x.gz/a");
}

TEST_CASE("the name determines the format, otherwise the content does") {
  CHECK(format_of_article("a.md.gz", "<html>") == text::Format::markdown);
  CHECK(format_of_article("a.txt", "<html>") == text::Format::plain);
  CHECK(format_of_article("index.php?id=3", "<!doctype html><p>a") == text::Format::html);
  CHECK(format_of_article("-", "# Title\n") == text::Format::markdown);
  CHECK(format_of_article("a.gz", "words") == text::Format::plain);
}

}  // namespace
}  // namespace overclaim::input
