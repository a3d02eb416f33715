#include "report/phrasing.h"

#include <algorithm>

namespace overclaim {
namespace {

const std::string* field_of(const Phrasing::Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return value.empty() ? nullptr : &value;
  return nullptr;
}

}  // namespace

std::string Phrasing::text(std::string_view name, const Fields& fields) const {
  const std::string_view pattern = lexicon_.message(name);
  if (pattern.empty()) return std::string(name);
  std::string out;
  size_t part = std::string::npos;  // where the open bracket began in `out`
  bool part_is_empty = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '[' && part == std::string::npos) {
      part = out.size();
      part_is_empty = false;
    } else if (c == ']' && part != std::string::npos) {
      if (part_is_empty) out.resize(part);
      part = std::string::npos;
    } else if (const size_t end = c == '{' ? pattern.find('}', i) : std::string::npos; end != std::string::npos) {
      const std::string* value = field_of(fields, pattern.substr(i + 1, end - i - 1));
      if (value) out += *value;
      part_is_empty = part_is_empty || !value;
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

std::string Phrasing::counted(std::string_view name, size_t count) const {
  return text(std::string(name) + (count == 1 ? ".one" : ".many"), {{"count", std::to_string(count)}});
}

std::string Phrasing::named(std::string_view group, std::string_view key) const {
  if (key.empty()) return "";
  const auto name = lexicon_.message(std::string(group) + "." + std::string(key));
  return std::string(name.empty() ? key : name);
}

std::string Phrasing::tier(std::string_view key) const {
  for (const auto& [tier, name] : lexicon_.policy.tier_names)
    if (tier == key) return name;
  return std::string(key);
}

std::string Phrasing::subject(std::string_view id) const {
  const Subject* subject = lexicon_.subject(id);
  return subject ? subject->name : std::string(id);
}

std::string Phrasing::outcome(std::string_view id) const {
  const Outcome* outcome = lexicon_.outcome(id);
  return outcome ? outcome->name : std::string(id);
}

std::string Phrasing::population(std::string_view id) const {
  for (const auto& population : lexicon_.populations)
    if (population.id == id) return population.name;
  return std::string(id);
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += between;
    out += item;
  }
  return out;
}

std::vector<std::string> sources_of_row(const EvidenceRow& row) {
  std::vector<std::string> out;
  for (const auto& source : row.sources) {
    if (source.pmid.empty() && source.doi.empty()) continue;
    std::string text = source.pmid.empty() ? "doi " + source.doi : "PMID " + source.pmid;
    for (const auto* part : {&source.authors, &source.year})
      if (!part->empty()) text += " " + *part;
    out.push_back(std::move(text));
  }
  for (const auto& place : row.read_from) {
    std::string text = "document " + place.document + " line " + std::to_string(place.line);
    if (!place.section.empty()) text += ", " + place.section;
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
  }
  return out;
}

std::string figure_of_row(const Figure& figure) {
  std::string out = figure.endpoint;
  for (const auto* part : {&figure.value, &figure.unit})
    if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
  if (!figure.interval.empty()) out += " (" + figure.interval + ")";
  if (!figure.p.empty()) out += ", p " + figure.p;
  for (const auto* part : {&figure.time, &figure.comparator, &figure.note})
    if (!part->empty()) out += ", " + *part;
  return out;
}

}  // namespace overclaim
