#include "claim/assertion.h"

#include "claim/answers.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using parse::Parse;
using text::kNone;

namespace {

using Range = std::pair<uint32_t, uint32_t>;

// The tokens inside the double quotation marks round `t`; empty where it stands in none.
Range double_quotation_round(const Parse& v, uint32_t t) {
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

// The same for single ones, which look like apostrophes: one with a space on its outer side only opens or closes, and
// "the '90s" opens nothing.
Range single_quotation_round(const Parse& v, uint32_t t) {
  uint32_t open = kNone;
  for (uint32_t i = v.first(); i < v.last(); ++i) {
    if (v.word(i) != "'" || v.token(i).kind != text::TokenKind::punctuation) continue;
    const bool space_behind = i + 1 == v.last() || v.token(i + 1).space_before;
    const bool space_before = i == v.first() || v.token(i).space_before;
    if (space_before && !space_behind) {
      const char next = v.word(i + 1).front();
      if (open == kNone && (next < '0' || next > '9')) open = i;
    } else if (open != kNone && !space_before) {
      if (open < t && t < i) return {open, i + 1};
      open = kNone;
    }
  }
  return {0, 0};
}

Range quotation_round(const Parse& v, uint32_t t) {
  const Range found = double_quotation_round(v, t);
  return found.first != found.second ? found : single_quotation_round(v, t);
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

// Is the sentence about the one before it alone: "It does not.", "No study supports that."?
bool answers_back(const Parse& v) {
  for (const CueKind own : {CueKind::outcome_noun, CueKind::outcome_claim, CueKind::outcome_adjective,
                            CueKind::outcome_label, CueKind::harm, CueKind::safety})
    if (v.has(own)) return false;
  const match::Match* answer = v.covering(v.first(), {CueKind::answer, Role::denies});
  return (answer && answer->first_token == v.first()) || rejects(v, v.first(), v.last());
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
  // A quotation that goes on answers nothing yet.
  const bool closed =
      from != to && v.token(to - 1).kind == text::TokenKind::punctuation && v.word(to - 1) == v.word(from);
  const bool whole = block_quote || (closed && from == v.first() && to + 1 >= v.last());
  if (v.index + 1 >= x.page.sentences()) return false;
  // "The seller writes: 'It eases pain.' It does not."
  const bool at_end = closed && to + 1 >= v.last() && v.index + 1 < v.block().last_sentence;
  if (at_end && answers_back(x.page.parse(v.index + 1))) return true;
  if (!whole) return false;
  const Parse& next = x.page.parse(v.index + 1);
  return next.word(next.first()) != "\"" && rejects(next, next.first(), next.last());
}

bool is_asserted(const SentenceContext& x, parse::Place place) {
  const Parse& v = x.parse;
  if (parse::is_denied(v, place) || is_quoted_to_reject(x, place)) return false;
  const Answer answer = answer_to(x, v.first_of(place)).answer;
  if (answer == Answer::denied || answer == Answer::open) return false;
  if (parse::only_asks(v) && answer != Answer::affirmed) return false;
  for (const CueKind kind : {CueKind::rejection, CueKind::uncertainty, CueKind::counterfactual, CueKind::disclaimer})
    if (parse::is_governed(v, kind, place)) return false;
  for (const match::Match* m : parse::governing(v, CueKind::condition, place))
    if (v.cue(*m).role != Role::reader || v.clause_of(m->first_token) == v.clause_of(v.first_of(place))) return false;
  if (parse::is_governed(v, {CueKind::attribution, Role::distance}, place)) return false;
  return heading_role(x, v.first_of(place)) != Role::claimed;
}

}  // namespace overclaim::claim
