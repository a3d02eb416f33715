// Which modifiers govern a place in a sentence: how far "not", "may", "users report" and their like reach.
// Used by this room for claims and by verdict/ for wording rules.
#pragma once

#include <vector>

#include "claim/context.h"

namespace overclaim {

// A place that can be governed: tokens of a match and the form of its verb.
struct Place {
  uint32_t first = 0, last = 0;
  Form form = Form::none;
};

// Does `modifier` govern `place`? Both are of the same sentence.
bool governs(const SentenceView& view, const Match& modifier, const Place& place);

// The matches of `kind` that govern `place`, in order; those that share a token with it do not.
std::vector<const Match*> governing(const SentenceView& view, CueKind kind, const Place& place,
                                    std::string_view role = {});

// Is what stands at `place` asserted: not denied, asked, conditional, rejected, or told at a distance?
bool is_asserted(const Context& context, const SentenceView& view, const Place& place);

// Is the sentence a question that only asks? A sales question with a promise in it does not.
bool only_asks(const SentenceView& view);

// Does `place` stand in quotation marks, in a sentence that goes on to reject or deny what is quoted, or before one
// that does?
bool is_quoted_to_reject(const Context& context, const SentenceView& view, const Place& place);

// Is something denied at `place`, double negations undone?
bool is_denied(const SentenceView& view, const Place& place, std::vector<const Match*>* why = nullptr);

}  // namespace overclaim
