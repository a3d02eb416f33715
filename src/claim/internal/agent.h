// Agent is said to do it: the subject of a trigger, by clause, anaphora, list, heading and page. Private to the room.
#pragma once

#include "claim/triggers.h"

namespace overclaim::claim {

struct Agent {
  uint32_t subject = lexicon::kNoIndex;  // index into Lexicon::subjects; kNoIndex: nobody known, or somebody else
  const match::Match* named = nullptr;   // the name or anaphor it was read from; null where the context gave it
  bool other = false;                    // something else does it: background, another thing, a person
  uint32_t stranger = text::kNone;       // where `other` and no cue says who: the token that stands as the subject
};

// `triggers` are all of the sentence; `which` is the one asked about.
Agent resolve_agent(const PageContext& context, const parse::Parse& parse, const std::vector<Trigger>& triggers,
                    size_t which);

}  // namespace overclaim::claim
