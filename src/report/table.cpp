#include "report/internal/excerpt.h"
#include "report/internal/writers.h"
#include "text/csv.h"
#include "text/line_index.h"
#include "text/quote.h"
#include "verdict/fingerprint.h"

namespace overclaim::report {
namespace {

std::string row_of(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) line += (line.empty() ? "" : ",") + text::csv_field(cell);
  return line + "\r\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

class TableWriter : public ReportWriter {
 public:
  std::string head() const override {
    return row_of({"path",         "line",        "column",  "end_line",   "end_column",  "severity", "rule",
                   "label",        "text",        "message", "subject",    "outcome",     "strength", "evidence",
                   "tier_printed", "tier_judged", "sources", "suggestion", "fingerprint", "set_aside"});
  }
  std::string document(const verdict::Review& review) const override {
    const text::LineIndex lines(review.document.source);
    std::string out;
    const auto names = verdict::fingerprints(review, review.findings);
    for (size_t i = 0; i < names.size(); ++i) out += row(review, lines, review.findings[i], names[i], "");
    std::vector<verdict::Finding> aside;
    for (const auto& one : review.suppressed) aside.push_back(one.finding);
    const auto aside_names = verdict::fingerprints(review, aside);
    for (size_t i = 0; i < aside.size(); ++i)
      out += row(review, lines, aside[i], aside_names[i], review.suppressed[i].reason);
    return out;
  }

 private:
  static std::string row(const verdict::Review& review, const text::LineIndex& lines, const verdict::Finding& finding,
                         const std::string& name, const std::string& set_aside) {
    const text::LineColumn begin = lines.at(finding.span.begin), end = lines.at(finding.span.end);
    const verdict::WeighedClaim none;
    const verdict::WeighedClaim& judged =
        finding.claim && *finding.claim < review.claims.size() ? review.claims[*finding.claim] : none;
    const std::string strength = finding.claim ? std::string(name_of(judged.claim.strength)) : "";
    return row_of({printable(review.document.path),
                   std::to_string(begin.line),
                   std::to_string(begin.column),
                   std::to_string(end.line),
                   std::to_string(end.column),
                   std::string(name_of(finding.severity)),
                   finding.rule,
                   text_of(finding.label),
                   text::words_at(review.document, finding.span),
                   finding.message,
                   judged.claim.subject,
                   judged.claim.outcome,
                   strength,
                   finding.row,
                   judged.tier_printed,
                   text_of(judged.tier_judged),
                   joined(finding.sources),
                   finding.suggestion ? finding.suggestion->text : "",
                   name,
                   set_aside});
  }
};

}  // namespace

std::unique_ptr<ReportWriter> table_writer() { return std::make_unique<TableWriter>(); }

}  // namespace overclaim::report
