// Relation mentions: the places of a sentence that relate two things, whatever they are, and how close each is to its
// main statement.
#pragma once

#include <vector>

#include "parse/scope.h"

namespace overclaim::classify {

// How close a mention is to what the sentence states. Lower is closer; `aside` states nothing.
enum class RelationRank : uint8_t {
  predicate,  // a finite verb: "reduces", "was associated with", "may improve"
  carried,    // a noun that a verb attributes: "showed a reduction in"
  result,     // "..., reducing the risk": a means or result of the predicate
  relative,   // a finite verb of a relative clause
  verb,       // whatever verb a modal governs: "could hold the key"
  named,      // a noun that only names it: "the effects of"
  aside,      // an infinitive of purpose, a subject gerund, a bare noun, a participle
};

struct RelationMention {
  const match::Match* match = nullptr;
  lexicon::Relation relation = lexicon::Relation::causation;
  RelationRank rank = RelationRank::predicate;
  parse::Place place;   // what modifiers govern: the match, or the verb behind a modal
  bool denied = false;  // the mention is itself a null result
};

// In reading order.
std::vector<RelationMention> find_relations(const parse::Parse& parse);

}  // namespace overclaim::classify
