#include "text/read.h"

#include <doctest/doctest.h>

#include "text/outline.h"

namespace overclaim::text {
namespace {

TEST_CASE("the file name determines the format") {
  CHECK(format_of_path("a/b.md") == Format::markdown);
  CHECK(format_of_path("B.MARKDOWN") == Format::markdown);
  CHECK(format_of_path("x.html") == Format::html);
  CHECK(format_of_path("x.htm") == Format::html);
  CHECK(format_of_path("x.txt") == Format::plain);
  CHECK(format_of_path("x.md/readme") == Format::plain);
  CHECK(format_of_path("") == Format::plain);
}

TEST_CASE("the content determines the format of an article without a name") {
  CHECK(format_of_content("<!DOCTYPE html><p>x") == Format::html);
  CHECK(format_of_content("\xEF\xBB\xBF\n <div class=x><p>Text</p></div>") == Format::html);
  CHECK(format_of_content("# Title\n\nText") == Format::markdown);
  CHECK(format_of_content("Text with [a link](http://x.example).") == Format::markdown);
  CHECK(format_of_content("---\ntitle: x\n---\nText") == Format::markdown);
  CHECK(format_of_content("Some **bold** words") == Format::markdown);
  CHECK(format_of_content("Plain words.\n\n- with a list\n- of two\n") == Format::plain);
  CHECK(format_of_content("p < 0.05 and 3 * 4 * 5") == Format::plain);
  CHECK(format_of_content("#hashtag") == Format::plain);
  CHECK(format_of_content("") == Format::plain);
}

TEST_CASE("standard input is parsed by its content, files by their name") {
  CHECK(read_document("-", "# Title\n\nText.").format == Format::markdown);
  CHECK(read_document("a.txt", "# Title\n\nText.").format == Format::plain);
  CHECK(read_document("a.md", "x", Format::html).format == Format::html);
}

TEST_CASE("a document keeps its path and its original bytes") {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "a\r\nb\xFF";
  const Document document = read_document("dir/a.txt", bytes);
  CHECK(document.path == "dir/a.txt");
  CHECK(document.source == bytes);
}

TEST_CASE("a copy of a document does not depend on the original") {
  Document copy;
  {
    const Document original = read_document("a.txt", "Semax was given to rats.");
    copy = original;
  }
  CHECK(copy.folded_text(copy.tokens[0]) == "semax");
  CHECK(copy.prose_text(copy.sentences[0].prose) == "Semax was given to rats.");
}

}  // namespace
}  // namespace overclaim::text
