// Reads `document:` of a rule file: conditions on whole articles.
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

std::optional<Strength> level(Reader& reader, const YAML::Node& map, const char* key) {
  const std::string name = reader.text(map, key);
  if (name.empty()) return std::nullopt;
  const auto strength = value_of<Strength>(name);
  if (!strength)
    reader.problem(map[key], "unknown strength \"" + name + "\"", Reader::allowed(name, names_of<Strength>()));
  return strength;
}

void read_claim(Reader& reader, const YAML::Node& node, Pattern& pattern) {
  if (!reader.map_with(node, {"verdict", "polarity", "voice", "direction", "outcome", "tier", "sponsor", "from", "to",
                              "report", "species", "contested", "disease", "mechanism", "absolute", "than_first"}))
    return;
  pattern.claim = true;
  pattern.verdict = reader.values<Verdict>(node, "verdict");
  pattern.polarity = reader.values<Polarity>(node, "polarity");
  pattern.voice = reader.values<Voice>(node, "voice");
  pattern.direction = reader.values<Direction>(node, "direction", kClaimDirections);
  pattern.outcome = reader.texts(node, "outcome");
  pattern.tier = reader.values<Tier>(node, "tier", kJudgedTiers);
  pattern.sponsor = reader.values<Sponsor>(node, "sponsor");
  pattern.from = level(reader, node, "from");
  pattern.to = level(reader, node, "to");
  pattern.report = reader.flag_if_given(node, "report");
  pattern.species = reader.flag_if_given(node, "species");
  pattern.contested = reader.flag_if_given(node, "contested");
  pattern.disease = reader.flag_if_given(node, "disease");
  pattern.mechanism = reader.flag_if_given(node, "mechanism");
  pattern.absolute = reader.flag_if_given(node, "absolute");
  pattern.than_first = reader.value<Comparison>(node, "than_first");
}

Pattern read_pattern(Reader& reader, const YAML::Node& node) {
  Pattern pattern;
  if (!reader.map_with(node, {"name", "cue", "with", "without", "asserted", "claim", "where", "same", "near",
                              "at_least", "outcomes", "any", "why"}))
    return pattern;
  pattern.name = reader.text(node, "name");
  pattern.cue = reader.texts(node, "cue");
  pattern.with = reader.texts(node, "with");
  pattern.without = reader.texts(node, "without");
  pattern.asserted = reader.flag(node, "asserted", false);
  if (node["claim"]) read_claim(reader, node["claim"], pattern);
  pattern.where = reader.values<Place>(node, "where");
  pattern.same = reader.values<Same>(node, "same");
  pattern.near = reader.values<Near>(node, "near");
  pattern.at_least = reader.number(node, "at_least").value_or(1);
  pattern.outcomes = reader.number(node, "outcomes").value_or(0);
  for (const auto& one : reader.items(node, "any")) pattern.any.push_back(read_pattern(reader, one));
  if (pattern.cue.empty() && !pattern.claim && pattern.any.empty())
    reader.problem(node, "a pattern asks for nothing", "add `cue:`, `claim:` or `any:`");
  if (!pattern.any.empty() && (pattern.claim || !pattern.cue.empty()))
    reader.problem(node, "`any` stands instead of `cue` and `claim`", "move them into a pattern of its list");
  if (pattern.at_least == 0) reader.problem(node["at_least"], "`at_least` counts sentences from 1");
  return pattern;
}

std::vector<Pattern> read_patterns(Reader& reader, const YAML::Node& node, const char* key) {
  std::vector<Pattern> patterns;
  for (const auto& one : reader.items(node, key)) patterns.push_back(read_pattern(reader, one));
  return patterns;
}

}  // namespace

std::vector<DocumentCondition> read_document_conditions(Reader& reader, const YAML::Node& rule) {
  std::vector<DocumentCondition> conditions;
  for (const auto& node : reader.items(rule, "document")) {
    DocumentCondition c;
    if (!reader.map_with(node, {"at", "with", "without", "also", "outweigh", "sentences", "subject_is", "severity",
                                "message", "why"}))
      continue;
    if (node["at"])
      c.at = read_pattern(reader, node["at"]);
    else
      reader.problem(node, "\"at\" is missing", "name what the finding stands on");
    c.with = read_patterns(reader, node, "with");
    c.without = read_patterns(reader, node, "without");
    c.also = read_patterns(reader, node, "also");
    c.outweigh = read_patterns(reader, node, "outweigh");
    c.sentences = reader.number(node, "sentences").value_or(1);
    c.subject_is = read_subject_test(reader, node);
    c.severity = reader.value<Severity>(node, "severity");
    c.message = reader.text(node, "message");
    conditions.push_back(std::move(c));
  }
  return conditions;
}

}  // namespace overclaim::lexicon
