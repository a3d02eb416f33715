#include <doctest/doctest.h>

#include "report/written.h"

namespace overclaim::report {
namespace {

const std::string kArticle = "# Zorbine\n\nZorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n";

TEST_CASE("the words of a finding link to its note, and the note links back") {
  const std::string out = written("html", {sample_review(kArticle)});
  CHECK(holds(out,
              "<span id=\"d1-m2\"></span><a class=\"mark error\" href=\"#d1-n2\" data-notes=\"d1-n2\" "
              "data-number=\"2\">harmless</a>"));
  CHECK(holds(out, "<li class=\"note error\" id=\"d1-n2\""));
  CHECK(holds(out, "<a class=\"back\" href=\"#d1-m2\">line 3</a>"));
  CHECK(holds(out, "<h3>Zorbine</h3>"));
  CHECK_FALSE(holds(out, "class=\"index\""));  // a single article has no index
}

TEST_CASE("a note has the evidence, its source, the dispute and the wording") {
  const std::string out = written("html", {sample_review(kArticle)});
  for (const char* part :
       {"Five students remembered one word more than before.", "https://pubmed.ncbi.nlm.nih.gov/12345678/",
        "<b>the maker</b>: helps", "does not help", "Nobody counted the words before.",
        "Zorbine may help students remember.", "Put &quot;may&quot; before it"})
    CHECK(holds(out, part));
}

TEST_CASE("the shortest of overlapping marks leads, and the words name all of them") {
  verdict::Review review = sample_review(kArticle);
  review.findings[1].span = {11, 61};
  const std::string out = written("html", {review});
  CHECK(holds(out, "<a class=\"mark warning\" href=\"#d1-n2\" data-notes=\"d1-n1 d1-n2\""));
  CHECK(holds(out, "<a class=\"mark note\" href=\"#d1-n3\" data-notes=\"d1-n1 d1-n3\""));
  CHECK(count_of(out, "id=\"d1-m1\"") == 1);
}

TEST_CASE("several articles have an index, which lists unread ones, too") {
  const std::string out = written("html", {sample_review(kArticle), sample_review(kArticle, "b.md")},
                                  {{"no.md", 0, 0, "", "no such file", ""}});
  CHECK(holds(out, "<a href=\"#d2\">b.md</a>"));
  CHECK(holds(out, "<section class=\"document\" id=\"d2\">"));
  CHECK(holds(out, "no such file"));
  CHECK(count_of(out, "<section ") == 2);
}

TEST_CASE("a suppressed finding and a claim without a finding have notes of their own") {
  verdict::Review review = sample_review(kArticle);
  review.suppressed = {{review.findings[1], "a quoted <label>", {0, 9}, "2031-01-31"}};
  review.findings.clear();
  const std::string out = written("html", {review});
  CHECK(holds(out, "<li class=\"note suppressed\""));
  CHECK(holds(out, "a quoted &lt;label&gt;"));
  CHECK(holds(out, "<li class=\"note claim\""));
  CHECK(holds(out, "<a class=\"mark claim\""));
}

TEST_CASE("texts of articles, paths and messages cannot become markup") {
  const std::string plain = written("html", {sample_review(kArticle)});
  const std::string out = written("html", {hostile_review()}, {{"\x01\x02<i>", 0, 0, "", "<i>\x02", ""}});
  CHECK(count_of(out, "<script") == count_of(plain, "<script"));
  CHECK(count_of(out, "</script") == count_of(plain, "</script"));
  CHECK_FALSE(holds(out, "<é>"));
  CHECK_FALSE(holds(out, "<i>"));
  CHECK_FALSE(holds(out, "\x01"));
  CHECK_FALSE(holds(out, "\x02"));
}

TEST_CASE("a report without articles and one on a blank article are complete pages") {
  verdict::Review blank;
  blank.document = text::read_document("blank.md", "");
  for (const std::string& out : {written("html", {}), written("html", {blank})}) {
    CHECK(out.starts_with("<!doctype html>"));
    CHECK(out.ends_with("</html>\n"));
  }
}

}  // namespace
}  // namespace overclaim::report
