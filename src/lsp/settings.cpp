#include "lsp/settings.h"

#include <algorithm>
#include <charconv>

#include "lexicon/nearest.h"

namespace overclaim::lsp {

using lexicon::Lexicon;
using text::Format;

namespace {

constexpr std::string_view kProfile = "profile_";  // prefix of the policy settings that are profiles
constexpr std::string_view kNoProfile = "none";    // as config/names.h, which is out of reach
constexpr std::string_view kFileScheme = "file://";

std::string unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  const std::string hint = lexicon::did_you_mean(name, known);
  return "unknown " + std::string(what) + " \"" + std::string(name) + "\"" + (hint.empty() ? "" : ": " + hint);
}

void set_subject(const Lexicon& lexicon, const std::string& name, CheckOptions& options,
                 std::vector<std::string>& problems) {
  std::vector<std::string> known;
  for (const lexicon::Subject& subject : lexicon.subjects) {
    if (name.empty() || subject.id == name || subject.name == name) {
      options.subject = name.empty() ? "" : subject.id;
      return;
    }
    known.push_back(subject.id);
    known.push_back(subject.name);
  }
  problems.push_back(unknown("product", name, known));
}

void set_profile(const Lexicon& lexicon, const std::string& name, CheckOptions& options,
                 std::vector<std::string>& problems) {
  std::vector<std::string> known = {std::string(kNoProfile)};
  for (const auto& [setting, value] : lexicon.policy.settings)
    if (setting.starts_with(kProfile)) known.push_back(setting.substr(kProfile.size()));
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) {
    options.profile = name == kNoProfile ? "" : name;
  } else {
    problems.push_back(unknown("profile", name, known));
  }
}

void set_severity(const Lexicon& lexicon, const std::string& rule, const std::string& name, CheckOptions& options,
                  std::vector<std::string>& problems) {
  if (!lexicon.rule(rule)) {
    std::vector<std::string> known;
    for (const lexicon::Rule& one : lexicon.rules) known.push_back(one.id);
    problems.push_back(unknown("rule", rule, known));
  } else if (name == "off") {
    options.severities[rule] = std::nullopt;
  } else if (const auto severity = lexicon::value_of<verdict::Severity>(name)) {
    options.severities[rule] = severity;
  } else {
    problems.push_back(unknown("severity", name, {"error", "warning", "note", "off"}));
  }
}

}  // namespace

std::vector<std::string> apply_settings(const Lexicon& lexicon, const EditorSettings& settings, CheckOptions& options) {
  std::vector<std::string> problems = settings.problems;
  if (settings.subject) set_subject(lexicon, *settings.subject, options, problems);
  if (settings.profile) set_profile(lexicon, *settings.profile, options, problems);
  if (settings.tiers == "judged" || settings.tiers == "printed") {
    options.tiers = settings.tiers == "printed" ? verdict::Tiers::printed : verdict::Tiers::judged;
  } else if (settings.tiers) {
    problems.push_back(unknown("choice of tiers", *settings.tiers, {"judged", "printed"}));
  }
  for (const auto& [rule, severity] : settings.severities) set_severity(lexicon, rule, severity, options, problems);
  return problems;
}

std::optional<Format> format_of_language(std::string_view language) {
  if (language == "markdown") return Format::markdown;
  if (language == "html") return Format::html;
  if (language == "plaintext" || language == "text") return Format::plain;
  return std::nullopt;
}

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with(kFileScheme)) return std::string(uri);
  uri.remove_prefix(kFileScheme.size());
  uri.remove_prefix(std::min(uri.find('/'), uri.size()));  // the host name
  std::string path;
  for (size_t i = 0; i < uri.size(); ++i) {
    unsigned byte = 0;
    const char* digits = uri.data() + i + 1;
    if (uri[i] == '%' && i + 2 < uri.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      path += static_cast<char>(byte);
      i += 2;
    } else {
      path += uri[i];
    }
  }
  return path;
}

bool is_config_file(std::string_view uri) { return uri.ends_with("/.overclaim.yaml"); }

}  // namespace overclaim::lsp
