// What the text round a statement answers to it: the lead-in of its list, the cell beside it, the value behind a label,
// the sentence after a question. A denial is mostly in the clause of what it denies, where parse/ resolves its scope;
// this is for the places where it stands outside.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "match/because.h"

namespace overclaim::claim {

enum class Answer : uint8_t {
  none,      // nothing outside says anything of it
  denied,    // "| Eases pain | No |"
  open,      // "Sellers say that it:" above the list
  affirmed,  // the question before it is answered with yes
};

struct AnswerReading {
  Answer answer = Answer::none;
  std::vector<match::Because> because;  // the cues that say so, which may stand in another sentence
};

// What is answered to the words at token `t` of the sentence.
AnswerReading answer_to(const SentenceContext& sentence, uint32_t t);

// Is the cue `answer`, of kind `answer`, the whole answer to one of `cues` (by cue index): "Side effects: none"?
bool is_answer_to_cue(const SentenceContext& sentence, const match::Match& answer, const std::vector<bool>& cues);

}  // namespace overclaim::claim
