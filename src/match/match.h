// Where the phrases of a Lexicon occur in a Document. All kinds in one pass over the tokens; which of them govern what
// is the business of claim/.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim {

// One occurrence of a cue. Tokens are indices into Document::tokens, half-open.
struct Match {
  Span span;  // bytes of the original file
  uint32_t first_token = 0;
  uint32_t last_token = 0;
  uint32_t sentence = 0;
  uint32_t cue = 0;  // index into Lexicon::cues
  Form form = Form::none;
};

// An automaton over word ids, built once from a Lexicon and then read by any number of threads.
// Guarantees for matches_in(d):
//   1. ordered by sentence, then first token, longer before shorter, then by cue; no match stands twice;
//   2. no match lies inside a longer one of its kind;
//   3. no match of another kind lies inside a confuser, and none inside a cue of a kind that covers its kind
//      (a population covers the outcomes in its words, a pseudo negation the negation);
//   4. every match lies in one sentence, and crosses no mark that its phrase is not written with.
// Not copyable: it is large, and one per Lexicon is enough.
class Matcher {
 public:
  explicit Matcher(const Lexicon& lexicon);  // `lexicon` must outlive it
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  std::vector<Match> matches_in(const Document& document) const;

 private:
  struct Finder;
  std::unique_ptr<Finder> finder_;
};

}  // namespace overclaim
