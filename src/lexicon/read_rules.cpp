// rules/, policy.yaml, messages.yaml: what is held against a text, and in which words.
#include <algorithm>

#include "lexicon/entries.h"

namespace overclaim {
namespace {

const std::vector<std::string> kLabels = {"unsupported", "overstated", "safety", "unrecorded", "document"};
const std::vector<std::string> kSeverities = {"error", "warning", "note"};
const std::vector<std::string> kVerdicts = {"supported", "overstated", "unsupported", "unrecorded"};
const std::vector<std::string> kPlaces = {"clause", "page", "any"};

void one_of(Reader& reader, const YAML::Node& map, const char* key, const std::string& value,
            const std::vector<std::string>& known) {
  if (!value.empty() && std::find(known.begin(), known.end(), value) == known.end())
    reader.problem(map[key], std::string("unknown ") + key + " \"" + value + "\"", did_you_mean(value, known));
}

Condition read_condition(Reader& reader, const YAML::Node& node) {
  Condition c;
  if (!reader.map_with(node, {"cue", "with", "without", "without_near", "subject", "only_subject", "label", "severity",
                              "message", "why"}))
    return c;
  c.cue = reader.texts(node, "cue");
  c.with = reader.texts(node, "with");
  c.without = reader.texts(node, "without");
  c.without_near = reader.texts(node, "without_near");
  c.only_subject = reader.texts(node, "only_subject");
  if (auto place = reader.text(node, "subject"); !place.empty()) c.subject = place;
  c.label = reader.text(node, "label");
  c.severity = reader.text(node, "severity");
  c.message = reader.text(node, "message");
  one_of(reader, node, "subject", c.subject, kPlaces);
  one_of(reader, node, "label", c.label, kLabels);
  one_of(reader, node, "severity", c.severity, kSeverities);
  if (c.cue.empty()) reader.problem(node, "a condition needs at least one cue", "add `cue: [\"kind:role\"]`");
  return c;
}

void read_pairs(Reader& reader, const YAML::Node& node, std::vector<std::pair<std::string, std::string>>& out) {
  if (!node || node.IsNull()) return;
  if (!node.IsMap()) return reader.problem(node, "expected a map of texts");
  for (const auto& pair : node) {
    if (!pair.second.IsScalar()) {
      reader.problem(pair.second, "expected a text");
      continue;
    }
    out.emplace_back(pair.first.Scalar(), pair.second.Scalar());
  }
}

}  // namespace

void read_rule(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"rule", "family", "label", "severity", "checked", "what", "why", "authority", "example",
                              "instead", "message", "when", "fires", "quiet"}))
    return;
  Rule rule;
  rule.id = reader.needed_text(root, "rule");
  rule.family = reader.needed_text(root, "family");
  rule.label = reader.needed_text(root, "label");
  rule.severity = reader.needed_text(root, "severity");
  rule.checked = reader.flag(root, "checked", true);
  rule.what = reader.needed_text(root, "what");
  rule.why = reader.needed_text(root, "why");
  rule.authority = reader.needed_text(root, "authority");
  rule.example = reader.needed_text(root, "example");
  rule.instead = reader.needed_text(root, "instead");
  rule.message = reader.needed_text(root, "message");
  one_of(reader, root, "label", rule.label, kLabels);
  one_of(reader, root, "severity", rule.severity, kSeverities);
  for (const auto& node : reader.items(root, "when")) rule.when.push_back(read_condition(reader, node));
  rule.fires = reader.examples(root, "fires", true);
  rule.quiet = reader.examples(root, "quiet", false);
  rule.origin = reader.origin(root);
  if (rule.fires.empty() || rule.quiet.empty())
    reader.problem(root, "rule \"" + rule.id + "\" needs examples", "add lines to `fires:` and `quiet:`");
  out.rules.push_back({std::move(rule), placed(reader, root)});
}

void read_policy(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"tiers", "tier_names", "rows", "settings"})) return;
  Policy policy;
  policy.tiers = reader.texts(root, "tiers");
  read_pairs(reader, root["tier_names"], policy.tier_names);
  read_pairs(reader, root["settings"], policy.settings);
  for (const auto& node : reader.items(root, "rows")) {
    if (!reader.map_with(node, {"strength", "cells", "why"})) continue;
    PolicyRow row;
    row.strength = reader.needed_text(node, "strength");
    if (row.strength != "report" && !strength_of(row.strength))
      reader.problem(node["strength"], "unknown strength \"" + row.strength + "\"");
    if (node["cells"] && node["cells"].IsMap()) {
      for (const auto& pair : node["cells"]) {
        if (!reader.map_with(pair.second, {"verdict", "rule", "lift"})) continue;
        PolicyCell cell{reader.needed_text(pair.second, "verdict"), reader.text(pair.second, "rule"),
                        reader.text(pair.second, "lift")};
        one_of(reader, pair.second, "verdict", cell.verdict, kVerdicts);
        row.cells.emplace_back(pair.first.Scalar(), std::move(cell));
      }
    } else {
      reader.problem(node, "\"cells\" is missing");
    }
    policy.rows.push_back(std::move(row));
  }
  out.policies.push_back({std::move(policy), placed(reader, root)});
}

void read_messages(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"messages"})) return;
  std::vector<std::pair<std::string, std::string>> pairs;
  read_pairs(reader, root["messages"], pairs);
  for (auto& [name, text] : pairs) out.messages[name] = text;
}

}  // namespace overclaim
