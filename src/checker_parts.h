// The parts of a Checker. Internal to the public API.
#pragma once

#include <mutex>

#include "match/match.h"
#include "match/prefilter.h"
#include "overclaim.h"
#include "suggest/article.h"
#include "verdict/evaluate.h"

namespace overclaim {

struct Checker::Parts {
  explicit Parts(std::shared_ptr<const lexicon::Lexicon> lex) : lexicon(std::move(lex)), prefilter(*lexicon) {
    for (const auto& rule : lexicon->rules)
      for (const auto& condition : rule.when)
        needs_subject = needs_subject && condition.subject != lexicon::SubjectPlace::any;
  }

  std::shared_ptr<const lexicon::Lexicon> lexicon;
  match::Prefilter prefilter;
  bool needs_subject = true;  // without a named subject, no rule applies

  // The article of `document` for suggest/, which checks it again. Both must outlive what is returned.
  suggest::ArticleAccess access(const Checker& checker, const text::Document& document, const CheckOptions& options);

  // The classification of each sentence, in order.
  std::vector<classify::Classification> classified(const text::Document& document) {
    auto matches = matcher().matches_in(document);
    match::remove_decoys(*lexicon, matches);
    std::vector<classify::Classification> all;
    for (uint32_t s = 0; s < document.sentences.size(); ++s)
      all.push_back(classify::classify_sentence(parse::parse_sentence(*lexicon, document, matches, s)));
    return all;
  }

  // Made when the first document has to be read: many runs of the program meet none.
  const match::Matcher& matcher() {
    make();
    return *matcher_;
  }
  const verdict::Evaluator& evaluator() {
    make();
    return *evaluator_;
  }

 private:
  void make() {
    std::call_once(made_, [this] {
      matcher_.emplace(*lexicon);
      evaluator_.emplace(*lexicon);
    });
  }
  std::once_flag made_;
  std::optional<match::Matcher> matcher_;
  std::optional<verdict::Evaluator> evaluator_;
};

}  // namespace overclaim
