// A handmade review of an invented product, and its lexicon, for tests of reports: they do not change when the shipped
// lexicon does. Texts and names of tiers are the shipped ones.
#pragma once

#include <doctest/doctest.h>

#include "overclaim.h"
#include "support/marked.h"

namespace overclaim::report {

inline lexicon::EvidenceRow sample_row() {
  lexicon::EvidenceRow row;
  row.id = "zorbine/memory";
  row.subject = "zorbine";
  row.kind = lexicon::RowKind::effect;
  row.outcome = "memory";
  row.population = "students";
  row.direction = lexicon::Direction::symptom;
  row.statement = "Five students remembered one word more than before.";
  row.printed = "3";
  row.judged = lexicon::Tier::plausible;
  row.cap = "uncontrolled";
  row.judges = true;
  row.contested = true;
  row.design = "case series";
  row.species = "human";
  row.sponsor = lexicon::Sponsor::independent;
  row.n = 5;
  row.figures = {{"words", "+1", "", "", "0.2", "", "", ""}};
  row.stances = {{"helps", "the maker"}, {"does not help", ""}};
  row.caveats = {"Nobody counted the words before."};
  row.sources = {{"", "12345678", "", "Words and Zorbine", "Doe", "1999"}};
  row.read_from = {{"001", "memory", 7}};
  row.allows = "may help students remember";
  return row;
}

inline lexicon::Lexicon sample_lexicon() {
  lexicon::Lexicon lexicon;
  lexicon.messages = shipped_lexicon()->messages;
  lexicon.policy.tier_names = shipped_lexicon()->policy.tier_names;
  lexicon::Subject subject;
  subject.id = "zorbine";
  subject.name = "Zorbine";
  lexicon.subjects = {subject};
  lexicon::Outcome outcome;
  outcome.id = "memory";
  outcome.name = "memory";
  lexicon.outcomes = {outcome};
  lexicon::Population population;
  population.id = "students";
  population.name = "students";
  lexicon.populations = {population};
  lexicon.evidence = {sample_row()};
  return lexicon;
}

// "[[claim]]" ... "[[safety words]]" ... "[[note]]" of `text`: a claim with a row and its finding, and two findings of
// rules on wording, with severities error, warning and note.
inline verdict::Review sample_review(const std::string& text, const std::string& path = "shop/zorbine.md") {
  const Marked article = marked(text);
  REQUIRE(article.spans.size() == 3);
  verdict::Review review;
  review.document = text::read_document(path, article.text);
  const auto sentence_at = [&](text::Span span) {
    for (uint32_t s = 0; s < review.document.sentences.size(); ++s)
      if (text::overlap(review.document.sentences[s].span, span)) return s;
    return text::kNone;
  };

  verdict::WeighedClaim judged;
  judged.claim.span = article.spans[0];
  judged.claim.sentence = sentence_at(article.spans[0]);
  judged.claim.subject = "zorbine";
  judged.claim.outcome = "memory";
  judged.claim.basis = {lexicon::Role::human};
  judged.claim.because = {{"effect.sharpen", {article.spans[0].begin, article.spans[0].begin + 7}}};
  judged.row = "zorbine/memory";
  judged.tier_printed = "3";
  judged.tier_judged = lexicon::Tier::plausible;
  judged.tier = lexicon::Tier::plausible;
  judged.verdict = lexicon::Verdict::overstated;
  judged.policy_row = lexicon::PolicyStrength::causal;
  review.claims = {judged};

  verdict::Finding claim;
  claim.rule = "strength-over-tier";
  claim.label = lexicon::Label::overstated;
  claim.severity = verdict::Severity::warning;
  claim.message = "Said as a plain fact.";
  claim.claim = 0;
  claim.row = "zorbine/memory";
  claim.sources = {"PMID 12345678"};
  claim.suggestion =
      verdict::Suggestion{"Put \"may\" before it", {{{article.spans[0].begin, article.spans[0].begin}, "may "}}};
  claim.because = judged.claim.because;
  verdict::Finding safety;
  safety.rule = "safety-overclaim";
  safety.label = lexicon::Label::safety;
  safety.severity = verdict::Severity::error;
  safety.message = "Nothing is harmless.";
  verdict::Finding note;
  note.rule = "not-on-file";
  note.label = lexicon::Label::unrecorded;
  note.severity = verdict::Severity::note;
  note.message = "Nothing is on file.";
  review.findings = {claim, safety, note};
  for (size_t i = 0; i < 3; ++i) {
    review.findings[i].span = article.spans[i];
    review.findings[i].sentence = sentence_at(article.spans[i]);
  }
  return review;
}

}  // namespace overclaim::report
