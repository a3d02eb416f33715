// What every format of report has in common, and the formats by name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"
#include "report/text.h"
#include "report/totals.h"
#include "verdict/review.h"

namespace overclaim::report {

// Writes reviews in one format. A report is head(), then for each article in order take() of what document() or
// unread() made of it, then tail(). document() and unread() are asked by several threads at once, the others by one.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;

  // Does it show the article itself? Then one that names no known product has to be read as well.
  virtual bool shows_articles() const { return false; }
  virtual std::string head() const { return ""; }
  // The parts of this writer become parts of a report that another writer begins and ends: some articles of a run may
  // be checked by a lexicon of their own. The argument is the lexicon of that other writer. Called before document().
  virtual void write_for(const lexicon::Lexicon&) {}
  // The report on one article.
  virtual std::string document(const verdict::Review& review) const = 0;
  // The report on an article that could not be read. Formats without a place for it return nothing, because the program
  // reports it on standard error as well.
  virtual std::string unread(const lexicon::Problem&) const { return ""; }
  // `part` as it follows the parts before it: with a separator, or shortened if the format has a limit.
  virtual std::string take(std::string part) { return part; }
  virtual std::string tail(const Totals&) { return ""; }
};

// The names that make_writer() knows, in the order in which they are shown.
std::vector<std::string> report_formats();

// The writer of a format; null where there is none of this name. `lexicon` must outlive it. `style` is for those that
// are read on a terminal.
std::unique_ptr<ReportWriter> make_writer(std::string_view format, const lexicon::Lexicon& lexicon,
                                          const TextStyle& style);

}  // namespace overclaim::report
