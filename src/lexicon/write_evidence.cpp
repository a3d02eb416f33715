#include "lexicon/write_evidence.h"

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <utility>

namespace overclaim::lexicon {
namespace {

using Pairs = std::initializer_list<std::pair<const char*, const std::string&>>;

void word(YAML::Emitter& out, const char* key, const std::string& value) {
  if (!value.empty()) out << YAML::Key << key << YAML::Value << value;
}
void text(YAML::Emitter& out, const char* key, const std::string& value) {
  if (!value.empty()) out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << value;
}

// "{endpoint: "MMSE", value: "+1.10"}"
void one_line(YAML::Emitter& out, Pairs pairs) {
  out << YAML::Flow << YAML::BeginMap;
  for (const auto& [key, value] : pairs) text(out, key, value);
  out << YAML::EndMap;
}

void tier(YAML::Emitter& out, const EvidenceRow& row) {
  if (row.printed.empty() && !row.judged) return;
  out << YAML::Key << "tier" << YAML::Value << YAML::Flow << YAML::BeginMap;
  out << YAML::Key << "printed" << YAML::Value << YAML::DoubleQuoted << row.printed;
  text(out, "judged", text_of(row.judged));
  word(out, "cap", row.cap);
  out << YAML::EndMap;
}

void texts(YAML::Emitter& out, const char* key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out << YAML::Key << key << YAML::Value << YAML::BeginSeq;
  for (const auto& value : values) out << YAML::DoubleQuoted << value;
  out << YAML::EndSeq;
}

template <class Items, class Write>
void list(YAML::Emitter& out, const char* key, const Items& items, Write write) {
  if (items.empty()) return;
  out << YAML::Key << key << YAML::Value << YAML::BeginSeq;
  for (const auto& item : items) write(item);
  out << YAML::EndSeq;
}

void write_row(YAML::Emitter& out, const EvidenceRow& row) {
  out << YAML::BeginMap;
  word(out, "id", row.id);
  word(out, "subject", row.subject);
  word(out, "kind", text_of(row.kind));
  word(out, "outcome", row.outcome);
  word(out, "population", row.population);
  word(out, "direction", text_of(row.direction));
  text(out, "statement", row.statement);
  tier(out, row);
  // Written out where it is not what the loader takes for granted.
  const bool may_judge = (row.kind == RowKind::effect || row.kind == RowKind::mechanism) && row.judged;
  if (row.judges || may_judge) out << YAML::Key << "judges" << YAML::Value << row.judges;
  if (row.contested) out << YAML::Key << "contested" << YAML::Value << true;
  text(out, "design", row.design);
  text(out, "species", row.species);
  if (row.n) out << YAML::Key << "n" << YAML::Value << *row.n;
  list(out, "figures", row.figures, [&](const Figure& f) {
    one_line(out, {{"endpoint", f.endpoint},
                   {"value", f.value},
                   {"unit", f.unit},
                   {"interval", f.interval},
                   {"p", f.p},
                   {"time", f.time},
                   {"comparator", f.comparator},
                   {"note", f.note}});
  });
  word(out, "sponsor", text_of(row.sponsor));
  list(out, "stances", row.stances, [&](const Stance& s) { one_line(out, {{"says", s.says}, {"who", s.who}}); });
  texts(out, "caveats", row.caveats);
  list(out, "sources", row.sources, [&](const Source& s) {
    one_line(out, {{"document", s.document},
                   {"pmid", s.pmid},
                   {"doi", s.doi},
                   {"title", s.title},
                   {"authors", s.authors},
                   {"publisher", s.publisher},
                   {"year", s.year},
                   {"url", s.url}});
  });
  list(out, "read_from", row.read_from, [&](const ReadFrom& place) {
    out << YAML::Flow << YAML::BeginMap;
    text(out, "document", place.document);
    text(out, "section", place.section);
    out << YAML::Key << "line" << YAML::Value << place.line << YAML::EndMap;
  });
  texts(out, "restates", row.restates);
  texts(out, "external", row.external);
  text(out, "as_of", row.as_of);
  if (row.unsourced) out << YAML::Key << "unsourced" << YAML::Value << true;
  text(out, "allows", row.allows);
  out << YAML::EndMap << YAML::Newline;
}

}  // namespace

std::string evidence_yaml(const std::vector<EvidenceRow>& rows) {
  YAML::Emitter out;
  out.SetIndent(2);
  out << YAML::BeginMap << YAML::Key << "rows" << YAML::Value << YAML::BeginSeq;
  for (const auto& row : rows) write_row(out, row);
  out << YAML::EndSeq << YAML::EndMap;
  return std::string(out.c_str()) + "\n";
}

}  // namespace overclaim::lexicon
