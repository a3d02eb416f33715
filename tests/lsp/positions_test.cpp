#include "lsp/positions.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace overclaim {
namespace {

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

// One, two, three and four bytes; a combining mark; the byte order mark; every end of a line; bytes that are no UTF-8.
const std::vector<std::string> kPieces = {"a",    "b ",     "\xC3\xA9",         "e\xCC\x81", "\xE2\x80\x94", "\xF0\x9F\xA7\xA0",
                                          "\n",   "\r\n",   "\r",               "\n\n",      "\xEF\xBB\xBF", "\xFF",
                                          "\xC3", "\xE2\x80", "\xF0\x9D\x92\xB3", "\r\r\n"};

std::string text_of(std::mt19937& random, int pieces) {
  std::string text;
  for (int i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

// The slow and obvious way: the text is walked from its begin, and at the begin of every character it is told where that
// is. Character for character: valid UTF-8 by the bits of its first byte, and any other byte one by one.
struct Place {
  uint32_t offset;
  Position position;
};
size_t whole_character(const std::string& text, size_t at) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const size_t size = byte(at) >= 0xF0 ? 4 : byte(at) >= 0xE0 ? 3 : byte(at) >= 0xC0 ? 2 : 1;
  if (byte(at) > 0xF4) return 1;
  for (size_t i = 1; i < size; ++i)
    if ((byte(at + i) & 0xC0u) != 0x80u) return 1;
  return size;
}
std::vector<Place> places_in(const std::string& text, Encoding encoding) {
  std::vector<Place> places;
  Position here;
  for (size_t at = 0; at < text.size();) {
    places.push_back({static_cast<uint32_t>(at), here});
    if (text[at] == '\n' || text[at] == '\r') {
      at += text.compare(at, 2, "\r\n") == 0 ? 2 : 1;
      here = {here.line + 1, 0};
      continue;
    }
    const size_t size = whole_character(text, at);
    here.character += encoding == Encoding::utf8    ? static_cast<uint32_t>(size)
                      : encoding == Encoding::utf16 ? (size == 4 ? 2u : 1u)
                                                    : 1u;
    at += size;
  }
  places.push_back({static_cast<uint32_t>(text.size()), here});
  return places;
}

}  // namespace

TEST_CASE("encodings go by the names of the protocol") {
  for (const Encoding e : kAll) CHECK(encoding_of(name_of(e)) == e);
  CHECK(name_of(Encoding::utf16) == "utf-16");
  CHECK_FALSE(encoding_of("utf-7"));
}

TEST_CASE("characters count in the units that were agreed on") {
  const std::string text = "\xF0\x9F\xA7\xA0 \xC3\xA9!";  // a brain, a blank, e acute, !
  const LineStarts lines(text);
  CHECK(PositionFinder(text, lines, Encoding::utf8).at(7) == Position{0, 7});
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(7) == Position{0, 4});
  CHECK(PositionFinder(text, lines, Encoding::utf32).at(7) == Position{0, 3});
  CHECK(offset_of(text, lines, Encoding::utf8, {0, 7}) == 7);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 4}) == 7);
  CHECK(offset_of(text, lines, Encoding::utf32, {0, 3}) == 7);
}

TEST_CASE("places in any text are those of the slow way, both ways, in any order") {
  std::mt19937 random(5);
  for (int round = 0; round < 400; ++round) {
    const std::string text = text_of(random, static_cast<int>(random() % 40));
    CAPTURE(text);
    const LineStarts lines(text);
    for (const Encoding encoding : kAll) {
      const auto places = places_in(text, encoding);
      PositionFinder finder(text, lines, encoding);
      for (const auto& place : places) {
        CHECK(finder.at(place.offset) == place.position);
        CHECK(offset_of(text, lines, encoding, place.position) == place.offset);
      }
      for (int i = 0; i < 40; ++i) {
        const auto& place = places[random() % places.size()];
        CHECK(finder.at(place.offset) == place.position);
      }
    }
  }
}

TEST_CASE("a place inside a character is its begin") {
  const std::string text = "a\xF0\x9F\xA7\xA0z";
  const LineStarts lines(text);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 2}) == 1);  // between the halves of a surrogate pair
  CHECK(offset_of(text, lines, Encoding::utf8, {0, 3}) == 1);
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(3) == Position{0, 1});
}

TEST_CASE("places beyond a line are its end, beyond the text the end of the text") {
  const std::string text = "one\r\ntwo\rthree";
  const LineStarts lines(text);
  CHECK(lines.count() == 3);
  CHECK(offset_of(text, lines, Encoding::utf16, {0, 99}) == 3);
  CHECK(offset_of(text, lines, Encoding::utf16, {1, 99}) == 8);
  CHECK(offset_of(text, lines, Encoding::utf16, {2, 4294967295u}) == text.size());
  CHECK(offset_of(text, lines, Encoding::utf16, {4294967295u, 0}) == text.size());
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(4) == Position{0, 3});  // inside \r\n
  CHECK(PositionFinder(text, lines, Encoding::utf16).at(999) == Position{2, 5});
}

TEST_CASE("the begins of lines follow any change as if they were looked for anew") {
  std::mt19937 random(7);
  std::string text = text_of(random, 60);
  LineStarts lines(text);
  for (int round = 0; round < 5000; ++round) {
    const auto begin = static_cast<uint32_t>(random() % (text.size() + 1));
    const auto end = begin + static_cast<uint32_t>(random() % std::min<size_t>(12, text.size() - begin + 1));
    const std::string fresh = text_of(random, static_cast<int>(random() % 5));
    text.replace(begin, end - begin, fresh);
    lines.follow(text, {begin, end}, static_cast<uint32_t>(fresh.size()));
    const LineStarts anew(text);
    REQUIRE(lines.count() == anew.count());
    for (uint32_t line = 0; line < anew.count(); ++line) REQUIRE(lines.start(line) == anew.start(line));
    if (text.size() > 400) lines = LineStarts(text = text.substr(0, 50));
  }
}

}  // namespace overclaim
