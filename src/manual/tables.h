// The generated tables of the manual, as Markdown: rules, policy, packs, formats and JSON fields. scripts/docs writes
// them into the READMEs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::manual {

// A table in Markdown, row by row. Bars inside cells are escaped.
class MarkdownTable {
 public:
  explicit MarkdownTable(const std::vector<std::string>& header);
  void add(const std::vector<std::string>& cells);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// One row per rule, and one section per rule with its reasons and an example.
std::string rules_table(const lexicon::Lexicon& lexicon);
std::string rule_sections(const lexicon::Lexicon& lexicon);

// Strength by tier: the verdict, the rule, and what else makes the wording acceptable.
std::string policy_table(const lexicon::Lexicon& lexicon);

// The packs inside the program, with their contents and numbers of evidence rows.
std::string packs_table(const lexicon::Lexicon& lexicon);

// The purpose of each format, from the messages `format.NAME`.
std::string formats_table(const lexicon::Lexicon& lexicon, const std::vector<std::string>& formats);

// The objects of a JSON Schema (draft 2020-12) that describes itself by "title" and "description": one table for the
// root and each entry of "$defs". Assumes a well-formed schema; throws nlohmann::json::exception otherwise.
std::string fields_tables(std::string_view schema);

}  // namespace overclaim::manual
