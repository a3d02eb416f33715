#include "parse/parse.h"

#include <algorithm>

namespace overclaim {

const Match* SentenceView::covering(uint32_t t, CueKind k, std::string_view role) const {
  // The question is asked for every token by every step, and the answer is mostly no.
  if (t < first() || t >= last() || !kinds_of_token[t - first()].has(k)) return nullptr;
  for (const auto& m : matches) {
    if (m.first_token > t) break;
    if (t < m.last_token && is(m, k) && (role.empty() || cue(m).role == role)) return &m;
  }
  return nullptr;
}

const Match* SentenceView::within(uint32_t from, uint32_t to, CueKind k, std::string_view role) const {
  if (!kinds.has(k)) return nullptr;
  for (const auto& m : matches) {
    if (m.first_token >= to) break;
    if (m.first_token >= from && m.last_token <= to && is(m, k) && (role.empty() || cue(m).role == role)) return &m;
  }
  return nullptr;
}

const Match* SentenceView::auxiliary_before(uint32_t t) const {
  while (t-- > first()) {
    if (const Match* m = covering(t, CueKind::auxiliary)) return m;
    const bool light = covering(t, CueKind::adverb) || covering(t, CueKind::negation) ||
                       covering(t, CueKind::magnitude) || word(t).ends_with("ly");
    if (!light) return nullptr;
  }
  return nullptr;
}

bool SentenceView::is_question() const {
  for (uint32_t t = last(); t-- > first();) {
    const auto text = word(t);
    if (text == "?") return true;
    if (token(t).kind != TokenKind::punctuation) return false;
  }
  return false;
}

bool SentenceView::is_headline() const { return last() > first() && word(last() - 1) != "."; }

SentenceView view_sentence(const Lexicon& lexicon, const Document& document, std::span<const Match> matches,
                           uint32_t index) {
  SentenceView view;
  view.lexicon = &lexicon;
  view.document = &document;
  view.index = index;
  const auto begin =
      std::partition_point(matches.begin(), matches.end(), [&](const Match& m) { return m.sentence < index; });
  const auto end = std::partition_point(begin, matches.end(), [&](const Match& m) { return m.sentence <= index; });
  view.matches = std::span<const Match>(begin, end);
  view.kinds_of_token.resize(view.last() - view.first());
  for (const Match& m : view.matches) {
    view.kinds.add(view.kind(m));
    for (uint32_t t = m.first_token; t < m.last_token; ++t) view.kinds_of_token[t - view.first()].add(view.kind(m));
  }
  split_clauses(view);
  return view;
}

}  // namespace overclaim
