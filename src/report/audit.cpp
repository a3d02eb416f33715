#include "report/audit.h"

#include <cstdio>

#include "report/internal/excerpt.h"
#include "report/internal/json_value.h"
#include "report/internal/phrasing.h"

namespace overclaim::report {

using audit::FoundSentence;
using audit::RepeatedClaim;
using audit::RunInfo;
using audit::SiteRate;
using audit::Tally;
using lexicon::Lexicon;

namespace {

std::string percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f%%", 100 * share);
  return text;
}

class SummaryText {
 public:
  explicit SummaryText(const Lexicon& lexicon) : phrasing_(lexicon) {}

  std::string run(const RunInfo& run) const {
    const audit::RunCounts& c = run.counts;
    std::string out = phrasing_.text("audit.run", {{"count", std::to_string(run.id)},
                                                   {"kind", run.kind},
                                                   {"words", phrasing_.text("audit.state." + run.state)},
                                                   {"documents", documents(c.read())}}) +
                      "\n";
    return out + "  " +
           phrasing_.text("audit.counts", {{"words", std::to_string(c.checked)},
                                           {"rule", std::to_string(c.unchanged)},
                                           {"cue", std::to_string(c.failed)},
                                           {"row", std::to_string(c.skipped)}}) +
           "\n";
  }

  std::string all(const audit::AuditSummary& s) const {
    std::string out = run(s.run);
    out += "  " +
           phrasing_.text("audit.totals", {{"claims", phrasing_.counted("report.claims", s.claims)},
                                           {"findings", findings(s.findings)}}) +
           "\n";
    out += tallies("audit.severities", s.severities, [](const std::string& name) { return name; });
    out += tallies("audit.rules", s.rules, [](const std::string& name) { return name; });
    out += tallies("audit.subjects", s.subjects, [&](const std::string& id) { return phrasing_.subject(id); });
    out += tallies("audit.outcomes", s.outcomes, [&](const std::string& id) { return phrasing_.outcome(id); });
    out += tallies("audit.months", s.months, [](const std::string& name) { return name; });
    out += sites(s.sites);
    return out + repeated(s.repeated);
  }

  std::string documents(uint64_t count) const { return phrasing_.counted("report.documents", count); }

 private:
  std::string findings(uint64_t count) const { return phrasing_.counted("audit.findings", count); }

  template <class Name>
  std::string tallies(std::string_view title, const std::vector<Tally>& rows, Name name) const {
    if (rows.empty()) return "";
    std::string out = "\n" + phrasing_.text(title) + "\n";
    for (const Tally& row : rows)
      out += wrapped(name(row.name) + ": " +
                         phrasing_.text("audit.tally", {{"findings", findings(row.findings)},
                                                        {"documents", documents(row.documents)}}),
                     2, 2, kReportWidth);
    return out;
  }

  std::string sites(const std::vector<SiteRate>& rows) const {
    if (rows.empty()) return "";
    std::string out = "\n" + phrasing_.text("audit.sites") + "\n";
    for (const SiteRate& row : rows)
      out += wrapped(printable(row.site) + ": " +
                         phrasing_.text("audit.site", {{"words", percent(row.rate)},
                                                       {"documents", documents(row.documents)},
                                                       {"row", percent(row.low)},
                                                       {"rule", percent(row.high)}}),
                     2, 2, kReportWidth);
    return out;
  }

  std::string repeated(const std::vector<RepeatedClaim>& rows) const {
    if (rows.empty()) return "";
    std::string out = "\n" + phrasing_.text("audit.repeated") + "\n";
    for (const RepeatedClaim& row : rows)
      out += wrapped(phrasing_.text("audit.claim", {{"subject", phrasing_.subject(row.subject)},
                                                    {"outcome", phrasing_.outcome(row.outcome)},
                                                    {"population", phrasing_.population(row.population)},
                                                    {"verdict", phrasing_.named("verdict", row.verdict)},
                                                    {"documents", documents(row.documents)},
                                                    {"words", printable(row.example)}}),
                     2, 2, kReportWidth);
    return out;
  }

  Phrasing phrasing_;
};

Json counts_json(const audit::RunCounts& c) {
  return {{"read", c.read()},
          {"checked", c.checked},
          {"unchanged", c.unchanged},
          {"skipped", c.skipped},
          {"failed", c.failed}};
}

Json json_of(const RunInfo& run) {
  return {{"run", run.id},
          {"kind", run.kind},
          {"state", run.state},
          {"started", run.started},
          {"finished", text_or_null(run.finished)},
          {"lexicon", run.lexicon},
          {"bytes", run.counts.bytes},
          {"documents", counts_json(run.counts)}};
}

Json tallies_json(const std::vector<Tally>& rows) {
  Json list = Json::array();
  for (const Tally& row : rows)
    list.push_back({{"name", row.name}, {"findings", row.findings}, {"documents", row.documents}});
  return list;
}

Json sites_json(const std::vector<SiteRate>& rows) {
  Json list = Json::array();
  for (const SiteRate& row : rows)
    list.push_back({{"site", row.site},
                    {"documents", row.documents},
                    {"flagged", row.flagged},
                    {"rate", row.rate},
                    {"low", row.low},
                    {"high", row.high}});
  return list;
}

Json repeated_json(const std::vector<RepeatedClaim>& rows) {
  Json list = Json::array();
  for (const RepeatedClaim& row : rows)
    list.push_back({{"subject", row.subject},
                    {"outcome", row.outcome},
                    {"population", text_or_null(row.population)},
                    {"direction", row.direction},
                    {"verdict", row.verdict},
                    {"claims", row.claims},
                    {"documents", row.documents},
                    {"example", row.example}});
  return list;
}

std::string with_schema(Json json) {
  Json whole = {{"schema", "overclaim.audit/1"}};
  whole.update(json);
  return whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string run_text(const Lexicon& lexicon, const RunInfo& run) { return SummaryText(lexicon).run(run); }
std::string run_json(const RunInfo& run) { return with_schema(json_of(run)); }

std::string summary_text(const Lexicon& lexicon, const audit::AuditSummary& summary) {
  return SummaryText(lexicon).all(summary);
}

std::string summary_json(const audit::AuditSummary& s) {
  Json json = json_of(s.run);
  json["claims"] = s.claims;
  json["findings"] = s.findings;
  json["severities"] = tallies_json(s.severities);
  json["rules"] = tallies_json(s.rules);
  json["subjects"] = tallies_json(s.subjects);
  json["outcomes"] = tallies_json(s.outcomes);
  json["months"] = tallies_json(s.months);
  json["sites"] = sites_json(s.sites);
  json["repeated"] = repeated_json(s.repeated);
  return with_schema(json);
}

std::string change_text(const Lexicon& lexicon, const audit::FindingChange& c) {
  const Phrasing phrasing(lexicon);
  std::string out = printable(c.key) + ":" + std::to_string(c.line) + ": " +
                    phrasing.text("audit.change." + std::string(name_of(c.change))) + ": ";
  out += c.before + (c.before.empty() || c.after.empty() ? "" : " -> ") + c.after + "\n";
  if (!c.sentence.empty()) out += wrapped(printable(c.sentence), 4, 0, kReportWidth);
  return out;
}

std::string diff_text(const Lexicon& lexicon, const audit::DiffCounts& counts) {
  const Phrasing phrasing(lexicon);
  const SummaryText text(lexicon);
  return phrasing.text("audit.diff", {{"documents", text.documents(counts.in_both)},
                                      {"words", std::to_string(counts.only_before)},
                                      {"rule", std::to_string(counts.only_after)},
                                      {"count", phrasing.counted("audit.changes", counts.changes)},
                                      {"row", text.documents(counts.touched)}}) +
         "\n";
}

std::string diff_json_head() { return "{\"schema\": \"overclaim.audit/1\",\n\"changes\": ["; }

std::string change_json(const audit::FindingChange& c, bool first) {
  const Json json = {{"change", name_of(c.change)}, {"key", c.key},       {"line", c.line},
                     {"sentence", c.sentence},      {"before", c.before}, {"after", c.after}};
  return (first ? "\n" : ",\n") + json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string diff_json_tail(const audit::DiffCounts& counts) {
  const Json documents = {{"both", counts.in_both},
                          {"before", counts.only_before},
                          {"after", counts.only_after},
                          {"touched", counts.touched}};
  return "],\n\"documents\": " + documents.dump() + "}\n";
}

std::string precision_text(const Lexicon& lexicon, const audit::PrecisionReport& report) {
  const Phrasing phrasing(lexicon);
  const auto line = [&](std::string_view message, const std::string& rule, const audit::Precision& p) {
    return phrasing.text(message, {{"rule", rule},
                                   {"words", percent(p.share())},
                                   {"count", std::to_string(p.right)},
                                   {"claims", std::to_string(p.marked)},
                                   {"row", percent(p.interval.low)},
                                   {"outcome", percent(p.interval.high)},
                                   {"findings", std::to_string(p.of)},
                                   {"documents", std::to_string(p.blank)}}) +
           "\n";
  };
  std::string out = line("audit.precision", "", report.all);
  for (const auto& [rule, precision] : report.by_rule) out += "  " + line("audit.precision.rule", rule, precision);
  return out;
}

std::string precision_json(const audit::PrecisionReport& report) {
  const auto json_of = [](const audit::Precision& p) {
    return Json{{"right", p.right},
                {"marked", p.marked},
                {"blank", p.blank},
                {"of", p.of},
                {"precision", p.marked ? Json(p.share()) : Json()},
                {"low", p.interval.low},
                {"high", p.interval.high}};
  };
  Json json = json_of(report.all);
  json["rules"] = Json::object();
  for (const auto& [rule, precision] : report.by_rule) json["rules"][rule] = json_of(precision);
  return with_schema(json);
}

std::string found_text(const Lexicon& lexicon, const std::vector<FoundSentence>& found) {
  const Phrasing phrasing(lexicon);
  std::string out;
  for (const FoundSentence& f : found) {
    std::string findings;
    for (const auto& name : f.findings) findings += (findings.empty() ? "" : ", ") + name;
    out += phrasing.text("audit.found",
                         {{"file", printable(f.key)}, {"words", std::to_string(f.line)}, {"rule", findings}}) +
           "\n" + wrapped(printable(f.text), 4, 0, kReportWidth);
  }
  return out;
}

std::string found_json(const std::vector<FoundSentence>& found) {
  Json list = Json::array();
  for (const FoundSentence& f : found)
    list.push_back(
        {{"key", f.key}, {"url", text_or_null(f.url)}, {"line", f.line}, {"text", f.text}, {"findings", f.findings}});
  return with_schema({{"sentences", std::move(list)}});
}

}  // namespace overclaim::report
