// The parse of one sentence: its tokens, clauses, phrases and cues, and which places each cue governs. It knows English
// and the kinds of cues, but no product; claim/, classify/ and verdict/ read it and never the words around it again.
// parse/to_text.h prints it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "match/match.h"
#include "text/document.h"

namespace overclaim::parse {

// How a clause begins, which decides what it inherits from the clause before it.
enum class ClauseOpener : uint8_t {
  start,        // the sentence begins
  independent,  // after ";" or the edge of a table cell: the clauses share nothing but the topic
  label,        // after ":" or a spaced dash: what stands before is a label for it
  relative,     // "which", "who", relative "that"
  complement,   // "that" after a verb of saying: cues in front of it govern what is said
  subordinate,  // "because", "when", "if"
  contrast,     // "but", "although"
  coordinate,   // ", and it ...": a new subject
  resumed,      // the main clause goes on after a relative, subordinate or bracketed one
  bracket,      // inside ( )
};
std::string_view name_of(ClauseOpener);

struct Clause {
  uint32_t first = 0, last = 0;  // tokens, half-open; may be empty
  ClauseOpener opener = ClauseOpener::start;
  // Index of the clause that this one depends on, or for `resumed` the clause that it continues; kNone: none of its
  // own, so that the clause before it takes that place.
  uint32_t parent = text::kNone;
};

// A noun phrase without what a preposition or a relative clause adds to it: "the new recipe".
struct NounPhrase {
  uint32_t first = 0, last = 0;  // tokens, half-open
  uint32_t head = 0;             // token: its last word
};

// A verb with the auxiliaries, negations and adverbs in front of it: "may not have been tested".
struct VerbPhrase {
  uint32_t first = 0, last = 0;              // tokens, half-open
  uint32_t head = 0;                         // token: the verb, or the form of "be" that stands without one
  lexicon::Form form = lexicon::Form::none;  // of the head; none: of a verb that the lexicon does not know
  bool passive = false;
};

// Whether a cue governs a place, and where it does not, why not.
enum class ScopeVerdict : uint8_t {
  governs,
  same_words,    // they share a token
  behind_it,     // the cue reaches forward only, and the place stands before it
  before_it,     // the cue reaches backward only, and the place stands behind it
  too_far,       // more than Cue::within tokens lie between them
  wrong_form,    // the cue governs base forms, and the verb has another
  verb_between,  // the cue governs base forms, and a finite verb between them governs the place
  clause_edge,   // a clause begins between them that only a cue with Cue::passes_clauses reaches into
  clause_end,    // a clause begins between them that no cue reaches into
};
std::string_view name_of(ScopeVerdict);

// How a cue stands to a place.
struct Scope {
  static constexpr uint16_t kNoEdge = 0xFFFF;
  ScopeVerdict verdict = ScopeVerdict::governs;
  uint16_t edge = kNoEdge;  // clause_edge, clause_end: index of the clause that the cue does not reach into
};

// What a place counts as for cues that govern some forms of a verb only: "may" governs "improve", never "improves".
enum class PlaceForm : uint8_t {
  finite,   // third person and past
  base,     // base form; also a passive, whose form stands in its auxiliary
  nominal,  // gerund, noun, or a verb whose form does not matter
};
inline constexpr size_t kPlaceForms = 3;
PlaceForm place_form(lexicon::Form form);

// Somewhere in a sentence that a cue can govern. The places of a Parse are a closed list: each of its cues; each
// number; and each word that stands behind a modal or is the head of a verb phrase where no cue begins.
struct Place {
  uint32_t index = 0;  // into that list, which starts with Parse::matches
  PlaceForm form = PlaceForm::nominal;
  bool operator==(const Place&) const = default;
};

// A range of tokens, half-open.
struct Tokens {
  uint32_t first = 0, last = 0;
};

// A set of kinds of cues.
class KindSet {
 public:
  constexpr KindSet() = default;
  template <typename... Kinds>
  explicit constexpr KindSet(lexicon::CueKind first, Kinds... more) {
    add(first);
    (add(more), ...);
  }
  constexpr void add(lexicon::CueKind k) {
    bits_[static_cast<size_t>(k) / 64] |= uint64_t{1} << static_cast<size_t>(k) % 64;
  }
  constexpr bool shares(const KindSet& o) const { return (bits_[0] & o.bits_[0]) | (bits_[1] & o.bits_[1]); }
  constexpr bool has(lexicon::CueKind k) const {
    return bits_[static_cast<size_t>(k) / 64] >> static_cast<size_t>(k) % 64 & 1;
  }

 private:
  uint64_t bits_[2] = {};
};

// Made by parse_sentence() and never changed afterwards. Looks at its lexicon, document and matches, which must outlive
// it. A sentence has at most some hundred tokens (text/segment.cpp), so that indices of clauses fit 16 bits.
struct Parse {
  const lexicon::Lexicon* lexicon = nullptr;
  const text::Document* document = nullptr;
  uint32_t index = 0;                     // of the sentence
  std::span<const match::Match> matches;  // the cues of this sentence, in order
  std::vector<Clause> clauses;            // in order, covering all its tokens
  std::vector<uint32_t> clause_of_token;  // by token - first()
  std::vector<KindSet> kinds_of_token;    // by token - first(): the kinds of the cues that cover it
  KindSet kinds;                          // of all cues
  std::vector<lexicon::Bits<lexicon::Trait>> traits_of_token;  // by token - first(): of the cues that cover it
  std::vector<NounPhrase> noun_phrases;                        // in order; phrases share no token
  std::vector<VerbPhrase> verb_phrases;
  std::vector<uint32_t> word_places;  // the tokens that are places without a cue, in order
  std::vector<uint32_t> modifiers;    // indices of the matches that have a scope, in order
  std::vector<Scope> scopes;          // by modifier, place and form: see scope_at()

  const lexicon::Limits& limits() const { return lexicon->policy.limits; }
  const text::Sentence& sentence() const { return document->sentences[index]; }
  const text::Block& block() const { return document->blocks[sentence().block]; }
  uint32_t first() const { return sentence().first_token; }
  uint32_t last() const { return sentence().last_token; }
  const text::Token& token(uint32_t t) const { return document->tokens[t]; }
  std::string_view word(uint32_t t) const { return document->folded_text(document->tokens[t]); }
  const lexicon::Cue& cue(const match::Match& m) const { return lexicon->cues[m.cue]; }
  static lexicon::CueKind kind(const match::Match& m) { return m.kind; }
  static bool is(const match::Match& m, lexicon::CueKind k) { return m.kind == k; }
  bool is(const match::Match& m, lexicon::KindRole k) const { return m.kind == k.kind() && cue(m).role == k.role(); }
  bool is(const match::Match& m, lexicon::Trait trait) const { return lexicon->kinds[m.entry].traits.has(trait); }
  // Is token `t` covered by a cue with the trait?
  bool has(uint32_t t, lexicon::Trait trait) const {
    return t >= first() && t < last() && traits_of_token[t - first()].has(trait);
  }
  uint32_t clause_of(uint32_t t) const { return clause_of_token[t - first()]; }
  const Clause& clause_at(uint32_t t) const { return clauses[clause_of(t)]; }

  // The place of a cue of this parse, by its own form or as if it had `form`.
  Place place_of(const match::Match& m) const { return place_of(m, m.form); }
  Place place_of(const match::Match& m, lexicon::Form form) const {
    return {static_cast<uint32_t>(&m - matches.data()), place_form(form)};
  }
  // The place of a single token, one of `word_places`; that of the cue which covers it where it is none of them.
  Place place_of_word(uint32_t t, lexicon::Form form) const;
  uint32_t place_count() const { return static_cast<uint32_t>(matches.size() + word_places.size()); }
  Tokens tokens_of(Place place) const {
    if (place.index < matches.size()) return {matches[place.index].first_token, matches[place.index].last_token};
    const uint32_t t = word_places[place.index - matches.size()];
    return {t, t + 1};
  }
  uint32_t first_of(Place place) const { return tokens_of(place).first; }

  // How modifier number `rank` (of `modifiers`) stands to `place`.
  const Scope& scope_at(size_t rank, Place place) const {
    return scopes[(rank * place_count() + place.index) * kPlaceForms + static_cast<size_t>(place.form)];
  }

  // The first match of `k` that covers token `t`; null where there is none.
  const match::Match* covering(uint32_t t, lexicon::CueKind k) const;
  const match::Match* covering(uint32_t t, lexicon::KindRole k) const;
  // The first match of `k` inside tokens [from, to); null where there is none.
  const match::Match* within(uint32_t from, uint32_t to, lexicon::CueKind k) const;
  const match::Match* within(uint32_t from, uint32_t to, lexicon::KindRole k) const;
  bool has(lexicon::CueKind k) const { return within(first(), last(), k) != nullptr; }
  bool has(lexicon::KindRole k) const { return within(first(), last(), k) != nullptr; }
  // The auxiliary in front of token `t`, with adverbs, "not" and words of degree between them allowed; or null.
  const match::Match* auxiliary_before(uint32_t t) const;
  bool is_question() const;  // ends in "?"
  bool is_headline() const;  // ends without a full stop
  bool is_number(uint32_t t) const { return token(t).kind == text::TokenKind::number; }
};

// Parses sentence `index`; `matches` are all matches of the document, without decoys (match::remove_decoys). Total.
Parse parse_sentence(const lexicon::Lexicon& lexicon, const text::Document& document,
                     std::span<const match::Match> matches, uint32_t index);

}  // namespace overclaim::parse
