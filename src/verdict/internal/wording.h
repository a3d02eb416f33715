// Rules on the wording of sentences, whose conditions are under `when:` in the rule files. Internal.
#pragma once

#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// The conditions of all checked rules with their cue patterns resolved once. Keeps a reference to the lexicon.
class WordingRules {
 public:
  explicit WordingRules(const lexicon::Lexicon& lexicon);

  // Is there a rule that needs no subject, so that it can fire anywhere?
  bool apply_without_subject() const { return anything_; }

  // Appends the findings of one sentence, which do not depend on its claims.
  void find(const claim::SentenceContext& sentence, std::vector<Finding>& out) const;

 private:
  struct Test {
    const lexicon::Rule* rule;
    const lexicon::Condition* condition;
    std::vector<bool> cue, with, without, without_near, answers;  // by cue index
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
  std::vector<bool> triggers_;  // by cue index: does any test have it under `cue:`?
};

}  // namespace overclaim::verdict
