// What all commands share: streams, log, lexicon, exit codes.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/log.h"
#include "cli/streams.h"
#include "config/names.h"
#include "config/settings.h"
#include "overclaim.h"

namespace overclaim::cli {

// Exit codes of the program.
inline constexpr int kNothingFound = 0;  // also: success of a command that looks for nothing
inline constexpr int kFound = 1;
inline constexpr int kFailed = 2;  // the request could not be carried out, or only in part

// The global options.
struct GlobalOptions {
  std::string lexicons;  // folder whose entries add to or replace the shipped ones; empty: none
  std::optional<std::string>
      packs;               // which packs there are (config::choose_packs), in place of those of a configuration
  std::string config;      // a configuration that holds for all files; empty: the nearest of each
  bool no_config = false;  // no configuration holds
  std::string log_level = "warning";
};

class Session {
 public:
  Session(const Streams& streams, const GlobalOptions& options);

  // The lexicon in use, by the options and the configuration of the working folder; null where one of these, or a
  // folder that they name, has problems, which are reported.
  std::shared_ptr<const lexicon::Lexicon> lexicon();

  // What the options say to every configuration.
  config::Flags flags();

  // The id of the subject that a user names by id, name or brand; empty where there is none, which is reported.
  std::string subject_named(std::string_view name);

  // Reports an unknown name, with the nearest of `known` as a hint. Returns kFailed.
  int fail_unknown(std::string_view what, std::string_view name, const std::vector<std::string>& known);

  // Flushes the output. Returns `code`, or kFailed if the output could not be written.
  int finish(int code);

  const GlobalOptions& options() const { return options_; }

  Streams streams;
  Output out;
  Log log;

 private:
  GlobalOptions options_;
  std::shared_ptr<const lexicon::Lexicon> lexicon_;
};

// The folder of the user's in which lexicons are kept compiled: $XDG_CACHE_HOME/overclaim, else ~/.cache/overclaim (XDG
// Base Directory Specification); empty where the environment names neither.
std::filesystem::path cache_folder();

// The local date: "2026-11-21".
std::string today();

}  // namespace overclaim::cli
