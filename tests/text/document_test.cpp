#include <doctest/doctest.h>

#include <random>

#include "text/outline.h"

namespace overclaim::text {
namespace {

constexpr Format kFormats[] = {Format::plain, Format::markdown, Format::html};

// Fragments that are significant to one of the readers, so that random texts reach rarely used code.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kPieces = {"memory",
                                                   "Semax",
                                                   "improves ",
                                                   "the ",
                                                   " ",
                                                   "  ",
                                                   "\n",
                                                   "\r\n",
                                                   "\r",
                                                   "\n\n",
                                                   ". ",
                                                   "? ",
                                                   "! ",
                                                   ": ",
                                                   ", ",
                                                   "e.g. ",
                                                   "Dr. ",
                                                   "[1]",
                                                   "[",
                                                   "]",
                                                   "(",
                                                   ")",
                                                   "'s ",
                                                   "\xE2\x80\x99s ",
                                                   "-",
                                                   " - ",
                                                   "\xE2\x80\x94",
                                                   " | ",
                                                   "|",
                                                   "|---|---|\n",
                                                   "# ",
                                                   "## ",
                                                   "- ",
                                                   "* ",
                                                   "1. ",
                                                   "> ",
                                                   "\xE2\x80\xA2 ",
                                                   "\xE2\x9C\x93 ",
                                                   "```",
                                                   "`",
                                                   "**",
                                                   "_",
                                                   "&amp;",
                                                   "&nbsp;",
                                                   "&#8217;",
                                                   "&#x",
                                                   "&copy",
                                                   "&",
                                                   "<p>",
                                                   "</p>",
                                                   "<div>",
                                                   "</div>",
                                                   "<h2>",
                                                   "</h2>",
                                                   "<li>",
                                                   "<ul>",
                                                   "</ul>",
                                                   "<table>",
                                                   "<tr>",
                                                   "<td>",
                                                   "</table>",
                                                   "<br>",
                                                   "<b>",
                                                   "</i>",
                                                   "<!-- ",
                                                   "-->",
                                                   "<script>",
                                                   "</script>",
                                                   "<code>",
                                                   "</code>",
                                                   "<nav>",
                                                   "<title>",
                                                   "<",
                                                   ">",
                                                   "<blockquote>",
                                                   "\xFF",
                                                   "\x80",
                                                   "\xC3",
                                                   "\xE2\x80",
                                                   "\xF0\x9F\x98",
                                                   std::string(1, '\0'),
                                                   "\xF0\x9F\x98\x80",
                                                   "\xCE\xB2",
                                                   "e\xCC\x81",
                                                   "\xC2\xAD",
                                                   "\xE2\x80\x8B",
                                                   "\xEF\xBB\xBF",
                                                   "4.01",
                                                   "1,070",
                                                   "p<0.05",
                                                   "https://a.example/b-c ",
                                                   "www.",
                                                   "\xC2\xA0",
                                                   "\t",
                                                   "    ",
                                                   "---\n",
                                                   "title: x\n",
                                                   "![a](b)",
                                                   "[a](b)",
                                                   "~~",
                                                   "\\",
                                                   "\xE2\x82\x85",
                                                   "\xEF\xAC\x81",
                                                   "\xE3\x81\x82"};
  return kPieces;
}

std::string random_text(std::mt19937& random, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += pieces()[random() % pieces().size()];
  return text;
}

std::string random_bytes(std::mt19937& random, size_t count) {
  std::string bytes(count, ' ');
  for (char& c : bytes) c = static_cast<char>(random() & 0xFF);
  return bytes;
}

TEST_CASE("any bytes yield a document that satisfies the invariants") {
  std::mt19937 random(1);
  for (int i = 0; i < 400; ++i) {
    const std::string bytes = random_bytes(random, random() % 300);
    CAPTURE(i);
    for (const Format format : kFormats) check_invariants(read_as(format, bytes));
  }
}

TEST_CASE("any mixture of markup yields a document that satisfies the invariants") {
  std::mt19937 random(2);
  for (int i = 0; i < 2500; ++i) {
    const std::string text = random_text(random, 1 + random() % 60);
    CAPTURE(text);
    for (const Format format : kFormats) check_invariants(read_as(format, text));
  }
}

TEST_CASE("no bytes, or only white space, yield an empty document") {
  for (const Format format : kFormats) {
    for (const char* text : {"", " ", "\n\n", "\xEF\xBB\xBF", "\r\n \t"}) {
      const Document document = read_as(format, text);
      CHECK(document.blocks.empty());
      CHECK(document.prose.empty());
    }
  }
}

TEST_CASE("line ends of any kind give the same tokens and sentences") {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (const char c : random_text(random, 40)) {
      if (c != '\r') text.push_back(c);
    }
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CAPTURE(text);
    for (const Format format : kFormats) {
      const Document one = read_as(format, text);
      const Document other = read_as(format, crlf);
      CHECK(folded(one) == folded(other));
      CHECK(outline(one) == outline(other));
    }
  }
}

TEST_CASE("a lone carriage return ends a line of plain text") {
  CHECK(outline(read_as(Format::plain, "- one\r- two\r")) == outline(read_as(Format::plain, "- one\n- two\n")));
}

TEST_CASE("a byte order mark is not text, but positions include it") {
  for (const Format format : kFormats) {
    const Document document = read_as(format, "\xEF\xBB\xBFSemax was given.");
    REQUIRE(document.tokens.size() == 4);
    CHECK(document.tokens[0].span == Span{3, 8});
  }
}

TEST_CASE("each run of invalid bytes becomes one replacement character with the span of the run") {
  const Document document = read_as(Format::plain, "mem\xFF\xFE\x80ory \xC3");
  CHECK(document.prose == "mem\xEF\xBF\xBDory \xEF\xBF\xBD");
  CHECK(raw(document) == std::vector<std::string>{"mem", "\xFF\xFE\x80", "ory", "\xC3"});
}

TEST_CASE("NUL bytes are invalid in every format") {
  const std::string text = std::string("brain") + '\0' + "power";
  for (const Format format : kFormats) {
    const Document document = read_as(format, text);
    check_invariants(document);
    REQUIRE(document.tokens.size() >= 2);
    CHECK(raw(document).front() == "brain");
    CHECK(raw(document).back() == "power");
  }
}

TEST_CASE("composed and decomposed text yield the same folded tokens") {
  const Document composed = read_as(Format::plain, "Caf\xC3\xA9 \xC3\x85ngstr\xC3\xB6m na\xC3\xAFve.");
  const Document decomposed = read_as(Format::plain, "Cafe\xCC\x81 A\xCC\x8Angstro\xCC\x88m nai\xCC\x88ve.");
  CHECK(folded(composed) == folded(decomposed));
  CHECK(raw(decomposed)[0] == "Cafe\xCC\x81");
}

TEST_CASE("very deep and very long markup is parsed in time and without overflow") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>a ";
  check_invariants(read_as(Format::html, deep));
  std::string tables;
  for (int i = 0; i < 20000; ++i) tables += "<table><tr><td><div></div>b ";
  check_invariants(read_as(Format::html, tables));
  check_invariants(read_as(Format::markdown, std::string(50000, '>') + std::string(50000, '[') + "x"));
  std::string long_tags = "<p ";
  long_tags.append(200000, 'a').append("><b").append(200000, ' ').append(">x");
  check_invariants(read_as(Format::html, long_tags));
}

TEST_CASE("a token that is too long for its size field is cut at a character boundary") {
  std::string word;
  for (int i = 0; i < 40000; ++i) word += "\xCE\xB2";
  const Document document = read_as(Format::plain, word);
  check_invariants(document);
  REQUIRE(document.tokens.size() == 1);
  CHECK(document.tokens[0].folded_size == 65534);
}

}  // namespace
}  // namespace overclaim::text
