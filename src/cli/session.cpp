#include "cli/session.h"

#include <algorithm>
#include <ctime>

#include "lexicon/nearest.h"
#include "match/match.h"

namespace overclaim {
namespace {

// The subject that the whole of `text` is a name of, as it would be in an article; null where it is none.
const Subject* subject_called(const Lexicon& lexicon, std::string_view text) {
  const Document document = read_document("", std::string(text), Format::plain);
  for (const auto& match : Matcher(lexicon).matches_in(document)) {
    const Cue& cue = lexicon.cues[match.cue];
    const bool whole = match.first_token == 0 && match.last_token == document.tokens.size();
    if (whole && cue.kind == CueKind::subject_name && cue.subject < lexicon.subjects.size())
      return &lexicon.subjects[cue.subject];
  }
  return nullptr;
}

}  // namespace

Session::Session(const Streams& fds, const GlobalOptions& options)
    : streams(fds), out(fds.out), log(fds.err, options.log_level), options_(options) {}

std::shared_ptr<const Lexicon> Session::lexicon() {
  if (lexicon_) return lexicon_;
  if (options_.lexicons.empty()) return lexicon_ = shipped_lexicon();
  auto loaded = load_lexicon_with(options_.lexicons);
  for (const auto& problem : loaded.problems()) log.problem(problem);
  if (loaded.ok()) lexicon_ = std::make_shared<const Lexicon>(std::move(loaded).value());
  return lexicon_;
}

std::string Session::subject_named(std::string_view name) {
  const Lexicon& lexicon = *this->lexicon();
  const std::string wanted = loosened(name);
  std::vector<std::string> known;
  for (const auto& subject : lexicon.subjects) {
    if (subject.id == name || loosened(subject.name) == wanted) return subject.id;
    known.push_back(subject.id);
    known.push_back(subject.name);
  }
  if (const Subject* subject = subject_called(lexicon, name)) return subject->id;
  fail_unknown("subject", name, known);
  return "";
}

bool Session::knows_profile(std::string_view name) {
  constexpr std::string_view kPrefix = "profile_";
  std::vector<std::string> known;
  for (const auto& [setting, value] : lexicon()->policy.settings)
    if (setting.starts_with(kPrefix)) known.push_back(setting.substr(kPrefix.size()));
  if (std::find(known.begin(), known.end(), name) != known.end()) return true;
  std::string all;
  for (const auto& one : known) all += (all.empty() ? "" : ", ") + one;
  log.error("no profile is called \"" + std::string(name) + "\"", "the profiles are " + all);
  return false;
}

int Session::fail_unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  log.error("no " + std::string(what) + " is called \"" + std::string(name) + "\"", did_you_mean(name, known));
  return kFailed;
}

int Session::finish(int code) {
  out.flush();
  if (out.fault().empty()) return code;
  log.error("standard output: cannot be written: " + out.fault());
  return kFailed;
}

Result<Lexicon> load_lexicon_with(const std::string& folder) {
  auto files = shipped_lexicon_files();
  if (!folder.empty()) {
    auto added = read_lexicon_folder(folder, 1);
    if (!added.ok()) return added.problems();
    files.insert(files.end(), added.value().begin(), added.value().end());
  }
  return load_lexicon(files);
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

std::string loosened(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-') c = ' ';
  }
  return out;
}

}  // namespace overclaim
