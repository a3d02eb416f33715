// Reads pack.yaml, and the files of a pack that are not about a single product: cautions and permitted claims.
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {

void read_pack(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"name", "version", "date", "covers", "licence", "needs", "sources"})) return;
  Pack pack;
  pack.name = reader.needed_text(root, "name");
  pack.version = reader.needed_text(root, "version");
  pack.date = reader.needed_text(root, "date");
  pack.covers = reader.needed_text(root, "covers");
  pack.licence = reader.needed_text(root, "licence");
  pack.sources = reader.texts(root, "sources");
  pack.origin = reader.origin(root);
  if (!pack.date.empty() && !is_day(pack.date))
    reader.problem(root["date"], "\"" + pack.date + "\" is not a day", "write it as 2026-11-30");
  if (const YAML::Node needs = root["needs"]; needs && reader.map_with(needs, {"overclaim", "packs"})) {
    pack.needs_program = reader.text(needs, "overclaim");
    pack.needs_packs = reader.texts(needs, "packs");
    if (!pack.needs_program.empty() && !pack.needs_program.starts_with(">="))
      reader.problem(needs["overclaim"], "\"overclaim\" must be the lowest version", "write it as \">=0.1\"");
  }
  out.packs.push_back({std::move(pack), placed(reader, root)});
}

void read_cautions(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"cautions"})) return;
  for (auto& [id, node] : reader.entries(root, "cautions")) {
    if (!node.IsScalar() || node.Scalar().empty()) {
      reader.problem(node, "caution \"" + id + "\" must be a text", "say what a text on the product owes its readers");
      continue;
    }
    out.cautions.push_back({{id, node.Scalar(), reader.origin(node)}, placed(reader, node)});
  }
}

void read_permitted_claims(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"eu_claims"})) return;
  for (const auto& node : reader.items(root, "eu_claims")) {
    if (!reader.map_with(node, {"subject", "nutrient", "wording", "condition", "outcomes", "seen", "same_as"}))
      continue;
    PermittedClaim claim;
    claim.subject = reader.needed_text(node, "subject");
    claim.nutrient = reader.needed_text(node, "nutrient");
    claim.wording = reader.needed_text(node, "wording");
    claim.condition = reader.text(node, "condition");
    claim.outcomes = reader.texts(node, "outcomes");
    claim.same_as = reader.texts(node, "same_as");
    claim.seen = reader.flag(node, "seen", false);
    claim.origin = reader.origin(node);
    for (auto& phrase : placed_texts(reader, node, "same_as")) out.loose_phrases.push_back(std::move(phrase));
    out.permitted_claims.push_back({std::move(claim), placed(reader, node)});
  }
}

void read_permitted_claim_verbs(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"eu_claim_verbs", "eu_claim_breakers"})) return;
  for (const auto& [key, to] : {std::pair{"eu_claim_verbs", &out.permitted_claim_verbs},
                                std::pair{"eu_claim_breakers", &out.permitted_claim_breakers}})
    for (auto& phrase : placed_texts(reader, root, key)) {
      to->push_back(phrase.text);
      out.loose_phrases.push_back(std::move(phrase));
    }
}

}  // namespace overclaim::lexicon
