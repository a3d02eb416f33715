#include "audit/documents.h"

#include <algorithm>
#include <set>

#include "audit/internal/ids.h"
#include "lexicon/bytes.h"

namespace overclaim::audit {

using lexicon::Lexicon;

namespace {

uint32_t line_of(const YAML::Node& node) { return static_cast<uint32_t>(node.Mark().line + 1); }

DocumentCase read_case(lexicon::Reader& reader, const YAML::Node& node, const Lexicon& lexicon) {
  DocumentCase one;
  if (!reader.map_with(node, {"text", "subject", "wants", "why"})) return one;
  one.text = reader.needed_text(node, "text");
  one.subject = reader.text(node, "subject");
  one.why = reader.needed_text(node, "why");
  one.line = line_of(node);
  reader.one_of(node, "subject", one.subject, ids_of(lexicon.subjects));
  if (!node["wants"]) reader.problem(node, "\"wants\" is missing", "write `wants: []` if no finding is expected");
  one.wants = read_wanted(reader, node, "wants", lexicon);
  return one;
}

std::string sentence_of(const verdict::Review& review, const verdict::Finding& finding) {
  if (finding.sentence == text::kNone) return "";
  return std::string(review.document.prose_text(review.document.sentences[finding.sentence].prose));
}

std::string rules_of(const std::vector<WantedFinding>& wanted) {
  std::string out;
  for (const auto& w : wanted) out += (out.empty() ? "" : ", ") + w.rule;
  return out.empty() ? "nothing" : out;
}

}  // namespace

std::vector<WantedFinding> read_wanted(lexicon::Reader& reader, const YAML::Node& map, const char* key,
                                       const Lexicon& lexicon) {
  std::vector<WantedFinding> wanted;
  for (const auto& node : reader.items(map, key)) {
    if (!reader.map_with(node, {"rule", "on", "why"})) continue;
    WantedFinding one{reader.needed_text(node, "rule"), reader.needed_text(node, "on"), line_of(node)};
    reader.one_of(node, "rule", one.rule, ids_of(lexicon.rules));
    if (std::ranges::any_of(wanted, [&](const WantedFinding& w) { return w.rule == one.rule; }))
      reader.problem(node, "rule \"" + one.rule + "\" is listed twice", "list each rule once per document");
    wanted.push_back(std::move(one));
  }
  return wanted;
}

lexicon::Result<DocumentGroup> parse_documents(std::string path, std::string text, const Lexicon& lexicon) {
  std::vector<lexicon::Problem> problems;
  const lexicon::LexiconFile file{"", std::move(path), std::move(text), 0};
  lexicon::Reader reader(file, problems);
  DocumentGroup group;
  const YAML::Node root = reader.parse();
  if (problems.empty() && reader.map_with(root, {"group", "shows", "documents"})) {
    group.path = file.path;
    group.name = reader.needed_text(root, "group");
    group.shows = reader.needed_text(root, "shows");
    if (!group.name.empty() && group.name != std::filesystem::path(file.path).stem().string())
      reader.problem(root["group"], "the file name does not match the group \"" + group.name + "\"",
                     "name the file GROUP.yaml");
    for (const auto& node : reader.items(root, "documents"))
      group.documents.push_back(read_case(reader, node, lexicon));
    if (problems.empty() && group.documents.empty())
      reader.problem(root, "this group has no documents", "list them under `documents:`");
  }
  if (!problems.empty()) return problems;
  return group;
}

lexicon::Result<DocumentGroup> read_documents(const std::filesystem::path& file, const Lexicon& lexicon) {
  auto text = lexicon::read_bytes(file);
  if (!text) return std::vector<lexicon::Problem>{{file.string(), 0, 0, "", "cannot be read", ""}};
  return parse_documents(file.string(), std::move(*text), lexicon);
}

void score_document(const verdict::Review& review, const std::vector<WantedFinding>& wanted, const std::string& path,
                    uint32_t line, DocumentScores& scores) {
  std::set<std::string> found;
  for (const auto& f : review.findings) {
    if (!verdict::about_article(f)) continue;
    found.insert(f.rule);
    const auto meant = std::ranges::find_if(wanted, [&](const WantedFinding& w) { return w.rule == f.rule; });
    const bool right = meant != wanted.end();
    for (auto* confusion : {&scores.found, &scores.rules[f.rule]}) confusion->add(right, true);
    const std::string sentence = sentence_of(review, f);
    if (right && sentence.find(meant->on) != std::string::npos) ++scores.in_place;
    if (!right) scores.wrongly_found.push_back({path, line, sentence, rules_of(wanted), "", "document", f.rule});
  }
  for (const auto& w : wanted) {
    if (found.count(w.rule)) continue;
    for (auto* confusion : {&scores.found, &scores.rules[w.rule]}) confusion->add(true, false);
    scores.missed.push_back({path, w.line, w.on, "document", w.rule, "", ""});
  }
  if (wanted.empty() && found.empty()) scores.found.add(false, false);
}

void score_documents(const Checker& checker, const DocumentGroup& group, DocumentScores& scores) {
  GroupScore& score = scores.groups[group.name];
  for (const auto& one : group.documents) {
    const verdict::Review review = checker.check("document.md", one.text, {.subject = one.subject, .exhaustive = true});
    const size_t wrong = scores.missed.size() + scores.wrongly_found.size();
    score_document(review, one.wants, group.path, one.line, scores);
    ++score.sentences;
    if (scores.missed.size() + scores.wrongly_found.size() == wrong) ++score.right;
  }
}

}  // namespace overclaim::audit
