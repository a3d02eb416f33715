// Where the phrases of a Lexicon occur in a Document. All kinds in one pass over the tokens; which of them govern what is
// the business of claim/.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim {

// One occurrence of a cue. Tokens are indices into Document::tokens, half-open.
struct Match {
  Span span;                 // bytes of the original file
  uint32_t first_token = 0;
  uint32_t last_token = 0;
  uint32_t sentence = 0;
  uint32_t cue = 0;          // index into Lexicon::cues
  Form form = Form::none;
};

// An automaton over word ids, built once from a Lexicon and then read by any number of threads.
// Guarantees for matches_in(d):
//   1. ordered by first token, longer before shorter, then by cue;
//   2. within one kind no match lies inside another of the same kind (the longest stands);
//   3. no match shares a token with a confuser that covers it, unless it is longer than the confuser;
//   4. no match crosses a sentence end or a punctuation token other than a hyphen, a slash or an apostrophe.
// Not copyable: it is large, and one per Lexicon is enough.
class Matcher {
 public:
  explicit Matcher(const Lexicon& lexicon);  // `lexicon` must outlive it
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  std::vector<Match> matches_in(const Document& document) const;

 private:
  struct Trie;
  std::unique_ptr<Trie> trie_;
};

}  // namespace overclaim
