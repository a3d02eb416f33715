// The reports of one run: one on standard output and any number in files, each in its own format.
#pragma once

#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/session.h"
#include "report/writer.h"

namespace overclaim::cli {

class ReportOutputs {
 public:
  explicit ReportOutputs(Session& session) : session_(session) {}

  // Opens a report in `format` on standard output, and one for each of `files` ("sarif=review.sarif"), which are
  // overwritten. Returns false after reporting an error.
  bool open(const lexicon::Lexicon& lexicon, const std::string& format, const std::vector<std::string>& files,
            const report::TextStyle& style);

  // Prepares for articles checked with another lexicon, which must outlive the reports. Call before begin().
  void expect(const lexicon::Lexicon& lexicon);

  bool show_articles() const;  // does any of them, see ReportWriter

  void begin();
  // The part of each report about one article, in the order of the reports. `lexicon` is the one that it was checked
  // with, from open() or expect(). Thread-safe.
  std::vector<std::string> parts(const verdict::Review& review, const lexicon::Lexicon& lexicon) const;
  std::vector<std::string> unread_parts(const lexicon::Problem& problem) const;
  // Appends the parts to their reports. Returns false once standard output cannot be written.
  bool take(std::vector<std::string> parts);
  bool flush();  // standard output
  // Ends all reports. Returns false after reporting an error if a file could not be written.
  bool end(const report::Totals& totals);

 private:
  struct Report {
    std::string format;
    report::TextStyle style;
    std::unique_ptr<report::ReportWriter> writer;  // for the lexicon of open()
    std::map<const lexicon::Lexicon*, std::unique_ptr<report::ReportWriter>>
        others;        // for other lexicons; they write articles only, to the report of `writer`
    std::string path;  // empty: standard output
    std::unique_ptr<std::ofstream> file;
  };
  bool named_before(const std::string& path) const;
  bool write(Report& report, std::string_view text);

  Session& session_;
  const lexicon::Lexicon* lexicon_ = nullptr;
  std::vector<Report> reports_;
};

}  // namespace overclaim::cli
