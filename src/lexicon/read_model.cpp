// models/: sparse linear models of sentences, as scripts/train writes them, and the features of advice.
#include <algorithm>
#include <charconv>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

constexpr int32_t kLargestWeight = 100'000;  // sums of weights fit 32 bits

std::optional<double> decimal(Reader& reader, const YAML::Node& at, const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  reader.problem(at, "\"" + text + "\" is no number", "weights are decimal numbers: -0.25");
  return std::nullopt;
}

// The value under `key`, which may be negative; 0, and a problem, where it is none.
int32_t needed_weight(Reader& reader, const YAML::Node& map, const char* key) {
  const std::string text = reader.needed_text(map, key);
  int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!text.empty() &&
      (error != std::errc() || end != text.data() + text.size() || value < -kLargestWeight || value > kLargestWeight))
    reader.problem(
        map[key], "\"" + std::string(key) + "\" is no weight: \"" + text + "\"",
        "a weight is a whole number from -" + std::to_string(kLargestWeight) + " to " + std::to_string(kLargestWeight));
  return value;
}

class AdviceReader {
 public:
  AdviceReader(Reader& reader, AdviceModel& model) : reader_(reader), model_(model) {}

  void read(const YAML::Node& root) {
    model_.threshold = needed_weight(reader_, root, "threshold");
    for (const auto& [id, node] : reader_.entries(root, "features"))
      if (reader_.map_with(node, {"cue", "form", "then", "within", "sentence", "weight"})) feature(id, node);
  }

 private:
  void feature(const std::string& id, const YAML::Node& node) {
    AdviceFeature f;
    f.id = id;
    f.weight = needed_weight(reader_, node, "weight");
    f.sentence = reader_.value<SentenceProperty>(node, "sentence");
    if (node["cue"] ? node["sentence"].IsDefined() : !node["sentence"])
      reader_.problem(node, "feature \"" + id + "\" asks for a cue or for the sentence",
                      "give it either `cue:` or `sentence:`");
    if (node["cue"]) f.cue = pattern(node, "cue");
    f.form = reader_.value<Form>(node, "form").value_or(Form::none);
    if (node["then"]) f.then = pattern(node, "then");
    if (const auto within = reader_.number(node, "within")) f.within = std::min(*within, kLargestLimit);
    if (node["then"].IsDefined() != node["within"].IsDefined())
      reader_.problem(node, "feature \"" + id + "\" has only one of `then` and `within`",
                      "a second cue stands within so many words of the first");
    model_.features.push_back(std::move(f));
  }

  // The number of the pattern under `key`.
  uint8_t pattern(const YAML::Node& node, const char* key) {
    const std::string text = reader_.needed_text(node, key);
    auto& all = model_.patterns;
    const auto known = std::ranges::find(all, text);
    if (known != all.end()) return static_cast<uint8_t>(known - all.begin());
    if (all.size() == kMostAdvicePatterns) {
      reader_.problem(node[key], "there are more than " + std::to_string(kMostAdvicePatterns) + " patterns of cues");
      return 0;
    }
    all.push_back(text);
    return static_cast<uint8_t>(all.size() - 1);
  }

  Reader& reader_;
  AdviceModel& model_;
};

}  // namespace

void read_advice(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"what", "learned_from", "method", "threshold", "features"})) return;
  AdviceModel model;
  AdviceReader(reader, model).read(root);
  out.advice.push_back({std::move(model), placed(reader, root)});
}

void read_model(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"model", "what", "learned_from", "method", "quality", "bias", "weights"})) return;
  Model model;
  model.id = reader.needed_text(root, "model");
  model.bias = decimal(reader, root["bias"], reader.needed_text(root, "bias")).value_or(0);
  for (const auto& [signal, weight] : reader.text_entries(root, "weights"))
    if (const auto value = decimal(reader, root["weights"], weight)) model.weights.emplace_back(signal, *value);
  model.origin = reader.origin(root);
  out.models.push_back({std::move(model), placed(reader, root)});
}

}  // namespace overclaim::lexicon
