#include "verdict/message.h"

#include <algorithm>

namespace overclaim {
namespace {

std::string name_of_tier(const Lexicon& lexicon, std::string_view tier) {
  for (const auto& [key, name] : lexicon.policy.tier_names)
    if (key == tier) return name;
  return std::string(tier);
}

// Text of one figure as it stands on file: "MMSE +1.10 points (0.37 to 1.82)".
std::string figure_text(const Figure& f) {
  std::string out = f.endpoint;
  for (const auto* part : {&f.value, &f.unit})
    if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
  if (!f.interval.empty()) out += " (" + f.interval + ")";
  if (!f.p.empty()) out += ", p " + f.p;
  return out;
}

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string message_or(const Lexicon& lexicon, const std::string& name, const std::string& fallback) {
  const auto text = lexicon.message(name);
  return text.empty() ? fallback : std::string(text);
}

}  // namespace

std::string fill(std::string_view text, const Fields& fields) {
  std::string out;
  size_t bracket_at = std::string::npos;  // where the open bracket's text began in `out`
  bool bracket_empty = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '[' && bracket_at == std::string::npos) {
      bracket_at = out.size();
      bracket_empty = false;
    } else if (c == ']' && bracket_at != std::string::npos) {
      if (bracket_empty) out.resize(bracket_at);
      bracket_at = std::string::npos;
    } else if (c == '{') {
      const size_t end = text.find('}', i);
      if (end == std::string_view::npos) {
        out += text.substr(i);
        break;
      }
      const auto field = fields.find(std::string(text.substr(i + 1, end - i - 1)));
      if (field == fields.end() || field->second.empty()) {
        bracket_empty = true;
      } else {
        out += field->second;
      }
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> sources_of(const EvidenceRow& row) {
  std::vector<std::string> out;
  for (const auto& s : row.sources) {
    if (s.pmid.empty()) continue;
    std::string text = "PMID " + s.pmid;
    if (!s.authors.empty()) text += " " + s.authors;
    if (!s.year.empty()) text += " " + s.year;
    out.push_back(std::move(text));
  }
  for (const auto& place : row.read_from) {
    std::string text = "document " + place.document + " line " + std::to_string(place.line);
    if (!place.section.empty()) text += ", " + place.section;
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
  }
  return out;
}

Fields fields_of(const Lexicon& lexicon, const Claim& claim, const EvidenceRow* row, std::string_view words) {
  Fields f;
  f["words"] = std::string(words);
  if (const auto* subject = lexicon.subject(claim.subject)) f["subject"] = subject->name;
  if (const auto* outcome = lexicon.outcome(claim.outcome)) f["outcome"] = outcome->name;
  f["population"] = message_or(lexicon, "population.unspecified", "");
  for (const auto& p : lexicon.populations)
    if (p.id == claim.population) f["population"] = p.name;
  f["strength"] = message_or(lexicon, "strength." + std::string(name_of(claim.strength)), std::string(name_of(claim.strength)));
  if (!row) {
    f["tier"] = name_of_tier(lexicon, "X");
    return f;
  }
  f["row"] = row->id;
  f["tier"] = f["judged"] = name_of_tier(lexicon, row->judged);
  f["printed"] = row->printed;
  f["cap"] = row->cap.empty() ? "" : message_or(lexicon, "cap." + row->cap, row->cap);
  f["allows"] = row->allows;
  f["statement"] = row->statement;
  std::vector<std::string> figures;
  for (const auto& figure : row->figures) figures.push_back(figure_text(figure));
  f["figures"] = join(figures);
  f["sources"] = join(sources_of(*row));
  return f;
}

}  // namespace overclaim
