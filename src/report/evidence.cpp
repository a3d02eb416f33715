#include "report/evidence.h"

#include "report/internal/excerpt.h"
#include "report/internal/json_value.h"
#include "report/internal/phrasing.h"

namespace overclaim::report {

using lexicon::EvidenceRow;

namespace {

Json figures_json(const EvidenceRow& row) {
  Json list = Json::array();
  for (const auto& f : row.figures)
    list.push_back({{"endpoint", text_or_null(f.endpoint)},
                    {"value", text_or_null(f.value)},
                    {"unit", text_or_null(f.unit)},
                    {"interval", text_or_null(f.interval)},
                    {"p", text_or_null(f.p)},
                    {"time", text_or_null(f.time)},
                    {"comparator", text_or_null(f.comparator)},
                    {"note", text_or_null(f.note)}});
  return list;
}

Json sources_json(const EvidenceRow& row) {
  Json list = Json::array();
  for (const auto& s : row.sources)
    list.push_back({{"document", text_or_null(s.document)},
                    {"pmid", text_or_null(s.pmid)},
                    {"doi", text_or_null(s.doi)},
                    {"title", text_or_null(s.title)},
                    {"authors", text_or_null(s.authors)},
                    {"year", text_or_null(s.year)},
                    {"publisher", text_or_null(s.publisher)},
                    {"url", text_or_null(s.url)},
                    {"seen", s.seen ? Json(*s.seen) : Json()}});
  return list;
}

Json read_from_json(const EvidenceRow& row) {
  Json list = Json::array();
  for (const auto& place : row.read_from)
    list.push_back({{"document", place.document}, {"line", place.line}, {"section", text_or_null(place.section)}});
  return list;
}

Json stances_json(const EvidenceRow& row) {
  Json list = Json::array();
  for (const auto& s : row.stances) list.push_back({{"says", s.says}, {"who", text_or_null(s.who)}});
  return list;
}

// Text of one row, line by line.
class Lines {
 public:
  explicit Lines(const lexicon::Lexicon& lexicon) : phrasing(lexicon) {}
  // The message `name` with {words}; nothing where there are none.
  void say(std::string_view name, const std::string& words) {
    if (!words.empty()) out += wrapped(phrasing.text(name, {{"words", words}}), 2, 2, kReportWidth);
  }
  void each(std::string_view name, const std::vector<std::string>& items) {
    for (const auto& item : items) say(name, item);
  }
  Phrasing phrasing;
  std::string out;
};

}  // namespace

std::string row_line(const lexicon::Lexicon& lexicon, const EvidenceRow& row) {
  const std::string tier = Phrasing(lexicon).tier(row.judged);
  return row.id + (tier.empty() ? "" : " (" + tier + ")") + ": " + printable(row.statement) + "\n";
}

std::string row_text(const lexicon::Lexicon& lexicon, const EvidenceRow& row) {
  Lines lines(lexicon);
  const Phrasing& p = lines.phrasing;
  lines.out = row.id + "\n";
  lines.say("evidence.statement", row.statement);
  lines.out += wrapped(p.text("evidence.about", {{"subject", p.subject(row.subject)},
                                                 {"outcome", p.outcome(row.outcome)},
                                                 {"population", p.population(row.population)},
                                                 {"kind", text_of(row.kind)},
                                                 {"direction", text_of(row.direction)}}),
                       2, 2, kReportWidth);
  if (row.judged || !row.printed.empty())
    lines.out += wrapped(
        p.text(row.judged ? "evidence.tier" : "evidence.printed",
               {{"judged", p.tier(row.judged)}, {"printed", p.tier(row.printed)}, {"cap", p.named("cap", row.cap)}}),
        2, 2, kReportWidth);
  if (!row.design.empty())
    lines.out += wrapped(
        p.text("evidence.study",
               {{"design", row.design}, {"species", row.species}, {"count", row.n ? std::to_string(*row.n) : ""}}),
        2, 2, kReportWidth);
  lines.say("evidence.sponsor", text_of(row.sponsor));
  for (const auto& figure : row.figures) lines.say("evidence.figure", lexicon::figure_text(figure));
  for (const auto& s : row.stances) lines.say("evidence.stance", s.who.empty() ? s.says : s.who + ": " + s.says);
  lines.each("report.caveat", row.caveats);
  for (const auto& source : lexicon::sources_of(row))
    lines.out += wrapped(p.text("report.source", {{"sources", source}}), 2, 2, kReportWidth);
  for (const auto& s : row.sources) {
    if (s.url.empty() && s.publisher.empty()) lines.say("evidence.title", s.title);
    if (s.seen && !*s.seen) lines.say("evidence.not_seen", s.title);
  }
  if (row.unsourced) lines.out += wrapped(p.text("report.unsourced"), 2, 2, kReportWidth);
  if (!row.as_of.empty()) lines.out += wrapped(p.text("report.as_of", {{"until", row.as_of}}), 2, 2, kReportWidth);
  lines.each("report.external", row.external);
  lines.say("evidence.restates", lexicon::joined(row.restates, ", "));
  if (!row.allows.empty())
    lines.out += wrapped(p.text("report.allows", {{"subject", p.subject(row.subject)}, {"allows", row.allows}}), 2, 2,
                         kReportWidth);
  lines.out += wrapped(p.text(row.judges ? "evidence.judges" : "evidence.informs"), 2, 2, kReportWidth);
  lines.say("evidence.pack", row.pack);
  if (row.origin.line) lines.say("evidence.origin", row.origin.file + ":" + std::to_string(row.origin.line));
  return lines.out;
}

std::string row_json(const EvidenceRow& row) {
  Json json;
  json["id"] = row.id;
  json["subject"] = text_or_null(row.subject);
  json["outcome"] = text_or_null(row.outcome);
  json["population"] = text_or_null(row.population);
  json["direction"] = name_of(row.direction);
  json["tier"] = {{"printed", text_or_null(row.printed)},
                  {"judged", text_or_null(text_of(row.judged))},
                  {"cap", text_or_null(row.cap)}};
  json["contested"] = row.contested;
  json["figures"] = figures_json(row);
  json["sources"] = sources_json(row);
  json["read_from"] = read_from_json(row);
  json["statement"] = text_or_null(row.statement);
  json["kind"] = name_of(row.kind);
  json["judges"] = row.judges;
  json["design"] = text_or_null(row.design);
  json["species"] = text_or_null(row.species);
  json["n"] = row.n ? Json(*row.n) : Json();
  json["sponsor"] = text_or_null(text_of(row.sponsor));
  json["stances"] = stances_json(row);
  json["caveats"] = row.caveats;
  json["carries"] = row.restates;
  json["external"] = row.external;
  json["allows"] = text_or_null(row.allows);
  json["as_of"] = text_or_null(row.as_of);
  json["unsourced"] = row.unsourced;
  json["pack"] = text_or_null(row.pack);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overclaim::report
