// `document:` of a rule file: conditions over whole articles.
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

const std::vector<std::string> kVerdicts = {"supported", "overstated", "unsupported", "unrecorded"};
const std::vector<std::string> kPolarities = {"affirmed", "denied", "open"};
const std::vector<std::string> kVoices = {"author", "endorsed", "distanced", "testimonial", "rejected"};
const std::vector<std::string> kDirections = {"symptom", "prevention", "modification", "cure", "mechanism", "harm"};
const std::vector<std::string> kSponsors = {"independent", "sponsored", "mixed", "unstated"};
const std::vector<std::string> kPlaces = {"title", "heading", "item", "line", "text"};
const std::vector<std::string> kTies = {"outcome", "related", "direction", "people",
                                        "section", "beside",  "next",      "under"};
const std::vector<std::string> kComparisons = {"as_strong", "weaker"};
const std::vector<std::string> kSeverities = {"error", "warning", "note"};

// A list of texts each of which is among `known`.
std::vector<std::string> texts_of(Reader& reader, const YAML::Node& map, const char* key,
                                  const std::vector<std::string>& known) {
  const auto texts = reader.texts(map, key);
  for (const auto& text : texts) reader.one_of(map, key, text, known);
  return texts;
}

std::optional<bool> set_flag(Reader& reader, const YAML::Node& map, const char* key) {
  if (!map[key]) return std::nullopt;
  return reader.flag(map, key, false);
}

std::optional<Strength> level(Reader& reader, const YAML::Node& map, const char* key) {
  const std::string name = reader.text(map, key);
  if (name.empty()) return std::nullopt;
  const auto strength = strength_of(name);
  if (!strength) reader.problem(map[key], "unknown strength \"" + name + "\"");
  return strength;
}

void read_claim(Reader& reader, const YAML::Node& node, Pattern& sign) {
  if (!reader.map_with(node, {"verdict", "polarity", "voice", "direction", "outcome", "tier", "sponsor", "from", "to",
                              "report", "species", "contested", "disease", "mechanism", "absolute", "than_first"}))
    return;
  sign.claim = true;
  sign.verdict = texts_of(reader, node, "verdict", kVerdicts);
  sign.polarity = texts_of(reader, node, "polarity", kPolarities);
  sign.voice = texts_of(reader, node, "voice", kVoices);
  sign.direction = texts_of(reader, node, "direction", kDirections);
  sign.outcome = reader.texts(node, "outcome");
  sign.tier = reader.texts(node, "tier");
  sign.sponsor = texts_of(reader, node, "sponsor", kSponsors);
  sign.from = level(reader, node, "from");
  sign.to = level(reader, node, "to");
  sign.report = set_flag(reader, node, "report");
  sign.species = set_flag(reader, node, "species");
  sign.contested = set_flag(reader, node, "contested");
  sign.disease = set_flag(reader, node, "disease");
  sign.mechanism = set_flag(reader, node, "mechanism");
  sign.absolute = set_flag(reader, node, "absolute");
  sign.than_first = reader.text(node, "than_first");
  reader.one_of(node, "than_first", sign.than_first, kComparisons);
}

Pattern read_pattern(Reader& reader, const YAML::Node& node) {
  Pattern sign;
  if (!reader.map_with(node, {"name", "cue", "with", "without", "asserted", "claim", "where", "tie", "at_least",
                              "outcomes", "any", "why"}))
    return sign;
  sign.name = reader.text(node, "name");
  sign.cue = reader.texts(node, "cue");
  sign.with = reader.texts(node, "with");
  sign.without = reader.texts(node, "without");
  sign.asserted = reader.flag(node, "asserted", false);
  if (node["claim"]) read_claim(reader, node["claim"], sign);
  sign.where = texts_of(reader, node, "where", kPlaces);
  sign.tie = texts_of(reader, node, "tie", kTies);
  sign.at_least = reader.number(node, "at_least").value_or(1);
  sign.outcomes = reader.number(node, "outcomes").value_or(0);
  for (const auto& one : reader.items(node, "any")) sign.any.push_back(read_pattern(reader, one));
  if (sign.cue.empty() && !sign.claim && sign.any.empty())
    reader.problem(node, "a sign asks for nothing", "add `cue:`, `claim:` or `any:`");
  if (!sign.any.empty() && (sign.claim || !sign.cue.empty()))
    reader.problem(node, "`any` stands instead of `cue` and `claim`", "move them into a sign of its list");
  if (sign.at_least == 0) reader.problem(node["at_least"], "`at_least` counts sentences from 1");
  return sign;
}

std::vector<Pattern> read_signs(Reader& reader, const YAML::Node& node, const char* key) {
  std::vector<Pattern> signs;
  for (const auto& one : reader.items(node, key)) signs.push_back(read_pattern(reader, one));
  return signs;
}

}  // namespace

std::vector<DocumentCondition> read_document_conditions(Reader& reader, const YAML::Node& rule) {
  std::vector<DocumentCondition> conditions;
  for (const auto& node : reader.items(rule, "document")) {
    DocumentCondition c;
    if (!reader.map_with(node, {"at", "with", "without", "also", "outweigh", "sentences", "only_subject", "severity",
                                "message", "why"}))
      continue;
    if (node["at"])
      c.at = read_pattern(reader, node["at"]);
    else
      reader.problem(node, "\"at\" is missing", "name what the finding stands on");
    c.with = read_signs(reader, node, "with");
    c.without = read_signs(reader, node, "without");
    c.also = read_signs(reader, node, "also");
    c.outweigh = read_signs(reader, node, "outweigh");
    c.sentences = reader.number(node, "sentences").value_or(1);
    c.only_subject = reader.texts(node, "only_subject");
    c.severity = reader.text(node, "severity");
    c.message = reader.text(node, "message");
    reader.one_of(node, "severity", c.severity, kSeverities);
    conditions.push_back(std::move(c));
  }
  return conditions;
}

}  // namespace overclaim::lexicon
