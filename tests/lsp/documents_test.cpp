#include "lsp/documents.h"

#include <doctest/doctest.h>

#include <random>

namespace overclaim {
namespace {

constexpr auto kUri = "file:///a.md";

std::string text_now(const OpenTexts& texts) {
  const OpenText* text = texts.find(kUri);
  REQUIRE(text);
  return text->text;
}

}  // namespace

TEST_CASE("changes are made one after the other, each of the text that the last one left") {
  OpenTexts texts;
  REQUIRE(texts.open(kUri, "markdown", 1, "one\ntwo\n"));
  REQUIRE(texts.change(kUri, 2, {{Range{{0, 0}, {0, 3}}, "1\n1a"}, {Range{{2, 0}, {2, 3}}, "2"}}, Encoding::utf16));
  CHECK(text_now(texts) == "1\n1a\n2\n");
  CHECK(texts.find(kUri)->version == 2);
  REQUIRE(texts.change(kUri, 3, {{std::nullopt, "all new"}}, Encoding::utf16));
  CHECK(text_now(texts) == "all new");
}

TEST_CASE("each change makes another state, also where the version does not grow") {
  OpenTexts texts;
  texts.open(kUri, "", 1, "a");
  const uint64_t first = texts.find(kUri)->state;
  texts.change(kUri, 1, {{std::nullopt, "a"}}, Encoding::utf16);
  CHECK(texts.find(kUri)->state != first);
  const uint64_t second = texts.find(kUri)->state;
  texts.close(kUri);
  texts.open(kUri, "", 1, "a");
  CHECK(texts.find(kUri)->state != second);
  CHECK(texts.find(kUri)->state != first);
}

TEST_CASE("ranges that lie outside the text are clamped, and those told backwards turned around") {
  OpenTexts texts;
  texts.open(kUri, "", 1, "one\ntwo");
  texts.change(kUri, 2, {{Range{{0, 99}, {7, 7}}, "!"}}, Encoding::utf16);
  CHECK(text_now(texts) == "one!");
  texts.change(kUri, 3, {{Range{{9, 9}, {9, 9}}, "?"}}, Encoding::utf16);
  CHECK(text_now(texts) == "one!?");
  texts.change(kUri, 4, {{Range{{0, 4}, {0, 1}}, "N"}}, Encoding::utf16);
  CHECK(text_now(texts) == "oN?");
}

TEST_CASE("a text that is not open is neither changed nor closed") {
  OpenTexts texts;
  CHECK_FALSE(texts.change(kUri, 2, {{std::nullopt, "a"}}, Encoding::utf16));
  CHECK_FALSE(texts.close(kUri));
  CHECK(texts.all().empty());
}

// What is kept by changes must be what an editor holds, to the byte.
TEST_CASE("after thousands of edits the text and its lines are those of a text opened afresh") {
  const std::vector<std::string> words = {"a word", " ", "\n", "\n\n", "\r\n", "\r", "\xF0\x9F\xA7\xA0", "e\xCC\x81", "\xEF\xBB\xBF", "\xC3\xA9"};
  std::mt19937 random(23);
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
    OpenTexts texts;
    std::string whole = "# Cerebrolysin\n\nCerebrolysin builds muscle.\n";
    texts.open(kUri, "markdown", 0, whole);
    for (int round = 0; round < 3000; ++round) {
      const LineStarts lines(whole);
      PositionFinder finder(whole, lines, encoding);
      const auto a = static_cast<uint32_t>(random() % (whole.size() + 1));
      const auto b = static_cast<uint32_t>(std::min<size_t>(whole.size(), a + random() % 20));
      const Range range = finder.of({a, b});
      const std::string fresh = random() % 3 == 0 ? "" : words[random() % words.size()];
      const uint32_t begin = offset_of(whole, lines, encoding, range.begin);
      whole.replace(begin, offset_of(whole, lines, encoding, range.end) - begin, fresh);
      REQUIRE(texts.change(kUri, round + 1, {{range, fresh}}, encoding));
      const OpenText& kept = *texts.find(kUri);
      REQUIRE(kept.text == whole);
      REQUIRE(kept.lines.count() == LineStarts(whole).count());
      if (whole.size() > 1500) {
        whole = whole.substr(0, static_cast<size_t>(offset_of(whole, LineStarts(whole), encoding, {4, 0})));
        texts.change(kUri, round + 1, {{std::nullopt, whole}}, encoding);
      }
    }
  }
}

}  // namespace overclaim
