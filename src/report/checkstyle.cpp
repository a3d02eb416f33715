#include "report/internal/writers.h"
#include "report/internal/xml.h"
#include "text/line_index.h"

namespace overclaim::report {
namespace {

std::string_view severity_name(verdict::Severity severity) {
  return severity == verdict::Severity::note ? "info" : name_of(severity);
}

class CheckstyleWriter : public ReportWriter {
 public:
  std::string head() const override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  }
  std::string document(const verdict::Review& review) const override {
    const text::LineIndex lines(review.document.source);
    std::string out = "<file name=\"" + xml_text(review.document.path) + "\">\n";
    for (const auto& finding : review.findings) {
      const text::LineColumn at = lines.at(finding.span.begin);
      out += "<error line=\"" + std::to_string(at.line) + "\" column=\"" + std::to_string(at.column) + "\" severity=\"";
      out += severity_name(finding.severity);
      out += "\" message=\"" + xml_text(finding.message) + "\" source=\"overclaim." + xml_text(finding.rule) + "\"/>\n";
    }
    return out + "</file>\n";
  }
  std::string unread(const lexicon::Problem& problem) const override {
    return "<file name=\"" + xml_text(problem.path) + "\">\n<exception>" + xml_text(problem.message) +
           "</exception>\n</file>\n";
  }
  std::string tail(const Totals&) override { return "</checkstyle>\n"; }
};

}  // namespace

std::unique_ptr<ReportWriter> checkstyle_writer() { return std::make_unique<CheckstyleWriter>(); }

}  // namespace overclaim::report
