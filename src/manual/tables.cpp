#include "manual/tables.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lexicon/message.h"

namespace overclaim::manual {
namespace {

using Json = nlohmann::ordered_json;
using lexicon::Lexicon;

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
  return out;
}

std::string policy_cell(const lexicon::PolicyCell& cell) {
  const std::string verdict = text_of(cell.verdict);
  if (cell.rule.empty()) return cell.verdict == lexicon::Verdict::supported ? "." : verdict;
  return verdict + ": " + code(cell.rule) + (cell.lift ? ", unless " + text_of(cell.lift) : "");
}

// "`a` `b`", "text or null", "list of claims".
std::string values_of(const Json& field) {
  if (field.contains("const")) return code(field["const"].get<std::string>());
  if (field.contains("enum")) {
    std::string text;
    for (const auto& value : field["enum"])
      text += (text.empty() ? "" : " ") + (value.is_null() ? "or null" : code(value.get<std::string>()));
    return text;
  }
  if (field.contains("$ref")) {
    const std::string to = field["$ref"];
    return to.substr(to.rfind('/') + 1) + " object";
  }
  if (field.contains("anyOf")) {
    std::string text;
    for (const auto& one : field["anyOf"]) text += (text.empty() ? "" : " or ") + values_of(one);
    return text;
  }
  const auto name = [](const Json& type) {
    return type == "string" ? std::string("text") : type == "boolean" ? "true or false" : type.get<std::string>();
  };
  if (!field.contains("type")) return "any";
  const Json& type = field["type"];
  if (type == "array") {
    const std::string one = field.contains("items") ? values_of(field["items"]) : "any";
    const bool plural = one.ends_with("object") || one == "integer" || one == "number" || one == "text";
    return "list of " + one + (plural ? "s" : "");
  }
  if (!type.is_array()) return name(type);
  std::string text;
  for (const auto& one : type) text += (text.empty() ? "" : " or ") + name(one);
  return text;
}

std::string fields_table(const Json& object) {
  const Json required = object.value("required", Json::array());
  MarkdownTable table({object.value("title", ""), "value", ""});
  for (const auto& [name, field] : object["properties"].items()) {
    const bool always = std::ranges::find(required, Json(name)) != required.end();
    const std::string what = field.value("description", "");
    table.add({code(name), values_of(field),
               what + (always         ? ""
                       : what.empty() ? "may be absent"
                                      : "; may be absent")});
  }
  return table.text();
}

}  // namespace

MarkdownTable::MarkdownTable(const std::vector<std::string>& header) {
  add(header);
  for (size_t i = 0; i < header.size(); ++i) text_ += "|---";
  text_ += "|\n";
}

void MarkdownTable::add(const std::vector<std::string>& cells) {
  for (const auto& cell : cells) text_ += cell.empty() ? "| " : "| " + escaped(cell) + " ";
  text_ += "|\n";
}

std::string rules_table(const Lexicon& lexicon) {
  MarkdownTable table({"rule", "label", "severity", "what it flags"});
  for (const auto& rule : lexicon.rules)
    table.add({"[" + code(rule.id) + "](#" + rule.id + ")", text_of(rule.label), text_of(rule.severity),
               rule.what + (rule.checked ? "" : " Described, but not checked by this version.")});
  return table.text();
}

std::string rule_sections(const Lexicon& lexicon) {
  std::string out;
  for (const auto& rule : lexicon.rules) {
    const auto line = [&](std::string_view name, const std::string& text) {
      if (!text.empty()) out += "- " + std::string(lexicon.message(name)) + ": " + text + "\n";
    };
    out += (out.empty() ? "### " : "\n### ") + rule.id + "\n\n" + rule.what + " " + rule.why + "\n\n";
    line("explain.example", rule.example);
    line("explain.instead", rule.instead);
    line("explain.authority", rule.authority);
  }
  return out;
}

std::string policy_table(const Lexicon& lexicon) {
  std::vector<std::string> header = {"strength"};
  for (const auto& [tier, name] : lexicon.policy.tier_names) header.push_back(code(text_of(tier)) + " " + name);
  MarkdownTable table(header);
  for (const auto& row : lexicon.policy.rows) {
    std::vector<std::string> cells = {code(text_of(row.strength))};
    for (const auto& [tier, name] : lexicon.policy.tier_names) {
      const auto* cell = lexicon.policy.cell(row.strength, tier);
      cells.push_back(cell ? policy_cell(*cell) : "");
    }
    table.add(cells);
  }
  return table.text();
}

std::string packs_table(const Lexicon& lexicon) {
  MarkdownTable table({"pack", "covers", "version", "date", "rows"});
  for (const auto& pack : lexicon.packs) {
    const auto rows = std::ranges::count(lexicon.evidence, pack.name, &lexicon::EvidenceRow::pack);
    table.add({code(pack.name), pack.covers, pack.version, pack.date, std::to_string(rows)});
  }
  return table.text();
}

std::string formats_table(const Lexicon& lexicon, const std::vector<std::string>& formats) {
  MarkdownTable table({"format", "for"});
  for (const auto& format : formats) table.add({code(format), std::string(lexicon.message("format." + format))});
  return table.text();
}

std::string fields_tables(std::string_view schema) {
  const Json root = Json::parse(schema);
  std::string out = fields_table(root);
  const Json parts = root.value("$defs", Json::object());
  for (const auto& [name, object] : parts.items()) out += "\n" + fields_table(object);
  return out;
}

}  // namespace overclaim::manual
