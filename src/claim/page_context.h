// What surrounds a sentence: the page's subject, the section's, what its headings and the line before a list say, and
// what each sentence is about. Private to the room, but for page_subject.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "parse/parse.h"

namespace overclaim::claim {

// A subject of the lexicon by index; kNoIndex: none is known.
// `kOtherTopic`: something is the topic, but no subject of the lexicon ("BDNF is a protein").
inline constexpr uint32_t kOtherTopic = 0xFFFFFFFE;

struct BlockContext {
  uint32_t subject = lexicon::kNoIndex;  // named by its headings, the line before its list, or its table row
  std::vector<uint32_t> above;           // sentences of its intro line and headings, nearest first
  size_t near = 0;                       // the first so many of `above`: intro line and nearest heading, titles apart
  bool names = false;                    // one of its sentences may name a subject
};

// How many sentences of a block, and of all blocks under its heading, tell of a dispute or a null result.
struct Disputes {
  uint32_t in_block = 0, in_section = 0;
};

// A document with what its words mean. Sentences are matched and viewed when they are first asked for, because a claim
// needs few of them; where all matches are given, they are looked at as they are. Not copyable: its views look at its
// own matches. For one thread.
class PageContext {
 public:
  PageContext(const match::Matcher& matcher, const text::Document& document);
  PageContext(const lexicon::Lexicon& lexicon, const text::Document& document, std::span<const match::Match> matches);
  PageContext(PageContext&&) = default;
  PageContext& operator=(PageContext&&) = default;

  const lexicon::Lexicon* lexicon = nullptr;
  const text::Document* document = nullptr;
  uint32_t page_subject = lexicon::kNoIndex;
  std::vector<BlockContext> blocks;  // one per block

  uint32_t sentences() const { return static_cast<uint32_t>(slots_.size()); }
  // A sentence with its matches, without decoys, which have done their work by covering others.
  const parse::Parse& parse(uint32_t sentence) const;
  // What a sentence is about: subject index, kOtherTopic or kNoIndex.
  uint32_t topic(uint32_t sentence) const;
  // Has the sentence any of these bits of SentenceFeature? Without them its parse holds no such cue.
  bool may_hold(uint32_t sentence, match::FeatureBits bits) const;

  Disputes disputes_near(uint32_t block) const;

  // The subject that a tile, a fragment or a pronoun without antecedent in this block is about.
  uint32_t ambient_subject(uint32_t block) const {
    return blocks[block].subject != lexicon::kNoIndex ? blocks[block].subject : page_subject;
  }
  // May anything in this block be said of a subject? Whatever claim it makes elsewise is nobody's.
  bool concerns_subject(uint32_t block) const {
    return blocks[block].names || ambient_subject(block) != lexicon::kNoIndex;
  }
  // Does a heading or intro line above this block hold a cue of `kind` (and `role`)? The nearest that has any such kind
  // decides.
  const match::Match* above(uint32_t block, lexicon::CueKind kind, std::string_view role = {}) const;
  // Does sentence `s` stand in the title of the page, with another heading between it and the block? What a title says
  // is not said of every section: "benefits, dosage, side effects".
  bool in_far_title(uint32_t block, uint32_t s) const;
  // The same as above() in the intro line and the nearest heading only: a title does not soften every list of its page.
  const match::Match* just_above(uint32_t block, lexicon::CueKind kind) const;

 private:
  struct Slot {
    std::vector<match::Match> matches;
    parse::Parse parse;
    bool parsed = false, has_topic = false;
    match::FeatureBits may_hold = match::kAnyFeature;
    match::FeatureBits sure = match::kAnyFeature;  // bits of may_hold that have been looked into
    uint32_t topic = lexicon::kNoIndex;
  };
  void add_parse(Slot& slot, uint32_t sentence) const;
  void count_disputes() const;

  const match::Matcher* matcher_ = nullptr;  // null where all matches were given
  match::NumberedWords words_;
  mutable std::vector<Slot> slots_;         // by sentence
  mutable std::vector<Disputes> disputes_;  // by block; empty until somebody asks
};

// Does the sentence tell the other side: that results differ, or that a study found nothing?
bool tells_dispute(const parse::Parse& parse);

// What the heading above says of the items under it ("benefit", "neutral", "harm" ...), where a label or first cell in
// front of token `t` in its own sentence does not say it nearer; empty where neither does.
std::string_view heading_role(const PageContext& context, const parse::Parse& parse, uint32_t t);

// Reads what surrounds the sentences. `fallback_subject`: the page's subject where its text names none. What is given
// must outlive the PageContext.
PageContext survey(const match::Matcher& matcher, const text::Document& document, uint32_t fallback_subject);
// The same where every sentence has been matched; says the same of every sentence.
PageContext survey(const lexicon::Lexicon& lexicon, const text::Document& document,
                   std::span<const match::Match> matches, uint32_t fallback_subject);

// May the subject be called by this class noun: "the peptide", "the drug"? No, where `subject` is none of the
// lexicon's.
bool may_be_called(const lexicon::Lexicon& lexicon, uint32_t subject, const lexicon::Cue& class_noun);

// What a pronoun or class noun in sentence `s` at token `t` points to; kOtherTopic, or kNoIndex where nothing is near.
uint32_t antecedent(const PageContext& context, uint32_t s, uint32_t t);

}  // namespace overclaim::claim
