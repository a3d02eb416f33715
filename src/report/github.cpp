#include <array>

#include "report/internal/excerpt.h"
#include "report/internal/phrasing.h"
#include "report/internal/writers.h"
#include "text/line_index.h"

namespace overclaim::report {
namespace {

// How many annotations of each kind GitHub shows of one step; further ones it drops.
constexpr size_t kShown = 10;
constexpr char kBetweenForms = '\x1f';  // an annotation, and the same as a plain line

// As the toolkit of GitHub Actions escapes the data and the properties of a command.
std::string command_escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string_view command_of(verdict::Severity severity) {
  return severity == verdict::Severity::note ? "notice" : name_of(severity);
}

std::string annotation(const text::LineIndex& lines, const std::string& path, const verdict::Finding& finding) {
  const text::LineColumn begin = lines.at(finding.span.begin), end = lines.at(finding.span.end);
  std::string out = "::" + std::string(command_of(finding.severity)) + " ";
  if (path != "-") out += "file=" + command_escaped(printable(path), true) + ",";
  out += "line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
  // Columns are for places within one line alone.
  if (begin.line == end.line)
    out += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
  return out + ",title=" + command_escaped(finding.rule, true) +
         "::" + command_escaped(printable(finding.message), false);
}

std::string plain_line(const text::LineIndex& lines, const std::string& path, const verdict::Finding& finding) {
  const text::LineColumn at = lines.at(finding.span.begin);
  return printable(path) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
         std::string(name_of(finding.severity)) + ": " + printable(finding.message) + " [" + finding.rule + "]";
}

class GithubWriter : public ReportWriter {
 public:
  explicit GithubWriter(const lexicon::Lexicon& lexicon) : phrasing_(lexicon) {}

  std::string document(const verdict::Review& review) const override {
    const text::LineIndex lines(review.document.source);
    std::string out;
    for (const auto& finding : review.findings)
      out += annotation(lines, review.document.path, finding) + kBetweenForms +
             plain_line(lines, review.document.path, finding) + "\n";
    return out;
  }
  std::string unread(const lexicon::Problem& problem) const override {
    const std::string message = printable(problem.path) + ": " + printable(problem.message);
    return "::error::" + command_escaped(message, false) + kBetweenForms + message + "\n";
  }
  std::string take(std::string part) override {
    std::string out;
    for (size_t at = 0; at < part.size();) {
      const size_t end = part.find('\n', at), between = part.find(kBetweenForms, at);
      size_t& shown = part.compare(at, 7, "::error") == 0  ? shown_[0]
                      : part.compare(at, 6, "::warn") == 0 ? shown_[1]
                                                           : shown_[2];
      if (shown < kShown) {
        out += part.substr(at, between - at) + "\n";
      } else {
        ++more_;
        out += part.substr(between + 1, end - between);
      }
      ++shown;
      at = end + 1;
    }
    return out;
  }
  std::string tail(const Totals&) override {
    return more_ == 0 ? "" : phrasing_.text("report.github.more", {{"count", std::to_string(more_)}}) + "\n";
  }

 private:
  Phrasing phrasing_;
  std::array<size_t, 3> shown_ = {};  // errors, warnings, notes
  size_t more_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> github_writer(const lexicon::Lexicon& lexicon) {
  return std::make_unique<GithubWriter>(lexicon);
}

}  // namespace overclaim::report
