#include "report/internal/phrasing.h"
#include "report/internal/writers.h"
#include "report/internal/xml.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::report {
namespace {

std::string suite_head(std::string_view path, size_t tests, size_t failures, size_t errors) {
  return "<testsuite name=\"" + xml_text(path) + "\" tests=\"" + std::to_string(tests) + "\" failures=\"" +
         std::to_string(failures) + "\" errors=\"" + std::to_string(errors) + "\">\n";
}

std::string case_head(std::string_view path, std::string_view name) {
  return "<testcase classname=\"" + xml_text(path) + "\" name=\"" + xml_text(name) + "\"";
}

// Errors and warnings are failures. A note is a passed case with output.
class JunitWriter : public ReportWriter {
 public:
  explicit JunitWriter(const lexicon::Lexicon& lexicon) : phrasing_(lexicon) {}

  std::string head() const override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"overclaim\">\n";
  }
  std::string document(const verdict::Review& review) const override {
    const std::string& path = review.document.path;
    const text::LineIndex lines(review.document.source);
    std::string cases;
    size_t failures = 0;
    for (const auto& finding : review.findings) {
      const text::LineColumn at = lines.at(finding.span.begin);
      const std::string place = std::to_string(at.line) + ":" + std::to_string(at.column);
      cases += case_head(path, finding.rule + " " + place) + ">";
      if (finding.severity == verdict::Severity::note) {
        cases += "<system-out>" + xml_text(finding.message) + "</system-out>";
      } else {
        ++failures;
        cases += "<failure type=\"" + xml_text(finding.rule) + "\" message=\"" + xml_text(finding.message) + "\">" +
                 xml_text(path + ":" + place + ": " + text::words_at(review.document, finding.span)) + "</failure>";
      }
      cases += "</testcase>\n";
    }
    for (const auto& aside : review.suppressed)
      cases +=
          case_head(path, aside.finding.rule) + "><skipped message=\"" + xml_text(aside.reason) + "\"/></testcase>\n";
    size_t tests = review.findings.size() + review.suppressed.size();
    if (tests == 0) {
      cases = case_head(path, phrasing_.text("report.junit.passed")) + "/>\n";
      tests = 1;
    }
    return suite_head(path, tests, failures, 0) + cases + "</testsuite>\n";
  }
  std::string unread(const lexicon::Problem& problem) const override {
    return suite_head(problem.path, 1, 0, 1) + case_head(problem.path, phrasing_.text("report.junit.read")) +
           "><error message=\"" + xml_text(problem.message) + "\"/></testcase>\n</testsuite>\n";
  }
  std::string tail(const Totals&) override { return "</testsuites>\n"; }

 private:
  Phrasing phrasing_;
};

}  // namespace

std::unique_ptr<ReportWriter> junit_writer(const lexicon::Lexicon& lexicon) {
  return std::make_unique<JunitWriter>(lexicon);
}

}  // namespace overclaim::report
