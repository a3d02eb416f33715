// Triggers of claims (the term of event extraction): the places of a sentence where something is said to happen, which
// are verbs and nouns of effect, idioms and labels. Each trigger is one possible claim for each outcome that it
// affects.
#pragma once

#include <optional>
#include <vector>

#include "claim/page_context.h"

namespace overclaim::claim {

enum class TriggerKind : uint8_t {
  verb,         // "improves memory"
  idiom,        // "crosses the blood-brain barrier": its outcome is its own
  nominal,      // "upregulation of BDNF", "neuroprotective effects"
  label,        // "memory booster"
  association,  // "linked to better memory"
  tile,         // "Memory & focus" under "Benefits"
  denial,       // "no improvement in memory": a result that is denied in the same words
};

struct Trigger {
  TriggerKind kind = TriggerKind::verb;
  const match::Match* match = nullptr;        // the effect, idiom, noun, adjective or label
  const match::Match* carrier = nullptr;      // nominal: the verb that attributes it to its subject; null for fragments
  std::vector<const match::Match*> outcomes;  // what it affects; for idioms and labels the match itself
  lexicon::Role role = lexicon::Role::none;   // of the effect; none where the outcome says it all
  bool passive = false;                       // "memory is improved": the outcome stands before the verb
  lexicon::Form form() const { return carrier ? carrier->form : match->form; }
  uint32_t first() const { return match->first_token; }
  uint32_t last() const { return match->last_token; }
};

// A trigger in its sentence and page, which it refers to: what the steps from trigger to claim take.
struct Candidate : SentenceContext {
  const Trigger& trigger;

  // Where the words of the trigger stand, with the form of its verb.
  parse::Place words() const { return parse.place_of(*trigger.match, trigger.form()); }
  // The same words whatever the form of their verb.
  parse::Place bare_words() const { return parse.place_of(*trigger.match, lexicon::Form::none); }
  // What modifiers govern where they govern the claim: its verb, which for a nominal is the carrier.
  parse::Place verb() const;
};

// Whether a cue that can state a claim does, and why not.
enum class RejectReason : uint8_t {
  none,  // it states a claim
  // it is no trigger
  inside,      // it lies inside a longer cue that means something of its own
  no_verb,     // spelled like a verb, and a noun or adjective where it stands
  helper,      // "helps to improve": the next verb says what happens
  topic_noun,  // names an effect without asserting one: "effects of"
  loose,       // an adjective that describes no word of the lexicon, and of which nothing is said
  no_outcome,  // no outcome stands within its reach
  // it is a trigger, and states no claim
  fragment,       // no verb, and nothing in its position makes it a claim
  not_given,      // a noun that no verb attributes to anything
  topic,          // what was studied, or what it is used for
  somebody_else,  // the agent is something that is no known product
  nobody,         // no product is named in the sentence, the section or the page
};
std::string_view name_of(RejectReason);  // "claim" for `none`

// A cue that could have been a trigger and is none.
struct RejectedTrigger {
  const match::Match* match = nullptr;
  RejectReason reason = RejectReason::no_outcome;
  const match::Match* by = nullptr;  // what it lies inside of, or what says it instead; null: nothing
};

// The triggers of a sentence in reading order. `rejected`: where given, receives the cues that are none.
std::vector<Trigger> find_triggers(const SentenceContext& sentence, std::vector<RejectedTrigger>* rejected = nullptr);

}  // namespace overclaim::claim
