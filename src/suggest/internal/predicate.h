// Finds the predicate of a claim: the verb that has to change if the claim is to be made more carefully. Forms of verbs
// are looked up in the lexicon; the words around them decide what they are. Internal.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "claim/claim.h"
#include "lexicon/message.h"
#include "parse/parse.h"

namespace overclaim::suggest {

// The inflected forms of the verbs that the lexicon knows, found by any of them. Keeps a reference to the lexicon.
class Verbs {
 public:
  explicit Verbs(const lexicon::Lexicon& lexicon);

  // Is `word` (folded) this form of a known verb?
  bool is(std::string_view word, lexicon::Form form) const { return known(word, form) != nullptr; }

  // base, third, past, participle and gerund of the verb that `word` is this form of, and `words`, the word itself, as
  // fields of a message; only `words` where it is none.
  lexicon::Fields forms(std::string_view word, lexicon::Form form) const;

 private:
  struct Entry {
    lexicon::Form form;
    std::string_view forms;  // of Lexicon::verbs
  };
  const Entry* known(std::string_view word, lexicon::Form form) const;
  std::unordered_multimap<std::string_view, Entry> entries_;
};

// Tokens that a more careful wording replaces, and their form. `key` is the last part of the names of
// messages: "form.third" ("improves"), "form.base" ("they improve"), "form.imperative", "form.joined" (a base form
// behind "and"), "form.past", "form.gerund", "form.noun" (the first word of a noun phrase without a verb),
// "word.is" (that very word, be it "is" or "can"), "to.is" ("is proven to improve": all of it).
struct Predicate {
  uint32_t first = 0, last = 0;
  std::string key;
  lexicon::Fields forms;
};

// The possible predicates of a claim of the sentence, the likeliest first; empty if no verb is found.
std::vector<Predicate> predicates_of(const parse::Parse& parse, const Verbs& verbs, const claim::Claim& claim);

// The verb before token `t` that the phrase there belongs to: "is" of "is completely safe"; empty if there is none.
std::vector<Predicate> predicates_before(const parse::Parse& parse, const Verbs& verbs, uint32_t t);

// The trigger of the claim: its verb, noun, idiom or label; null if none is in the sentence.
const match::Match* trigger_of(const parse::Parse& parse, const claim::Claim& claim);

}  // namespace overclaim::suggest
