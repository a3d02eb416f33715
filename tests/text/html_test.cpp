#include "text/internal/html.h"

#include <doctest/doctest.h>

#include "text/outline.h"

namespace overclaim::text {
namespace {

using Lines = std::vector<std::string>;

Document html(std::string_view text) { return read_as(Format::html, text); }

TEST_CASE("HTML elements become blocks") {
  CHECK(
      outline(html("<h1>Title</h1><p>Text <b>goes</b>\n  on.</p><h2>Part</h2><ul><li>one<li>two<ul><li>deeper</ul></ul>"
                   "<blockquote><p>quoted</p></blockquote><dl><dt>term<dd>meaning</dl>")) ==
      Lines{"h1 Title", "p Text goes on.", "h2 Part", "li1 one", "li1 two", "li2 deeper", "quote quoted", "li1 term",
            "li1 meaning"});
}

TEST_CASE("hidden elements are skipped") {
  CHECK(outline(html(
            "<p>Shown.</p><script>cures()</script><style>p{}</style><noscript>a</noscript><template><p>b</p></template>"
            "<p hidden>c</p><p aria-hidden=true>d</p><p style='color:red; display: none'>e</p>"
            "<div style='visibility:hidden'><p>f</p></div><button>g</button><select><option>h</select>"
            "<svg><text>i</text></svg><!-- j -->")) == Lines{"p Shown."});
}

TEST_CASE("navigation and similar elements have no sentences") {
  const Document d = html(
      "<nav><a>Cures all</a></nav><div role=navigation>Cures</div><p>Text.</p><aside>Cures</aside>"
      "<form><p>Cures</p></form><footer>Cures all</footer>");
  CHECK(sentences(d) == Lines{"Text."});
  CHECK(d.blocks.front().kind == BlockKind::boilerplate);
}

TEST_CASE("a form around the whole page is not boilerplate") {
  CHECK(sentences(html("<form><h1>Title</h1><p>Text.</p></form>")) == Lines{"Title", "Text."});
}

TEST_CASE("the page title is used if there is no h1") {
  CHECK(outline(html("<title>Semax &amp; you</title><p>Text.</p>")) == Lines{"h1 Semax & you", "p Text."});
  CHECK(outline(html("<title>Shop</title><h1>Semax</h1><p>Text.</p>")) == Lines{"h1 Semax", "p Text."});
}

TEST_CASE("the description in the head and the alternative text of images are text of the page") {
  CHECK(outline(html("<head><title>Tea</title><meta name=description content='A hot drink.'></head><p>Brew it. "
                     "<img src=a.png alt=\"Tea that cures colds\"> Drink it.</p><h2><img alt='a b c d'>Cups</h2>")) ==
        Lines{"h1 Tea", "p A hot drink.", "p Brew it.", "p Tea that cures colds", "p Drink it.", "h2 Cups"});
}

TEST_CASE("struck-out text and linked footnote marks are no part of a sentence") {
  CHECK(outline(html("<p>The tea <del>cures colds</del> is <s>very</s> <strike>so</strike> hot.</p>"
                     "<p>The tea <span style='text-decoration: line-through'>cures</span> is hot.</p>"
                     "<p>No proof<sup><a href='#1'>1</a></sup> of 10<sup>6</sup> cups.</p>")) ==
        Lines{"p The tea is hot.", "p The tea is hot.", "p No proof of 106 cups."});
}

TEST_CASE("decoded entities have exact spans") {
  const Document d =
      html("<p>Alzheimer&rsquo;s &amp; 5&nbsp;mg p &lt; 0.05, caf&eacute; &#8212; &copy 2024 & more</p>");
  CHECK(folded(d) == Lines{"alzheimer", "'s", "&", "5", "mg", "p", "<", "0.05", ",", "caf\xC3\xA9", "\xE2\x80\x94",
                           "\xC2\xA9", "2024", "&", "more"});
  CHECK(raw(d) == Lines{"Alzheimer", "&rsquo;s", "&amp;", "5", "mg", "p", "&lt;", "0.05", ",", "caf&eacute;", "&#8212;",
                        "&copy", "2024", "&", "more"});
}

TEST_CASE("markup inside a word does not split it") {
  const Document d = html("<p>It <b>impro</b>ves mem<wbr>ory.</p>");
  CHECK(folded(d) == Lines{"it", "improves", "memory", "."});
  CHECK(raw(d)[1] == "impro</b>ves");
}

TEST_CASE("a line break is a space, two line breaks end a paragraph") {
  CHECK(outline(html("<p>one<br>two<br><br>three</p>")) == Lines{"p one two", "p three"});
}

TEST_CASE("table rows have cells, however the table is written") {
  const Document d = html(
      "<table><thead><tr><th>Drug<th>Route</tr></thead><tbody><tr><td><p>Semax</p><td>nasal</tr></table>"
      "<table><tr><td>a</td><td>b</td></tr></table>");
  CHECK(outline(d) == Lines{"row Drug | Route", "row Semax | nasal", "row a | b"});
  CHECK(d.blocks[1].header_row == 0);
  CHECK(d.blocks[2].header_row == kNone);
}

TEST_CASE("a table that lays out a page yields no table rows") {
  CHECK(outline(html("<table><tr><td><h2>Part</h2><p>Text.</p></td><td><ul><li>one</ul></td></tr></table>")) ==
        Lines{"h2 Part", "p Text.", "li1 one"});
}

TEST_CASE("misplaced text in a table keeps the order of the source") {
  const Document d = html("<table>lost<tr><td>cell</td>stray</tr></table><p>after</p>");
  check_invariants(d);
  CHECK(folded(d) == Lines{"lost", "cell", "stray", "after"});
}

TEST_CASE("tags that the parser ignores are not text") {
  CHECK(folded(html("<p>one</b> two</foo> three <p>four")) == Lines{"one", "two", "three", "four"});
}

TEST_CASE("displayed code becomes code blocks") {
  const Document d = html("<p>Run <code>improves</code> now.</p><pre>improves memory</pre>");
  CHECK(folded(d) == Lines{"run", "now", "."});
  CHECK(d.blocks.back().kind == BlockKind::code);
}

TEST_CASE("text outside paragraphs is classified by its shape") {
  CHECK(outline(html("<h2>Benefits</h2><div>sharper focus</div><div>better sleep</div><div>calmer mood</div>"
                     "<p>Nothing of this has been shown.</p>")) == Lines{"h2 Benefits", "li1 sharper focus",
                                                                         "li1 better sleep", "li1 calmer mood",
                                                                         "p Nothing of this has been shown."});
}

TEST_CASE("a short paragraph that is bold throughout is a heading") {
  CHECK(outline(html("<h2>Semax</h2><p><strong>What It Does</strong></p><p>Nobody <b>can say</b>.</p>")) ==
        Lines{"h2 Semax", "h3 What It Does", "p Nobody can say."});
}

// The same article in two formats.
constexpr const char* kMarkdown =
    "# Semax & *memory*\n\nIt is a peptide.  It was made in Moscow -- in 1982 -- and\nis *said* to help.\n\n## "
    "Claims\n\n"
    "The makers say:\n\n- it improves memory\n- it lifts **mood**:\n  - in rats\n  - in people\n\n> It changed my "
    "life.\n\n"
    "| Drug | Dose | Route |\n|---|---|---|\n| Semax | 600 &micro;g | nasal |\n| Selank | | `x` |\n\n"
    "1. First [link](http://x.example).\n2. Second `code` here.\n\nSee https://x.example/a-b for more ![pic](p.png) "
    "here.\n\n"
    "```\nimproves\n```\n\n### Risks\n\nNone are known, e.g. in mice. Dr. Miller said so.\n";
constexpr const char* kHtml =
    "<h1>Semax &amp; <em>memory</em></h1><p>It is a peptide. It was made in Moscow -- in 1982 -- and is <i>said</i> to "
    "help.</p>"
    "<h2>Claims</h2><p>The makers say:</p><ul><li>it improves memory</li><li>it lifts <b>mood</b>:<ul><li>in "
    "rats<li>in people"
    "</ul></li></ul><blockquote>It changed my "
    "life.</blockquote><table><tr><th>Drug</th><th>Dose</th><th>Route</th></tr>"
    "<tr><td>Semax</td><td>600 "
    "\xC2\xB5g</td><td>nasal</td></tr><tr><td>Selank</td><td></td><td><code>x</code></td></tr></table>"
    "<ol><li><p>First <a href=http://x.example>link</a>.</p></li><li>Second <code>code</code> here.</li></ol>"
    "<p>See <a href=x>https://x.example/a-b</a> for more <img alt=pic src=p.png> here.</p><pre>improves</pre>"
    "<h3>Risks</h3><p>None are known, e.g. in mice. Dr. Miller said so.</p>";

TEST_CASE("an article in HTML and in Markdown yields the same blocks, sentences and tokens") {
  const Document one = read_as(Format::markdown, kMarkdown);
  const Document other = html(kHtml);
  CHECK(outline(one) == outline(other));
  CHECK(sentences(one) == sentences(other));
  CHECK(folded(one) == folded(other));
  REQUIRE(one.blocks.size() == other.blocks.size());
  for (size_t i = 0; i < one.blocks.size(); ++i) {
    CHECK(one.blocks[i].heading == other.blocks[i].heading);
    CHECK(one.blocks[i].intro == other.blocks[i].intro);
    CHECK(one.blocks[i].header_row == other.blocks[i].header_row);
  }
  for (size_t i = 0; i < one.tokens.size(); ++i) CHECK(one.tokens[i].space_before == other.tokens[i].space_before);
  check_invariants(one);
  check_invariants(other);
}

}  // namespace
}  // namespace overclaim::text
