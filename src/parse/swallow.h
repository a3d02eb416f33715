// Which cues make no statement of their own because a longer one that they stand in means something else.
#pragma once

#include "parse/parse.h"

namespace overclaim::parse {

// Does `outer` take `inner` out of what the layer reads, by lexicons/grammar/kinds.yaml? Both are of the same sentence.
bool swallows(const Parse& parse, const match::Match& outer, const match::Match& inner, lexicon::Layer layer);

// The first match that swallows `inner` in the layer; null where none does.
const match::Match* swallowing(const Parse& parse, const match::Match& inner, lexicon::Layer layer);

}  // namespace overclaim::parse
