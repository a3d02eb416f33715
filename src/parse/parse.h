// One sentence with its tokens, matches and clauses: what the steps of this room look at together. Private to the room.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "match/match.h"
#include "text/document.h"

namespace overclaim::parse {

// How a clause begins; decides what it inherits from the clause before it.
enum class ClauseOpener : uint8_t {
  start,        // the sentence begins
  independent,  // after ; or a table cell edge: nothing but the topic is shared
  label,        // after : or a spaced dash: what stands before is a label for it
  relative,     // "which", "who", relative "that"
  complement,   // "that" after a verb of saying: modifiers of saying reach into it
  subordinate,  // "because", "when", "if"
  contrast,     // "but", "although"
  coordinate,   // ", and it ...": a new subject
  resumed,      // the main clause goes on after a relative, subordinate or bracketed one
  bracket,      // inside ( )
};

struct Clause {
  uint32_t first = 0, last = 0;  // tokens, half-open
  ClauseOpener opener = ClauseOpener::start;
  uint32_t of = text::kNone;  // resumed: the clause that goes on; relative, complement, bracket: the clause it hangs on
};

// A set of kinds of cues.
class KindSet {
 public:
  void add(lexicon::CueKind k) { bits_[static_cast<size_t>(k) / 64] |= uint64_t{1} << static_cast<size_t>(k) % 64; }
  bool has(lexicon::CueKind k) const { return bits_[static_cast<size_t>(k) / 64] >> static_cast<size_t>(k) % 64 & 1; }

 private:
  uint64_t bits_[2] = {};
};

struct Parse {
  const lexicon::Lexicon* lexicon = nullptr;
  const text::Document* document = nullptr;
  uint32_t index = 0;                     // of the sentence
  std::span<const match::Match> matches;  // of this sentence, in order
  std::vector<Clause> clauses;            // in order, covering all its tokens
  std::vector<uint32_t> clause_of_token;  // by token - first
  std::vector<KindSet> kinds_of_token;    // by token - first: the kinds of the matches that cover it
  KindSet kinds;                          // of all matches

  const text::Sentence& sentence() const { return document->sentences[index]; }
  const text::Block& block() const { return document->blocks[sentence().block]; }
  uint32_t first() const { return sentence().first_token; }
  uint32_t last() const { return sentence().last_token; }
  const text::Token& token(uint32_t t) const { return document->tokens[t]; }
  std::string_view word(uint32_t t) const { return document->folded_text(document->tokens[t]); }
  const lexicon::Cue& cue(const match::Match& m) const { return lexicon->cues[m.cue]; }
  static lexicon::CueKind kind(const match::Match& m) { return m.kind; }
  static bool is(const match::Match& m, lexicon::CueKind k) { return m.kind == k; }
  bool is(const match::Match& m, lexicon::CueKind k, std::string_view role) const {
    return m.kind == k && cue(m).role == role;
  }
  uint32_t clause_of(uint32_t t) const { return clause_of_token[t - first()]; }
  const Clause& clause_at(uint32_t t) const { return clauses[clause_of(t)]; }

  // The first match of `k` (and `role`, where given) that covers token `t`; null where there is none.
  const match::Match* covering(uint32_t t, lexicon::CueKind k, std::string_view role = {}) const;
  // Is there a match of `k` (and `role`, where given) inside tokens [from, to)?
  const match::Match* within(uint32_t from, uint32_t to, lexicon::CueKind k, std::string_view role = {}) const;
  bool has(lexicon::CueKind k, std::string_view role = {}) const { return within(first(), last(), k, role) != nullptr; }
  // The auxiliary in front of token `t`, with adverbs, "not" and words of degree between them allowed; or null.
  const match::Match* auxiliary_before(uint32_t t) const;
  bool is_question() const;  // ends in "?"
  bool is_headline() const;  // ends without a full stop
  bool is_number(uint32_t t) const { return token(t).kind == text::TokenKind::number; }
};

// Builds the parse of sentence `index`; `matches` are all matches of the document.
Parse parse_sentence(const lexicon::Lexicon& lexicon, const text::Document& document,
                     std::span<const match::Match> matches, uint32_t index);

// Fills `clauses` and `clause_of_token` from tokens and matches (clauses.cpp).
void split_clauses(Parse& parse);

}  // namespace overclaim::parse
