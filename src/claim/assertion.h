// Whether what a sentence says at a place is asserted by its author.
#pragma once

#include "claim/page_context.h"
#include "parse/scope.h"

namespace overclaim::claim {

// Is what stands at `place` asserted: not denied, asked, conditional, rejected, or told at a distance?
bool is_asserted(const PageContext& context, const parse::Parse& parse, const parse::Place& place);

// Does `place` stand in quotation marks, in a sentence that goes on to reject or deny what is quoted, or before one
// that does?
bool is_quoted_to_reject(const PageContext& context, const parse::Parse& parse, const parse::Place& place);

}  // namespace overclaim::claim
