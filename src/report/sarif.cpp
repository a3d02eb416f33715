#include <map>

#include "report/internal/excerpt.h"
#include "report/internal/json_value.h"
#include "report/internal/phrasing.h"
#include "report/internal/writers.h"
#include "text/line_index.h"
#include "text/quote.h"
#include "verdict/fingerprint.h"

namespace overclaim::report {

using lexicon::Lexicon;
using text::LineIndex;

namespace {

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char* kFingerprint = "overclaimFinding/v1";
constexpr char kNotification = '\x1f';  // what unread() made begins with it

// A level of SARIF, which calls our severities by the same names.
std::string_view level_of(verdict::Severity severity) { return name_of(severity); }

// A path as a URI reference (RFC 3986): absolute ones with a scheme, others relative to where the program ran.
std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  constexpr std::string_view kKept = "-._~/";
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
    if (letter || (byte >= '0' && byte <= '9') || kKept.find(c) != std::string_view::npos)
      uri += c;
    else
      uri = uri + '%' + kDigits[byte >> 4] + kDigits[byte & 15];
  }
  return uri;
}

Json region_json(const LineIndex& lines, text::Span span) {
  const text::LineColumn begin = lines.at(span.begin), end = lines.at(span.end);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line},
          {"endColumn", end.column}, {"byteOffset", span.begin},    {"byteLength", span.end - span.begin}};
}

// The same place without bytes: what is put in instead is text.
Json text_region_json(const LineIndex& lines, text::Span span) {
  Json region = region_json(lines, span);
  region.erase("byteOffset");
  region.erase("byteLength");
  return region;
}

Json fix_json(const LineIndex& lines, const std::string& uri, const verdict::Suggestion& suggestion) {
  Json replacements = Json::array();
  for (const auto& edit : suggestion.edits)
    replacements.push_back(
        {{"deletedRegion", text_region_json(lines, edit.span)}, {"insertedContent", {{"text", edit.replacement}}}});
  return {{"description", {{"text", suggestion.text}}},
          {"artifactChanges", Json::array({{{"artifactLocation", {{"uri", uri}}}, {"replacements", replacements}}})}};
}

class SarifWriter : public ReportWriter {
 public:
  explicit SarifWriter(const Lexicon& lexicon) : lexicon_(lexicon), phrasing_(lexicon) { write_for(lexicon); }

  // Rules that its head does not list are named without a place among them.
  void write_for(const Lexicon& other) final {
    places_.clear();
    for (size_t i = 0; i < other.rules.size(); ++i) places_[other.rules[i].id] = i;
  }

  std::string head() const override {
    Json rules = Json::array();
    for (const auto& rule : lexicon_.rules) rules.push_back(rule_json(rule));
    const Json driver = {{"name", "overclaim"},
                         {"version", OVERCLAIM_VERSION},
                         {"semanticVersion", OVERCLAIM_VERSION},
                         {"rules", std::move(rules)},
                         {"properties", {{"lexicon", lexicon_.digest}}}};
    return "{\"$schema\": \"" + std::string(kSchema) +
           "\",\n\"version\": \"2.1.0\",\n\"runs\": [{\"tool\": {\"driver\": " + dumped(driver) +
           "},\n\"columnKind\": \"unicodeCodePoints\",\n\"newlineSequences\": [\"\\r\\n\", \"\\n\", "
           "\"\\r\"],\n\"results\": [\n";
  }

  std::string document(const verdict::Review& review) const override {
    const LineIndex lines(review.document.source);
    std::vector<verdict::Finding> aside;
    for (const auto& one : review.suppressed) aside.push_back(one.finding);
    std::string out;
    const auto add = [&](const Json& json) { out += (out.empty() ? "" : ",\n") + dumped(json); };
    const auto names = verdict::fingerprints(review, review.findings),
               aside_names = verdict::fingerprints(review, aside);
    for (size_t i = 0; i < names.size(); ++i) add(result_json(review, lines, review.findings[i], names[i]));
    for (size_t i = 0; i < aside.size(); ++i) {
      Json result = result_json(review, lines, aside[i], aside_names[i]);
      const verdict::Suppressed& by = review.suppressed[i];
      Json suppression = {{"kind", "inSource"}, {"justification", by.reason}};
      suppression["location"]["physicalLocation"] = {{"artifactLocation", {{"uri", uri_of(review.document.path)}}},
                                                     {"region", region_json(lines, by.directive)}};
      if (!by.until.empty()) suppression["properties"] = {{"until", by.until}};
      result["suppressions"] = Json::array({std::move(suppression)});
      add(result);
    }
    return out;
  }

  std::string unread(const lexicon::Problem& problem) const override {
    const Json location = {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(problem.path)}}}}}};
    const Json notification = {{"level", "error"},
                               {"message", {{"text", problem.path + ": " + problem.message}}},
                               {"locations", Json::array({location})}};
    return kNotification + dumped(notification);
  }

  std::string take(std::string part) override {
    if (part.empty()) return part;
    if (part[0] == kNotification) {
      notifications_ += (notifications_.empty() ? "" : ",\n") + part.substr(1);
      return "";
    }
    if (!first_) part.insert(0, ",\n");
    first_ = false;
    return part;
  }

  std::string tail(const Totals&) override {
    return "\n],\n\"invocations\": [{\"executionSuccessful\": " +
           std::string(notifications_.empty() ? "true" : "false") + ", \"toolExecutionNotifications\": [" +
           notifications_ + "]}]}]}\n";
  }

 private:
  Json rule_json(const lexicon::Rule& rule) const {
    const auto line = [&](std::string_view name, const std::string& words) {
      return words.empty() ? "" : "\n\n" + phrasing_.text(name, {{"words", words}});
    };
    const std::string help =
        rule.why + line("report.rule.example", rule.example) + line("report.instead", rule.instead);
    Json json = {{"id", rule.id},
                 {"name", rule.id},
                 {"shortDescription", {{"text", rule.what}}},
                 {"fullDescription", {{"text", rule.why.empty() ? rule.what : rule.why}}},
                 {"help", {{"text", help}, {"markdown", help}}},
                 {"defaultConfiguration", {{"level", level_of(rule.severity)}}}};
    json["properties"] = {{"tags", Json::array({name_of(rule.label)})}};
    if (!rule.authority.empty()) json["properties"]["authority"] = rule.authority;
    return json;
  }

  Json result_json(const verdict::Review& review, const LineIndex& lines, const verdict::Finding& finding,
                   const std::string& name) const {
    const std::string uri = uri_of(review.document.path);
    Json result;
    result["ruleId"] = finding.rule;
    if (const auto place = places_.find(finding.rule); place != places_.end()) result["ruleIndex"] = place->second;
    result["level"] = level_of(finding.severity);
    result["message"] = {{"text", finding.message}};
    Json region = region_json(lines, finding.span);
    region["snippet"] = {{"text", text::words_at(review.document, finding.span)}};
    result["locations"] =
        Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri}}}, {"region", std::move(region)}}}}});
    result["partialFingerprints"] = {{kFingerprint, name}};
    if (finding.suggestion) {
      Json fixes = Json::array();
      if (!finding.suggestion->edits.empty()) fixes.push_back(fix_json(lines, uri, *finding.suggestion));
      for (const auto& way : finding.alternatives)
        if (!way.edits.empty()) fixes.push_back(fix_json(lines, uri, way));
      if (!fixes.empty()) result["fixes"] = std::move(fixes);
    }
    result["properties"] = properties_json(review, finding);
    return result;
  }

  static Json properties_json(const verdict::Review& review, const verdict::Finding& finding) {
    Json json = {
        {"label", name_of(finding.label)}, {"evidence", text_or_null(finding.row)}, {"sources", finding.sources}};
    if (!finding.authority.empty()) json["authority"] = finding.authority;
    if (finding.suggestion) json["suggestion"] = finding.suggestion->text;
    if (!finding.claim || *finding.claim >= review.claims.size()) return json;
    const verdict::WeighedClaim& judged = review.claims[*finding.claim];
    json["subject"] = judged.claim.subject;
    json["outcome"] = judged.claim.outcome;
    json["strength"] = name_of(judged.claim.strength);
    json["tier"] = {{"printed", text_or_null(judged.tier_printed)},
                    {"judged", text_or_null(text_of(judged.tier_judged))}};
    return json;
  }

  const Lexicon& lexicon_;
  Phrasing phrasing_;
  std::map<std::string, size_t> places_;  // of rules among all rules
  bool first_ = true;
  std::string notifications_;
};

}  // namespace

std::unique_ptr<ReportWriter> sarif_writer(const Lexicon& lexicon) { return std::make_unique<SarifWriter>(lexicon); }

}  // namespace overclaim::report
