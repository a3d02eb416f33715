#include "lsp/documents.h"

#include <doctest/doctest.h>

#include <random>

namespace overclaim::lsp {
namespace {

TextChange put(Range range, std::string text) { return {range, std::move(text)}; }

OpenText text_of(const std::string& text) {
  OpenText out;
  out.text = text;
  out.lines = LineStarts(text);
  return out;
}

std::string after(const std::string& text, const TextChange& change, Encoding encoding = Encoding::utf16) {
  OpenText open = text_of(text);
  CHECK(open.change(change, encoding));
  return open.text;
}

}  // namespace

TEST_CASE("a change replaces a range, or everything") {
  CHECK(after("one two", put({{0, 4}, {0, 7}}, "three")) == "one three");
  CHECK(after("one\ntwo\n", put({{0, 3}, {1, 0}}, " ")) == "one two\n");
  CHECK(after("one", {std::nullopt, "another"}) == "another");
  CHECK(after("", put({{0, 0}, {0, 0}}, "first")) == "first");
}

TEST_CASE("a range beyond the text is clamped, a reversed range is swapped") {
  CHECK(after("one", put({{0, 3}, {9, 9}}, "!")) == "one!");
  CHECK(after("one\ntwo", put({{0, 99}, {1, 0}}, " ")) == "one two");
  CHECK(after("one two", put({{0, 7}, {0, 4}}, "three")) == "one three");
}

TEST_CASE("a change counts characters in the agreed encoding") {
  const std::string text = "\xF0\x9F\xA7\xA0 memory";
  CHECK(after(text, put({{0, 3}, {0, 9}}, "sleep"), Encoding::utf16) == "\xF0\x9F\xA7\xA0 sleep");
  CHECK(after(text, put({{0, 5}, {0, 11}}, "sleep"), Encoding::utf8) == "\xF0\x9F\xA7\xA0 sleep");
  CHECK(after(text, put({{0, 2}, {0, 8}}, "sleep"), Encoding::utf32) == "\xF0\x9F\xA7\xA0 sleep");
}

TEST_CASE("random changes yield the same text as on a plain string") {
  std::mt19937 random(8);
  const std::vector<std::string> pieces = {"word ", "\n", "\r\n", "\r", "\xF0\x9F\xA7\xA0", "\xC3\xA9", ""};
  OpenText open = text_of("A line.\r\nAnother.\n");
  std::string plain = open.text;
  for (int i = 0; i < 3000; ++i) {
    const LineStarts anew(plain);
    PositionFinder finder(plain, anew, Encoding::utf16);
    // Converted to positions, so that changes start and end at character boundaries.
    Range range{finder.at(random() % (plain.size() + 1)), finder.at(random() % (plain.size() + 1))};
    if (range.end < range.begin) std::swap(range.begin, range.end);
    std::string text;
    for (unsigned k = random() % 4; k > 0; --k) text += pieces[random() % pieces.size()];
    const uint32_t begin = offset_of(plain, anew, Encoding::utf16, range.begin);
    const uint32_t end = offset_of(plain, anew, Encoding::utf16, range.end);
    plain = plain.substr(0, begin) + text + plain.substr(end);
    REQUIRE(open.change(put(range, text), Encoding::utf16));
    REQUIRE(open.text == plain);
    if (plain.size() > 400) {
      plain = "Short again.\n";
      REQUIRE(open.change({std::nullopt, plain}, Encoding::utf16));
    }
  }
}

TEST_CASE("several changes of one message are applied in order") {
  OpenTexts texts;
  REQUIRE(texts.open("file:///a", "markdown", 1, "one"));
  const uint64_t before = texts.find("file:///a")->state;
  CHECK(
      texts.change("file:///a", 2, {put({{0, 3}, {0, 3}}, "\ntwo"), put({{1, 0}, {1, 3}}, "three")}, Encoding::utf16));
  CHECK(texts.find("file:///a")->text == "one\nthree");
  CHECK(texts.find("file:///a")->version == 2);
  CHECK(texts.find("file:///a")->state != before);
}

TEST_CASE("a text that is not open cannot be changed or closed, a text opened again is replaced") {
  OpenTexts texts;
  CHECK(!texts.change("file:///a", 1, {}, Encoding::utf16));
  CHECK(!texts.close("file:///a"));
  CHECK(texts.open("file:///a", "markdown", 1, "one"));
  CHECK(texts.open("file:///a", "html", 5, "two"));
  CHECK(texts.find("file:///a")->text == "two");
  CHECK(texts.close("file:///a"));
  CHECK(!texts.find("file:///a"));
}

TEST_CASE("each change yields a new state, also if the version does not increase") {
  OpenTexts texts;
  texts.open("a.md", "", 1, "a");
  const uint64_t first = texts.find("a.md")->state;
  texts.change("a.md", 1, {{std::nullopt, "a"}}, Encoding::utf16);
  CHECK(texts.find("a.md")->state != first);
  const uint64_t second = texts.find("a.md")->state;
  texts.close("a.md");
  texts.open("a.md", "", 1, "a");
  CHECK(texts.find("a.md")->state != second);
  CHECK(texts.find("a.md")->state != first);
}

}  // namespace overclaim::lsp
