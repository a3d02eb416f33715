// Fills in the texts of a lexicon: placeholders, figures, sources and tiers as readers see them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

using Fields = std::map<std::string, std::string, std::less<>>;
// Returns the text for a placeholder; empty if it is unknown.
using FieldOf = std::function<std::string(std::string_view name)>;

// Replaces {name} by its field, and drops a part in [square brackets] if any placeholder in it is empty or unknown.
// Inserted texts are not expanded again.
std::string fill(std::string_view text, const Fields& fields);
std::string fill_by(std::string_view text, const FieldOf& field_of);

// The name of a tier: "3c" -> "probable but contested". A key without a name ("2-3") is returned unchanged.
std::string tier_name(const Lexicon& lexicon, std::string_view tier);
inline std::string tier_name(const Lexicon& lexicon, std::optional<Tier> tier) {
  return tier_name(lexicon, name_of(tier));
}

// The name of `key` in `group` of the messages: ("cap", "small_sample") -> "too few people". The key itself if it has
// no name.
std::string message_name(const Lexicon& lexicon, std::string_view group, std::string_view key);

// A figure of a row as text: "MMSE +1.10 points (0.37 to 1.82), p <0.05".
std::string figure_text(const Figure& figure);

// The sources of a row: "PMID 32662068 Gauthier 2020", "document 001 line 15, cognition and memory", or title,
// publisher, year and address of a source outside the documents.
std::vector<std::string> sources_of(const EvidenceRow& row);

// The parts of `text` between the separators, without the spaces around them and without empty ones. They look at
// `text`.
std::vector<std::string_view> parts_of(std::string_view text, char separator);

// Joins the items with `between`.
std::string joined(const std::vector<std::string>& items, std::string_view between);

}  // namespace overclaim::lexicon
