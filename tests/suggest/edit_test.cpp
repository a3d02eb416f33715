#include "suggest/internal/edit.h"

#include <doctest/doctest.h>

#include "text/read.h"

namespace overclaim::suggest {

TEST_CASE("edits are applied from first to last, and the text in between is kept") {
  CHECK(edited("it improves sleep", {{{3, 11}, "may improve"}}) == "it may improve sleep");
  CHECK(edited("it improves sleep", {{{0, 0}, "so "}, {{3, 11}, "lifts"}, {{17, 17}, "."}}) == "so it lifts sleep.");
  CHECK(edited("abc", {}) == "abc");
}

TEST_CASE("two lists of edits are merged in order, without duplicates") {
  const auto both = merged({{{5, 7}, "x"}}, {{{0, 1}, "y"}, {{5, 7}, "x"}});
  REQUIRE(both.has_value());
  CHECK(*both == std::vector<verdict::Edit>{{{0, 1}, "y"}, {{5, 7}, "x"}});
}

TEST_CASE("edits of the same bytes conflict, adjacent edits do not") {
  CHECK_FALSE(merged({{{0, 5}, "a"}}, {{{4, 6}, "b"}}).has_value());
  CHECK_FALSE(merged({{{3, 3}, "a"}}, {{{3, 3}, "b"}}).has_value());
  CHECK_FALSE(merged({{{0, 5}, "a"}}, {{{2, 2}, "b"}}).has_value());
  CHECK(merged({{{0, 5}, "a"}}, {{{5, 6}, "b"}}).has_value());
  CHECK(merged({{{5, 5}, "a"}}, {{{5, 8}, "b"}}).has_value());
}

TEST_CASE("a position in the old text is mapped to the new one") {
  const std::vector<verdict::Edit> edits = {{{2, 4}, "long"}, {{6, 6}, "++"}};
  CHECK(moved(edits, 0) == 0);
  CHECK(moved(edits, 2) == 2);
  CHECK(moved(edits, 3) == 6);  // removed: the end of its replacement
  CHECK(moved(edits, 4) == 6);
  CHECK(moved(edits, 8) == 12);
}

TEST_CASE("words are escaped for their format") {
  CHECK(escaped("a < b & c", text::Format::html) == "a &lt; b &amp; c");
  CHECK(escaped("2*3_4", text::Format::markdown) == "2\\*3\\_4");
  CHECK(escaped("a < b_", text::Format::plain) == "a < b_");
}

TEST_CASE("words with markup in or between them are not plain bytes") {
  const text::Document d = text::read_document("a.md", "It im**proves** all *of* it.\n", text::Format::markdown);
  const auto token = [&](std::string_view folded) {
    for (uint32_t t = 0; t < d.tokens.size(); ++t)
      if (d.folded_text(d.tokens[t]) == folded) return t;
    return text::kNone;
  };
  CHECK_FALSE(plain_bytes(d, token("improves"), token("improves") + 1).has_value());
  CHECK_FALSE(plain_bytes(d, token("all"), token("of") + 1).has_value());
  CHECK(plain_bytes(d, token("of"), token("of") + 1).has_value());
}

}  // namespace overclaim::suggest
