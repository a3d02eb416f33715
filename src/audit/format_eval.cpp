// Formats an EvalReport for a terminal.
#include <cstdio>

#include "audit/eval.h"
#include "audit/internal/gold.h"

namespace overclaim::audit {
namespace {

std::string decimals(double figure) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", figure);
  return text;
}

// Formats a ratio, or a dash if the denominator is 0.
std::string shown_ratio(size_t part, size_t total) {
  return total == 0 ? "    -" : decimals(static_cast<double>(part) / static_cast<double>(total));
}

std::string padded(const std::string& text, size_t width) {
  return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

std::string number(size_t value, size_t width) {
  const std::string text = std::to_string(value);
  return std::string(text.size() < width ? width - text.size() : 1, ' ') + text;
}

std::string line_of(const Confusion& c) {
  return shown_ratio(c.true_positive, c.true_positive + c.false_positive) + "      " +
         shown_ratio(c.true_positive, c.true_positive + c.false_negative) + "   " +
         shown_ratio(2 * c.true_positive, 2 * c.true_positive + c.false_positive + c.false_negative) +
         number(c.true_positive, 6) + number(c.false_positive, 6) + number(c.false_negative, 6) +
         number(c.true_negative, 7) + "\n";
}

constexpr size_t kNameWidth = 20;

// `by_rules`: figures of the rules alone, which follow the row of the same name; may be empty.
void add_table(std::string& out, const char* title, const std::map<std::string, Confusion>& rows,
               const std::map<std::string, Confusion>& by_rules = {}) {
  out += "\n" + padded(title, kNameWidth) + "precision  recall  F1       tp    fp    fn     tn\n";
  for (const auto& [name, confusion] : rows) {
    out += padded(name, kNameWidth) + line_of(confusion);
    if (const auto alone = by_rules.find(name); alone != by_rules.end())
      out += padded("  rules alone", kNameWidth) + line_of(alone->second);
  }
}

void add_labels(std::string& out, const EvalReport& report) {
  out += "\n" + padded("label", kNameWidth) + "precision  recall  wanted  flagged\n";
  for (const char* label : kGoldLabels) {
    const auto found = report.labels.find(label);
    if (found == report.labels.end()) continue;
    const LabelScore& score = found->second;
    const std::string_view name = label;
    const bool is_flag = name == "U" || name == "O" || name == "S";
    out += padded(label, kNameWidth) + (is_flag ? shown_ratio(score.right, score.given) : "     ") + "      " +
           (is_flag ? shown_ratio(score.right, score.wanted) : "     ") + number(score.wanted, 9) +
           number(score.flagged, 9) + "\n";
  }
}

void add_list(std::string& out, const char* title, const std::vector<Disagreement>& list) {
  out += "\n" + std::string(title) + ": " + std::to_string(list.size()) + "\n";
  for (const auto& d : list) {
    out += d.path + ":" + std::to_string(d.line) + ": wanted " + d.expected;
    if (!d.expected_rule.empty()) out += " " + d.expected_rule;
    out += ", got " + (d.got.empty() ? "nothing" : d.got);
    if (!d.got_rule.empty()) out += " " + d.got_rule;
    out += "\n    " + d.text + "\n";
  }
}

void add_articles(std::string& out, const EvalReport& report, const EvalReport* by_rules) {
  const Confusion& all = report.flagged;
  out += std::to_string(report.articles) + " articles, " + std::to_string(all.sentences()) +
         " sentences scored; rule as in gold for " + std::to_string(report.rule_right) + " of " +
         std::to_string(all.true_positive) + " rightly flagged\n";
  const std::map<std::string, Confusion> none;
  add_table(out, "", {{"all", all}}, by_rules ? std::map<std::string, Confusion>{{"all", by_rules->flagged}} : none);
  add_table(out, "class", report.classes, by_rules ? by_rules->classes : none);
  add_table(out, "subject", report.subjects);
  add_labels(out, report);
}

constexpr size_t kWideName = 32;

std::string row(const std::string& name, size_t sentences, const std::string& figures) {
  return padded(name, kWideName) + number(sentences, 9) + "  " + figures + "\n";
}

void add_groups(std::string& out, const char* title, const std::map<std::string, GroupScore>& groups) {
  if (groups.empty()) return;
  out += (out.empty() ? "" : "\n") + padded(title, kWideName) + "sentences  right\n";
  GroupScore all;
  const auto counts = [](const GroupScore& g) { return number(g.right, 5) + "  " + shown_ratio(g.right, g.sentences); };
  for (const auto& [name, group] : groups) {
    out += row(name, group.sentences, counts(group));
    all.sentences += group.sentences;
    all.right += group.right;
  }
  out += row("all", all.sentences, counts(all));
}

// Adds the macro-F1 of a table, and below it the F1 of each class.
void add_figure(std::string& out, const char* name, const ClassTable& table) {
  out += row(name, table.sentences(), decimals(table.macro_f1()));
  for (const auto& wanted : table.wanted_classes())
    out += row("  " + wanted, table.wanted(wanted), decimals(table.f1(wanted)));
}

void add_sentences(std::string& out, const SentenceScores& scores) {
  add_groups(out, "sentences about products", scores.products);
  if (scores.flagged.sentences() > 0) add_table(out, "", {{"flagged", scores.flagged}});
  add_groups(out, "sentences of science", scores.science);
  if (scores.science.empty()) return;
  out += "\n" + padded("macro-F1 over classes", kWideName) + "sentences  F1\n";
  add_figure(out, "four classes", scores.four);
  add_figure(out, "six classes", scores.six);
  add_figure(out, "strong or weak", scores.strong);
  add_figure(out, "advice", scores.advice);
}

void add_documents(std::string& out, const DocumentScores& scores) {
  add_groups(out, "whole articles", scores.groups);
  if (scores.found.sentences() == 0) return;
  auto rows = scores.rules;
  rows["all"] = scores.found;
  add_table(out, "findings about articles", rows);
  out += "on the sentence that gold names: " + std::to_string(scores.in_place) + " of " +
         std::to_string(scores.found.true_positive) + "\n";
}

}  // namespace

std::string format_eval(const EvalReport& report, bool verbose, const EvalReport* by_rules) {
  std::string out;
  if (report.articles > 0) add_articles(out, report, by_rules);
  add_sentences(out, report.sentences);
  add_documents(out, report.documents);
  if (!verbose) return out;
  if (report.articles > 0) {
    add_list(out, "missed", report.missed);
    add_list(out, "wrongly flagged", report.wrongly_flagged);
  }
  const SentenceScores& sentences = report.sentences;
  if (!sentences.products.empty()) {
    add_list(out, "sentences missed", sentences.missed);
    add_list(out, "sentences wrongly flagged", sentences.wrongly_flagged);
  }
  if (!sentences.science.empty()) add_list(out, "sentences misread", sentences.misread);
  if (report.documents.found.sentences() > 0) {
    add_list(out, "missed findings about articles", report.documents.missed);
    add_list(out, "wrong findings about articles", report.documents.wrongly_found);
  }
  return out;
}

}  // namespace overclaim::audit
