// Tests where suppression comments are recognised, which bytes they span, and that their text never becomes prose.
#include "text/suppression_comments.h"

#include <random>

#include "support/marked.h"
#include "text/outline.h"

namespace overclaim::text {
namespace {

// Returns the texts of the suppression comments of a document, and checks that they span the source marked in
// `written`.
std::vector<std::string> suppressions(Format format, const std::string& written) {
  const Marked m = marked(written);
  const Document document = read_as(format, m.text);
  check_invariants(document);
  std::vector<std::string> texts;
  std::vector<Span> spans;
  for (const SuppressionComment& comment : document.suppression_comments) {
    texts.push_back(comment.text);
    spans.push_back(comment.span);
  }
  CHECK(spans == m.spans);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a Markdown or HTML comment that begins with overclaim- is a suppression comment anywhere") {
  CHECK(suppressions(Format::markdown, "One.\n\n[[<!-- overclaim-ignore x: y -->]]\nTwo.\n") ==
        Texts{"overclaim-ignore x: y"});
  CHECK(suppressions(Format::markdown, "One. [[<!--overclaim-a-->]] Two. [[<!--  overclaim-b  -->]]\n") ==
        Texts{"overclaim-a", "overclaim-b"});
  CHECK(suppressions(Format::markdown, "- One [[<!-- overclaim-a -->]]\n- [[<!-- overclaim-b -->]] Two\n") ==
        Texts{"overclaim-a", "overclaim-b"});
  CHECK(suppressions(Format::markdown, "| a | [[<!-- overclaim-a -->]] b |\n|---|---|\n| c | d |\n") ==
        Texts{"overclaim-a"});
  CHECK(suppressions(Format::html, "<p>One. [[<!-- overclaim-a -->]] Two.</p>") == Texts{"overclaim-a"});
  CHECK(suppressions(Format::html,
                     "[[<!-- overclaim-a -->]]<!doctype html>[[<!-- overclaim-b -->]]<html><head>[[<!-- overclaim-c "
                     "-->]]</head><body><p>One.</p></body></html>[[<!-- overclaim-d -->]]") ==
        Texts{"overclaim-a", "overclaim-b", "overclaim-c", "overclaim-d"});
}

TEST_CASE("other comments are not suppression comments") {
  CHECK(suppressions(Format::markdown, "<!-- vale off -->\n\nOne. <!-- about overclaim-ignore --> Two.\n").empty());
  CHECK(suppressions(Format::html, "<!-- ad --><p>One<!-- /ad --></p>").empty());
}

TEST_CASE("a suppression comment may span several lines, also inside a quotation") {
  CHECK(suppressions(Format::markdown, "One. [[<!-- overclaim-ignore x:\n  because\tof y -->]] Two.\n") ==
        Texts{"overclaim-ignore x: because of y"});
  CHECK(suppressions(Format::markdown, "> One. [[<!-- overclaim-ignore x:\n> of y -->]] Two.\n") ==
        Texts{"overclaim-ignore x: of y"});
  CHECK(suppressions(Format::markdown, "[[<!-- overclaim-ignore x:\nof y -->]]\n\nOne.\n") ==
        Texts{"overclaim-ignore x: of y"});
}

TEST_CASE("plain text and Markdown may have suppression comments in square brackets at line starts") {
  for (const Format format : {Format::plain, Format::markdown}) {
    const auto texts = [&](const std::string& source) {
      Texts found;
      for (const SuppressionComment& comment : read_as(format, source).suppression_comments)
        found.push_back(comment.text);
      return found;
    };
    CHECK(texts("One.\n\n[overclaim-ignore x: y]\nTwo.\n") == Texts{"overclaim-ignore x: y"});
    CHECK(texts("  [overclaim-ignore x: as in [3]]  \r\nTwo.\r\n") == Texts{"overclaim-ignore x: as in [3]"});
    CHECK(texts("> [overclaim-a]\n> Two.\n") == Texts{"overclaim-a"});
    CHECK(texts("- [overclaim-a] Two\n- [overclaim-b]\n") == Texts{"overclaim-a", "overclaim-b"});
    CHECK(texts("[overclaim-a] [overclaim-b] Two.\n") == Texts{"overclaim-a", "overclaim-b"});
    CHECK(texts("See [overclaim-a] there.\n").empty());
    CHECK(texts("[overclaim] is a name.\n").empty());
  }
  CHECK(suppressions(Format::markdown, "    [overclaim-a]\n").empty());
  CHECK(read_as(Format::html, "<p>\n[overclaim-a]\n</p>").suppression_comments.empty());
}

TEST_CASE("code contains no suppression comments") {
  CHECK(
      suppressions(Format::markdown, "```\n<!-- overclaim-a -->\n[overclaim-b]\n```\n\nWrite `<!-- overclaim-c -->`.\n")
          .empty());
  CHECK(suppressions(Format::html,
                     "<p>Write <code>&lt;!-- overclaim-a --&gt;</code></p><script><!-- overclaim-b --></script>")
            .empty());
}

TEST_CASE("a suppression comment without its end is marked as unclosed") {
  Document d = read_as(Format::plain, "One.\n[overclaim-ignore x: y  \nTwo.\n");
  REQUIRE(d.suppression_comments.size() == 1);
  CHECK_FALSE(d.suppression_comments[0].closed);
  CHECK(d.suppression_comments[0].text == "overclaim-ignore x: y");
  CHECK(sentences(d) == Texts{"One.", "Two."});
  for (const Format format : {Format::markdown, Format::html}) {
    d = read_as(format, "<!-- overclaim-ignore x: y\n\nTwo.\n");
    REQUIRE(d.suppression_comments.size() == 1);
    CHECK_FALSE(d.suppression_comments[0].closed);
  }
}

TEST_CASE("the prose is the same as without the suppression comments") {
  const auto same = [](Format format, std::string_view with, std::string_view without) {
    const Document a = read_as(format, with), b = read_as(format, without);
    CHECK(outline(a) == outline(b));
    CHECK(sentences(a) == sentences(b));
  };
  same(Format::markdown,
       "# Title\n\nOne is. <!-- overclaim-a --> Two is.\n\n<!-- overclaim-b -->\n- Three <!-- overclaim-c -->\n",
       "# Title\n\nOne is. Two is.\n\n- Three\n");
  same(Format::markdown, "One is\n[overclaim-ignore x: *y* `z` https://a.b]\ntwo. Three is.\n",
       "One is\ntwo. Three is.\n");
  same(Format::markdown, "[overclaim-a] One is. Two *is*.\n", "One is. Two *is*.\n");
  same(Format::html, "<p>One is. <!-- overclaim-a --> Two is.</p>", "<p>One is. Two is.</p>");
  const std::string wrapped =
      "This line of a wrapped paragraph is long enough to be one, and it\n"
      "goes on here as if there had been no more room for any further\n"
      "words on it.\n\nShort Title\n\nAnother paragraph that says something about the matter.\n";
  for (const std::string_view line : {"goes", "words", "Short", "Another"}) {
    std::string with = wrapped;
    with.insert(with.find(line), "[overclaim-ignore x: y]\n");
    same(Format::plain, with, wrapped);
  }
  same(Format::plain, "Benefits:\n[overclaim-a]\n- one\n- [overclaim-b] two\n[overclaim-c]\n- three\n",
       "Benefits:\n- one\n- two\n- three\n");
}

TEST_CASE("suppression comments of any bytes lie inside the source, in order and without overlap") {
  const std::vector<std::string> parts = {"<!--",
                                          "-->",
                                          " overclaim-",
                                          "[overclaim-",
                                          "]",
                                          "[",
                                          "\n",
                                          "\r\n",
                                          "> ",
                                          "- ",
                                          "<p>",
                                          "</p>",
                                          "<pre>",
                                          "\xff",
                                          "\xc3\xa9",
                                          "a. B",
                                          "`",
                                          "*",
                                          "&amp;",
                                          "<!-- overclaim-x: y -->",
                                          "[overclaim-x: y]",
                                          "\0x",
                                          "<",
                                          "|",
                                          "# "};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string source;
    for (int i = 0; i < 14; ++i) source += parts[random() % parts.size()];
    for (const Format format : {Format::plain, Format::markdown, Format::html}) {
      const Document d = read_as(format, source);
      check_invariants(d);
      uint32_t end = 0;
      for (const SuppressionComment& comment : d.suppression_comments) {
        if (comment.span.begin < end || comment.span.empty() || comment.span.end > source.size()) FAIL_CHECK(source);
        if (!on_edge(d, comment.span.begin) || !on_edge(d, comment.span.end)) FAIL_CHECK(source);
        if (!comment.text.starts_with("overclaim-")) FAIL_CHECK(source);
        end = comment.span.end;
        // A sentence may surround a suppression comment, but no token lies inside one.
        for (const Token& t : d.tokens)
          if (t.span.begin >= comment.span.begin && t.span.end <= comment.span.end) FAIL_CHECK(source);
      }
    }
  }
}

}  // namespace overclaim::text
