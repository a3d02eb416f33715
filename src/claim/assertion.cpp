#include "claim/assertion.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using parse::Parse;
using text::kNone;

namespace {

// The tokens inside the quotation marks round `t`; empty where it stands in none.
std::pair<uint32_t, uint32_t> quotation_round(const Parse& v, uint32_t t) {
  uint32_t open = kNone;
  for (uint32_t i = v.first(); i < v.last(); ++i) {
    if (v.word(i) != "\"") continue;
    if (open == kNone) {
      open = i;
    } else {
      if (open < t && t < i) return {open, i + 1};
      open = kNone;
    }
  }
  // A quotation may run over the end of the sentence.
  if (open != kNone && open < t) return {open, v.last()};
  return {0, 0};
}

// Does something in tokens [from, to) say that a claim is wrong, baseless or not shown?
bool rejects(const Parse& v, uint32_t from, uint32_t to) {
  for (const auto& m : v.matches) {
    if (m.first_token < from || m.last_token > to) continue;
    if (v.is(m, CueKind::rejection) || v.is(m, CueKind::negation) || v.is(m, CueKind::negative_result) ||
        v.is(m, CueKind::uncertainty))
      return true;
  }
  return false;
}

}  // namespace

bool is_quoted(const SentenceContext& x, parse::Place place) {
  if (x.parse.block().kind == text::BlockKind::quote) return true;
  const auto [from, to] = quotation_round(x.parse, x.parse.first_of(place));
  return from != to;
}

bool is_quoted_to_reject(const SentenceContext& x, parse::Place place) {
  const Parse& v = x.parse;
  const auto [from, to] = quotation_round(v, v.first_of(place));
  const bool block_quote = v.block().kind == text::BlockKind::quote;
  if (from == to && !block_quote) return false;
  if (from != to && (rejects(v, v.first(), from) || rejects(v, to, v.last()))) return true;
  // The whole sentence is quoted: what comes next answers it.
  const bool whole = block_quote || (from == v.first() && to + 1 >= v.last());
  if (!whole || v.index + 1 >= x.page.sentences()) return false;
  const Parse& next = x.page.parse(v.index + 1);
  return next.word(next.first()) != "\"" && rejects(next, next.first(), next.last());
}

bool is_asserted(const SentenceContext& x, parse::Place place) {
  const Parse& v = x.parse;
  if (parse::only_asks(v) || parse::is_denied(v, place) || is_quoted_to_reject(x, place)) return false;
  for (const CueKind kind : {CueKind::rejection, CueKind::uncertainty, CueKind::counterfactual, CueKind::disclaimer})
    if (parse::is_governed(v, kind, place)) return false;
  for (const match::Match* m : parse::governing(v, CueKind::condition, place))
    if (v.cue(*m).role != Role::reader) return false;
  if (parse::is_governed(v, {CueKind::attribution, Role::distance}, place)) return false;
  return heading_role(x, v.first_of(place)) != Role::claimed;
}

}  // namespace overclaim::claim
