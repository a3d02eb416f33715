#include "text/internal/markdown.h"

#include <doctest/doctest.h>

#include "text/outline.h"

namespace overclaim::text {
namespace {

using Lines = std::vector<std::string>;

Document markdown(std::string_view text) { return read_as(Format::markdown, text); }

TEST_CASE("Markdown elements become blocks") {
  CHECK(outline(markdown(
            "# Title\n\nText goes\non here.\n\n## Part\n\n- one\n- two\n  - deeper\n\n> quoted\n\n1. first\n")) ==
        Lines{"h1 Title", "p Text goes on here.", "h2 Part", "li1 one", "li1 two", "li2 deeper", "quote quoted",
              "li1 first"});
}

TEST_CASE("headings link to their parents, and blocks to their headings") {
  const Document d = markdown("# A\n\na.\n\n## B\n\n### C\n\nc.\n\n## D\n\nd.\n");
  CHECK(d.blocks[1].heading == 0);
  CHECK(d.blocks[2].heading == 0);
  CHECK(d.blocks[3].heading == 2);
  CHECK(d.blocks[4].heading == 3);
  CHECK(d.blocks[5].heading == 0);
  CHECK(d.blocks[6].heading == 5);
}

TEST_CASE("emphasis inside a word does not split it, and its span includes the marks") {
  const Document d = markdown("It **impro**ves *mem*ory.");
  CHECK(folded(d) == Lines{"it", "improves", "memory", "."});
  CHECK(raw(d) == Lines{"It", "impro**ves", "mem*ory", "."});
}

TEST_CASE("links yield their text, images with a word or two yield nothing") {
  CHECK(folded(markdown("See [the trial](http://x.example/cures-all) and ![cures all](y.png) there.")) ==
        Lines{"see", "the", "trial", "and", "there", "."});
}

TEST_CASE("the alternative text of an image is a block of its own where it is long enough to state something") {
  CHECK(outline(markdown("![Tea that cures colds](tea.png \"Tea\")\n\nBrew it.\n")) ==
        Lines{"p Tea that cures colds", "p Brew it."});
  CHECK(outline(markdown("# Tea ![Tea that cures colds](tea.png)\n")) == Lines{"h1 Tea"});
}

TEST_CASE("code has no words, and inline code does not split a sentence") {
  const Document d = markdown("Run `improves memory` now.\n\n```\nimproves memory\n```\n");
  CHECK(folded(d) == Lines{"run", "now", "."});
  REQUIRE(d.blocks.size() == 2);
  CHECK(d.sentences.size() == 1);
  CHECK(d.blocks[1].kind == BlockKind::code);
}

TEST_CASE("entities are decoded and keep their span") {
  const Document d = markdown("Memory &amp; focus &#8212; 5&nbsp;mg caf&eacute; &nosuch; end");
  CHECK(folded(d)[1] == "&");
  CHECK(raw(d)[1] == "&amp;");
  CHECK(raw(d)[3] == "&#8212;");
  CHECK(folded(d)[6] == "caf\xC3\xA9");
  CHECK(raw(d)[6] == "caf&eacute;");
}

TEST_CASE("raw HTML yields its text without comments and tags") {
  CHECK(outline(
            markdown("Text with <b>bold</b><!-- cures all --> words<br>and more.\n\n"
                     "<div>A <i>raw</i> block.<!-- x --><script>cures()</script></div>\n\n<!-- cures\n\nall -->\n")) ==
        Lines{"p Text with bold words and more.", "p A raw block."});
}

TEST_CASE("raw HTML inside a quotation keeps its span") {
  const Document d = markdown("> <div>\n> raw words\n> </div>\n");
  CHECK(outline(d) == Lines{"quote raw words"});
  CHECK(raw(d) == Lines{"raw", "words"});
}

TEST_CASE("a paragraph may start with a tag") {
  CHECK(outline(markdown("<b>Semax</b> helps.")) == Lines{"p Semax helps."});
}

TEST_CASE("tables become rows of cells") {
  const Document d = markdown("| Drug | Route |\n|---|---|\n| Semax | *nasal* |\n| | none |\n");
  CHECK(outline(d) == Lines{"row Drug | Route", "row Semax | nasal", "row | none"});
  CHECK(d.blocks[1].header_row == 0);
  const Token& edge = d.tokens[1];
  CHECK(d.folded_text(edge) == "|");
  CHECK(edge.span.empty());
}

TEST_CASE("task lists leave no marks") {
  CHECK(outline(markdown("- [x] done\n- [ ] open\n")) == Lines{"li1 done", "li1 open"});
}

TEST_CASE("struck-out text is no longer said") {
  CHECK(outline(markdown("The tea ~~cures colds~~ is hot.\n")) == Lines{"p The tea is hot."});
  CHECK(outline(markdown("The tea <del>cures colds</del> is hot.\n")) == Lines{"p The tea is hot."});
  CHECK(outline(markdown("The tea <s>cures\n\nIt is hot.\n")) == Lines{"p The tea", "p It is hot."});
}

TEST_CASE("front matter is skipped, and its title used if there is no other") {
  const Document d = markdown("---\nlayout: post\ntitle: \"Semax explained\"\n---\n\nText.\n");
  CHECK(outline(d) == Lines{"h1 Semax explained", "p Text."});
  CHECK(raw(d)[0] == "Semax");
  CHECK(d.tokens[0].span.begin == 25);
  CHECK(outline(markdown("---\ntitle: Other\n---\n\n# Semax\n\nText.\n")) == Lines{"h1 Semax", "p Text."});
  CHECK(outline(markdown("---\n\nText.\n")) == Lines{"p Text."});
}

TEST_CASE("the description in the front matter is text of the page") {
  CHECK(outline(markdown("---\ntitle: Tea\ndescription: A hot drink.\n---\n\nText.\n")) ==
        Lines{"h1 Tea", "p A hot drink.", "p Text."});
  CHECK(outline(markdown("---\ndescription: A hot drink.\ntitle: Tea\n---\n\n# Teas\n")) ==
        Lines{"p A hot drink.", "h1 Teas"});
}

TEST_CASE("a list item that ends in a colon introduces the list in it") {
  const Document d = markdown("Effects:\n\n- brain:\n  - memory\n- heart\n");
  CHECK(d.blocks[1].intro == 0);
  CHECK(d.blocks[2].intro == 1);
  CHECK(d.blocks[3].intro == 0);
}

TEST_CASE("a short paragraph that is bold throughout is a heading, a sentence in bold is not") {
  CHECK(outline(markdown(
            "# Semax\n\n**What It Does**\n\nNobody can say so far.\n\n**It does nothing at all.**\n\nThat is it.\n")) ==
        Lines{"h1 Semax", "h2 What It Does", "p Nobody can say so far.", "p It does nothing at all.", "p That is it."});
}

TEST_CASE("several paragraphs of one item are items") {
  CHECK(outline(markdown("- first\n\n  second\n\n- third\n")) == Lines{"li1 first", "li1 second", "li1 third"});
}

}  // namespace
}  // namespace overclaim::text
