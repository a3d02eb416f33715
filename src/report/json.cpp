#include "report/internal/json.h"

#include "lexicon/kinds.h"
#include "report/internal/excerpt.h"
#include "report/internal/json_value.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::report {

using text::Format;
using text::LineIndex;

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

Json span_json(const LineIndex& lines, text::Span span) {
  const text::LineColumn begin = lines.at(span.begin), end = lines.at(span.end);
  return {{"begin", span.begin},    {"end", span.end},     {"line", begin.line},
          {"column", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json because_json(const std::vector<match::Because>& because) {
  Json list = Json::array();
  for (const auto& cue : because) list.push_back({{"cue", cue.cue}, {"begin", cue.span.begin}, {"end", cue.span.end}});
  return list;
}

Json product_json(const claim::Product& product) {
  return {{"name", product.name}, {"contains", product.contains}, {"tested", product.tested}};
}

Json claim_json(const text::Document& document, const LineIndex& lines, const verdict::WeighedClaim& judged) {
  const claim::Claim& claim = judged.claim;
  Json json;
  json["span"] = span_json(lines, claim.span);
  json["text"] = text::words_at(document, claim.span);
  json["subject"] = text_or_null(claim.subject);
  json["product"] = text_or_null(claim.named);
  json["outcome"] = text_or_null(claim.outcome);
  json["population"] = text_or_null(claim.population);
  json["strength"] = name_of(claim.strength);
  json["relation"] = name_of(claim.relation);
  json["polarity"] = name_of(claim.polarity);
  json["modality"] = name_of(claim.modality);
  json["report"] = claim.report;
  json["voice"] = name_of(claim.voice);
  json["basis"] = lexicon::names_of<lexicon::Role>(claim.basis);
  json["because"] = because_json(claim.because);
  json["evidence"] = text_or_null(judged.row);
  json["tier"] = {{"printed", text_or_null(judged.tier_printed)},
                  {"judged", text_or_null(text_of(judged.tier_judged))}};
  json["verdict"] = name_of(judged.verdict);
  return json;
}

Json numbers_json(const std::vector<parse::Number>& numbers) {
  Json list = Json::array();
  for (const auto& number : numbers) list.push_back(number.value);
  return list;
}

// What the text gives with the figure; only what there is.
void add_companions(Json& json, const claim::TextFigure& figure) {
  if (figure.interval) json["interval"] = {figure.interval->first.value, figure.interval->second.value};
  if (figure.p) json["p"] = {{"relation", std::string(1, figure.p->relation)}, {"value", figure.p->value.value}};
  if (figure.sample) json["n"] = figure.sample->value;
  if (figure.other_arm) json["otherArm"] = figure.other_arm->value;
  if (figure.days) json["days"] = *figure.days;
  if (figure.up_to) json["upTo"] = true;
}

Json figure_json(const text::Document& document, const LineIndex& lines, const verdict::ComparedFigure& judged) {
  const claim::TextFigure& figure = judged.figure;
  Json json;
  json["span"] = span_json(lines, figure.span);
  json["text"] = text::words_at(document, figure.span);
  json["kind"] = name_of(figure.kind);
  json["values"] = numbers_json(figure.values);
  json["unit"] = text_or_null(figure.unit);
  json["subject"] = text_or_null(figure.subject);
  json["measure"] = text_or_null(figure.measure);
  json["statistic"] = text_or_null(figure.statistic);
  json["outcome"] = text_or_null(figure.outcome);
  add_companions(json, figure);
  if (judged.claim) json["claim"] = *judged.claim;
  json["because"] = because_json(figure.because);
  json["evidence"] = text_or_null(judged.row);
  json["verdict"] = name_of(judged.verdict);
  json["reason"] = text_or_null(text_of(judged.reason));
  return json;
}

// The figures of a claim, as places in the list of the document.
Json figures_of_claim(const verdict::Review& review, uint32_t claim) {
  Json list = Json::array();
  for (size_t i = 0; i < review.figures.size(); ++i)
    if (review.figures[i].claim == claim) list.push_back(i);
  return list;
}

Json suggestion_json(const verdict::Suggestion& suggestion) {
  Json edits = Json::array();
  for (const auto& edit : suggestion.edits)
    edits.push_back({{"begin", edit.span.begin}, {"end", edit.span.end}, {"replacement", edit.replacement}});
  return {{"text", suggestion.text}, {"edits", std::move(edits)}};
}

Json finding_json(const LineIndex& lines, const verdict::Finding& finding) {
  Json json;
  json["rule"] = finding.rule;
  json["label"] = name_of(finding.label);
  json["severity"] = name_of(finding.severity);
  json["span"] = span_json(lines, finding.span);
  json["message"] = finding.message;
  if (finding.confidence) json["confidence"] = *finding.confidence;
  json["subject"] = text_or_null(finding.subject);
  json["product"] = text_or_null(finding.named);
  if (finding.claim) json["claim"] = *finding.claim;
  if (!finding.authority.empty()) json["authority"] = finding.authority;
  json["evidence"] = text_or_null(finding.row);
  json["sources"] = finding.sources;
  json["suggestion"] = finding.suggestion ? suggestion_json(*finding.suggestion) : Json();
  if (finding.suggestion)
    for (const auto& way : finding.alternatives) json["suggestion"]["alternatives"].push_back(suggestion_json(way));
  return json;
}

Json suppressed_json(const LineIndex& lines, const verdict::Suppressed& aside) {
  Json json = finding_json(lines, aside.finding);
  json["reason"] = aside.reason;
  json["until"] = text_or_null(aside.until);
  json["directive"] = span_json(lines, aside.directive);
  return json;
}

}  // namespace

std::string review_json(const verdict::Review& review) {
  const text::Document& document = review.document;
  const LineIndex lines(document.source);
  Json json;
  json["path"] = document.path;
  json["format"] = format_name(document.format);
  json["subject"] = text_or_null(review.page_subject);
  json["product"] = review.product.name.empty() ? Json() : product_json(review.product);
  json["claims"] = Json::array();
  for (uint32_t i = 0; i < review.claims.size(); ++i) {
    json["claims"].push_back(claim_json(document, lines, review.claims[i]));
    json["claims"].back()["figures"] = figures_of_claim(review, i);
  }
  json["figures"] = Json::array();
  for (const auto& judged : review.figures) json["figures"].push_back(figure_json(document, lines, judged));
  json["findings"] = Json::array();
  for (const auto& finding : review.findings) json["findings"].push_back(finding_json(lines, finding));
  json["suppressed"] = Json::array();
  for (const auto& aside : review.suppressed) json["suppressed"].push_back(suppressed_json(lines, aside));
  return dumped(json);
}

std::string json_head() { return "{\"schema\": \"overclaim.check/1\",\n\"documents\": [\n"; }

std::string json_tail(const Totals& totals) {
  const Json summary = {{"documents", totals.documents},
                        {"claims", totals.claims},
                        {"findings", {{"error", totals.errors}, {"warning", totals.warnings}, {"note", totals.notes}}},
                        {"suppressed", totals.suppressed},
                        {"known", totals.known}};
  return "\n],\n\"summary\": " + dumped(summary) + "}\n";
}

}  // namespace overclaim::report
