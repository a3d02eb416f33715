#include "cli/session.h"

#include <cstdlib>
#include <ctime>

#include "config/resolver.h"
#include "lexicon/nearest.h"

namespace overclaim::cli {

Session::Session(const Streams& fds, const GlobalOptions& options)
    : streams(fds), out(fds.out), log(fds.err, options.log_level), options_(options) {}

std::shared_ptr<const lexicon::Lexicon> Session::lexicon() {
  if (lexicon_) return lexicon_;
  config::ConfigResolver resolver(flags());
  const auto settings = resolver.settings_for("-");
  for (const auto& problem : settings.problems()) log.problem(problem);
  if (settings.ok()) lexicon_ = resolver.lexicon(*settings.value());
  return lexicon_;
}

config::Flags Session::flags() {
  config::Flags flags;
  flags.config = options_.config;
  flags.no_config = options_.no_config;
  flags.lexicons = options_.lexicons;
  flags.packs = options_.packs;
  flags.cache = lexicon::CompiledCache(cache_folder(), [this](const std::string& text) { log.debug(text); });
  return flags;
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

std::filesystem::path cache_folder() {
  const auto absolute = [](const char* variable) {
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value ? value : "";
    return path.is_absolute() ? path : std::filesystem::path();
  };
  if (const auto cache = absolute("XDG_CACHE_HOME"); !cache.empty()) return cache / "overclaim";
  const auto home = absolute("HOME");
  return home.empty() ? home : home / ".cache" / "overclaim";
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

}  // namespace overclaim::cli
