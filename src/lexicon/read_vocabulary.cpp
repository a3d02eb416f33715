// subjects/, outcomes/, cues/, words.yaml, shapes.yaml: what can occur in a text.
#include <algorithm>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

constexpr uint32_t kFarthest = 1000;  // words: no sentence is longer

std::vector<Placed> placed_texts(Reader& reader, const YAML::Node& map, const char* key) {
  std::vector<Placed> all;
  for (const auto& child : reader.items(map, key)) {
    if (child.IsScalar() && !child.Scalar().empty()) {
      all.push_back(placed(reader, child));
    } else {
      reader.problem(child, std::string("each entry of \"") + key + "\" must be a phrase", "quote it");
    }
  }
  return all;
}

void append(std::vector<Placed>& to, std::vector<Placed> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void read_why(Reader& reader, const YAML::Node& node, Cue& cue) {
  cue.why = reader.text(node, "why");
  cue.fires = reader.examples(node, "fires", true);
  cue.quiet = reader.examples(node, "quiet", false);
}

// A cue that stands for the entry (subject, outcome, population) that owns it.
CueEntry owned_cue(Reader& reader, const YAML::Node& node, CueKind kind, const std::string& owner_kind,
                   const std::string& id) {
  CueEntry entry;
  entry.cue.id = std::string(name_of(kind)) + "." + id;
  entry.cue.kind = kind;
  entry.cue.role = id;
  entry.cue.reach = Reach::sentence;
  entry.cue.origin = reader.origin(node);
  entry.owner = owner_kind + " " + id;
  entry.at = placed(reader, node);
  return entry;
}

}  // namespace

Placed placed(const Reader& reader, const YAML::Node& node) {
  return {node.IsScalar() ? node.Scalar() : "", &reader.file(), node.Mark().line, node.Mark().column};
}

void read_subjects(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"subjects"})) return;
  for (const auto& node : reader.items(root, "subjects")) {
    if (!reader.map_with(node,
                         {"id", "name", "what", "on_file", "names", "brands", "classes", "why", "fires", "quiet"}))
      continue;
    Subject subject;
    subject.id = reader.needed_text(node, "id");
    subject.name = reader.needed_text(node, "name");
    subject.what = reader.text(node, "what");
    subject.on_file = reader.flag(node, "on_file", true);
    subject.classes = reader.texts(node, "classes");
    subject.origin = reader.origin(node);
    CueEntry cue = owned_cue(reader, node, CueKind::subject_name, "subject", subject.id);
    cue.phrases = placed_texts(reader, node, "names");
    append(cue.phrases, placed_texts(reader, node, "brands"));
    if (cue.phrases.empty()) reader.problem(node, "subject \"" + subject.id + "\" has no names");
    read_why(reader, node, cue.cue);
    out.cues.push_back(std::move(cue));
    out.subjects.push_back({std::move(subject), placed(reader, node)});
  }
}

void read_outcomes(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"outcomes"})) return;
  constexpr std::pair<const char*, CueKind> kForms[] = {{"nouns", CueKind::outcome_noun},
                                                        {"claims", CueKind::outcome_claim},
                                                        {"adjectives", CueKind::outcome_adjective},
                                                        {"labels", CueKind::outcome_label},
                                                        {"confusers", CueKind::confuser}};
  for (const auto& node : reader.items(root, "outcomes")) {
    if (!reader.map_with(node, {"id", "name", "parent", "good", "disease", "mechanism", "checkable", "nouns", "claims",
                                "adjectives", "labels", "confusers", "why", "fires", "quiet"}))
      continue;
    Outcome outcome;
    outcome.id = reader.needed_text(node, "id");
    outcome.name = reader.needed_text(node, "name");
    if (auto parent = reader.text(node, "parent"); !parent.empty()) outcome.parent = parent;
    if (auto good = reader.text(node, "good"); !good.empty()) outcome.good = good;
    if (outcome.good != "up" && outcome.good != "down" && outcome.good != "any")
      reader.problem(node["good"], "\"good\" must be up, down or any");
    outcome.disease = reader.flag(node, "disease", false);
    outcome.mechanism = reader.flag(node, "mechanism", false);
    outcome.checkable = reader.flag(node, "checkable", true);
    outcome.origin = reader.origin(node);
    bool first = true;
    for (const auto& [key, kind] : kForms) {
      CueEntry cue = owned_cue(reader, node, kind, "outcome", outcome.id);
      cue.phrases = placed_texts(reader, node, key);
      if (first) {  // the examples of an outcome are about any of its forms; they ride on its first cue
        read_why(reader, node, cue.cue);
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
  const auto kind = kind_of(kind_name);
  if (!kind) {
    reader.problem(root["kind"], "unknown kind \"" + kind_name + "\"", "the kinds are listed in lexicons/README.md");
    return;
  }
  for (const auto& node : reader.items(root, "cues")) {
    if (!reader.map_with(node, {"id", "phrases", "rung", "role", "governs", "reach", "within", "passes_clauses", "why",
                                "fires", "quiet"}))
      continue;
    CueEntry entry;
    Cue& cue = entry.cue;
    cue.id = reader.needed_text(node, "id");
    cue.kind = *kind;
    if (cue.id.rfind(kind_name + ".", 0) != 0)
      reader.problem(node["id"] ? node["id"] : node, "id \"" + cue.id + "\" must begin with \"" + kind_name + ".\"");
    cue.role = reader.text(node, "role");
    if (auto level = reader.text(node, "rung"); !level.empty()) {
      cue.level = strength_of(level);
      if (!cue.level) reader.problem(node["rung"], "unknown level \"" + level + "\"");
    }
    if (auto governs = reader.text(node, "governs"); !governs.empty()) {
      if (governs != "base" && governs != "any") reader.problem(node["governs"], "\"governs\" must be base or any");
      cue.governs = governs == "base" ? Governs::base : Governs::any;
    }
    if (auto reach = reader.text(node, "reach"); !reach.empty()) {
      if (auto known = reach_of(reach)) {
        cue.reach = *known;
      } else {
        reader.problem(node["reach"], "\"reach\" must be forward, backward, both or sentence");
      }
    }
    const uint32_t within = reader.number(node, "within").value_or(0);
    if (within > kFarthest) reader.problem(node["within"], "\"within\" is at most " + std::to_string(kFarthest));
    cue.within = static_cast<uint16_t>(within);
    cue.passes_clauses = reader.flag(node, "passes_clauses", false);
    read_why(reader, node, cue);
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
    read_why(reader, node, cue.cue);
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
    read_why(reader, node, cue.cue);
    out.cues.push_back(std::move(cue));
    out.shapes.push_back({std::move(shape), placed(reader, node)});
  }
}

}  // namespace overclaim::lexicon
