// evidence/: rows with their provenance.
#include <algorithm>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

// Tiers that a row without a source may have.
constexpr Tier kUnsourced[] = {Tier::no_evidence, Tier::mechanism, Tier::plausible};

Figure read_figure(Reader& reader, const YAML::Node& node) {
  Figure f;
  if (!reader.map_with(
          node, {"endpoint", "value", "unit", "interval", "p", "time", "comparator", "note", "measure", "also", "as"}))
    return f;
  f.endpoint = reader.text(node, "endpoint");
  f.value = reader.text(node, "value");
  f.unit = reader.text(node, "unit");
  f.interval = reader.text(node, "interval");
  f.p = reader.text(node, "p");
  f.time = reader.text(node, "time");
  f.comparator = reader.text(node, "comparator");
  f.note = reader.text(node, "note");
  f.measure = reader.text(node, "measure");
  f.also = reader.text(node, "also");
  f.as = reader.text(node, "as");
  if (f.as.empty() && !f.measure.empty())
    reader.problem(node, "a figure with a \"measure\" needs \"as\"", "add the kind of number: as: points");
  return f;
}

Source read_source(Reader& reader, const YAML::Node& node) {
  Source s;
  if (!reader.map_with(node,
                       {"document", "pmid", "doi", "title", "authors", "publisher", "year", "url", "seen", "study"}))
    return s;
  s.document = reader.text(node, "document");
  s.pmid = reader.text(node, "pmid");
  s.doi = reader.text(node, "doi");
  s.title = reader.text(node, "title");
  s.authors = reader.text(node, "authors");
  s.publisher = reader.text(node, "publisher");
  s.year = reader.text(node, "year");
  s.url = reader.text(node, "url");
  if (!s.url.empty() && !s.url.starts_with("https://") && !s.url.starts_with("http://"))
    reader.problem(node["url"], "\"" + s.url + "\" is not an address", "begin it with https://");
  s.seen = reader.flag_if_given(node, "seen");
  s.study = reader.text(node, "study");
  return s;
}

ReadFrom read_place(Reader& reader, const YAML::Node& node) {
  ReadFrom place;
  if (!reader.map_with(node, {"document", "section", "line"})) return place;
  place.document = reader.needed_text(node, "document");
  place.section = reader.text(node, "section");
  place.line = reader.number(node, "line").value_or(0);
  if (place.line == 0) reader.problem(node, "\"line\" is missing", "the line of the document, from 1");
  return place;
}

Stance read_stance(Reader& reader, const YAML::Node& node) {
  Stance stance;
  if (!reader.map_with(node, {"says", "who"})) return stance;
  stance.says = reader.needed_text(node, "says");
  stance.who = reader.text(node, "who");
  return stance;
}

// Reports a printed tier that is neither a tier nor a range of two: "2-3".
void check_printed(Reader& reader, const YAML::Node& tier, const std::string& printed) {
  if (printed.empty()) return;
  const size_t dash = printed.find('-');
  for (const std::string& end : {printed.substr(0, dash), printed.substr(dash == std::string::npos ? 0 : dash + 1)}) {
    if (value_of<Tier>(end)) continue;
    reader.problem(tier["printed"], "unknown printed tier \"" + printed + "\"",
                   "a tier, or two with a dash between. " + Reader::allowed(end, names_of<Tier>(kJudgedTiers)));
    return;
  }
}

void read_tier(Reader& reader, const YAML::Node& node, EvidenceRow& row) {
  const YAML::Node tier = node["tier"];
  if (!tier || tier.IsNull()) return;
  if (!reader.map_with(tier, {"printed", "judged", "cap"})) return;
  row.printed = reader.text(tier, "printed");
  row.judged = reader.value<Tier>(tier, "judged", kJudgedTiers);
  row.cap = reader.text(tier, "cap");
  if (row.cap == "none") row.cap.clear();
  check_printed(reader, tier, row.printed);
}

void read_provenance(Reader& reader, const YAML::Node& node, EvidenceRow& row) {
  for (const auto& child : reader.items(node, "sources")) row.sources.push_back(read_source(reader, child));
  for (const auto& child : reader.items(node, "read_from")) row.read_from.push_back(read_place(reader, child));
  row.restates = reader.texts(node, "restates");
  row.external = reader.texts(node, "external");
  row.as_of = reader.text(node, "as_of");
  if (!row.as_of.empty() && !is_day(row.as_of))
    reader.problem(node["as_of"], "\"" + row.as_of + "\" is not a day", "write it as 2026-11-30");
  row.unsourced = reader.flag(node, "unsourced", false);
  row.pack = reader.file().pack;
  row.origin = reader.origin(node);
  if (row.sources.empty() && !row.unsourced)
    reader.problem(node, "row \"" + row.id + "\" has no source", "add `sources:`, or `unsourced: true`");
  if (row.unsourced && row.judged && std::ranges::find(kUnsourced, *row.judged) == std::end(kUnsourced))
    reader.problem(node, "row \"" + row.id + "\" has no source and is judged " + text_of(row.judged),
                   "a row without a source is judged 1, M or 2 at most");
}

EvidenceRow read_row(Reader& reader, const YAML::Node& node) {
  EvidenceRow row;
  row.id = reader.needed_text(node, "id");
  row.subject = reader.needed_text(node, "subject");
  row.kind = reader.needed_value(node, "kind", RowKind::effect);
  row.outcome = reader.text(node, "outcome");
  row.population = reader.text(node, "population");
  row.direction = reader.needed_value(node, "direction", Direction::unknown);
  row.statement = reader.needed_text(node, "statement");
  read_tier(reader, node, row);
  row.contested = reader.flag(node, "contested", false);
  row.design = reader.text(node, "design");
  row.species = reader.text(node, "species");
  row.sponsor = reader.value<Sponsor>(node, "sponsor");
  row.n = reader.number(node, "n");
  for (const auto& child : reader.items(node, "figures")) row.figures.push_back(read_figure(reader, child));
  for (const auto& child : reader.items(node, "stances")) row.stances.push_back(read_stance(reader, child));
  row.caveats = reader.texts(node, "caveats");
  row.allows = reader.text(node, "allows");
  read_provenance(reader, node, row);
  return row;
}

}  // namespace

void read_evidence(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"rows", "not_carried"})) return;
  for (const auto& node : reader.items(root, "rows")) {
    if (!reader.map_with(node, {"id",        "subject",  "kind",     "outcome",   "population", "direction",
                                "statement", "tier",     "judges",   "contested", "design",     "species",
                                "n",         "figures",  "sponsor",  "stances",   "caveats",    "sources",
                                "read_from", "restates", "external", "allows",    "as_of",      "unsourced"}))
      continue;
    RowEntry entry{read_row(reader, node), placed(reader, node), reader.flag_if_given(node, "judges")};
    if (entry.judges.value_or(false) && !entry.value.judged)
      reader.problem(node, "row \"" + entry.value.id + "\" judges but has no judged tier", "add `tier: {judged: ...}`");
    out.evidence.push_back(std::move(entry));
  }
  for (const auto& node : reader.items(root, "not_carried")) {
    if (!reader.map_with(node, {"id", "reason"})) continue;
    out.not_carried.push_back(
        {{reader.needed_text(node, "id"), reader.needed_text(node, "reason")}, placed(reader, node)});
  }
}

}  // namespace overclaim::lexicon
