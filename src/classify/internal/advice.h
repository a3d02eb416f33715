// What a sentence advises. A demand ("should", "is recommended", "the need for") is read by itself: who is to act,
// whether it is softened, reported from the past, or quoted. For what merely speaks for a use ("a safe option for") no
// single word decides, so features for and against it are added up. The three labels are those of Li, Wang and Yu,
// "Detecting health advice in medical research literature", EMNLP 2021.
#pragma once

#include "parse/parse.h"

namespace overclaim::classify {

// What a cue that can demand something amounts to where it stands.
enum class Demand : uint8_t {
  made,         // somebody in practice is to act
  softened,     // "may need to", "seems warranted": left to the reader
  of_research,  // "studies are needed", "should be replicated": asked of those who study it
  not_made,     // expected, asked, reported from the past or of a few, quoted from others
};

// Can the match demand something: a cue of kind `advice` that says so by its role?
bool is_demand(const parse::Parse& parse, const match::Match& match);

// How the demand at `match` is meant; only for matches of which is_demand() holds.
Demand demand_at(const parse::Parse& parse, const match::Match& match);

// Has the sentence a property that features of lexicons/models/advice.yaml ask for?
bool has_property(const parse::Parse& parse, lexicon::SentenceProperty property);

// Strong where a demand is made; weak where one is softened, or where the sentence suggests something (suggestion.h).
lexicon::Advice advice_of(const parse::Parse& parse);

}  // namespace overclaim::classify
