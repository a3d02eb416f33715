// Where the phrases of a Lexicon occur in a Document. All kinds in one pass over the tokens; which of them govern what
// is the business of claim/.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim::match {

// One occurrence of a cue. Tokens are indices into Document::tokens, half-open.
struct Match {
  text::Span span;  // bytes of the original file
  uint32_t first_token = 0;
  uint32_t last_token = 0;
  uint32_t sentence = 0;
  uint32_t cue = 0;  // index into Lexicon::cues
  lexicon::Form form = lexicon::Form::none;
  lexicon::CueKind kind = lexicon::CueKind::hedge;  // of the cue; here because it is asked for all the time
};

// Removes the matches of role "decoy": they have done their work by covering others.
void remove_decoys(const lexicon::Lexicon& lexicon, std::vector<Match>& matches);

// What a sentence may hold, as bits: a sentence without the bit holds no such cue, one with it perhaps. Told from its
// words alone, so that most sentences of a page need never be matched.
enum SentenceFeature : uint16_t {
  kMayName = 1,        // a subject's name
  kMayAffect = 2,      // an outcome, or people that something may be done for: without them there is no claim
  kMayTrigger = 4,     // a cue that a rule starts from, on wording or whole articles
  kMayDispute = 8,     // that results differ, or that nothing was found
  kMayPointBack = 16,  // "this", "these": may stand for an outcome of the sentence before
  kMayAct = 32,        // a verb, noun or adjective of effect, or what hands one over
  kMayHead = 64,       // words of a heading that make claims of the bare outcomes under it
  kMayMeasure = 128,   // what a number is of, or a study by its name
  kMayBear = 256,      // a cue that bears on what a rule on whole articles has found: ties, excuses or outweighs it
};
using FeatureBits = uint16_t;
inline constexpr FeatureBits kAnyFeature = 0xFFFF;

// The words of a document as the lexicon numbers them.
struct NumberedWords {
  std::vector<uint32_t> ids;          // by token; kUnknownWord for words of no phrase
  std::vector<FeatureBits> may_hold;  // by sentence
};

// An automaton over word ids, built once from a Lexicon and then read by any number of threads.
// Guarantees for the matches of a sentence:
//   1. ordered by first token, longer before shorter, then by cue; no match stands twice;
//   2. no match lies inside a longer one of its kind;
//   3. no match of another kind lies inside a confuser, and none inside a cue of a kind that covers its kind
//      (a population covers the outcomes in its words, a pseudo negation the negation);
//   4. every match lies in one sentence, and crosses no mark that its phrase is not written with.
// Not copyable: it is large, and one per Lexicon is enough.
class Matcher {
 public:
  explicit Matcher(const lexicon::Lexicon& lexicon);  // `lexicon` must outlive it
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // All matches, in order of their sentences.
  std::vector<Match> matches_in(const text::Document& document) const;

  // The same in two steps, for those who need few of the sentences. `words` are those of `document`; `out` is replaced.
  NumberedWords number_words(const text::Document& document) const;
  void match_sentence(const text::Document& document, const NumberedWords& words, uint32_t sentence,
                      std::vector<Match>& out) const;

  // Which of `bits` stand in the sentence, by the phrases in it and not only their first words. What another match may
  // yet cover still counts.
  FeatureBits bits_in(const text::Document& document, const NumberedWords& words, uint32_t sentence,
                      FeatureBits bits) const;

  const lexicon::Lexicon& lexicon() const;

 private:
  struct Finder;
  std::unique_ptr<Finder> finder_;
};

}  // namespace overclaim::match
