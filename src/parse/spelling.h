// What the spelling of a word says of it. The endings are those of lexicons/grammar/spelling.yaml. They are a guess,
// for words that no cue covers: "early" ends as an adverb, too.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "parse/parse.h"

namespace overclaim::parse {

inline bool ends_as(std::string_view word, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings, [&](const std::string& ending) { return word.ends_with(ending); });
}

// "Markedly", "quickly".
inline bool ends_as_adverb(const Parse& v, uint32_t t) { return ends_as(v.word(t), v.lexicon->spelling.adverb); }

// "Tested".
inline bool ends_as_participle(const Parse& v, uint32_t t) {
  return ends_as(v.word(t), v.lexicon->spelling.participle);
}

// "Testing".
inline bool ends_as_gerund(const Parse& v, uint32_t t) { return ends_as(v.word(t), v.lexicon->spelling.gerund); }

// "Denser".
inline bool ends_as_comparative(const Parse& v, uint32_t t) {
  return ends_as(v.word(t), v.lexicon->spelling.comparative);
}

// "Peptides".
inline bool ends_as_plural(const Parse& v, uint32_t t) { return ends_as(v.word(t), v.lexicon->spelling.plural); }

// Is it a number that can be a year: "1998"?
inline bool is_year(const Parse& v, uint32_t t) {
  constexpr size_t kDigits = 4;
  const std::string_view word = v.word(t);
  return v.is_number(t) && word.size() == kDigits &&
         std::ranges::any_of(v.lexicon->spelling.year,
                             [&](const std::string& start) { return word.starts_with(start); });
}

// Does the word join a noun with its owner or its parts?
inline bool is_of(const Parse& v, uint32_t t) {
  return std::ranges::find(v.lexicon->spelling.of, v.word(t)) != v.lexicon->spelling.of.end();
}

}  // namespace overclaim::parse
