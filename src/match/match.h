// Finds where the phrases of a Lexicon occur in a Document, all kinds in one pass over the tokens. What each governs is
// resolved in parse/.
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
  lexicon::CueKind kind = lexicon::CueKind::hedge;  // of the cue; copied because it is read very often
  lexicon::EntryIndex entry = 0;                    // of the cue, likewise
  lexicon::Bits<lexicon::Layer> layers;             // in which no other cue covers the match; never empty
};

// Removes the matches with role "decoy", which exist only to cover others.
void remove_decoys(const lexicon::Lexicon& lexicon, std::vector<Match>& matches);

// What a sentence may contain, as bits. Without the bit, no such cue is in the sentence; with it, there may be one. The
// bits are computed from the words alone, so that most sentences of a page need not be matched.
using FeatureBits = uint16_t;
constexpr FeatureBits bit_of(lexicon::Feature f) { return lexicon::Bits<lexicon::Feature>::of(f).value(); }
enum SentenceFeature : FeatureBits {
  kMayName = bit_of(lexicon::Feature::name),        // a subject's name
  kMayAffect = bit_of(lexicon::Feature::affect),    // an outcome, or people that something may be done for: without
                                                    // them there is no claim
  kMayDispute = bit_of(lexicon::Feature::dispute),  // that results differ, or that nothing was found
  kMayPointBack = bit_of(lexicon::Feature::point_back),  // "this": may refer to an outcome of the previous sentence
  kMayAct = bit_of(lexicon::Feature::act),               // a verb, noun or adjective of effect, or what hands one over
  kMayHead = bit_of(lexicon::Feature::head),  // words of a heading that turn the bare outcomes below it into claims
  kMayMeasure = bit_of(lexicon::Feature::measure),  // what a number is of, or a study by its name
  kMayTrigger = 1 << 14,                            // a cue that triggers a rule on wording or whole articles
  kMayBear = 1 << 15,  // a cue that changes what a rule on whole articles finds: joins, excuses or outweighs it
};
inline constexpr FeatureBits kAnyFeature = 0xFFFF;

// The bits of each cue, by its index. A sentence that has a match of the cue has these bits.
std::vector<FeatureBits> features_of_cues(const lexicon::Lexicon& lexicon);

// The words of a document by their numbers in the lexicon.
struct NumberedWords {
  std::vector<uint32_t> ids;          // by token; kUnknownWord for words in no phrase
  std::vector<FeatureBits> may_hold;  // by sentence
};

// An automaton over word ids, built once from a Lexicon and then shared by any number of threads.
// Guarantees for the matches of a sentence:
//   1. They are ordered by first token, longer before shorter, then by cue, without duplicates.
//   2. In no layer of a match does it lie inside a longer match of its kind.
//   3. It does not lie inside a match whose kind covers its own (lexicons/grammar/kinds.yaml: a population covers the
//      outcomes in its words, a pseudo-negation the negation) and has at least one layer.
//   4. Every match lies in one sentence, and crosses no punctuation that its phrase does not contain.
// Not copyable: it is large, and one per Lexicon is enough.
class Matcher {
 public:
  explicit Matcher(const lexicon::Lexicon& lexicon);  // `lexicon` must outlive it
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // All matches, in the order of sentences.
  std::vector<Match> matches_in(const text::Document& document) const;

  // The same in two steps, for callers that need few of the sentences. `words` are those of `document`; `out` is
  // replaced.
  NumberedWords number_words(const text::Document& document) const;
  void match_sentence(const text::Document& document, const NumberedWords& words, uint32_t sentence,
                      std::vector<Match>& out) const;

  // Which of `bits` the phrases of the sentence have, compared in full and not only by their first words. Matches that
  // would be covered by others still count.
  FeatureBits bits_in(const text::Document& document, const NumberedWords& words, uint32_t sentence,
                      FeatureBits bits) const;

  const lexicon::Lexicon& lexicon() const;

 private:
  struct Finder;
  std::unique_ptr<Finder> finder_;
};

}  // namespace overclaim::match
