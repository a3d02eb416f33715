// models/: sparse linear models of sentences, as scripts/train writes them.
#include <charconv>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

std::optional<double> decimal(Reader& reader, const YAML::Node& at, const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  reader.problem(at, "\"" + text + "\" is no number", "weights are decimal numbers: -0.25");
  return std::nullopt;
}

}  // namespace

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
