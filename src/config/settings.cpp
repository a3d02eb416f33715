#include "config/settings.h"

#include <algorithm>
#include <map>

#include "config/names.h"
#include "input/glob.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDefault = "default";

// The value of a setting that is a single text, and its origin.
struct Held {
  std::string value, from = kDefault;
};

const Told* first_match(const std::vector<Told>& globs, const std::optional<std::string>& below) {
  if (!below) return nullptr;
  const auto match =
      std::ranges::find_if(globs, [&](const Told& glob) { return input::path_matches(glob.text, *below); });
  return match == globs.end() ? nullptr : &*match;
}

Setting single(std::string key, const Held& held) { return {std::move(key), {held.value}, false, held.from}; }

// Looks up what the layers of one configuration set for a file, the layer of highest precedence first.
class Settler {
 public:
  Settler(const Config* config, const std::vector<size_t>& entries) : config_(config) {
    if (!config) return;
    layers_.push_back(&config->decisions);
    for (const size_t entry : entries) layers_.push_back(&config->paths[entry].decisions);
  }

  // The flag, else the layer of highest precedence that has a value.
  Held held(std::optional<Told> Decisions::*field, const std::optional<std::string>& flag, const char* flag_name,
            std::string fallback) const {
    if (flag) return {*flag, flag_name};
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if (const auto& told = (*layer)->*field) return {told->text, place_of(*config_, *told)};
    return {std::move(fallback), kDefault};
  }

  const std::vector<Told>* subjects() const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if ((*layer)->subjects) return &*(*layer)->subjects;
    return nullptr;
  }

  const std::vector<ToldProduct>* products() const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if ((*layer)->products) return &*(*layer)->products;
    return nullptr;
  }

  std::map<std::string, Held> severities() const {
    std::map<std::string, Held> all;
    for (const auto* layer : layers_)
      for (const auto& [rule, level] : layer->severity) all[rule.text] = {level.text, place_of(*config_, level)};
    return all;
  }

 private:
  const Config* config_;
  std::vector<const Decisions*> layers_;
};

Held resolved(const lexicon::Lexicon& lexicon, Held subject) {
  if (!subject.value.empty()) subject.value = subject_named(lexicon, subject.value).value_or(subject.value);
  return subject;
}

void settle_subjects(const Config* config, const Settler& settler, const lexicon::Lexicon& lexicon,
                     FileSettings& settings) {
  Setting shown{"subjects", {}, true, kDefault};
  if (const auto* subjects = settler.subjects()) {
    for (const auto& told : *subjects) shown.values.push_back(subject_named(lexicon, told.text).value_or(told.text));
    if (!subjects->empty()) shown.from = place_of(*config, subjects->front());
  }
  settings.options.subjects = shown.values;
  settings.shown.push_back(std::move(shown));
}

// The products of the command line if there are any, else those of the last layer that describes some.
void settle_products(const Config* config, const Settler& settler, const Flags& flags, const lexicon::Lexicon& lexicon,
                     FileSettings& settings) {
  Setting shown{"products", {}, true, kDefault};
  const auto known = [&](const std::string& name) { return subject_named(lexicon, name).value_or(name); };
  auto& products = settings.options.products;
  const auto* described = settler.products();
  if (!flags.products.empty()) {
    for (const auto& text : flags.products) products.push_back(product_of(text));
    shown.from = "--product";
  } else if (described && !described->empty()) {
    for (const ToldProduct& one : *described) {
      products.push_back({one.name.text, {}, one.tested});
      for (const auto& ingredient : one.contains) products.back().contains.push_back(ingredient.text);
    }
    shown.from = place_of(*config, described->front().name);
  }
  for (auto& product : products) {
    std::ranges::transform(product.contains, product.contains.begin(), known);
    shown.values.push_back(product.name);
  }
  settings.shown.push_back(std::move(shown));
}

Setting shown_lexicons(const Config* config, const Flags& flags, const FileSettings& settings) {
  Setting shown{"lexicons", settings.lexicons, true, kDefault};
  if (!flags.lexicons.empty())
    shown.from = "--lexicons";
  else if (config && !config->lexicons.empty())
    shown.from = place_of(*config, config->lexicons.front());
  return shown;
}

}  // namespace

std::vector<size_t> entries_for(const Config& config, const std::optional<std::string>& below) {
  std::vector<size_t> entries;
  for (size_t i = 0; i < config.paths.size(); ++i)
    if (first_match(config.paths[i].files, below)) entries.push_back(i);
  return entries;
}

Selection selection_of(const Config* config, const std::optional<std::string>& below) {
  Selection selection{false, kDefault};
  if (!config) return selection;
  if (!config->files.empty()) {
    const Told* wanted = first_match(config->files, below);
    selection = {!wanted, place_of(*config, wanted ? *wanted : config->files.front())};
  }
  if (const Told* ignored = first_match(config->ignore, below)) selection = {true, place_of(*config, *ignored)};
  for (const size_t entry : entries_for(*config, below))
    if (const auto& ignore = config->paths[entry].ignore)
      selection = {ignore->text == "true", place_of(*config, *ignore)};
  return selection;
}

std::vector<std::string> lexicon_folders(const Config* config, const Flags& flags) {
  if (!flags.lexicons.empty()) return {flags.lexicons};
  std::vector<std::string> folders;
  if (config)
    for (const auto& folder : config->lexicons)
      folders.push_back((fs::path(config->file.path).parent_path() / folder.text).lexically_normal().string());
  return folders;
}

FileSettings settle_file(const Config* config, const std::vector<size_t>& entries, const Flags& flags,
                         const lexicon::Lexicon& lexicon) {
  const Settler settler(config, entries);
  FileSettings settings;
  settings.options = flags.options;
  settings.lexicons = lexicon_folders(config, flags);
  const Held subject =
      resolved(lexicon, settler.held(&Decisions::subject, flags.subject, "--subject", flags.options.subject));
  const Held profile = settler.held(&Decisions::profile, flags.profile, "--profile", flags.options.profile);
  const Held tiers = settler.held(&Decisions::tiers, flags.tiers, "--tiers", "judged");
  settings.options.subject = subject.value;
  settings.options.profile = profile.value;
  settings.options.tiers = tiers.value == "printed" ? verdict::Tiers::printed : verdict::Tiers::judged;
  settings.shown.push_back(single("subject", subject));
  settle_subjects(config, settler, lexicon, settings);
  settle_products(config, settler, flags, lexicon, settings);
  settings.shown.push_back(single("profile", profile));
  settings.shown.push_back(single("tiers", tiers));
  for (const auto& [rule, level] : settler.severities()) {
    settings.options.severities[rule] = lexicon::value_of<verdict::Severity>(level.value);  // "off" is none
    settings.shown.push_back(single("severity." + rule, level));
  }
  settings.shown.push_back(shown_lexicons(config, flags, settings));
  return settings;
}

RunSettings settle_run(const Config* config, const Flags& flags) {
  RunSettings run;
  const auto settle = [&](const char* key, const std::optional<std::string>& flag, std::optional<Told> Config::*field,
                          std::string& value) {
    Held held{value, kDefault};
    if (flag)
      held = {*flag, std::string("--") + key};
    else if (config && config->*field)
      held = {(config->*field)->text, place_of(*config, *(config->*field))};
    value = held.value;
    run.shown.push_back(single(key, held));
  };
  settle("fail-on", flags.fail_on, &Config::fail_on, run.fail_on);
  settle("format", flags.format, &Config::format, run.format);
  settle("suggest", flags.suggest, &Config::suggest, run.suggest);
  return run;
}

}  // namespace overclaim::config
