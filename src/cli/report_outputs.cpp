#include "cli/report_outputs.h"

#include <algorithm>
#include <filesystem>

#include "lexicon/nearest.h"

namespace overclaim::cli {

// Different paths to the same file are the same output.
bool ReportOutputs::named_before(const std::string& path) const {
  const auto whole = [](const std::string& p) {
    std::error_code failed;
    const auto known = std::filesystem::weakly_canonical(p, failed);
    return failed ? std::filesystem::path(p) : known;
  };
  return std::ranges::any_of(
      reports_, [&](const Report& report) { return !report.path.empty() && whole(report.path) == whole(path); });
}

bool ReportOutputs::open(const lexicon::Lexicon& lexicon, const std::string& format,
                         const std::vector<std::string>& files, const report::TextStyle& style) {
  lexicon_ = &lexicon;
  Report standard{format, style, report::make_writer(format, lexicon, style), {}, "", nullptr};
  reports_.push_back(std::move(standard));
  bool all_open = true;
  for (const auto& wanted : files) {
    const size_t sign = wanted.find('=');
    const std::string name = wanted.substr(0, sign);
    Report report{name, {style.detail, false, style.set_aside}, nullptr, {}, "", nullptr};
    report.writer = report::make_writer(name, lexicon, report.style);
    if (!report.writer) {
      session_.fail_unknown("format", name, report::report_formats());
      all_open = false;
      continue;
    }
    if (sign == std::string::npos || sign + 1 == wanted.size()) {
      session_.log.error("--output " + wanted + ": no file named", "write --output " + name + "=FILE");
      all_open = false;
      continue;
    }
    report.path = wanted.substr(sign + 1);
    if (named_before(report.path)) {
      session_.log.error("--output " + wanted + ": another report is written to this file");
      all_open = false;
      continue;
    }
    report.file = std::make_unique<std::ofstream>(report.path, std::ios::binary | std::ios::trunc);
    if (!*report.file) {
      session_.log.problem({report.path, 0, 0, "", "cannot be written", ""});
      all_open = false;
    }
    reports_.push_back(std::move(report));
  }
  return all_open;
}

bool ReportOutputs::write(Report& report, std::string_view text) {
  if (!report.file) return session_.out.write(text);
  report.file->write(text.data(), static_cast<std::streamsize>(text.size()));
  return true;  // end() reports files that could not be written; the other reports continue
}

bool ReportOutputs::show_articles() const {
  return std::ranges::any_of(reports_, [](const Report& report) { return report.writer->shows_articles(); });
}

void ReportOutputs::begin() {
  for (auto& report : reports_) write(report, report.writer->head());
}

void ReportOutputs::expect(const lexicon::Lexicon& lexicon) {
  if (&lexicon == lexicon_) return;
  for (auto& report : reports_)
    if (auto& other = report.others[&lexicon]; !other) {
      other = report::make_writer(report.format, lexicon, report.style);
      other->write_for(*lexicon_);
    }
}

std::vector<std::string> ReportOutputs::parts(const verdict::Review& review, const lexicon::Lexicon& lexicon) const {
  std::vector<std::string> parts;
  for (const auto& report : reports_) {
    const auto other = report.others.find(&lexicon);
    const report::ReportWriter& writer = other == report.others.end() ? *report.writer : *other->second;
    parts.push_back(writer.document(review));
  }
  return parts;
}

std::vector<std::string> ReportOutputs::unread_parts(const lexicon::Problem& problem) const {
  std::vector<std::string> parts;
  for (const auto& report : reports_) parts.push_back(report.writer->unread(problem));
  return parts;
}

bool ReportOutputs::take(std::vector<std::string> parts) {
  bool written = true;
  for (size_t i = 0; i < reports_.size(); ++i)
    written = write(reports_[i], reports_[i].writer->take(std::move(parts[i]))) && written;
  return written;
}

bool ReportOutputs::flush() { return session_.out.flush(); }

bool ReportOutputs::end(const report::Totals& totals) {
  bool all_written = true;
  for (auto& report : reports_) {
    write(report, report.writer->tail(totals));
    if (!report.file) continue;
    report.file->close();
    if (*report.file) continue;
    session_.log.problem({report.path, 0, 0, "", "cannot be written", ""});
    all_written = false;
  }
  return all_written;
}

}  // namespace overclaim::cli
