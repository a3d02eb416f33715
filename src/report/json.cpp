#include "report/json.h"

#include "lexicon/kinds.h"
#include "report/excerpt.h"
#include "report/json_value.h"
#include "text/line_index.h"

namespace overclaim {
namespace {

std::string_view format_name(Format format) {
  switch (format) {
    case Format::plain:
      return "plain";
    case Format::markdown:
      return "markdown";
    case Format::html:
      return "html";
  }
  return "plain";
}

Json span_json(const LineIndex& lines, Span span) {
  const LineColumn begin = lines.at(span.begin), end = lines.at(span.end);
  return {{"begin", span.begin},    {"end", span.end},     {"line", begin.line},
          {"column", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json because_json(const std::vector<Because>& because) {
  Json list = Json::array();
  for (const auto& cue : because) list.push_back({{"cue", cue.cue}, {"begin", cue.span.begin}, {"end", cue.span.end}});
  return list;
}

Json claim_json(const Document& document, const LineIndex& lines, const Judged& judged) {
  const Claim& claim = judged.claim;
  Json json;
  json["span"] = span_json(lines, claim.span);
  json["text"] = words_at(document, claim.span);
  json["subject"] = text_or_null(claim.subject);
  json["outcome"] = text_or_null(claim.outcome);
  json["population"] = text_or_null(claim.population);
  json["strength"] = name_of(claim.strength);
  json["relation"] = name_of(claim.relation);
  json["polarity"] = name_of(claim.polarity);
  json["modality"] = name_of(claim.modality);
  json["report"] = claim.report;
  json["voice"] = name_of(claim.voice);
  json["basis"] = claim.basis;
  json["because"] = because_json(claim.because);
  json["evidence"] = text_or_null(judged.row);
  json["tier"] = {{"printed", text_or_null(judged.tier_printed)}, {"judged", text_or_null(judged.tier_judged)}};
  json["verdict"] = judged.verdict;
  return json;
}

Json suggestion_json(const Suggestion& suggestion) {
  Json edits = Json::array();
  for (const auto& edit : suggestion.edits)
    edits.push_back({{"begin", edit.span.begin}, {"end", edit.span.end}, {"replacement", edit.replacement}});
  return {{"text", suggestion.text}, {"edits", std::move(edits)}};
}

Json finding_json(const LineIndex& lines, const Finding& finding) {
  Json json;
  json["rule"] = finding.rule;
  json["label"] = finding.label;
  json["severity"] = name_of(finding.severity);
  json["span"] = span_json(lines, finding.span);
  json["message"] = finding.message;
  if (finding.claim) json["claim"] = *finding.claim;
  json["evidence"] = text_or_null(finding.row);
  json["sources"] = finding.sources;
  json["suggestion"] = finding.suggestion ? suggestion_json(*finding.suggestion) : Json();
  if (finding.suggestion)
    for (const auto& way : finding.alternatives) json["suggestion"]["alternatives"].push_back(suggestion_json(way));
  return json;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string review_json(const Review& review) {
  const Document& document = review.document;
  const LineIndex lines(document.source);
  Json json;
  json["path"] = document.path;
  json["format"] = format_name(document.format);
  json["claims"] = Json::array();
  for (const auto& judged : review.claims) json["claims"].push_back(claim_json(document, lines, judged));
  json["findings"] = Json::array();
  for (const auto& finding : review.findings) json["findings"].push_back(finding_json(lines, finding));
  return dumped(json);
}

std::string json_head() { return "{\"schema\": \"overclaim.check/1\",\n\"documents\": [\n"; }

std::string json_tail(const Totals& totals) {
  const Json summary = {{"documents", totals.documents},
                        {"claims", totals.claims},
                        {"findings", {{"error", totals.errors}, {"warning", totals.warnings}, {"note", totals.notes}}}};
  return "\n],\n\"summary\": " + dumped(summary) + "}\n";
}

}  // namespace overclaim
