// Rules on whole articles, whose conditions are under `document:` in the rule files. Internal.
#pragma once

#include <vector>

#include "verdict/internal/patterns.h"

namespace overclaim::verdict {

// The document conditions of all checked rules, their cue patterns resolved once. Keeps a reference to the lexicon.
class DocumentRules {
 public:
  explicit DocumentRules(const lexicon::Lexicon& lexicon);

  // Appends at most one finding of each rule, with label `document`, on the sentence that an editor would change: the
  // first match of the first condition that holds. Without a page subject there is none.
  void find(Article& article, std::vector<Finding>& out) const;

 private:
  struct Test {
    const lexicon::Rule* rule;
    const lexicon::DocumentCondition* condition;
    ResolvedPattern at;
    std::vector<ResolvedPattern> with, without, also, outweigh;
  };
  bool apply(Article& article, const Test& test, std::vector<Finding>& out) const;
  Finding finding_of(Article& article, const Test& test, const PatternMatch& at,
                     const std::vector<PatternMatch>& others) const;

  const lexicon::Lexicon& lexicon_;
  std::vector<Test> tests_;
};

}  // namespace overclaim::verdict
