// What surrounds a sentence on its page: the product that the page and the section are about, what the headings and the
// line before a list say, and what each sentence is about.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claim/page_product.h"
#include "parse/parse.h"

namespace overclaim::claim {

// A subject of the lexicon by index; kNoIndex: none is known.
// `kOtherTopic`: there is a topic, and it is no subject of the lexicon ("BDNF is a protein").
inline constexpr uint32_t kOtherTopic = 0xFFFFFFFE;

struct BlockContext {
  uint32_t subject = lexicon::kNoIndex;  // named by its headings, the line before its list, or its table row
  std::vector<uint32_t> above;           // sentences of its intro line and headings, nearest first
  size_t near = 0;                       // how many of `above`, from its start, are of the intro line and nearest
                                         // heading, titles apart
  bool names = false;                    // one of its sentences may name a subject
};

// How many sentences of a block, and of all blocks under its heading, report a dispute or a null result.
struct Disputes {
  uint32_t in_block = 0, in_section = 0;
};

struct SentenceContext;

// A document with what its words mean. A sentence is matched and parsed when it is first asked for, because claims need
// few of the sentences of a page; the methods that may do so are not const. A parse stays where it is as long as its
// PageContext lives. Movable, not copyable; for one thread.
class PageContext {
 public:
  // Matches sentences on demand. What is given must outlive the PageContext.
  PageContext(const match::Matcher& matcher, const text::Document& document);
  // `matches`: those of the whole document.
  PageContext(const lexicon::Lexicon& lexicon, const text::Document& document, std::span<const match::Match> matches);
  PageContext(PageContext&&) = default;
  PageContext& operator=(PageContext&&) = default;

  const lexicon::Lexicon* lexicon = nullptr;
  const text::Document* document = nullptr;
  uint32_t page_subject = lexicon::kNoIndex;
  PageProduct product;               // what the page sells under a name of its own
  std::vector<BlockContext> blocks;  // one for each block

  uint32_t sentences() const { return static_cast<uint32_t>(slots_.size()); }
  // The parse of a sentence, without decoys (match::remove_decoys).
  const parse::Parse& parse(uint32_t sentence);
  // A sentence with its page.
  SentenceContext sentence(uint32_t index);
  // What a sentence is about: subject index, kOtherTopic or kNoIndex.
  uint32_t topic(uint32_t sentence);
  // Has the sentence any of these bits of SentenceFeature? Without them its parse holds no such cue.
  bool may_hold(uint32_t sentence, match::FeatureBits bits);
  // Makes every mention of the product a name of its subject in the parses. No reference to a parse may be in use.
  void take_product(PageProduct found);
  // Counted for all blocks when first asked for.
  Disputes disputes_near(uint32_t block);

  // The subject that a tile, a fragment or a pronoun without antecedent in this block is about.
  uint32_t ambient_subject(uint32_t block) const {
    return blocks[block].subject != lexicon::kNoIndex ? blocks[block].subject : page_subject;
  }
  // Can anything in this block be said of a known subject? If not, its claims are about nobody.
  bool concerns_subject(uint32_t block) const {
    return blocks[block].names || ambient_subject(block) != lexicon::kNoIndex;
  }
  // The cue of `what` in a heading or intro line above this block; null where there is none. The nearest
  // line that has any cue of the kind decides.
  const match::Match* above(uint32_t block, lexicon::KindRole what);
  // Does sentence `s` stand in the title of the page, with another heading between it and the block? What a title says
  // is not said of every section: "benefits, dosage, side effects".
  bool in_far_title(uint32_t block, uint32_t s) const;
  // The cue of `kind` in the intro line or the nearest heading; a title does not soften every list of its page.
  const match::Match* just_above(uint32_t block, lexicon::CueKind kind);

 private:
  struct Slot {
    std::vector<match::Match> matches;
    parse::Parse parse;
    bool parsed = false, has_topic = false;
    match::FeatureBits may_hold = match::kAnyFeature;
    match::FeatureBits checked = match::kAnyFeature;  // bits of may_hold that are known for sure
    uint32_t topic = lexicon::kNoIndex;
  };
  void add_parse(Slot& slot, uint32_t sentence);
  void add_mentions(Slot& slot, uint32_t sentence) const;
  void count_disputes();

  const match::Matcher* matcher_ = nullptr;  // null where all matches were given
  match::NumberedWords words_;
  std::vector<Slot> slots_;                   // by sentence
  std::vector<Disputes> disputes_;            // by block; empty until disputes_near() is called
  uint32_t product_cue_ = lexicon::kNoIndex;  // the cue that stands for names of `product`
};

// One sentence of a page: what the functions below, and those that read claims, look at.
struct SentenceContext {
  PageContext& page;
  const parse::Parse& parse;

  const lexicon::Lexicon& lexicon() const { return *parse.lexicon; }
  uint32_t block() const { return parse.sentence().block; }  // index into Document::blocks
};

// Does the sentence report the other side: that results differ, or that a study found nothing?
bool reports_dispute(const parse::Parse& parse);

// What the heading above says of the items under it ("benefit", "neutral", "harm" ...), where no label or first cell in
// front of token `t` in its own sentence says it; empty where neither does.
lexicon::Role heading_role(const SentenceContext& sentence, uint32_t t);

// Reads what surrounds the sentences. `fallback_subject`: the page's subject where its text names none. `products`:
// those that the user describes. What is given must outlive the PageContext.
PageContext survey(const match::Matcher& matcher, const text::Document& document, uint32_t fallback_subject,
                   std::span<const Product> products = {});
// The same where every sentence has been matched; its answers are the same.
PageContext survey(const lexicon::Lexicon& lexicon, const text::Document& document,
                   std::span<const match::Match> matches, uint32_t fallback_subject,
                   std::span<const Product> products = {});

// The name that the page gives to its own product, where `subject` (Subject::id) stands for it; else empty.
std::string product_name(const PageContext& page, std::string_view subject);

// The subjects named in `tokens`, each once, in reading order. Those that are meant only where they are named do not
// count: "exercise" in a heading is not the product.
std::vector<uint32_t> topics_in(const parse::Parse& parse, parse::Tokens tokens);

// The one subject of topics_in() that a block names; kNoIndex if it names none or several.
uint32_t single_subject(PageContext& page, uint32_t block);

// Does this class noun ("the peptide", "the drug") fit the subject? False where `subject` is none of the lexicon's.
bool may_be_called(const lexicon::Lexicon& lexicon, uint32_t subject, const lexicon::Cue& class_noun);

// The subject that the pronoun or class noun at token `t` refers to; kOtherTopic, or kNoIndex where none is near.
uint32_t antecedent(const SentenceContext& sentence, uint32_t t);

}  // namespace overclaim::claim
