// The formats for other programs, for a handmade review. tests/support/sarif.sh validates SARIF with its schema.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/sample.h"
#include "report/writer.h"
#include "text/csv.h"

namespace overclaim::report {
namespace {

const std::string kArticle = "# Zorbine\n\nZorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n";

struct Written {
  explicit Written(std::string_view format) : lexicon(sample_lexicon()), writer(make_writer(format, lexicon, {})) {
    REQUIRE(writer);
  }
  // The whole report on these articles and problems.
  std::string of(const std::vector<verdict::Review>& reviews, const std::vector<lexicon::Problem>& problems = {}) {
    std::string out = writer->head();
    Totals totals;
    for (const auto& review : reviews) {
      out += writer->take(writer->document(review));
      totals += totals_of(review);
    }
    for (const auto& problem : problems) out += writer->take(writer->unread(problem));
    return out + writer->tail(totals);
  }
  lexicon::Lexicon lexicon;
  std::unique_ptr<ReportWriter> writer;
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

size_t count_of(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

lexicon::Problem unreadable(const std::string& path) { return {path, 0, 0, "", "cannot be read: <gone>", ""}; }

nlohmann::json sarif_of(const std::vector<verdict::Review>& reviews,
                        const std::vector<lexicon::Problem>& problems = {}) {
  const auto json = nlohmann::json::parse(Written("sarif").of(reviews, problems));
  REQUIRE(json["runs"].size() == 1);
  return json["runs"][0];
}

}  // namespace

TEST_CASE("every listed format has a writer, and no other format has one") {
  const lexicon::Lexicon lexicon = sample_lexicon();
  for (const auto& format : report_formats()) CHECK(make_writer(format, lexicon, {}) != nullptr);
  CHECK(make_writer("braille", lexicon, {}) == nullptr);
}

TEST_CASE("SARIF has position, level, fingerprint and fix of each finding") {
  const auto run = sarif_of({sample_review(kArticle)});
  REQUIRE(run["results"].size() == 3);
  const auto& claim = run["results"][0];
  CHECK(claim["ruleId"] == "strength-over-tier");
  CHECK(claim["level"] == "warning");
  const auto& region = claim["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startLine"] == 3);
  CHECK(region["startColumn"] == 9);
  CHECK(region["endColumn"] == 24);
  CHECK(region["byteOffset"] == 19);
  CHECK(region["byteLength"] == 15);
  CHECK(region["snippet"]["text"] == "sharpens memory");
  CHECK(claim["partialFingerprints"]["overclaimFinding/v1"].get<std::string>().size() == 16);
  const auto& put = claim["fixes"][0]["artifactChanges"][0]["replacements"][0];
  CHECK(put["insertedContent"]["text"] == "may ");
  CHECK(put["deletedRegion"]["startColumn"] == put["deletedRegion"]["endColumn"]);
  CHECK_FALSE(put["deletedRegion"].contains("byteOffset"));
  CHECK(run["results"][1]["level"] == "error");
  CHECK(run["results"][2]["level"] == "note");
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("SARIF lists suppressed findings with their reasons") {
  verdict::Review review = sample_review(kArticle);
  review.suppressed.push_back({review.findings[1], "quoted from the label", {0, 5}, ""});
  review.findings.erase(review.findings.begin() + 1);
  const auto run = sarif_of({review});
  REQUIRE(run["results"].size() == 3);
  CHECK_FALSE(run["results"][0].contains("suppressions"));
  CHECK(run["results"][2]["suppressions"][0]["kind"] == "inSource");
  CHECK(run["results"][2]["suppressions"][0]["justification"] == "quoted from the label");
  const auto& place = run["results"][2]["suppressions"][0]["location"]["physicalLocation"];
  CHECK(place["region"]["byteLength"] == 5);
}

TEST_CASE("SARIF writes paths as URIs, and lists unreadable articles") {
  const auto run = sarif_of({sample_review(kArticle, "my pages/\xC3\xBC#1.md"), sample_review(kArticle, "/site/a.md")},
                            {unreadable("no such.md")});
  CHECK(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "my%20pages/%C3%BC%231.md");
  const auto here = sarif_of({sample_review(kArticle, "./a.md")});
  CHECK(here["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.md");
  CHECK(run["results"][3]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///site/a.md");
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "no such.md: cannot be read: <gone>");
}

TEST_CASE("SARIF without articles is a run without results") { CHECK(sarif_of({})["results"].empty()); }

TEST_CASE("GitHub annotations escape the characters that end a property or a line") {
  verdict::Review review = sample_review(kArticle, "a,b:c%.md");
  review.findings[0].message = "100 % of\nthem";
  const std::string out = Written("github").of({review});
  CHECK(holds(
      out, "::warning file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=9,endColumn=24,title=strength-over-tier::100 %25 of"));
  CHECK(holds(out, "::error file="));
  CHECK(holds(out, "::notice file="));
  CHECK(count_of(out, "\n") == 3);
}

TEST_CASE("findings beyond the annotations that GitHub shows are plain lines, and counted") {
  const std::vector<verdict::Review> many(13, sample_review(kArticle, "a.md"));
  const std::string out = Written("github").of(many);
  CHECK(count_of(out, "::warning ") == 10);
  CHECK(count_of(out, "::error ") == 10);
  CHECK(count_of(out, "::notice ") == 10);
  CHECK(count_of(out, "a.md:3:9: warning: Said as a plain fact. [strength-over-tier]") == 3);
  CHECK(holds(out, "9 more findings than GitHub shows"));
}

TEST_CASE("an article from standard input has no file to annotate") {
  const std::string out = Written("github").of({sample_review(kArticle, "-")}, {unreadable("x.md")});
  CHECK_FALSE(holds(out, "file="));
  CHECK(holds(out, "::error::x.md: cannot be read"));
}

TEST_CASE("JUnit counts errors and warnings as failures, notes and clean articles as passed") {
  verdict::Review clean;
  clean.document.path = "clean.md";
  const std::string out = Written("junit").of({sample_review(kArticle, "a<b>.md"), clean}, {unreadable("c.md")});
  CHECK(holds(out, "<testsuite name=\"a&lt;b&gt;.md\" tests=\"3\" failures=\"2\" errors=\"0\">"));
  CHECK(holds(
      out,
      "<failure type=\"safety-overclaim\" message=\"Nothing is harmless.\">a&lt;b&gt;.md:3:32: harmless</failure>"));
  CHECK(holds(out, "<testsuite name=\"clean.md\" tests=\"1\" failures=\"0\" errors=\"0\">"));
  CHECK(holds(out, "<testsuite name=\"c.md\" tests=\"1\" failures=\"0\" errors=\"1\">"));
  CHECK(holds(out, "<error message=\"cannot be read: &lt;gone&gt;\"/>"));
  CHECK(count_of(out, "<testcase ") == count_of(out, "</testcase>") + 1);
}

TEST_CASE("a note has the severity \"info\" in Checkstyle") {
  const std::string out = Written("checkstyle").of({sample_review(kArticle)}, {unreadable("c.md")});
  CHECK(holds(out,
              "<error line=\"3\" column=\"9\" severity=\"warning\" message=\"Said as a plain fact.\" "
              "source=\"overclaim.strength-over-tier\"/>"));
  CHECK(holds(out, "severity=\"info\""));
  CHECK(holds(out, "<exception>cannot be read: &lt;gone&gt;</exception>"));
}

TEST_CASE("XML has no control characters and no invalid UTF-8, whatever the article contains") {
  verdict::Review review = sample_review(kArticle, "a\x01\x1b[31m\xFF.md");
  for (const char* format : {"junit", "checkstyle"}) {
    const std::string out = Written(format).of({review});
    for (const char c : out) CHECK((static_cast<unsigned char>(c) >= ' ' || c == '\n'));
    CHECK_FALSE(holds(out, "\xFF"));
  }
}

TEST_CASE("the table has a row per finding, and makes formulas harmless") {
  verdict::Review review = sample_review(kArticle, "=cmd.md");
  review.findings[1].message = "a, \"b\"\nc";
  review.suppressed.push_back({review.findings[2], "known", {0, 5}, ""});
  review.findings.pop_back();
  const auto rows = text::read_csv(Written("csv").of({review}));
  REQUIRE(rows.size() == 4);
  for (const auto& row : rows) CHECK(row.fields.size() == 20);
  CHECK(rows[1].fields[0] == "'=cmd.md");
  CHECK(rows[1].fields[8] == "sharpens memory");
  CHECK(rows[2].fields[9] == "a, \"b\"\nc");
  CHECK(rows[3].fields[19] == "known");
}

TEST_CASE("a part of SARIF refers to the rules in the head of its report") {
  Written sarif("sarif");
  const verdict::Review review = sample_review(kArticle);
  CHECK(count_of(sarif.writer->document(review), "ruleIndex") == 0);  // its lexicon has no rules
  lexicon::Lexicon other;
  other.rules.resize(2);
  other.rules[1].id = "strength-over-tier";
  sarif.writer->write_for(other);
  const std::string part = sarif.writer->document(review);
  CHECK(count_of(part, "\"ruleIndex\":1") == 1);
  CHECK(count_of(part, "ruleIndex") == 1);
  CHECK(count_of(part, "ruleId") == 3);
}

}  // namespace overclaim::report
