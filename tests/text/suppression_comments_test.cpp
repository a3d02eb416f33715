// Notes to the checker: where they are found, what they cover, and that nothing of them is read as prose.
#include "text/suppression_comments.h"

#include <random>

#include "support/marked.h"
#include "text/outline.h"

namespace overclaim::text {
namespace {

// The texts of the notes of a document; each has to cover the source that is marked in `written`.
std::vector<std::string> notes(Format format, const std::string& written) {
  const Marked m = marked(written);
  const Document document = read_as(format, m.text);
  check_invariants(document);
  std::vector<std::string> texts;
  std::vector<Span> spans;
  for (const SuppressionComment& note : document.notes) {
    texts.push_back(note.text);
    spans.push_back(note.span);
  }
  CHECK(spans == m.spans);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a comment of Markdown or HTML that begins with overclaim- is a note, wherever it stands") {
  CHECK(notes(Format::markdown, "One.\n\n[[<!-- overclaim-ignore x: y -->]]\nTwo.\n") ==
        Texts{"overclaim-ignore x: y"});
  CHECK(notes(Format::markdown, "One. [[<!--overclaim-a-->]] Two. [[<!--  overclaim-b  -->]]\n") ==
        Texts{"overclaim-a", "overclaim-b"});
  CHECK(notes(Format::markdown, "- One [[<!-- overclaim-a -->]]\n- [[<!-- overclaim-b -->]] Two\n") ==
        Texts{"overclaim-a", "overclaim-b"});
  CHECK(notes(Format::markdown, "| a | [[<!-- overclaim-a -->]] b |\n|---|---|\n| c | d |\n") == Texts{"overclaim-a"});
  CHECK(notes(Format::html, "<p>One. [[<!-- overclaim-a -->]] Two.</p>") == Texts{"overclaim-a"});
  CHECK(notes(Format::html,
              "[[<!-- overclaim-a -->]]<!doctype html>[[<!-- overclaim-b -->]]<html><head>[[<!-- overclaim-c "
              "-->]]</head><body><p>One.</p></body></html>[[<!-- overclaim-d -->]]") ==
        Texts{"overclaim-a", "overclaim-b", "overclaim-c", "overclaim-d"});
}

TEST_CASE("other comments are no notes") {
  CHECK(notes(Format::markdown, "<!-- vale off -->\n\nOne. <!-- about overclaim-ignore --> Two.\n").empty());
  CHECK(notes(Format::html, "<!-- ad --><p>One<!-- /ad --></p>").empty());
}

TEST_CASE("a note may run over several lines, also inside a quotation") {
  CHECK(notes(Format::markdown, "One. [[<!-- overclaim-ignore x:\n  because\tof y -->]] Two.\n") ==
        Texts{"overclaim-ignore x: because of y"});
  CHECK(notes(Format::markdown, "> One. [[<!-- overclaim-ignore x:\n> of y -->]] Two.\n") ==
        Texts{"overclaim-ignore x: of y"});
  CHECK(notes(Format::markdown, "[[<!-- overclaim-ignore x:\nof y -->]]\n\nOne.\n") ==
        Texts{"overclaim-ignore x: of y"});
}

TEST_CASE("in plain text and Markdown a note stands in square brackets at the beginning of a line") {
  for (const Format format : {Format::plain, Format::markdown}) {
    const auto texts = [&](const std::string& source) {
      Texts found;
      for (const SuppressionComment& note : read_as(format, source).notes) found.push_back(note.text);
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
  CHECK(notes(Format::markdown, "    [overclaim-a]\n").empty());
  CHECK(read_as(Format::html, "<p>\n[overclaim-a]\n</p>").notes.empty());
}

TEST_CASE("what stands in code is no note") {
  CHECK(notes(Format::markdown, "```\n<!-- overclaim-a -->\n[overclaim-b]\n```\n\nWrite `<!-- overclaim-c -->`.\n")
            .empty());
  CHECK(notes(Format::html, "<p>Write <code>&lt;!-- overclaim-a --&gt;</code></p><script><!-- overclaim-b --></script>")
            .empty());
}

TEST_CASE("a note without its end says so") {
  Document d = read_as(Format::plain, "One.\n[overclaim-ignore x: y  \nTwo.\n");
  REQUIRE(d.notes.size() == 1);
  CHECK_FALSE(d.notes[0].closed);
  CHECK(d.notes[0].text == "overclaim-ignore x: y");
  CHECK(sentences(d) == Texts{"One.", "Two."});
  for (const Format format : {Format::markdown, Format::html}) {
    d = read_as(format, "<!-- overclaim-ignore x: y\n\nTwo.\n");
    REQUIRE(d.notes.size() == 1);
    CHECK_FALSE(d.notes[0].closed);
  }
}

TEST_CASE("the prose reads as if the notes were not there") {
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

TEST_CASE("notes of any bytes lie inside the source, in order, and share no bytes") {
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
      for (const SuppressionComment& note : d.notes) {
        if (note.span.begin < end || note.span.empty() || note.span.end > source.size()) FAIL_CHECK(source);
        if (!on_edge(d, note.span.begin) || !on_edge(d, note.span.end)) FAIL_CHECK(source);
        if (!note.text.starts_with("overclaim-")) FAIL_CHECK(source);
        end = note.span.end;
        // A sentence may stand around a note, but none begins or ends in one.
        for (const Token& t : d.tokens)
          if (t.span.begin >= note.span.begin && t.span.end <= note.span.end) FAIL_CHECK(source);
      }
    }
  }
}

}  // namespace overclaim::text
