#include "parse/parse.h"

#include <algorithm>

#include "parse/internal/steps.h"
#include "parse/spelling.h"

namespace overclaim::parse {

using lexicon::CueKind;
using match::Match;

std::string_view name_of(ClauseOpener opener) {
  static constexpr std::string_view kNames[] = {"start",       "independent", "label",      "relative", "complement",
                                                "subordinate", "contrast",    "coordinate", "resumed",  "bracket"};
  return kNames[static_cast<size_t>(opener)];
}

std::string_view name_of(ScopeVerdict verdict) {
  static constexpr std::string_view kNames[] = {"governs",    "same_words",   "behind_it",   "before_it", "too_far",
                                                "wrong_form", "verb_between", "clause_edge", "clause_end"};
  return kNames[static_cast<size_t>(verdict)];
}

PlaceForm place_form(lexicon::Form form) {
  switch (form) {
    case lexicon::Form::third:
    case lexicon::Form::past:
      return PlaceForm::finite;
    case lexicon::Form::base:
      return PlaceForm::base;
    case lexicon::Form::none:
    case lexicon::Form::gerund:
      break;
  }
  return PlaceForm::nominal;
}

Place Parse::place_of_word(uint32_t t, lexicon::Form form) const {
  const auto word = std::ranges::lower_bound(word_places, t);
  if (word != word_places.end() && *word == t)
    return {static_cast<uint32_t>(matches.size() + static_cast<size_t>(word - word_places.begin())), place_form(form)};
  const auto covers = [&](const Match& m) { return m.first_token <= t && t < m.last_token; };
  const auto cue = std::ranges::find_if(matches, covers);
  return {static_cast<uint32_t>(cue - matches.begin()), place_form(form)};
}

namespace {

// `k` is a kind, or a kind with a role.
template <class K>
const Match* first_covering(const Parse& v, uint32_t t, K k) {
  for (const auto& m : v.matches) {
    if (m.first_token > t) break;
    if (t < m.last_token && v.is(m, k)) return &m;
  }
  return nullptr;
}

template <class K>
const Match* first_within(const Parse& v, uint32_t from, uint32_t to, K k) {
  for (const auto& m : v.matches) {
    if (m.first_token >= to) break;
    if (m.first_token >= from && m.last_token <= to && v.is(m, k)) return &m;
  }
  return nullptr;
}

}  // namespace

// The question is asked for every token by every step, and the answer is mostly no.
const Match* Parse::covering(uint32_t t, CueKind k) const {
  if (t < first() || t >= last() || !kinds_of_token[t - first()].has(k)) return nullptr;
  return first_covering(*this, t, k);
}

const Match* Parse::covering(uint32_t t, lexicon::KindRole k) const {
  if (t < first() || t >= last() || !kinds_of_token[t - first()].has(k.kind())) return nullptr;
  return first_covering(*this, t, k);
}

const Match* Parse::within(uint32_t from, uint32_t to, CueKind k) const {
  return kinds.has(k) ? first_within(*this, from, to, k) : nullptr;
}

const Match* Parse::within(uint32_t from, uint32_t to, lexicon::KindRole k) const {
  return kinds.has(k.kind()) ? first_within(*this, from, to, k) : nullptr;
}

const Match* Parse::auxiliary_before(uint32_t t) const {
  while (t-- > first()) {
    if (const Match* m = covering(t, CueKind::auxiliary)) return m;
    if (!has(t, lexicon::Trait::between_auxiliary_and_verb) && !ends_as_adverb(*this, t)) return nullptr;
  }
  return nullptr;
}

bool Parse::is_question() const {
  for (uint32_t t = last(); t-- > first();) {
    const auto text = word(t);
    if (text == "?") return true;
    if (token(t).kind != text::TokenKind::punctuation) return false;
  }
  return false;
}

bool Parse::is_headline() const { return last() > first() && word(last() - 1) != "."; }

Parse parse_sentence(const lexicon::Lexicon& lexicon, const text::Document& document, std::span<const Match> matches,
                     uint32_t index) {
  Parse parse;
  parse.lexicon = &lexicon;
  parse.document = &document;
  parse.index = index;
  const auto begin =
      std::partition_point(matches.begin(), matches.end(), [&](const Match& m) { return m.sentence < index; });
  const auto end = std::partition_point(begin, matches.end(), [&](const Match& m) { return m.sentence <= index; });
  parse.matches = std::span<const Match>(begin, end);
  parse.kinds_of_token.resize(parse.last() - parse.first());
  parse.traits_of_token.resize(parse.last() - parse.first());
  for (const Match& m : parse.matches) {
    parse.kinds.add(parse.kind(m));
    for (uint32_t t = m.first_token; t < m.last_token; ++t) {
      parse.kinds_of_token[t - parse.first()].add(parse.kind(m));
      parse.traits_of_token[t - parse.first()] |= lexicon.kinds[m.entry].traits;
    }
  }
  split_clauses(parse);
  find_phrases(parse);
  resolve_scopes(parse);
  return parse;
}

}  // namespace overclaim::parse
