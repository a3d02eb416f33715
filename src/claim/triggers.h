// The places of a sentence where something is said to happen: verbs and nouns of effect, idioms, labels. Each trigger
// is one possible claim per outcome it bears on. Private to the room.
#pragma once

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
  denial,       // "no improvement in memory": a result that comes denied
};

struct Trigger {
  TriggerKind kind = TriggerKind::verb;
  const match::Match* match = nullptr;        // the effect, idiom, noun, adjective or label
  const match::Match* carrier = nullptr;      // nominal: the verb that hands it to its subject; null for fragments
  std::vector<const match::Match*> outcomes;  // what it bears on; for idioms and labels the match itself
  std::string_view role;  // role of the effect: "raise", "lower" ...; empty where the outcome says it all
  bool passive = false;   // "memory is improved": the outcome stands before the verb
  lexicon::Form form() const { return carrier ? carrier->form : match->form; }
  uint32_t first() const { return match->first_token; }
  uint32_t last() const { return match->last_token; }
};

// What became of a cue that can carry a claim.
enum class RejectReason : uint8_t {
  claim,
  // no trigger
  inside,      // it lies inside a longer cue that means something of its own
  no_verb,     // spelled like a verb, and a noun or adjective where it stands
  helper,      // "helps to improve": the next verb says what happens
  topic_noun,  // names an effect and tells none: "effects of"
  loose,       // an adjective that describes no word the lexicon knows, and is said of nobody
  no_outcome,  // no outcome stands where it reaches
  // a trigger, and no claim
  fragment,       // no verb, and nothing in its place makes it a claim
  not_given,      // a noun that no verb hands to anybody
  topic,          // what was studied, or what it is used for
  somebody_else,  // someone or something that is no known product does it
  nobody,         // no product stands in the sentence, the section or the page
};

std::string_view name_of(RejectReason);

// A cue that is no trigger.
struct RejectedTrigger {
  const match::Match* match = nullptr;
  RejectReason fate = RejectReason::no_outcome;
  const match::Match* by = nullptr;  // what it lies inside of, or what says it instead; null: nothing
};

// The triggers of a sentence in reading order. `rejected`: where given, the cues that could have been one and are not.
std::vector<Trigger> find_triggers(const PageContext& context, const parse::Parse& parse,
                                   std::vector<RejectedTrigger>* rejected = nullptr);

}  // namespace overclaim::claim
