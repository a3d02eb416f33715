#include "report/internal/excerpt.h"

#include <doctest/doctest.h>

#include "support/marked.h"
#include "text/read.h"

namespace overclaim::report {
namespace {

std::string shown(const std::string& text, size_t width = 40, Mark mark = {}) {
  const Marked article = marked(text);
  REQUIRE(article.spans.size() == 1);
  const text::Document document = text::read_document("a.txt", article.text);
  REQUIRE(document.sentences.size() == 1);
  return marked_sentence(document, 0, article.spans[0], 2, width, mark);
}

TEST_CASE("carets are below the marked words") {
  CHECK(shown("It [[may]] help.") == "  It may help.\n     ^^^\n");
  CHECK(shown("It [[may]] help.", 40, {"<", ">"}) == "  It <may> help.\n");
}

TEST_CASE("each wrapped line has its own carets") {
  CHECK(shown("It may not [[help you]] at all.", 18) == "  It may not help\n             ^^^^\n  you at all.\n  ^^^\n");
}

TEST_CASE("wide and combining characters keep the carets in place") {
  CHECK(shown("\u65E5\u672C [[may]] help.") == "  \u65E5\u672C may help.\n       ^^^\n");
  CHECK(shown("e\u0301te\u0301 [[may]] help.") == "  e\u0301te\u0301 may help.\n      ^^^\n");
}

TEST_CASE("a long sentence is cut around its marked words, whole words only") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "word ";
  text += "[[marked]]";
  for (int i = 0; i < 150; ++i) text += " word";
  const std::string out = shown(text + ".", 100);
  CHECK(out.size() < 700);
  CHECK(out.starts_with("  ... word"));
  CHECK(out.find("marked") != std::string::npos);
  CHECK(out.find("^^^^^^") != std::string::npos);
  CHECK(out.find("word ...\n") != std::string::npos);
}

TEST_CASE("a word longer than the line is broken, not lost") {
  CHECK(wrapped(std::string(25, 'x'), 0, 0, 10) == "xxxxxxxxxx\nxxxxxxxxxx\nxxxxx\n");
}

TEST_CASE("following lines are indented, and white space is one space") {
  CHECK(wrapped("one two\n three", 1, 2, 9) == " one two\n   three\n");
  CHECK(wrapped("", 1, 2, 9).empty());
}

TEST_CASE("control characters and bidirectional overrides are not printed") {
  CHECK(printable("a\x1b[31mb\x7f\u202e") == "a?[31mb??");
  CHECK(printable("caf\u00e9") == "caf\u00e9");
}

}  // namespace
}  // namespace overclaim::report
