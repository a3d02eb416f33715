// What a sentence tells people to do. A demand ("should", "is recommended", "the need for") is read by itself: who is
// to do it, whether it is softened, told of the past, or borrowed. What merely speaks for a use ("a safe option for")
// carries no single word that decides, so signs for and against it are added up. The three labels are those of Li, Wang
// and Yu, "Detecting health advice in medical research literature", EMNLP 2021. Private to the room.
#pragma once

#include <string_view>
#include <vector>

#include "parse/parse.h"

namespace overclaim::classify {

// What a cue that can demand something comes to where it stands.
enum class Demand : uint8_t {
  made,         // somebody in practice is to do it
  softened,     // "may need to", "seems warranted": left to the reader
  of_research,  // "studies are needed", "should be replicated": asked of those who study it
  not_made,     // expected, asked, told of the past or of a few, quoted from others
};

// Can the match demand something: a cue of kind `advice` that says so by its role?
bool is_demand(const parse::Parse& parse, const match::Match& match);

// How the demand at `match` is meant; only for matches of which is_demand() holds.
Demand demand_at(const parse::Parse& parse, const match::Match& match);

// The signs in a sentence for and against a suggestion for practice: names of `advice_...` settings of the policy,
// which give their points. Each stands once.
std::vector<std::string_view> suggestion_features(const parse::Parse& parse);

// Strong where a demand is made; weak where one is softened, or the signs of a suggestion reach the policy's threshold.
lexicon::Advice advice_of(const parse::Parse& parse);

}  // namespace overclaim::classify
