#include "config/names.h"

#include <algorithm>

#include "lexicon/message.h"
#include "lexicon/nearest.h"
#include "match/match.h"
#include "text/read.h"

namespace overclaim::config {

using lexicon::Lexicon;
using lexicon::Problem;

namespace {

// The subject of which all of `text` is a name, read as in an article; null if there is none.
const lexicon::Subject* subject_called(const Lexicon& lexicon, std::string_view text) {
  const text::Document document = text::read_document("", std::string(text), text::Format::plain);
  for (const auto& match : match::Matcher(lexicon).matches_in(document)) {
    const lexicon::Cue& cue = lexicon.cues[match.cue];
    const bool whole = match.first_token == 0 && match.last_token == document.tokens.size();
    if (whole && cue.kind == lexicon::CueKind::subject_name && cue.subject < lexicon.subjects.size())
      return &lexicon.subjects[cue.subject];
  }
  return nullptr;
}

class NameCheck {
 public:
  NameCheck(const Config& config, const Lexicon& lexicon, std::vector<Problem>& problems)
      : config_(config), lexicon_(lexicon), problems_(problems) {}

  void decisions(const Decisions& made) {
    if (made.subject) subject(*made.subject);
    if (made.subjects)
      for (const auto& one : *made.subjects) subject(one);
    if (made.products)
      for (const auto& product : *made.products)
        for (const auto& ingredient : product.contains) subject(ingredient);
    if (made.profile)
      if (const auto fault = fault_of_profile(lexicon_, made.profile->text))
        tell(*made.profile, "unknown profile \"" + made.profile->text + "\"", *fault);
    for (const auto& [rule, level] : made.severity)
      if (!lexicon_.rule(rule.text)) tell(rule, "unknown rule \"" + rule.text + "\"", nearest_rule(rule.text));
  }

  void tell(const ConfigValue& at, std::string message, std::string hint) {
    problems_.push_back(problem_of(config_, at, std::move(message), std::move(hint)));
  }

 private:
  void subject(const ConfigValue& name) {
    if (!subject_named(lexicon_, name.text))
      tell(name, "unknown product \"" + name.text + "\"", nearest_subject(lexicon_, name.text));
  }

  std::string nearest_rule(const std::string& name) const {
    std::vector<std::string> known;
    for (const auto& rule : lexicon_.rules) known.push_back(rule.id);
    return lexicon::did_you_mean(name, known);
  }

  const Config& config_;
  const Lexicon& lexicon_;
  std::vector<Problem>& problems_;
};

}  // namespace

std::optional<std::string> subject_named(const Lexicon& lexicon, std::string_view name) {
  const std::string wanted = loosened(name);
  for (const auto& subject : lexicon.subjects)
    if (subject.id == name || loosened(subject.name) == wanted) return subject.id;
  if (const lexicon::Subject* subject = subject_called(lexicon, name)) return subject->id;
  return std::nullopt;
}

claim::Product product_of(std::string_view text) {
  const size_t equals = std::min(text.find('='), text.size());
  const auto name = lexicon::parts_of(text.substr(0, equals), '=');
  claim::Product product{name.empty() ? "" : std::string(name.front()), {}, false, true};
  for (const std::string_view ingredient : lexicon::parts_of(text.substr(std::min(equals + 1, text.size())), ','))
    product.contains.emplace_back(ingredient);
  return product;
}

std::string nearest_subject(const Lexicon& lexicon, std::string_view name) {
  std::vector<std::string> known;
  for (const auto& subject : lexicon.subjects) {
    known.push_back(subject.id);
    known.push_back(subject.name);
  }
  return lexicon::did_you_mean(name, known);
}

std::vector<std::string> profiles_of(const Lexicon& lexicon) {
  constexpr std::string_view kPrefix = "profile_";
  std::vector<std::string> profiles = {std::string(kNoProfile)};
  for (const auto& [setting, value] : lexicon.policy.settings)
    if (setting.starts_with(kPrefix)) profiles.push_back(setting.substr(kPrefix.size()));
  return profiles;
}

std::optional<std::string> fault_of_profile(const Lexicon& lexicon, std::string_view name) {
  const auto known = profiles_of(lexicon);
  if (std::ranges::find(known, name) != known.end()) return std::nullopt;
  const std::string near = lexicon::did_you_mean(name, known);
  return (near.empty() ? "" : near + " ") + "the profiles are " + lexicon::joined(known, ", ");
}

std::vector<Problem> unknown_names(const Config& config, const Lexicon& lexicon,
                                   const std::vector<std::string>& formats) {
  std::vector<Problem> problems;
  NameCheck check(config, lexicon, problems);
  check.decisions(config.decisions);
  for (const auto& path : config.paths) check.decisions(path.decisions);
  if (config.format && !formats.empty() && std::ranges::find(formats, config.format->text) == formats.end())
    check.tell(*config.format, "unknown format \"" + config.format->text + "\"",
               lexicon::did_you_mean(config.format->text, formats));
  return problems;
}

std::string loosened(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-') c = ' ';
  }
  return out;
}

}  // namespace overclaim::config
