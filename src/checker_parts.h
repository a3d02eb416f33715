// What a Checker holds. Internal to the public API.
#pragma once

#include <mutex>

#include "match/match.h"
#include "match/prefilter.h"
#include "overclaim.h"
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
  bool needs_subject = true;  // no rule fires where no subject is named

  // kNoIndex where no subject has this id.
  uint32_t subject_index(std::string_view id) const {
    for (uint32_t i = 0; i < lexicon->subjects.size(); ++i)
      if (lexicon->subjects[i].id == id) return i;
    return lexicon::kNoIndex;
  }

  // The classification of each sentence, in order.
  std::vector<classify::Classification> classified(const text::Document& document) {
    auto matches = matcher().matches_in(document);
    match::remove_decoys(*lexicon, matches);
    std::vector<classify::Classification> all;
    for (uint32_t s = 0; s < document.sentences.size(); ++s)
      all.push_back(classify::classify_sentence(parse::parse_sentence(*lexicon, document, matches, s)));
    return all;
  }

  // Made for the first document that has to be read: many runs of the program meet none.
  const match::Matcher& matcher() {
    make();
    return *matcher_;
  }
  const verdict::Evaluator& judge() {
    make();
    return *judge_;
  }

 private:
  void make() {
    std::call_once(made_, [this] {
      matcher_.emplace(*lexicon);
      judge_.emplace(*lexicon);
    });
  }
  std::once_flag made_;
  std::optional<match::Matcher> matcher_;
  std::optional<verdict::Evaluator> judge_;
};

}  // namespace overclaim
