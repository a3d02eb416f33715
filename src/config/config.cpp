#include "config/config.h"

#include <algorithm>
#include <limits>

#include "config/internal/globs.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"
#include "lexicon/reader.h"

namespace overclaim::config {

using lexicon::Problem;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kLevels = {"error", "warning", "note", "off"};
const std::vector<std::string> kFailOn = {"error", "warning", "note", "never"};
const std::vector<std::string> kTiers = {"judged", "printed"};
const std::vector<std::string> kSuggest = {
    "none", "edits"};  // a diff is not a report format; it can only be requested on the command line

ConfigValue config_value(const YAML::Node& node) {
  return {node.Scalar(), static_cast<uint32_t>(node.Mark().line + 1), static_cast<uint32_t>(node.Mark().column + 1)};
}

// Reads one configuration, key by key.
class ConfigReader {
 public:
  ConfigReader(Config& config, std::vector<Problem>& problems)
      : config_(config), problems_(problems), reader_(config.file, problems) {}

  void read() {
    const YAML::Node root = reader_.parse();
    if (root.IsNull()) return;  // nothing but comments, or no YAML, which is reported
    if (!reader_.map_with(root, {"files", "ignore", "packs", "lexicons", "house", "subject", "subjects", "products",
                                 "profile", "tiers", "severity", "paths", "fail-on", "format", "suggest"}))
      return;
    config_.files = globs(root, "files");
    config_.ignore = globs(root, "ignore");
    config_.lexicons = words(root, "lexicons");
    config_.lacks_lexicons =
        std::erase_if(config_.lexicons, [&](const ConfigValue& folder) { return !is_there(folder); }) > 0;
    if (root["packs"]) config_.packs = words(root, "packs");
    house(root);
    config_.decisions = decisions(root);
    for (const auto& item : reader_.items(root, "paths"))
      if (auto path = path_decisions(item)) config_.paths.push_back(std::move(*path));
    config_.fail_on = one_of(root, "fail-on", kFailOn);
    config_.format = word(root, "format");
    config_.suggest = one_of(root, "suggest", kSuggest);
  }

 private:
  std::optional<PathDecisions> path_decisions(const YAML::Node& item) {
    if (!reader_.map_with(item, {"files", "ignore", "subject", "subjects", "products", "profile", "tiers", "severity"}))
      return std::nullopt;
    PathDecisions path;
    const size_t problems_before = problems_.size();
    path.files = globs(item, "files");
    if (path.files.empty() && problems_.size() == problems_before)
      reader_.problem(item, "\"files\" is missing", "add a line `files: GLOB` that names the files of this entry");
    path.ignore = one_of(item, "ignore", {"true", "false"});
    path.decisions = decisions(item);
    return path;
  }

  Decisions decisions(const YAML::Node& map) {
    Decisions made;
    made.subject = word(map, "subject");
    if (map["subjects"]) made.subjects = words(map, "subjects");
    if (map["products"]) made.products = products(map);
    made.profile = word(map, "profile");
    made.tiers = one_of(map, "tiers", kTiers);
    for (const auto& [rule, node] : reader_.entries(map, "severity")) {
      const YAML::Node key = key_of(map["severity"], rule);
      if (!node.IsScalar() || std::ranges::find(kLevels, node.Scalar()) == kLevels.end()) {
        reader_.problem(node, "unknown severity" + (node.IsScalar() ? " \"" + node.Scalar() + "\"" : std::string()),
                        "one of " + lexicon::joined(kLevels, ", "));
      } else {
        made.severity.emplace_back(config_value(key), config_value(node));
      }
    }
    return made;
  }

  std::vector<DescribedProduct> products(const YAML::Node& map) {
    std::vector<DescribedProduct> all;
    for (const auto& item : reader_.items(map, "products")) {
      if (!reader_.map_with(item, {"name", "contains", "tested"})) continue;
      const auto name = word(item, "name");
      if (!item["name"]) reader_.problem(item, "a product without a name", "add `name:`, as it stands in articles");
      if (name) all.push_back({*name, words(item, "contains"), reader_.flag(item, "tested", false)});
    }
    return all;
  }

  // A file of house words, a list of such, or the words themselves.
  void house(const YAML::Node& root) {
    const YAML::Node node = root["house"];
    if (!node || node.IsNull()) return;
    if (node.IsSequence() && node.size() > 0 && node[0].IsMap()) {
      config_.house_words = only_lines_of(root, "house");
      return;
    }
    config_.house = words(root, "house");
    config_.lacks_lexicons |= std::erase_if(config_.house, [&](const ConfigValue& file) { return !is_file(file); }) > 0;
  }

  // The text with empty lines for those of the other keys, so that a change of these is no change of it.
  std::string only_lines_of(const YAML::Node& root, const char* key) const {
    const int first = key_of(root, key).Mark().line;
    int last = std::numeric_limits<int>::max();
    for (const auto& pair : root)
      if (pair.first.Mark().line > first) last = std::min(last, pair.first.Mark().line);
    std::string out;
    int line = 0;
    for (const char c : config_.file.text) {
      if (c == '\n' || (line >= first && line < last)) out += c;
      line += c == '\n';
    }
    return out;
  }

  static YAML::Node key_of(const YAML::Node& map, const std::string& name) {
    for (const auto& pair : map)
      if (pair.first.IsScalar() && pair.first.Scalar() == name) return pair.first;
    return map;
  }

  // A single word; an empty one is a problem.
  std::optional<ConfigValue> word(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    if (!node) return std::nullopt;
    if (node.IsScalar() && !node.Scalar().empty()) return config_value(node);
    reader_.problem(node, std::string("\"") + key + "\" must be a single text", "leave the key out if it has no value");
    return std::nullopt;
  }

  std::optional<ConfigValue> one_of(const YAML::Node& map, const char* key, const std::vector<std::string>& known) {
    const auto value = word(map, key);
    if (!value || std::ranges::find(known, value->text) != known.end()) return value;
    const std::string meant = lexicon::did_you_mean(value->text, known);
    reader_.problem(map[key], std::string("unknown ") + key + " \"" + value->text + "\"",
                    meant.empty() ? "one of " + lexicon::joined(known, ", ") : meant);
    return std::nullopt;
  }

  // A list of texts, or a single text.
  std::vector<ConfigValue> words(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    std::vector<ConfigValue> all;
    if (!node || node.IsNull()) return all;
    if (node.IsScalar()) return node.Scalar().empty() ? all : std::vector<ConfigValue>{config_value(node)};
    for (const auto& child : reader_.items(map, key)) {
      if (child.IsScalar()) {
        all.push_back(config_value(child));
      } else {
        reader_.problem(child, std::string("each entry of \"") + key + "\" must be a text", "quote it");
      }
    }
    return all;
  }

  std::vector<ConfigValue> globs(const YAML::Node& map, const char* key) {
    std::vector<ConfigValue> sound;
    if (map[key] && map[key].IsScalar() && map[key].Scalar().empty()) {
      const GlobFault fault = *fault_of_glob("");
      reader_.problem(map[key], fault.message, fault.hint);
      return sound;
    }
    for (auto& glob : words(map, key)) {
      if (const auto fault = fault_of_glob(glob.text)) {
        problems_.push_back(problem_of(config_, glob, fault->message + ": \"" + glob.text + "\"", fault->hint));
      } else {
        sound.push_back(std::move(glob));
      }
    }
    return sound;
  }

  bool is_file(const ConfigValue& file) {
    std::error_code error;
    if (!file.text.empty() && fs::is_regular_file(config_.folder / file.text, error)) return true;
    problems_.push_back(problem_of(config_, file, "there is no file \"" + file.text + "\"",
                                   "files of house words are relative to the folder of this file"));
    return false;
  }

  bool is_there(const ConfigValue& folder) {
    std::error_code error;
    const fs::path path = config_.folder / folder.text;
    if (!folder.text.empty() && fs::is_directory(path, error)) return true;
    const bool there = fs::exists(path, error);
    problems_.push_back(problem_of(config_, folder,
                                   folder.text.empty() ? "an empty name of a folder"
                                   : there             ? "\"" + folder.text + "\" is not a folder"
                                                       : "there is no folder \"" + folder.text + "\"",
                                   "folders of lexicons are relative to the folder of this file"));
    return false;
  }

  Config& config_;
  std::vector<Problem>& problems_;
  lexicon::Reader reader_;
};

}  // namespace

std::string place_of(const Config& config, const ConfigValue& value) {
  return config.file.path + ":" + std::to_string(value.line);
}

Problem problem_of(const Config& config, const ConfigValue& value, std::string message, std::string hint) {
  return lexicon::problem_at(config.file, static_cast<int>(value.line) - 1, static_cast<int>(value.column) - 1,
                             std::move(message), std::move(hint));
}

Config read_config(std::string path, const fs::path& folder, std::string text, std::vector<Problem>& problems) {
  Config config;
  config.file = {std::string(kConfigName), std::move(path), std::move(text)};
  config.folder = folder;
  ConfigReader(config, problems).read();
  return config;
}

}  // namespace overclaim::config
