#include "claim/assertion.h"

namespace overclaim::claim {
namespace {

// The tokens inside the quotation marks round `t`; empty where it stands in none.
std::pair<uint32_t, uint32_t> quotation_round(const parse::Parse& v, uint32_t t) {
  uint32_t open = text::kNone;
  for (uint32_t i = v.first(); i < v.last(); ++i) {
    if (v.word(i) != "\"") continue;
    if (open == text::kNone) {
      open = i;
    } else {
      if (open < t && t < i) return {open, i + 1};
      open = text::kNone;
    }
  }
  // A quotation may run over the end of the sentence.
  if (open != text::kNone && open < t) return {open, v.last()};
  return {0, 0};
}

// Does something in tokens [from, to) say that a claim is wrong, baseless or not shown?
bool turns_down(const parse::Parse& v, uint32_t from, uint32_t to) {
  for (const auto& m : v.matches) {
    if (m.first_token < from || m.last_token > to) continue;
    if (v.is(m, lexicon::CueKind::rejection) || v.is(m, lexicon::CueKind::negation) || v.is(m, lexicon::CueKind::negative_result) ||
        v.is(m, lexicon::CueKind::uncertainty))
      return true;
  }
  return false;
}

}  // namespace

bool is_quoted_to_reject(const PageContext& context, const parse::Parse& v, const parse::Place& place) {
  const auto [from, to] = quotation_round(v, place.first);
  const bool block_quote = v.block().kind == text::BlockKind::quote;
  if (from == to && !block_quote) return false;
  if (from != to && (turns_down(v, v.first(), from) || turns_down(v, to, v.last()))) return true;
  // The whole sentence is quoted: what comes next answers it.
  const bool whole = block_quote || (from == v.first() && to + 1 >= v.last());
  if (!whole || v.index + 1 >= context.sentences()) return false;
  const parse::Parse& next = context.parse(v.index + 1);
  return next.word(next.first()) != "\"" && turns_down(next, next.first(), next.last());
}

bool is_asserted(const PageContext& context, const parse::Parse& v, const parse::Place& place) {
  if (parse::only_asks(v) || parse::is_denied(v, place) || is_quoted_to_reject(context, v, place)) return false;
  for (const lexicon::CueKind kind : {lexicon::CueKind::rejection, lexicon::CueKind::uncertainty, lexicon::CueKind::counterfactual, lexicon::CueKind::disclaimer})
    if (!parse::governing(v, kind, place).empty()) return false;
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::condition, place))
    if (v.cue(*m).role != "reader") return false;
  if (!parse::governing(v, lexicon::CueKind::attribution, place, "distance").empty()) return false;
  return heading_role(context, v, place.first) != "claimed";
}

}  // namespace overclaim::claim
