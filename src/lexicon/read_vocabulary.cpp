// Reads outcomes/, cues/, words.yaml and shapes.yaml.
#include <algorithm>
#include <charconv>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

constexpr uint32_t kFarthest = 1000;  // words: no sentence is longer

}  // namespace

void read_outcomes(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"outcomes"})) return;
  constexpr std::pair<const char*, CueKind> kPhraseKeys[] = {
      {"nouns", CueKind::outcome_noun},   {"losses", CueKind::outcome_noun},
      {"claims", CueKind::outcome_claim}, {"adjectives", CueKind::outcome_adjective},
      {"labels", CueKind::outcome_label}, {"confusers", CueKind::confuser}};
  for (const auto& node : reader.items(root, "outcomes")) {
    if (!reader.map_with(node, {"id", "name", "parent", "good", "disease", "mechanism", "checkable", "nouns", "losses",
                                "claims", "adjectives", "labels", "confusers", "why", "fires", "quiet"}))
      continue;
    Outcome outcome;
    outcome.id = reader.needed_text(node, "id");
    outcome.name = reader.needed_text(node, "name");
    if (auto parent = reader.text(node, "parent"); !parent.empty()) outcome.parent = parent;
    outcome.good = reader.value<Good>(node, "good").value_or(Good::up);
    outcome.disease = reader.flag(node, "disease", false);
    outcome.mechanism = reader.flag(node, "mechanism", false);
    outcome.checkable = reader.flag(node, "checkable", true);
    outcome.origin = reader.origin(node);
    bool first = true;
    for (const auto& [key, kind] : kPhraseKeys) {
      CueEntry cue = owned_cue(reader, node, kind, "outcome", outcome.id);
      cue.phrases = placed_texts(reader, node, key);
      if (std::string_view(key) == "losses") {
        cue.cue.id += ".loss";
        cue.cue.loss = true;
      }
      if (first) {  // the examples of an outcome refer to any of its forms; they are stored with its first cue
        read_examples(reader, node, cue.cue);
      }
      if (first || !cue.phrases.empty()) out.cues.push_back(std::move(cue));
      first = false;
    }
    out.outcomes.push_back({std::move(outcome), placed(reader, node)});
  }
}

void read_cues(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"kind", "cues"})) return;
  const std::string kind_name = reader.needed_text(root, "kind");
  const auto kind = value_of<CueKind>(kind_name);
  if (!kind) {
    reader.problem(root["kind"], "unknown kind \"" + kind_name + "\"", "the kinds are listed in lexicons/README.md");
    return;
  }
  for (const auto& node : reader.items(root, "cues")) {
    if (!reader.map_with(node, {"id", "phrases", "level", "role", "value", "governs", "reach", "within",
                                "passes_clauses", "why", "fires", "quiet"}))
      continue;
    CueEntry entry;
    Cue& cue = entry.cue;
    cue.id = reader.needed_text(node, "id");
    cue.kind = *kind;
    if (cue.id.rfind(kind_name + ".", 0) != 0)
      reader.problem(node["id"] ? node["id"] : node, "id \"" + cue.id + "\" must begin with \"" + kind_name + ".\"");
    cue.role_name = reader.text(node, "role");
    if (const auto text = reader.text(node, "value"); !text.empty()) {
      double value = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
      if (error == std::errc() && end == text.data() + text.size()) {
        cue.value = value;
      } else {
        reader.problem(node["value"], "\"value\" is a number, and \"" + text + "\" is none");
      }
    }
    if (auto level = reader.text(node, "level"); !level.empty()) {
      cue.level = value_of<Strength>(level);
      if (!cue.level) reader.problem(node["level"], "unknown level \"" + level + "\"");
    }
    if (auto governs = reader.text(node, "governs"); !governs.empty()) {
      if (governs != "base" && governs != "any") reader.problem(node["governs"], "\"governs\" must be base or any");
      cue.governs = governs == "base" ? Governs::base : Governs::any;
    }
    if (auto reach = reader.text(node, "reach"); !reach.empty()) {
      if (auto known = value_of<Reach>(reach)) {
        cue.reach = *known;
      } else {
        reader.problem(node["reach"], "\"reach\" must be forward, backward, both or sentence");
      }
    }
    const uint32_t within = reader.number(node, "within").value_or(0);
    if (within > kFarthest) reader.problem(node["within"], "\"within\" is at most " + std::to_string(kFarthest));
    cue.within = static_cast<uint16_t>(within);
    cue.passes_clauses = reader.flag(node, "passes_clauses", false);
    read_examples(reader, node, cue);
    cue.origin = reader.origin(node);
    entry.phrases = placed_texts(reader, node, "phrases");
    if (entry.phrases.empty()) reader.problem(node, "cue \"" + cue.id + "\" has no phrases");
    if (cue.fires.empty())
      reader.problem(node, "cue \"" + cue.id + "\" has no example", "add a line to `fires:` with [[marked words]]");
    entry.owner = "cue " + cue.id;
    entry.at = placed(reader, node);
    out.cues.push_back(std::move(entry));
  }
}

void read_populations(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"populations"})) return;
  for (const auto& node : reader.items(root, "populations")) {
    if (!reader.map_with(node, {"id", "name", "within", "condition", "healthy", "phrases", "why", "fires", "quiet"}))
      continue;
    Population population;
    population.id = reader.needed_text(node, "id");
    population.name = reader.needed_text(node, "name");
    population.within = reader.texts(node, "within");
    population.condition = reader.text(node, "condition");
    population.healthy = reader.flag(node, "healthy", false);
    population.origin = reader.origin(node);
    CueEntry cue = owned_cue(reader, node, CueKind::population, "population", population.id);
    cue.phrases = placed_texts(reader, node, "phrases");
    read_examples(reader, node, cue.cue);
    out.cues.push_back(std::move(cue));
    out.populations.push_back({std::move(population), placed(reader, node)});
  }
}

void read_words(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"verbs", "plurals"})) return;
  for (const auto& [base, node] : reader.entries(root, "verbs")) {
    if (!reader.map_with(node, {"third", "past", "participle", "gerund"})) continue;
    out.inflections.verbs[base] = {reader.text(node, "third"), reader.text(node, "past"),
                                   reader.text(node, "participle"), reader.text(node, "gerund")};
  }
  for (auto& [noun, plural] : reader.text_entries(root, "plurals")) out.inflections.plurals[noun] = plural;
}

void read_shapes(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"shapes"})) return;
  for (const auto& node : reader.items(root, "shapes")) {
    if (!reader.map_with(node, {"id", "pattern", "holds", "why", "fires", "quiet"})) continue;
    Shape shape{reader.needed_text(node, "id"), reader.needed_text(node, "pattern"), kNoIndex,
                reader.texts(node, "holds"), reader.origin(node)};
    for (const auto& text : shape.holds)
      if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        reader.problem(node["holds"], "\"holds\" must be in small letters, as \"" + text + "\" is not");
    CueEntry cue = owned_cue(reader, node, CueKind::figure, "shape", shape.id);
    read_examples(reader, node, cue.cue);
    out.cues.push_back(std::move(cue));
    out.shapes.push_back({std::move(shape), placed(reader, node)});
  }
}

}  // namespace overclaim::lexicon
