#include "config/baseline.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "lexicon/bytes.h"
#include "text/utf8.h"
#include "verdict/fingerprint.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view kSchema = "overclaim.baseline/";
constexpr int kVersion = 1;
constexpr size_t kLongestExcerpt = 100;  // bytes

std::string excerpt_of(const text::Document& document, const verdict::Finding& finding) {
  std::string_view text =
      std::string_view(document.source).substr(finding.span.begin, finding.span.end - finding.span.begin);
  if (finding.sentence < document.sentences.size())
    text = document.prose_text(document.sentences[finding.sentence].prose);
  if (text.size() <= kLongestExcerpt) return std::string(text);
  return std::string(text.substr(0, text::edge_before(text, kLongestExcerpt))) + "...";
}

std::vector<lexicon::Problem> problem(const std::string& path, const std::string& message, const std::string& hint) {
  return {{path, 0, 0, "", message, hint}};
}

constexpr const char* kMakeAnew = "`overclaim baseline write` creates a new one";

// The line and column of byte `at`.
lexicon::Problem problem_at(const std::string& path, std::string_view text, size_t at, const std::string& message) {
  at = std::min(at, text.size());
  const size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  const size_t end = std::min(text.find('\n', begin), text.size());
  const auto line =
      static_cast<uint32_t>(std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(begin), '\n') + 1);
  return {path,    line,     static_cast<uint32_t>(at - begin + 1), std::string(text.substr(begin, end - begin)),
          message, kMakeAnew};
}

bool is_fingerprint(const std::string& text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// An empty text if this program can read the schema.
std::string fault_of_schema(const Json& json) {
  const auto schema = json.is_object() ? json.find("schema") : json.end();
  if (!json.is_object() || schema == json.end() || !schema->is_string()) return "is not a baseline of overclaim";
  const std::string name = *schema;
  if (name == std::string(kSchema) + std::to_string(kVersion)) return "";
  if (name.starts_with(kSchema))
    return "is in the form \"" + name + "\", which a later version of overclaim has written";
  return "is not a baseline of overclaim but \"" + name + "\"";
}

bool read_finding(const Json& json, KnownFinding& finding) {
  if (!json.is_object()) return false;
  const std::pair<const char*, std::string*> fields[] = {{"path", &finding.path},
                                                         {"rule", &finding.rule},
                                                         {"fingerprint", &finding.fingerprint},
                                                         {"excerpt", &finding.excerpt}};
  for (const auto& [name, value] : fields) {
    const auto field = json.find(name);
    if (field == json.end() || !field->is_string()) return false;
    *value = *field;
  }
  return !finding.path.empty() && is_fingerprint(finding.fingerprint);
}

}  // namespace

lexicon::Result<Baseline> read_baseline(const std::string& file) {
  const auto bytes = lexicon::read_bytes(file);
  if (!bytes) return problem(file, "cannot be read", "`overclaim baseline write` makes a baseline");
  return parse_baseline(file, *bytes);
}

lexicon::Result<Baseline> parse_baseline(const std::string& path, std::string_view text) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::parse_error& error) {
    return std::vector<lexicon::Problem>{
        problem_at(path, text, error.byte == 0 ? 0 : error.byte - 1, "is not valid JSON from here on")};
  }
  if (const std::string fault = fault_of_schema(json); !fault.empty()) return problem(path, fault, "");
  const auto list = json.find("findings");
  if (list == json.end() || !list->is_array()) return problem(path, "has no list \"findings\"", kMakeAnew);
  Baseline baseline;
  for (const auto& entry : *list) {
    KnownFinding finding;
    if (!read_finding(entry, finding))
      return problem(path,
                     "finding " + std::to_string(baseline.findings.size() + 1) +
                         " lacks a path, a rule, an excerpt or a fingerprint of 16 hexadecimal digits",
                     kMakeAnew);
    baseline.findings.push_back(std::move(finding));
  }
  return baseline;
}

std::string baseline_text(Baseline baseline) {
  auto& findings = baseline.findings;
  std::sort(findings.begin(), findings.end());
  const auto same = [](const KnownFinding& a, const KnownFinding& b) {
    return a.path == b.path && a.rule == b.rule && a.fingerprint == b.fingerprint;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  const auto written = [](const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  std::string out = "{\"schema\": \"" + std::string(kSchema) + std::to_string(kVersion) + "\", \"findings\": [";
  for (size_t i = 0; i < findings.size(); ++i) {
    const KnownFinding& f = findings[i];
    out += i == 0 ? "\n" : ",\n";
    out += "{\"path\": " + written(f.path) + ", \"rule\": " + written(f.rule) +
           ", \"fingerprint\": " + written(f.fingerprint) + ", \"excerpt\": " + written(f.excerpt) + "}";
  }
  return out + (findings.empty() ? "]}\n" : "\n]}\n");
}

std::string path_in_baseline(const std::string& file, const std::string& article) {
  if (article == "-") return article;
  const auto whole = [](const std::string& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    const fs::path folder = fs::weakly_canonical(absolute.parent_path(), error);
    return error ? absolute : folder / absolute.filename();
  };
  return whole(article).lexically_relative(whole(file).parent_path()).generic_string();
}

std::vector<KnownFinding> findings_to_know(const verdict::Review& review, const std::string& path) {
  const auto names = verdict::fingerprints(review, review.findings);
  std::vector<KnownFinding> findings;
  for (size_t i = 0; i < names.size(); ++i)
    findings.push_back({path, review.findings[i].rule, names[i], excerpt_of(review.document, review.findings[i])});
  return findings;
}

BaselineIndex::BaselineIndex(Baseline baseline, const std::function<bool(const std::string&)>& is_gone)
    : findings_(std::move(baseline.findings)) {
  std::set<std::string> asked;
  for (const auto& finding : findings_) {
    if (asked.insert(finding.path).second && finding.path != "-" && is_gone(finding.path))
      gone_paths_.insert(finding.path);
    here_.emplace(finding.path, finding.fingerprint);
    if (gone_paths_.contains(finding.path)) gone_.insert(finding.fingerprint);
  }
}

Standing BaselineIndex::standing(const KnownFinding& finding) const {
  if (here_.contains({finding.path, finding.fingerprint})) return Standing::known;
  return gone_.contains(finding.fingerprint) ? Standing::moved : Standing::fresh;
}

std::vector<KnownFinding> BaselineIndex::not_met(const std::vector<MetFinding>& met,
                                                 const std::set<std::string>& checked) const {
  std::set<std::pair<std::string, std::string>> seen;
  std::set<std::string> moved;
  for (const auto& one : met) {
    seen.emplace(one.finding.path, one.finding.fingerprint);
    if (one.standing == Standing::moved) moved.insert(one.finding.fingerprint);
  }
  std::vector<KnownFinding> missing;
  for (const auto& finding : findings_) {
    const bool is_gone = gone_paths_.contains(finding.path);
    if (is_gone ? moved.contains(finding.fingerprint)
                : !checked.contains(finding.path) || seen.contains({finding.path, finding.fingerprint}))
      continue;
    missing.push_back(finding);
  }
  return missing;
}

Baseline BaselineIndex::pruned(const std::vector<MetFinding>& met, const std::set<std::string>& checked) const {
  const auto missing = not_met(met, checked);
  const std::set<KnownFinding> out(missing.begin(), missing.end());
  Baseline baseline;
  for (const auto& finding : findings_)
    if (!out.contains(finding) && !gone_paths_.contains(finding.path)) baseline.findings.push_back(finding);
  for (const auto& one : met)
    if (one.standing == Standing::moved) baseline.findings.push_back(one.finding);
  return baseline;
}

std::vector<MetFinding> leave_out_known(verdict::Review& review, const BaselineIndex& baseline,
                                        const std::string& path) {
  std::vector<MetFinding> met;
  std::vector<bool> out;
  for (auto& finding : findings_to_know(review, path)) {
    const Standing standing = baseline.standing(finding);
    out.push_back(standing != Standing::fresh);
    met.push_back({std::move(finding), standing});
  }
  verdict::leave_out(review, out);
  return met;
}

}  // namespace overclaim::config
