// The reports of one run: the one on standard output, and any number in files, each in a format of its own.
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

  // `format` on standard output, and for each of `files` ("sarif=review.sarif") a file, which is made anew. False, and
  // told, where one of them cannot be.
  bool open(const lexicon::Lexicon& lexicon, const std::string& format, const std::vector<std::string>& files,
            const report::TextStyle& style);

  // Articles may come that are weighed by this lexicon, which must outlive the reports. Before begin().
  void expect(const lexicon::Lexicon& lexicon);

  bool show_articles() const;  // any of them does, see ReportWriter

  void begin();
  // What each report says of one article, in the order of the reports; `lexicon` is the one that it was weighed by, of
  // open() or expect(). Any thread may ask.
  std::vector<std::string> parts(const verdict::Review& review, const lexicon::Lexicon& lexicon) const;
  std::vector<std::string> unread_parts(const lexicon::Problem& problem) const;
  // Writes these behind the ones before. False once standard output takes no more.
  bool take(std::vector<std::string> parts);
  bool flush();  // standard output
  // The ends of all reports. False, and told, where a file could not be written.
  bool end(const report::Totals& totals);

 private:
  struct Report {
    std::string format;
    report::TextStyle style;
    std::unique_ptr<report::ReportWriter> writer;  // of the lexicon of open()
    std::map<const lexicon::Lexicon*, std::unique_ptr<report::ReportWriter>>
        others;        // what they say of an article goes through `writer`
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
