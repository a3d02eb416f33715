// Rules that fire on wording: conditions over the cues of a sentence, read from the rule files. Private to the room.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// The conditions of all checked rules with their cue patterns resolved once. Keeps a reference to the lexicon.
class WordingRules {
 public:
  explicit WordingRules(const lexicon::Lexicon& lexicon);

  // Is there a rule that asks for no subject, so that it may fire anywhere?
  bool speak_of_anything() const { return anything_; }

  // Findings of one sentence, claims not consulted.
  void find(const claim::SentenceContext& sentence, std::vector<Finding>& out) const;

 private:
  struct Test {
    const lexicon::Rule* rule;
    const lexicon::Condition* condition;
    std::vector<bool> cue, with, without, without_near;  // by cue index
  };
  // Is the cue at `m` one that the condition counts? House words count whatever is said of them, but not in quotations.
  bool counts(const claim::SentenceContext& sentence, const Test& test, const match::Match& m) const;
  bool near(const claim::SentenceContext& sentence, const std::vector<bool>& cues) const;
  Finding house_finding(const parse::Parse& parse, const Test& test, const match::Match& m) const;
  bool subject_fits(const parse::Parse& parse, const Test& test, const std::string& subject) const;
  void apply(const claim::SentenceContext& sentence, const Test& test, std::vector<Finding>& out) const;

  const lexicon::Lexicon& lexicon_;
  std::vector<Test> tests_;
  bool anything_ = false;
  std::vector<bool> triggers_;  // cues that some test waits for
};

}  // namespace overclaim::verdict
