// Texts of a lexicon made whole: {placeholders} filled in, figures, sources and tiers as a person reads them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

using Fields = std::map<std::string, std::string, std::less<>>;
// Makes what stands for a placeholder; empty where it is unknown.
using FieldOf = std::function<std::string(std::string_view name)>;

// Replaces {name} by its field; a part in [square brackets] is dropped where any placeholder in it is empty or unknown.
// What is filled in is not read again.
std::string fill(std::string_view text, const Fields& fields);
std::string fill_by(std::string_view text, const FieldOf& field_of);

// What a tier is called: "3c" -> "probable but contested". A key without a name ("2-3") stays.
std::string tier_name(const Lexicon& lexicon, std::string_view tier);
inline std::string tier_name(const Lexicon& lexicon, std::optional<Tier> tier) {
  return tier_name(lexicon, name_of(tier));
}

// What `key` is called in `group` of the messages: ("cap", "small_sample") -> "too few people". The key where it has no
// name.
std::string message_name(const Lexicon& lexicon, std::string_view group, std::string_view key);

// A figure as it stands on file: "MMSE +1.10 points (0.37 to 1.82), p <0.05".
std::string figure_text(const Figure& figure);

// What a row rests on: "PMID 32662068 Gauthier 2020", "document 001 line 15, cognition and memory", or title,
// publisher, year and address of a source outside the documents.
std::vector<std::string> sources_of(const EvidenceRow& row);

// The items with `between` between them.
std::string joined(const std::vector<std::string>& items, std::string_view between);

}  // namespace overclaim::lexicon
