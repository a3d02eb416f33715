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
  lexicon::EntryIndex entry = 0;                    // of the cue, likewise
  lexicon::Bits<lexicon::Layer> layers;             // in which no other cue covers it; never empty
};

// Removes the matches of role "decoy": they have done their work by covering others.
void remove_decoys(const lexicon::Lexicon& lexicon, std::vector<Match>& matches);

// What a sentence may hold, as bits: a sentence without the bit holds no such cue, one with it perhaps. Told from its
// words alone, so that most sentences of a page need never be matched.
using FeatureBits = uint16_t;
constexpr FeatureBits bit_of(lexicon::Feature f) { return lexicon::Bits<lexicon::Feature>::of(f).value(); }
enum SentenceFeature : FeatureBits {
  kMayName = bit_of(lexicon::Feature::name),        // a subject's name
  kMayAffect = bit_of(lexicon::Feature::affect),    // an outcome, or people that something may be done for: without
                                                    // them there is no claim
  kMayDispute = bit_of(lexicon::Feature::dispute),  // that results differ, or that nothing was found
  kMayPointBack = bit_of(lexicon::Feature::point_back),  // "this": may stand for an outcome of the sentence before
  kMayAct = bit_of(lexicon::Feature::act),               // a verb, noun or adjective of effect, or what hands one over
  kMayHead = bit_of(lexicon::Feature::head),        // words of a heading that make claims of the bare outcomes under it
  kMayMeasure = bit_of(lexicon::Feature::measure),  // what a number is of, or a study by its name
  kMayTrigger = 1 << 14,                            // a cue that a rule starts from, on wording or whole articles
  kMayBear = 1 << 15,  // a cue that bears on what a rule on whole articles has found: ties, excuses or outweighs it
};
inline constexpr FeatureBits kAnyFeature = 0xFFFF;

// The bits of each cue, by its index. A sentence that has a match of the cue has these bits.
std::vector<FeatureBits> features_of_cues(const lexicon::Lexicon& lexicon);

// The words of a document as the lexicon numbers them.
struct NumberedWords {
  std::vector<uint32_t> ids;          // by token; kUnknownWord for words of no phrase
  std::vector<FeatureBits> may_hold;  // by sentence
};

// An automaton over word ids, built once from a Lexicon and then read by any number of threads.
// Guarantees for the matches of a sentence:
//   1. ordered by first token, longer before shorter, then by cue; no match stands twice;
//   2. in no layer of a match does it lie inside a longer one of its kind,
//   3. nor inside a match whose kind covers its own (lexicons/grammar/kinds.yaml: a population covers the outcomes in
//      its words, a pseudo negation the negation), and it has at least one layer;
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
