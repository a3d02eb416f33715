// The places of a sentence where something is said to happen: verbs and nouns of effect, idioms, labels. Each anchor is
// one possible claim per outcome it bears on. Private to the room.
#pragma once

#include <vector>

#include "claim/context.h"

namespace overclaim {

enum class AnchorKind : uint8_t {
  verb,         // "improves memory"
  idiom,        // "crosses the blood-brain barrier": its outcome is its own
  nominal,      // "upregulation of BDNF", "neuroprotective effects"
  label,        // "memory booster"
  association,  // "linked to better memory"
  tile,         // "Memory & focus" under "Benefits"
  denial,       // "no improvement in memory": a result that comes denied
};

struct Anchor {
  AnchorKind kind = AnchorKind::verb;
  const Match* match = nullptr;        // the effect, idiom, noun, adjective or label
  const Match* carrier = nullptr;      // nominal: the verb that hands it to its subject; null for fragments
  std::vector<const Match*> outcomes;  // what it bears on; for idioms and labels the match itself
  std::string_view role;               // role of the effect: "raise", "lower" ...; empty where the outcome says it all
  bool passive = false;                // "memory is improved": the outcome stands before the verb
  Form form() const { return carrier ? carrier->form : match->form; }
  uint32_t first() const { return match->first_token; }
  uint32_t last() const { return match->last_token; }
};

// The anchors of a sentence in reading order.
std::vector<Anchor> find_anchors(const Context& context, const SentenceView& view);

// No finite verb: a heading, tile, label or table cell.
bool is_fragment(const SentenceView& view);

}  // namespace overclaim
