#include "lsp/positions.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace overclaim::lsp {
namespace {

// Fragments of lines: all line ends, characters of one to four bytes, combining marks, a byte order mark.
const std::vector<std::string> kPieces = {"a",
                                          "Zu ",
                                          "\n",
                                          "\r\n",
                                          "\r",
                                          "\xC3\xA9",
                                          "e\xCC\x81",
                                          "\xE2\x80\x99",
                                          "\xF0\x9F\xA7\xA0",
                                          "\xEF\xBB\xBF",
                                          "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC"};

std::string random_text(std::mt19937& random, size_t pieces) {
  std::string text;
  for (size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

// The reference implementation: every line as a list of characters.
struct Slow {
  struct Line {
    uint32_t begin = 0, end = 0;
  };
  std::string text;
  std::vector<Line> lines;

  explicit Slow(std::string of) : text(std::move(of)) {
    Line line;
    for (uint32_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\n' && text[i] != '\r') continue;
      line.end = i;
      lines.push_back(line);
      if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      line.begin = i + 1;
    }
    line.end = static_cast<uint32_t>(text.size());
    lines.push_back(line);
  }

  uint32_t units(Encoding encoding, uint32_t from, uint32_t to) const {
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i += static_cast<uint32_t>(text::character_size(text, i))) {
      const size_t bytes = text::character_size(text, i);
      count += encoding == Encoding::utf8                  ? static_cast<uint32_t>(bytes)
               : encoding == Encoding::utf16 && bytes == 4 ? 2
                                                           : 1;
    }
    return count;
  }
  // REQUIRES: `offset` is a character boundary that is not inside a line end.
  Position position(Encoding encoding, uint32_t offset) const {
    for (uint32_t l = 0; l < lines.size(); ++l)
      if (offset >= lines[l].begin && offset <= lines[l].end) return {l, units(encoding, lines[l].begin, offset)};
    return {};
  }
};

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

}  // namespace

TEST_CASE("an astral character counts four, two or one units by encoding") {
  const std::string text = "a\xF0\x9F\xA7\xA0z";
  const LineStarts lines(text);
  CHECK(offset_of(text, lines, Encoding::utf8, {0, 5}) == 5);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 3}) == 5);
  CHECK(offset_of(text, lines, Encoding::utf32, {0, 2}) == 5);
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(5) == Position{0, 3});
}

TEST_CASE("positions inside a character, beyond the line and beyond the text are clamped") {
  const std::string text = "a\xF0\x9F\xA7\xA0z\r\nlast";
  const LineStarts lines(text);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 2}) == 1);
  CHECK(offset_of(text, lines, Encoding::utf8, {0, 3}) == 1);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 99}) == 6);
  CHECK(offset_of(text, lines, Encoding::utf16, {1, 4000000000u}) == text.size());
  CHECK(offset_of(text, lines, Encoding::utf16, {7, 0}) == text.size());
}

TEST_CASE("an offset inside a line end is the end of its line") {
  const std::string text = "ab\r\ncd";
  const LineStarts lines(text);
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(3) == Position{0, 2});
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(4) == Position{1, 0});
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(99) == Position{1, 2});
}

TEST_CASE("an empty text has one line") {
  const LineStarts lines;
  CHECK(lines.count() == 1);
  CHECK(offset_of("", lines, Encoding::utf16, {0, 0}) == 0);
  CHECK(PositionFinder("", lines, Encoding::utf16).at(0) == Position{});
}

TEST_CASE("positions of random texts equal those of the reference, in both directions and any order") {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    const Slow slow(random_text(random, random() % 40));
    const LineStarts lines(slow.text);
    REQUIRE(lines.count() == slow.lines.size());
    for (uint32_t l = 0; l < lines.count(); ++l) {
      CHECK(lines.start(l) == slow.lines[l].begin);
      CHECK(lines.end(slow.text, l) == slow.lines[l].end);
    }
    for (const Encoding encoding : kAll) {
      PositionFinder finder(slow.text, lines, encoding);
      for (int i = 0; i < 40; ++i) {
        const auto& line = slow.lines[random() % slow.lines.size()];
        const auto near = line.begin + static_cast<uint32_t>(random() % (line.end - line.begin + 1));
        const auto offset = static_cast<uint32_t>(text::edge_before(slow.text, near));
        const Position position = slow.position(encoding, offset);
        INFO("round ", round, " offset ", offset, " ", name_of(encoding));
        CHECK(finder.at(offset) == position);
        CHECK(offset_of(slow.text, lines, encoding, position) == offset);
      }
    }
  }
}

TEST_CASE("line starts updated by random changes equal those computed from the new text") {
  std::mt19937 random(6);
  for (int round = 0; round < 200; ++round) {
    std::string text = random_text(random, random() % 30);
    LineStarts lines(text);
    for (int i = 0; i < 30; ++i) {
      // Any offset, also between "\r" and "\n".
      const auto begin = static_cast<uint32_t>(random() % (text.size() + 1));
      const auto end = begin + static_cast<uint32_t>(random() % (text.size() - begin + 1));
      const std::string put = random_text(random, random() % 5);
      text.replace(begin, end - begin, put);
      lines.follow(text, {begin, end}, static_cast<uint32_t>(put.size()));
      const LineStarts anew(text);
      REQUIRE(lines.count() == anew.count());
      for (uint32_t l = 0; l < lines.count(); ++l) REQUIRE(lines.start(l) == anew.start(l));
    }
  }
}

TEST_CASE("invalid UTF-8 counts one unit for each byte") {
  const std::string text = "a\xFF\xC3\xE2\x80z";
  const LineStarts lines(text);
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
    PositionFinder finder(text, lines, encoding);
    for (uint32_t at = 0; at <= text.size(); ++at) {
      CHECK(finder.at(at) == Position{0, at});
      CHECK(offset_of(text, lines, encoding, {0, at}) == at);
    }
  }
}

}  // namespace overclaim::lsp
