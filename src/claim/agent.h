// Who is said to do it: the subject of an anchor, by clause, anaphora, list, heading and page. Private to the room.
#pragma once

#include "claim/triggers.h"

namespace overclaim {

struct Who {
  uint32_t subject = kNoIndex;   // index into Lexicon::subjects; kNoIndex: nobody known, or somebody else
  const Match* named = nullptr;  // the name or anaphor it was read from; null where the context gave it
  bool other = false;            // something else does it: background, another thing, a person
  uint32_t stranger = kNone;     // where `other` and no cue says who: the token that stands as the subject
};

// `anchors` are all of the sentence; `which` is the one asked about.
Who agent_of(const Context& context, const SentenceView& view, const std::vector<Anchor>& anchors, size_t which);

}  // namespace overclaim
