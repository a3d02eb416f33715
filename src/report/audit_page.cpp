#include "report/audit_page.h"

#include <algorithm>
#include <cstdio>

#include "report/internal/markup.h"
#include "report/internal/phrasing.h"

namespace overclaim::report {

using audit::Tally;

namespace {

constexpr const char* kAuditStyle = R"css(
:root{color-scheme:light dark;--ink:#1d2430;--soft:#5b6675;--page:#fff;--line:#d9dee6;--bar:#2f6fb5;--error:#b3261e;--warning:#b26a00;--note:#5b6675}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#9aa6b5;--page:#14181e;--line:#333b47;--bar:#6aa8ec;--error:#f2867f;--warning:#f0b35a;--note:#9aa6b5}}
*{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:1rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page)}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.3rem 0}.soft{color:var(--soft)}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto}svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg .soft{fill:var(--soft)}
.bar{fill:var(--bar)}.error{fill:var(--error)}.warning{fill:var(--warning)}.note{fill:var(--note)}.whisker{stroke:var(--ink);stroke-width:1.5}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}details{margin:.4rem 0}summary{cursor:pointer;color:var(--soft)}
@media print{details>*{display:block}body{max-width:none}section{break-inside:avoid}}
)css";

std::string fixed(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

// Measures of a chart, in units of its view box; it is drawn as wide as the page.
constexpr double kLabel = 250, kBars = 330, kChartWidth = 700, kRow = 24, kBarHeight = 14;
constexpr size_t kLongestLabel = 34;  // characters that fit beside the bars

std::string shortened(std::string_view name) {
  if (name.size() <= kLongestLabel) return escaped(name);
  size_t end = kLongestLabel - 1;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  return escaped(name.substr(0, end)) + "\u2026";
}

class Page {
 public:
  explicit Page(const lexicon::Lexicon& lexicon) : phrasing_(lexicon) {}

  std::string write(const audit::AuditSummary& s) {
    const std::string title = escaped(text("audit.page.title", {{"count", std::to_string(s.run.id)}}));
    out_ =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>" +
        title + "</title>\n<style>" + kAuditStyle + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    out_ += "<p class=\"soft\">" + escaped(s.run.kind) + ", " + escaped(text("audit.state." + s.run.state)) + ", " +
            escaped(s.run.started) + (s.run.finished.empty() ? "" : " \u2013 " + escaped(s.run.finished)) + ", " +
            escaped(s.run.lexicon) + "</p>\n";
    totals(s);
    tallies("audit.severities", s.severities, true, [](const std::string& name) { return name; });
    tallies("audit.rules", s.rules, false, [](const std::string& name) { return name; });
    tallies("audit.subjects", s.subjects, false, [&](const std::string& id) { return phrasing_.subject(id); });
    tallies("audit.outcomes", s.outcomes, false, [&](const std::string& id) { return phrasing_.outcome(id); });
    std::vector<Tally> months = s.months;
    std::ranges::sort(months, {}, &Tally::name);  // time runs from the top down
    tallies("audit.months", months, false, [](const std::string& name) { return name; });
    sites(s.sites);
    repeated(s.repeated);
    return std::move(out_) + "</body>\n</html>\n";
  }

 private:
  std::string text(std::string_view name, const lexicon::Fields& fields = {}) const {
    return phrasing_.text(name, fields);
  }

  void totals(const audit::AuditSummary& s) {
    out_ += "<dl>\n";
    const audit::RunCounts& c = s.run.counts;
    const std::pair<const char*, uint64_t> numbers[] = {
        {"audit.page.read", c.read()},   {"audit.page.unchanged", c.unchanged}, {"audit.page.skipped", c.skipped},
        {"audit.page.failed", c.failed}, {"audit.page.claims", s.claims},       {"audit.page.findings", s.findings}};
    for (const auto& [name, number] : numbers)
      out_ += "<div><dt>" + escaped(text(name)) + "</dt><dd>" + std::to_string(number) + "</dd></div>\n";
    out_ += "</dl>\n";
  }

  void open_section(std::string_view title) { out_ += "<section>\n<h2>" + escaped(text(title)) + "</h2>\n"; }

  void open_chart(size_t rows, std::string_view title) {
    out_ += "<svg viewBox=\"0 0 " + fixed(kChartWidth) + " " + fixed(kRow * static_cast<double>(rows) + 4) +
            "\" role=\"img\" aria-label=\"" + escaped(text(title)) + "\">\n";
  }

  void label(double y, std::string_view name) {
    out_ += "<text x=\"" + fixed(kLabel - 8) + "\" y=\"" + fixed(y + 12) + "\" text-trigger=\"end\"><title>" +
            escaped(name) + "</title>" + shortened(name) + "</text>";
  }

  void bar(double y, double share, std::string_view kind) {
    out_ += "<rect class=\"" + std::string(kind) + "\" x=\"" + fixed(kLabel) + "\" y=\"" + fixed(y) + "\" width=\"" +
            fixed(std::max(1.0, kBars * share)) + "\" height=\"" + fixed(kBarHeight) + "\" rx=\"2\"/>";
  }

  void value(double y, double share, std::string_view words) {
    out_ += "<text class=\"soft\" x=\"" + fixed(kLabel + kBars * share + 8) + "\" y=\"" + fixed(y + 12) + "\">" +
            escaped(words) + "</text>\n";
  }

  template <class Name>
  void tallies(std::string_view title, const std::vector<Tally>& rows, bool by_severity, Name name) {
    if (rows.empty()) return;
    const uint64_t most = std::ranges::max(rows, {}, &Tally::findings).findings;
    open_section(title);
    open_chart(rows.size(), title);
    double y = 2;
    for (const Tally& row : rows) {
      const double share = most ? static_cast<double>(row.findings) / static_cast<double>(most) : 0;
      label(y, name(row.name));
      bar(y, share, by_severity ? row.name : "bar");
      value(y, share, std::to_string(row.findings));
      y += kRow;
    }
    out_ += "</svg>\n<details><summary>" + escaped(text("audit.page.table")) + "</summary>\n<table>\n<tr><th></th>" +
            head("audit.page.findings") + head("audit.page.pages") + "</tr>\n";
    for (const Tally& row : rows)
      out_ += "<tr><td>" + escaped(name(row.name)) + "</td>" + number(row.findings) + number(row.documents) + "</tr>\n";
    out_ += "</table>\n</details>\n</section>\n";
  }

  std::string head(std::string_view name) const { return "<th class=\"number\">" + escaped(text(name)) + "</th>"; }
  static std::string number(uint64_t n) { return "<td class=\"number\">" + std::to_string(n) + "</td>"; }
  static std::string percent(double share) { return fixed(100 * share) + "%"; }

  // Rates from 0 to 1, each with the whisker of its interval.
  void sites(const std::vector<audit::SiteRate>& rows) {
    if (rows.empty()) return;
    open_section("audit.sites");
    open_chart(rows.size(), "audit.sites");
    double y = 2;
    for (const audit::SiteRate& row : rows) {
      const double middle = y + kBarHeight / 2;
      label(y, row.site);
      bar(y, row.rate, "bar");
      out_ += "<line class=\"whisker\" x1=\"" + fixed(kLabel + kBars * row.low) + "\" x2=\"" +
              fixed(kLabel + kBars * row.high) + "\" y1=\"" + fixed(middle) + "\" y2=\"" + fixed(middle) + "\"/>";
      value(y, row.high, percent(row.rate) + " (" + std::to_string(row.documents) + ")");
      y += kRow;
    }
    out_ += "</svg>\n<details><summary>" + escaped(text("audit.page.table")) + "</summary>\n<table>\n<tr><th></th>" +
            head("audit.page.pages") + head("audit.page.flagged") + head("audit.page.rate") +
            head("audit.page.interval") + "</tr>\n";
    for (const audit::SiteRate& row : rows)
      out_ += "<tr><td>" + escaped(row.site) + "</td>" + number(row.documents) + number(row.flagged) +
              "<td class=\"number\">" + percent(row.rate) + "</td><td class=\"number\">" + percent(row.low) +
              " \u2013 " + percent(row.high) + "</td></tr>\n";
    out_ += "</table>\n</details>\n</section>\n";
  }

  void repeated(const std::vector<audit::RepeatedClaim>& rows) {
    if (rows.empty()) return;
    open_section("audit.repeated");
    out_ += "<table>\n<tr><th>" + escaped(text("audit.page.claim")) + "</th><th>" +
            escaped(text("audit.page.verdict")) + "</th>" + head("audit.page.pages") + "</tr>\n";
    for (const audit::RepeatedClaim& row : rows) {
      std::string what = phrasing_.subject(row.subject) + " \u2013 " + phrasing_.outcome(row.outcome);
      if (!row.population.empty()) what += ", " + phrasing_.population(row.population);
      out_ += "<tr><td>" + escaped(what) + "<br><span class=\"soft\">" + escaped(row.example) + "</span></td><td>" +
              escaped(phrasing_.named("verdict", row.verdict)) + "</td>" + number(row.documents) + "</tr>\n";
    }
    out_ += "</table>\n</section>\n";
  }

  Phrasing phrasing_;
  std::string out_;
};

}  // namespace

std::string summary_page(const lexicon::Lexicon& lexicon, const audit::AuditSummary& summary) {
  return Page(lexicon).write(summary);
}

}  // namespace overclaim::report
