// Reads rules/, policy.yaml and messages.yaml.
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

const std::vector<std::string> kLabels = {"unsupported", "overstated", "safety", "unrecorded", "document"};
const std::vector<std::string> kRuleSeverities = {"error", "warning", "note"};
const std::vector<std::string> kCellVerdicts = {"supported", "overstated", "unsupported", "unrecorded"};
const std::vector<std::string> kNoteFaults = {"unused", "malformed", "expired", "unreasoned"};
const std::vector<std::string> kSubjectPlaces = {"clause", "page", "any"};

Condition read_condition(Reader& reader, const YAML::Node& node) {
  Condition c;
  if (!reader.map_with(node, {"cue", "with", "without", "without_near", "subject", "subject_is", "label", "severity",
                              "message", "why"}))
    return c;
  c.cue = reader.texts(node, "cue");
  c.with = reader.texts(node, "with");
  c.without = reader.texts(node, "without");
  c.without_near = reader.texts(node, "without_near");
  c.subject_is = read_subject_test(reader, node);
  if (auto place = reader.text(node, "subject"); !place.empty()) c.subject = place;
  c.label = reader.text(node, "label");
  c.severity = reader.text(node, "severity");
  c.message = reader.text(node, "message");
  reader.one_of(node, "subject", c.subject, kSubjectPlaces);
  reader.one_of(node, "label", c.label, kLabels);
  reader.one_of(node, "severity", c.severity, kRuleSeverities);
  if (c.cue.empty()) reader.problem(node, "a condition needs at least one cue", "add `cue: [\"kind:role\"]`");
  return c;
}

}  // namespace

void read_rule(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(
          root, {"rule", "family", "label", "severity", "checked", "what", "why", "authority", "example", "instead",
                 "message", "when", "document", "note", "yields_to", "profiles", "fires", "quiet"}))
    return;
  Rule rule;
  rule.id = reader.needed_text(root, "rule");
  rule.family = reader.needed_text(root, "family");
  rule.yields_to = reader.texts(root, "yields_to");
  rule.label = reader.needed_text(root, "label");
  rule.severity = reader.needed_text(root, "severity");
  rule.checked = reader.flag(root, "checked", true);
  rule.what = reader.needed_text(root, "what");
  rule.why = reader.needed_text(root, "why");
  rule.authority = reader.needed_text(root, "authority");
  rule.example = reader.needed_text(root, "example");
  rule.instead = reader.needed_text(root, "instead");
  rule.message = reader.needed_text(root, "message");
  reader.one_of(root, "label", rule.label, kLabels);
  reader.one_of(root, "severity", rule.severity, kRuleSeverities);
  for (const auto& node : reader.items(root, "when")) rule.when.push_back(read_condition(reader, node));
  rule.document = read_document_conditions(reader, root);
  rule.note = reader.text(root, "note");
  reader.one_of(root, "note", rule.note, kNoteFaults);
  if (!rule.note.empty() && !(rule.when.empty() && rule.document.empty()))
    reader.problem(root["note"], "a rule on notes looks at nothing else", "take out `when:` and `document:`");
  for (const auto& [profile, node] : reader.entries(root, "profiles")) {
    if (!reader.map_with(node, {"authority", "severity"})) continue;
    RuleProfile own{profile, reader.needed_text(node, "authority"), reader.text(node, "severity")};
    reader.one_of(node, "severity", own.severity, kRuleSeverities);
    rule.profiles.push_back(std::move(own));
  }
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
  policy.tier_names = reader.text_entries(root, "tier_names");
  policy.settings = reader.text_entries(root, "settings");
  for (const auto& node : reader.items(root, "rows")) {
    if (!reader.map_with(node, {"strength", "cells", "why"})) continue;
    PolicyRow row;
    row.strength = reader.needed_text(node, "strength");
    if (row.strength != "report" && !value_of<Strength>(row.strength))
      reader.problem(node["strength"], "unknown strength \"" + row.strength + "\"");
    const auto cells = reader.entries(node, "cells");
    if (cells.empty()) reader.problem(node, "\"cells\" is missing");
    for (const auto& [tier, cell_node] : cells) {
      if (!reader.map_with(cell_node, {"verdict", "rule", "lift"})) continue;
      PolicyCell cell{reader.needed_text(cell_node, "verdict"), reader.text(cell_node, "rule"),
                      reader.text(cell_node, "lift")};
      reader.one_of(cell_node, "verdict", cell.verdict, kCellVerdicts);
      row.cells.emplace_back(tier, std::move(cell));
    }
    policy.rows.push_back(std::move(row));
  }
  out.policies.push_back({std::move(policy), placed(reader, root)});
}

void read_messages(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"messages"})) return;
  for (auto& [name, text] : reader.text_entries(root, "messages")) out.messages[name] = text;
}

}  // namespace overclaim::lexicon
