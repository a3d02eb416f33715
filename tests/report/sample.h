// A review made by hand about an invented product, and the lexicon it refers to: what reports are tested with, so that
// nothing here changes when the shipped lexicon learns something. Texts and names of tiers are the shipped ones.
#pragma once

#include <doctest/doctest.h>

#include "overclaim.h"
#include "support/marked.h"

namespace overclaim {

inline EvidenceRow sample_row() {
  EvidenceRow row;
  row.id = "zorbine/memory";
  row.subject = "zorbine";
  row.kind = "effect";
  row.outcome = "memory";
  row.population = "students";
  row.direction = "symptom";
  row.statement = "Five students remembered one word more than before.";
  row.printed = "3";
  row.judged = "2";
  row.cap = "uncontrolled";
  row.judges = true;
  row.contested = true;
  row.design = "case series";
  row.species = "human";
  row.sponsor = "independent";
  row.n = 5;
  row.figures = {{"words", "+1", "", "", "0.2", "", "", ""}};
  row.stances = {{"helps", "the maker"}, {"does not help", ""}};
  row.caveats = {"Nobody counted the words before."};
  row.sources = {{"", "12345678", "", "Words and Zorbine", "Doe", "1999"}};
  row.read_from = {{"001", "memory", 7}};
  row.allows = "may help students remember";
  return row;
}

inline Lexicon sample_lexicon() {
  Lexicon lexicon;
  lexicon.messages = shipped_lexicon()->messages;
  lexicon.policy.tier_names = shipped_lexicon()->policy.tier_names;
  Subject subject;
  subject.id = "zorbine";
  subject.name = "Zorbine";
  lexicon.subjects = {subject};
  Outcome outcome;
  outcome.id = "memory";
  outcome.name = "memory";
  lexicon.outcomes = {outcome};
  Population population;
  population.id = "students";
  population.name = "students";
  lexicon.populations = {population};
  lexicon.evidence = {sample_row()};
  return lexicon;
}

// "[[claim]]" ... "[[safety words]]" ... "[[note]]" of `text`, a claim on the row with its finding and two findings of
// wording rules: an error, a warning and a note.
inline Review sample_review(const std::string& text, const std::string& path = "shop/zorbine.md") {
  const Marked article = marked(text);
  REQUIRE(article.spans.size() == 3);
  Review review;
  review.document = read_document(path, article.text);
  const auto sentence_at = [&](Span span) {
    for (uint32_t s = 0; s < review.document.sentences.size(); ++s)
      if (overlap(review.document.sentences[s].span, span)) return s;
    return kNone;
  };

  WeighedClaim judged;
  judged.claim.span = article.spans[0];
  judged.claim.sentence = sentence_at(article.spans[0]);
  judged.claim.subject = "zorbine";
  judged.claim.outcome = "memory";
  judged.claim.basis = {"human"};
  judged.claim.because = {{"effect.sharpen", {article.spans[0].begin, article.spans[0].begin + 7}}};
  judged.row = "zorbine/memory";
  judged.tier_printed = "3";
  judged.tier_judged = "2";
  judged.tier = "2";
  judged.verdict = "overstated";
  judged.policy_row = "causal";
  review.claims = {judged};

  Finding claim;
  claim.rule = "strength-over-tier";
  claim.label = "overstated";
  claim.severity = Severity::warning;
  claim.message = "Said as a plain fact.";
  claim.claim = 0;
  claim.row = "zorbine/memory";
  claim.sources = {"PMID 12345678"};
  claim.suggestion = Suggestion{"Put \"may\" before it", {{{article.spans[0].begin, article.spans[0].begin}, "may "}}};
  claim.because = judged.claim.because;
  Finding safety;
  safety.rule = "safety-overclaim";
  safety.label = "safety";
  safety.severity = Severity::error;
  safety.message = "Nothing is harmless.";
  Finding note;
  note.rule = "not-on-file";
  note.label = "unrecorded";
  note.severity = Severity::note;
  note.message = "Nothing is on file.";
  review.findings = {claim, safety, note};
  for (size_t i = 0; i < 3; ++i) {
    review.findings[i].span = article.spans[i];
    review.findings[i].sentence = sentence_at(article.spans[i]);
  }
  return review;
}

}  // namespace overclaim
