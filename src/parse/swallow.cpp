#include "parse/swallow.h"

#include <algorithm>

namespace overclaim::parse {

using lexicon::Form;
using match::Match;

bool swallows(const Parse& v, const Match& outer, const Match& inner, lexicon::Layer layer) {
  const auto& swallowed = v.lexicon->kinds[outer.entry].swallows;
  if (swallowed.empty() || &outer == &inner || !outer.layers.has(layer)) return false;
  if (outer.first_token >= inner.last_token || inner.first_token >= outer.last_token) return false;
  const bool same = outer.first_token == inner.first_token && outer.last_token == inner.last_token;
  const bool inside = outer.first_token <= inner.first_token && inner.last_token <= outer.last_token;
  return std::ranges::any_of(swallowed, [&](const lexicon::Swallow& s) {
    if (s.layer != layer || !s.what.has(inner.entry) || (s.form != Form::none && s.form != inner.form)) return false;
    return s.overlapping || (same ? s.same_words : inside);
  });
}

const Match* swallowing(const Parse& v, const Match& inner, lexicon::Layer layer) {
  for (const auto& outer : v.matches)
    if (swallows(v, outer, inner, layer)) return &outer;
  return nullptr;
}

}  // namespace overclaim::parse
