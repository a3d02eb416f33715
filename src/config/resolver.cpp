#include "config/resolver.h"

#include <algorithm>
#include <tuple>

#include "config/internal/globs.h"
#include "config/names.h"
#include "lexicon/bytes.h"

namespace overclaim::config {

namespace fs = std::filesystem;

ConfigResolver::ConfigResolver(Flags flags, std::vector<std::string> formats, const fs::path& working)
    : flags_(std::move(flags)), formats_(std::move(formats)), working_(working), lexicons_(flags_.cache) {}

lexicon::Result<std::shared_ptr<const FileSettings>> ConfigResolver::settings_for(const std::string& path) {
  Entry& entry = entry_for(path);
  if (!entry.problems.empty()) return entry.problems;
  const Config* config = entry.config.get();
  const auto entries = config ? entries_for(*config, below(entry, path)) : std::vector<size_t>();
  const lexicon::Lexicon& lexicon = *lexicons_.with(entry.lexicon).lexicon;
  const auto elsewhere = house_rules_elsewhere(lexicon, below_for_house(entry, path));
  auto& settings = entry.settings[{entries, elsewhere}];
  if (!settings)
    settings =
        std::make_shared<const FileSettings>(settle_file(config, entries, elsewhere, flags_, entry.lexicon, lexicon));
  return settings;
}

Selection ConfigResolver::selection_for(const std::string& path) {
  const Entry& entry = entry_for(path);
  return selection_of(entry.config.get(), below(entry, path));
}

lexicon::Result<RunSettings> ConfigResolver::run_settings() {
  const Entry& entry = entry_for("-");
  if (!entry.problems.empty()) return entry.problems;
  return settle_run(entry.config.get(), flags_);
}

std::vector<std::string> ConfigResolver::articles() {
  const Entry& entry = entry_for("-");
  std::vector<std::string> patterns;
  if (entry.config && entry.problems.empty())
    for (const auto& glob : entry.config->files)
      patterns.push_back((fs::path(entry.shown).parent_path() / glob.text).string());
  return patterns;
}

std::string ConfigResolver::config_for(const std::string& path) { return entry_for(path).shown; }

std::shared_ptr<const lexicon::Lexicon> ConfigResolver::lexicon(const FileSettings& settings) {
  return lexicons_.with(settings.lexicon).lexicon;
}

const Checker& ConfigResolver::checker(const FileSettings& settings) { return lexicons_.checker(settings.lexicon); }

lexicon::Result<LexiconChoice> ConfigResolver::choice() {
  Entry entry;
  if (const fs::path path = config_of("-"); !path.empty()) read(path, entry);
  LexiconChoice choice = lexicon_choice(entry.config.get(), flags_, working_, entry.problems);
  if (!entry.problems.empty()) return entry.problems;
  return choice;
}

ConfigResolver::Entry& ConfigResolver::entry_for(const std::string& path) { return entry_at(config_of(path)); }

fs::path ConfigResolver::config_of(const std::string& path) {
  if (flags_.no_config) return {};
  if (!flags_.config.empty()) return absolute_path(working_, flags_.config);
  const fs::path folder = path == "-" ? working_ : absolute_path(working_, path).parent_path();
  return finder_.above(folder).value_or(fs::path());
}

ConfigResolver::Entry& ConfigResolver::entry_at(const fs::path& config) {
  const auto [at, is_new] = entries_.try_emplace(config);
  Entry& entry = at->second;
  if (!is_new) return entry;
  if (!config.empty()) read(config, entry);
  entry.lexicon = lexicon_choice(entry.config.get(), flags_, working_, entry.problems);
  check_lexicon(entry);
  std::ranges::stable_sort(entry.problems, {}, [&](const lexicon::Problem& problem) {
    return std::tuple(problem.path != entry.shown, problem.path, problem.line, problem.column);
  });
  if (!entry.problems.empty()) entry.config = nullptr;  // no part of a faulty file applies
  return entry;
}

void ConfigResolver::read(const fs::path& path, Entry& entry) {
  entry.shown = shown_path(fs::current_path(), path);  // it is opened by this name, and so are folders relative to it
  if (auto text = lexicon::read_bytes(path)) {
    entry.config =
        std::make_shared<const Config>(read_config(entry.shown, path.parent_path(), std::move(*text), entry.problems));
  } else {
    entry.problems.push_back({entry.shown, 0, 0, "", "cannot be read", "--no-config runs without a configuration"});
  }
}

// Without all of its lexicons, what a file names cannot be judged. Unknown packs leave the shipped ones, by which the
// names are checked all the same.
void ConfigResolver::check_lexicon(Entry& entry) {
  if (entry.config && entry.config->lacks_lexicons && flags_.lexicons.empty()) return;
  const auto& set = lexicons_.with(entry.lexicon);
  entry.problems.insert(entry.problems.end(), set.problems.begin(), set.problems.end());
  if (set.lexicon) check_names(*set.lexicon, entry);
}

void ConfigResolver::check_names(const lexicon::Lexicon& lexicon, Entry& entry) {
  if (entry.config) {
    const auto unknown = unknown_names(*entry.config, lexicon, formats_);
    entry.problems.insert(entry.problems.end(), unknown.begin(), unknown.end());
  }
  const auto tell = [&](const char* flag, std::string message, std::string hint) {
    entry.problems.push_back({flag, 0, 0, "", std::move(message), std::move(hint)});
  };
  if (flags_.subject && !subject_named(lexicon, *flags_.subject))
    tell("--subject", "unknown product \"" + *flags_.subject + "\"", nearest_subject(lexicon, *flags_.subject));
  for (const auto& text : flags_.products) {
    const claim::Product product = product_of(text);
    if (product.name.empty()) tell("--product", "\"" + text + "\" has no name", "NAME or NAME=INGREDIENT,INGREDIENT");
    for (const auto& ingredient : product.contains)
      if (!subject_named(lexicon, ingredient))
        tell("--product", "unknown ingredient \"" + ingredient + "\"", nearest_subject(lexicon, ingredient));
  }
  if (flags_.profile)
    if (const auto fault = fault_of_profile(lexicon, *flags_.profile))
      tell("--profile", "unknown profile \"" + *flags_.profile + "\"", *fault);
}

// The globs of house words begin at the configuration, without one at the working folder.
std::optional<std::string> ConfigResolver::below_for_house(const Entry& entry, const std::string& path) const {
  if (path == "-") return std::nullopt;
  return path_below(entry.config ? entry.config->folder : working_, absolute_path(working_, path));
}

std::optional<std::string> ConfigResolver::below(const Entry& entry, const std::string& path) const {
  if (!entry.config || path == "-") return std::nullopt;
  return path_below(entry.config->folder, absolute_path(working_, path));
}

}  // namespace overclaim::config
