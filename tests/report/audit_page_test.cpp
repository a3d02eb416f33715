#include "report/audit_page.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::report {
namespace {

audit::AuditSummary found() {
  audit::AuditSummary s;
  s.run = {3, "audit", "finished", "2026-03-01T10:00:00Z", "2026-03-01T10:05:00Z", "abc", "{}", {}};
  s.run.counts.checked = 40;
  s.severities = {{"error", 6, 4}, {"warning", 3, 3}};
  s.rules = {{"unsupported-benefit", 9, 6}};
  s.subjects = {{"cerebrolysin", 9, 6}};
  s.months = {{"2026-03", 5, 3}, {"2026-01", 4, 3}};
  s.sites = {{"<shop>.example", 10, 5, 0.5, 0.24, 0.76}};
  s.repeated = {{"cerebrolysin", "memory", "", "symptom", "overstated", 4, 3, "It \"cures\" <b>all</b>."}};
  return s;
}

std::string page() { return summary_page(shipped_checker().lexicon(), found()); }

}  // namespace

TEST_CASE("the page shows a chart of each question and its numbers") {
  const std::string html = page();
  CHECK(html.starts_with("<!doctype html>"));
  for (const char* part : {"<svg", "class=\"error\"", "unsupported-benefit", "Cerebrolysin", "class=\"whisker\"",
                           "50.0%", "24.0% \u2013 76.0%", ">40<", "prefers-color-scheme:dark", "@media print"})
    CHECK_MESSAGE(html.find(part) != std::string::npos, part);
}

TEST_CASE("texts of pages cannot become markup of the report") {
  const std::string html = page();
  CHECK(html.find("<shop>") == std::string::npos);
  CHECK(html.find("&lt;shop&gt;.example") != std::string::npos);
  CHECK(html.find("It &quot;cures&quot; &lt;b&gt;all&lt;/b&gt;.") != std::string::npos);
}

TEST_CASE("the page needs no script and no other file") {
  const std::string html = page();
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("http") == std::string::npos);
}

TEST_CASE("months are in their order, whatever their counts") {
  const std::string html = page();
  CHECK(html.find("2026-01") < html.find("2026-03</text>"));
}

}  // namespace overclaim::report
