#include "lexicon/message.h"

#include <algorithm>

namespace overclaim::lexicon {

std::string fill(std::string_view text, const Fields& fields) {
  return fill_by(text, [&](std::string_view name) {
    const auto field = fields.find(name);
    return field == fields.end() ? std::string() : field->second;
  });
}

std::string fill_by(std::string_view text, const FieldOf& field_of) {
  std::string out;
  size_t part = std::string::npos;  // where the open bracket began in `out`
  bool part_is_empty = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '[' && part == std::string::npos) {
      part = out.size();
      part_is_empty = false;
    } else if (c == ']' && part != std::string::npos) {
      if (part_is_empty) out.resize(part);
      part = std::string::npos;
    } else if (const size_t end = c == '{' ? text.find('}', i) : std::string::npos; end != std::string::npos) {
      const std::string field = field_of(text.substr(i + 1, end - i - 1));
      part_is_empty |= field.empty();
      out += field;
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

std::string tier_name(const Lexicon& lexicon, std::string_view tier) {
  for (const auto& [key, name] : lexicon.policy.tier_names)
    if (name_of(key) == tier) return name;
  return std::string(tier);
}

std::string message_name(const Lexicon& lexicon, std::string_view group, std::string_view key) {
  if (key.empty()) return "";
  const auto name = lexicon.message(std::string(group) + "." + std::string(key));
  return std::string(name.empty() ? key : name);
}

std::string figure_text(const Figure& figure) {
  std::string out = figure.endpoint;
  for (const auto* part : {&figure.value, &figure.unit})
    if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
  if (!figure.interval.empty()) out += " (" + figure.interval + ")";
  if (!figure.p.empty()) out += ", p " + figure.p;
  for (const auto* part : {&figure.time, &figure.comparator, &figure.note})
    if (!part->empty()) out += ", " + *part;
  return out;
}

namespace {

// "Creatine and memory, Nutrients 2024, https://doi.org/...": a source that a reader can open; empty if it has neither
// address nor publisher.
std::string opened_source(const Source& source) {
  if (source.url.empty() && source.publisher.empty()) return "";
  std::string published = source.publisher;
  if (!source.year.empty()) published += (published.empty() ? "" : " ") + source.year;
  std::string out = source.title;
  for (const auto& part : {published, source.url})
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  return out;
}

}  // namespace

std::vector<std::string> sources_of(const EvidenceRow& row) {
  std::vector<std::string> out;
  for (const auto& source : row.sources) {
    if (source.pmid.empty() && source.doi.empty()) {
      if (auto text = opened_source(source); !text.empty()) out.push_back(std::move(text));
      continue;
    }
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

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += between;
    out += item;
  }
  return out;
}

}  // namespace overclaim::lexicon
