#include "cli/session.h"

#include <ctime>

#include "config/lexicon_sets.h"
#include "lexicon/nearest.h"

namespace overclaim::cli {

Session::Session(const Streams& fds, const GlobalOptions& options)
    : streams(fds), out(fds.out), log(fds.err, options.log_level), options_(options) {}

std::shared_ptr<const lexicon::Lexicon> Session::lexicon() {
  if (lexicon_) return lexicon_;
  if (options_.lexicons.empty()) return lexicon_ = shipped_lexicon();
  auto loaded = load_lexicon_with(options_.lexicons);
  for (const auto& problem : loaded.problems()) log.problem(problem);
  if (loaded.ok()) lexicon_ = std::make_shared<const lexicon::Lexicon>(std::move(loaded).value());
  return lexicon_;
}

std::string Session::subject_named(std::string_view name) {
  if (const auto id = config::subject_named(*lexicon(), name)) return *id;
  log.error("unknown product \"" + std::string(name) + "\"", config::nearest_subject(*lexicon(), name));
  return "";
}

int Session::fail_unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  log.error("unknown " + std::string(what) + " \"" + std::string(name) + "\"", lexicon::did_you_mean(name, known));
  return kFailed;
}

int Session::finish(int code) {
  out.flush();
  if (out.fault().empty()) return code;
  log.error("standard output: cannot be written: " + out.fault());
  return kFailed;
}

lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::string& folder) {
  lexicon::LoadReport report;
  return load_lexicon_with(folder, report);
}

lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::string& folder, lexicon::LoadReport& report) {
  return config::load_lexicon_with(folder.empty() ? std::vector<std::string>() : std::vector<std::string>{folder},
                                   report);
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

}  // namespace overclaim::cli
