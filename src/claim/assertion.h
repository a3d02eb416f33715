// Whether the author of a page asserts what a sentence says at a place.
#pragma once

#include "claim/page_context.h"
#include "parse/scope.h"

namespace overclaim::claim {

// Is what stands at `place` asserted: not denied, asked, conditional, rejected, or attributed to somebody at a
// distance?
bool is_asserted(const SentenceContext& sentence, parse::Place place);

// Does `place` stand in quotation marks or in a block quotation?
bool is_quoted(const SentenceContext& sentence, parse::Place place);

// Does `place` stand in quotation marks, in a sentence that rejects or denies what it quotes, or before one that does?
bool is_quoted_to_reject(const SentenceContext& sentence, parse::Place place);

}  // namespace overclaim::claim
