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
struct SingleValue {
  std::string value, from = kDefault;
};

const ConfigValue* first_match(const std::vector<ConfigValue>& globs, const std::optional<std::string>& below) {
  if (!below) return nullptr;
  const auto match =
      std::ranges::find_if(globs, [&](const ConfigValue& glob) { return input::path_matches(glob.text, *below); });
  return match == globs.end() ? nullptr : &*match;
}

Setting single(std::string key, const SingleValue& held) { return {std::move(key), {held.value}, false, held.from}; }

// Looks up what the layers of one configuration set for a file, the layer of highest precedence first.
class Settler {
 public:
  Settler(const Config* config, const std::vector<size_t>& entries) : config_(config) {
    if (!config) return;
    layers_.push_back(&config->decisions);
    for (const size_t entry : entries) layers_.push_back(&config->paths[entry].decisions);
  }

  // The flag, else the layer of highest precedence that has a value.
  SingleValue held(std::optional<ConfigValue> Decisions::*field, const std::optional<std::string>& flag,
                   const char* flag_name, std::string fallback) const {
    if (flag) return {*flag, flag_name};
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if (const auto& value = (*layer)->*field) return {value->text, place_of(*config_, *value)};
    return {std::move(fallback), kDefault};
  }

  const std::vector<ConfigValue>* subjects() const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if ((*layer)->subjects) return &*(*layer)->subjects;
    return nullptr;
  }

  const std::vector<DescribedProduct>* products() const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
      if ((*layer)->products) return &*(*layer)->products;
    return nullptr;
  }

  std::map<std::string, SingleValue> severities() const {
    std::map<std::string, SingleValue> all;
    for (const auto* layer : layers_)
      for (const auto& [rule, level] : layer->severity) all[rule.text] = {level.text, place_of(*config_, level)};
    return all;
  }

 private:
  const Config* config_;
  std::vector<const Decisions*> layers_;
};

SingleValue resolved(const lexicon::Lexicon& lexicon, SingleValue subject) {
  if (!subject.value.empty()) subject.value = subject_named(lexicon, subject.value).value_or(subject.value);
  return subject;
}

void settle_subjects(const Config* config, const Settler& settler, const lexicon::Lexicon& lexicon,
                     FileSettings& settings) {
  Setting shown{"subjects", {}, true, kDefault};
  if (const auto* subjects = settler.subjects()) {
    for (const auto& value : *subjects) shown.values.push_back(subject_named(lexicon, value.text).value_or(value.text));
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
    for (const DescribedProduct& one : *described) {
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

// The first of the words that a list of a configuration holds, as the place it is from.
std::string from_list(const Config& config, const std::vector<ConfigValue>& list) {
  return list.empty() ? std::string(kDefault) : place_of(config, list.front());
}

void show_lexicon(const Config* config, const Flags& flags, const LexiconChoice& choice,
                  std::vector<Setting>& settings) {
  Setting packs{"packs", {}, true, kDefault};
  if (choice.left_out.empty()) packs.values.emplace_back("all");
  for (const auto& name : shipped_packs()) {
    const bool chosen = std::ranges::find(choice.left_out, name) == choice.left_out.end();
    if (chosen && !choice.left_out.empty()) packs.values.push_back(name);
  }
  packs.values.insert(packs.values.end(), choice.packs.begin(), choice.packs.end());
  if (flags.packs)
    packs.from = "--packs";
  else if (config && config->packs)
    packs.from = config->packs->empty() ? config->file.path : from_list(*config, *config->packs);
  settings.push_back(std::move(packs));
  Setting lexicons{"lexicons", choice.folders, true, kDefault};
  if (!flags.lexicons.empty())
    lexicons.from = "--lexicons";
  else if (config)
    lexicons.from = from_list(*config, config->lexicons);
  settings.push_back(std::move(lexicons));
  if (choice.house.empty() && choice.config_house.empty()) return;
  Setting house{"house", choice.house, true, config ? from_list(*config, config->house) : kDefault};
  if (!choice.config_house.empty()) {
    house.values = {choice.config_path};
    house.from = choice.config_path;
  }
  settings.push_back(std::move(house));
}

std::string beside(const Config& config, const std::string& path) {
  return (fs::path(config.file.path).parent_path() / path).lexically_normal().string();
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
    const ConfigValue* wanted = first_match(config->files, below);
    selection = {!wanted, place_of(*config, wanted ? *wanted : config->files.front())};
  }
  if (const ConfigValue* ignored = first_match(config->ignore, below)) selection = {true, place_of(*config, *ignored)};
  for (const size_t entry : entries_for(*config, below))
    if (const auto& ignore = config->paths[entry].ignore)
      selection = {ignore->text == "true", place_of(*config, *ignore)};
  return selection;
}

LexiconChoice lexicon_choice(const Config* config, const Flags& flags, const fs::path& working,
                             std::vector<lexicon::Problem>& problems) {
  LexiconChoice choice;
  const fs::path beside_config = config ? fs::path(config->file.path).parent_path() : fs::path();
  if (flags.packs) {
    const auto tell = [&](const ConfigValue&, std::string message, std::string hint) {
      problems.push_back({"--packs", 0, 0, "", std::move(message), std::move(hint)});
    };
    choose_packs(words_of(*flags.packs), {working, config ? beside_config : working}, tell, choice);
  } else if (config && config->packs) {
    const auto tell = [&](const ConfigValue& word, std::string message, std::string hint) {
      problems.push_back(problem_of(*config, word, std::move(message), std::move(hint)));
    };
    choose_packs(*config->packs, {beside_config, beside_config}, tell, choice);
  }
  if (!flags.lexicons.empty()) choice.folders = {flags.lexicons};
  if (!config) return choice;
  if (flags.lexicons.empty())
    for (const auto& folder : config->lexicons) choice.folders.push_back(beside(*config, folder.text));
  for (const auto& file : config->house) choice.house.push_back(beside(*config, file.text));
  if (!config->house_words.empty()) {
    choice.config_path = config->file.path;
    choice.config_house = config->house_words;
  }
  return choice;
}

std::vector<size_t> house_rules_elsewhere(const lexicon::Lexicon& lexicon, const std::optional<std::string>& below) {
  std::vector<size_t> rules;
  for (size_t i = 0; i < lexicon.rules.size(); ++i) {
    const auto& paths = lexicon.rules[i].paths;
    const auto matches = [&](const std::string& glob) { return below && input::path_matches(glob, *below); };
    if (!paths.empty() && std::ranges::none_of(paths, matches)) rules.push_back(i);
  }
  return rules;
}

FileSettings settle_file(const Config* config, const std::vector<size_t>& entries, const std::vector<size_t>& elsewhere,
                         const Flags& flags, const LexiconChoice& choice, const lexicon::Lexicon& lexicon) {
  const Settler settler(config, entries);
  FileSettings settings;
  settings.options = flags.options;
  settings.lexicon = choice;
  const SingleValue subject =
      resolved(lexicon, settler.held(&Decisions::subject, flags.subject, "--subject", flags.options.subject));
  const SingleValue profile = settler.held(&Decisions::profile, flags.profile, "--profile", flags.options.profile);
  const SingleValue tiers = settler.held(&Decisions::tiers, flags.tiers, "--tiers", "judged");
  settings.options.subject = subject.value;
  settings.options.profile = profile.value == kNoProfile ? "" : profile.value;
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
  for (const size_t rule : elsewhere) settings.options.severities[lexicon.rules[rule].id] = std::nullopt;
  show_lexicon(config, flags, choice, settings.shown);
  return settings;
}

RunSettings settle_run(const Config* config, const Flags& flags) {
  RunSettings run;
  const auto settle = [&](const char* key, const std::optional<std::string>& flag,
                          std::optional<ConfigValue> Config::*field, std::string& value) {
    SingleValue held{value, kDefault};
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
