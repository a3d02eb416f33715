// The agent of a trigger: who or what is said to do it, by clause, anaphora, list, heading and page.
#pragma once

#include "claim/triggers.h"

namespace overclaim::claim {

struct Agent {
  uint32_t subject = lexicon::kNoIndex;  // index into Lexicon::subjects; kNoIndex: unknown, or something else
  const match::Match* named = nullptr;   // the name or anaphor it was read from; null where the context gave it
  bool other = false;                    // it is something else: background biology, another thing, a person
  uint32_t stranger = text::kNone;       // set only if `other`: the subject token when no cue covers it
};

// `triggers` are all of the sentence; `which` is the one asked about.
Agent resolve_agent(const SentenceContext& sentence, const std::vector<Trigger>& triggers, size_t which);

}  // namespace overclaim::claim
