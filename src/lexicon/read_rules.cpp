// Reads rules/, policy.yaml and messages.yaml.
#include <algorithm>
#include <charconv>

#include "lexicon/internal/entries.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"

namespace overclaim::lexicon {
namespace {

Condition read_condition(Reader& reader, const YAML::Node& node) {
  Condition c;
  if (!reader.map_with(node, {"cue", "with", "without", "without_near", "answers", "subject", "subject_is", "label",
                              "severity", "message", "why"}))
    return c;
  c.cue = reader.texts(node, "cue");
  c.with = reader.texts(node, "with");
  c.without = reader.texts(node, "without");
  c.without_near = reader.texts(node, "without_near");
  c.answers = reader.texts(node, "answers");
  c.subject_is = read_subject_test(reader, node);
  c.subject = reader.value<SubjectPlace>(node, "subject").value_or(SubjectPlace::page);
  c.label = reader.value<Label>(node, "label");
  c.severity = reader.value<Severity>(node, "severity");
  c.message = reader.text(node, "message");
  if (c.cue.empty()) reader.problem(node, "a condition needs at least one cue", "add `cue: [\"kind:role\"]`");
  return c;
}

// Without `limits:` every limit has the value of `Limits`; with it, all of them have to be there.
Limits read_limits(Reader& reader, const YAML::Node& root) {
  Limits limits;
  if (!root["limits"]) return limits;
  std::vector<std::string> missing;
  for (const auto& limit : kLimits) missing.emplace_back(limit.name);
  const std::vector<std::string> known = missing;
  for (const auto& [name, node] : reader.entries(root, "limits")) {
    const auto limit = std::ranges::find(kLimits, name, &LimitName::name);
    if (limit == std::end(kLimits)) {
      const std::string hint = did_you_mean(name, known);
      reader.problem(node, "unknown limit \"" + name + "\"",
                     hint.empty() ? "the limits are in policy.yaml of the program" : hint);
      continue;
    }
    std::erase(missing, name);
    const std::string text = node.IsScalar() ? node.Scalar() : "";
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value <= kLargestLimit) {
      limits.*limit->member = value;
    } else {
      reader.problem(node, "limit \"" + name + "\" is no limit: \"" + text + "\"",
                     "a limit is a whole number from 0 to " + std::to_string(kLargestLimit));
    }
  }
  if (!missing.empty())
    reader.problem(root["limits"], "policy limits are missing: " + joined(missing, ", "), "add them under `limits:`");
  return limits;
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
  rule.label = reader.needed_value(root, "label", Label::document);
  rule.severity = reader.needed_value(root, "severity", Severity::warning);
  rule.checked = reader.flag(root, "checked", true);
  rule.what = reader.needed_text(root, "what");
  rule.why = reader.needed_text(root, "why");
  rule.authority = reader.needed_text(root, "authority");
  rule.example = reader.needed_text(root, "example");
  rule.instead = reader.needed_text(root, "instead");
  rule.message = reader.needed_text(root, "message");
  for (const auto& node : reader.items(root, "when")) rule.when.push_back(read_condition(reader, node));
  rule.document = read_document_conditions(reader, root);
  rule.note = reader.value<SuppressionFault>(root, "note");
  if (rule.note && !(rule.when.empty() && rule.document.empty()))
    reader.problem(root["note"], "a rule on suppression comments looks at nothing else",
                   "take out `when:` and `document:`");
  for (const auto& [profile, node] : reader.entries(root, "profiles")) {
    if (!reader.map_with(node, {"authority", "severity"})) continue;
    rule.profiles.push_back({profile, reader.needed_text(node, "authority"), reader.value<Severity>(node, "severity")});
  }
  rule.fires = reader.examples(root, "fires", true);
  rule.quiet = reader.examples(root, "quiet", false);
  rule.origin = reader.origin(root);
  if (rule.fires.empty() || rule.quiet.empty())
    reader.problem(root, "rule \"" + rule.id + "\" needs examples", "add lines to `fires:` and `quiet:`");
  out.rules.push_back({std::move(rule), placed(reader, root)});
}

void read_policy(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"tiers", "tier_names", "rows", "settings", "limits"})) return;
  Policy policy;
  policy.tiers = reader.values<Tier>(root, "tiers", kJudgedTiers);
  for (const auto& [tier, name] : reader.text_entries(root, "tier_names")) {
    if (const auto known = value_of<Tier>(tier)) {
      policy.tier_names.emplace_back(*known, name);
    } else {
      reader.problem(root["tier_names"], "unknown tier \"" + tier + "\"", Reader::allowed(tier, names_of<Tier>()));
    }
  }
  policy.settings = reader.text_entries(root, "settings");
  policy.limits = read_limits(reader, root);
  for (const auto& node : reader.items(root, "rows")) {
    if (!reader.map_with(node, {"strength", "cells", "why"})) continue;
    PolicyRow row;
    row.strength = reader.needed_value(node, "strength", PolicyStrength::denied);
    const auto cells = reader.entries(node, "cells");
    if (cells.empty()) reader.problem(node, "\"cells\" is missing");
    for (const auto& [tier, cell_node] : cells) {
      if (!reader.map_with(cell_node, {"verdict", "rule", "lift"})) continue;
      PolicyCell cell{reader.needed_value(cell_node, "verdict", Verdict::supported), reader.text(cell_node, "rule"),
                      reader.value<Lift>(cell_node, "lift")};
      if (const auto column = value_of<Tier>(tier)) {
        row.cells.emplace_back(*column, std::move(cell));
      } else {
        reader.problem(cell_node, "unknown tier \"" + tier + "\"", Reader::allowed(tier, names_of<Tier>()));
      }
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
