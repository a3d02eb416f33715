#include "match/prefilter.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::match {
namespace {

bool passes(std::string_view text, text::Format format = text::Format::plain) {
  static const Prefilter prefilter(*shipped_lexicon());
  return prefilter.may_name_subject(text, format);
}

}  // namespace

TEST_CASE("a text that names no subject is rejected") {
  CHECK_FALSE(passes("The train leaves at nine, and the bridge is closed on Sundays."));
  CHECK_FALSE(passes(""));
  CHECK_FALSE(passes(std::string(5000, 'x')));
}

TEST_CASE("a name passes in any case and at any position") {
  CHECK(passes("cerebrolysin"));
  CHECK(passes("CEREBROLYSIN"));
  for (size_t before = 0; before < 140; ++before) CHECK(passes(std::string(before, ' ') + "Cerebrolysin"));
  for (size_t behind = 0; behind < 140; ++behind) CHECK(passes("Cerebrolysin" + std::string(behind, ' ')));
}

TEST_CASE("longer and shorter words are not names") {
  CHECK_FALSE(passes("cerebrolysinate"));
  CHECK_FALSE(passes("cerebroly sin"));
}

TEST_CASE("a short part of a name passes only next to the other part") {
  CHECK(passes("They sell LL-37 there."));
  CHECK(passes("They sell LL 37 there."));
  CHECK_FALSE(passes("Turn to page 37."));
  CHECK_FALSE(passes("We'll be 37."));
}

TEST_CASE("characters that only look different or are invisible do not hide a name") {
  CHECK(passes("Cerebro\u00ADlysin"));  // soft hyphen
  CHECK(passes("Cerebro\u200Blysin"));  // zero width space
  CHECK(passes("\uFF23erebrolysin"));   // full width C
  CHECK(passes("\u201CCerebrolysin\u201D"));
  CHECK(
      passes("\xFF"
             "Cerebrolysin\xFE"));  // invalid UTF-8
}

TEST_CASE("markup inside a name does not hide it") {
  CHECK(passes("<p>Cere<b>bro</b>lysin</p>", text::Format::html));
  CHECK(passes("<p>Cere<!-- note -->brolysin</p>", text::Format::html));
  CHECK(passes("Cere**bro**lysin", text::Format::markdown));
  CHECK(passes("[Cere](x)brolysin", text::Format::markdown));
  CHECK(passes("<p>&#67;erebrolysin</p>", text::Format::html));
  CHECK(passes("<p>&#8220Cerebrolysin&#8221</p>", text::Format::html));  // old HTML, without semicolons
  CHECK(passes("<p>Cerebro&shy;lysin</p>", text::Format::html));
}

TEST_CASE("plain text has no markup, so its punctuation separates words") {
  CHECK_FALSE(passes("Cere**bro**lysin"));
  CHECK_FALSE(passes("&#67;erebrolysin"));
}

TEST_CASE("a page with a suppression comment passes") {
  CHECK(passes("<p>Trains.</p><!--overclaim-ignore *: so-->", text::Format::html));
  CHECK(passes("<!-- overclaim-ingore *: so -->", text::Format::markdown));
  CHECK(passes("Trains.\n[overclaim-ignore-end]\n"));
  CHECK_FALSE(passes("Trains are overclaimed."));
}

TEST_CASE("frequent markup does not make a page pass") {
  CHECK_FALSE(
      passes("<html><head><title>Trains</title><script>var a = '<b>';</script></head><body><ul><li>One</li><li>Two"
             "</li></ul><p>It&rsquo;s &amp; <a href=\"/x?a=1&amp;b=2\">here</a><br>now</p></body></html>",
             text::Format::html));
  CHECK_FALSE(
      passes("# Trains\n\n* [Times](https://example.org/a_b_c)\n* **Bridges** and _roads_\n", text::Format::markdown));
}

}  // namespace overclaim::match
