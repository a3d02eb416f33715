#include "verdict/internal/document_rules.h"

#include <algorithm>

#include "lexicon/subject_test.h"
#include "text/quote.h"
#include "verdict/message.h"

namespace overclaim::verdict {
namespace {

std::vector<ResolvedPattern> resolve_patterns(const lexicon::Lexicon& lexicon,
                                              const std::vector<lexicon::Pattern>& patterns) {
  std::vector<ResolvedPattern> out;
  for (const auto& pattern : patterns) out.push_back(resolve_pattern(lexicon, pattern, false));
  return out;
}

bool holds(Article& article, const ResolvedPattern& pattern, const PatternMatch* first) {
  return first_pattern_match(article, pattern, first).has_value();
}

// The number of sentences that `at` has to outweigh.
size_t weight_of(Article& article, const std::vector<ResolvedPattern>& patterns) {
  std::vector<PatternMatch> all;
  for (const auto& pattern : patterns) {
    const auto matches = pattern_matches(article, pattern, nullptr);
    all.insert(all.end(), matches.begin(), matches.end());
  }
  return sentences_in(all);
}

// Adds the cues of a match: those of its claim, and its own.
void add_because(Article& article, const PatternMatch& place, std::vector<match::Because>& out) {
  if (place.claim) out.insert(out.end(), place.claim->claim.because.begin(), place.claim->claim.because.end());
  if (place.cue) out.push_back({article.context.lexicon->cues[place.cue->cue].id, place.cue->span});
}

// A short sentence as it is; of a long one the words of the claim or cue.
std::string quote(Article& article, const PatternMatch& place) {
  const text::Document& document = *article.context.document;
  const text::Sentence& sentence = document.sentences[place.sentence];
  if (sentence.last_token - sentence.first_token <= article.context.lexicon->policy.limits.words_of_quotation)
    return std::string(document.prose_text(sentence.prose));
  return text::words_in(document, place.sentence, place.claim ? place.claim->claim.span : place.cue->span);
}

// The sides of a dispute: "no benefit (independent review); arm function better (sponsored trials)".
std::string stances_of(const lexicon::EvidenceRow& row) {
  std::vector<std::string> sides;
  for (const auto& side : row.stances) sides.push_back(side.says + (side.who.empty() ? "" : " (" + side.who + ")"));
  return lexicon::joined(sides, "; ");
}

bool earlier(const PatternMatch& a, const PatternMatch& b) { return a.sentence < b.sentence; }

}  // namespace

DocumentRules::DocumentRules(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {
  for (const auto& rule : lexicon.rules) {
    if (!rule.checked) continue;
    for (const auto& c : rule.document)
      tests_.push_back({&rule, &c, resolve_pattern(lexicon, c.at, true), resolve_patterns(lexicon, c.with),
                        resolve_patterns(lexicon, c.without), resolve_patterns(lexicon, c.also),
                        resolve_patterns(lexicon, c.outweigh)});
  }
}

Finding DocumentRules::finding_of(Article& article, const Test& test, const PatternMatch& at,
                                  const std::vector<PatternMatch>& others) const {
  Finding f;
  f.rule = test.rule->id;
  f.label = lexicon::Label::document;
  f.severity = test.condition->severity.value_or(test.rule->severity);
  f.sentence = at.sentence;
  f.span = article.context.document->sentences[at.sentence].span;
  add_because(article, at, f.because);
  for (const auto& other : others) add_because(article, other, f.because);
  f.subject = lexicon_.subjects[article.context.page_subject].id;
  claim::Claim about;
  about.subject = f.subject;
  about.named = f.named = claim::product_name(article.context, f.subject);
  if (at.claim) about.outcome = at.claim->claim.outcome;
  const std::string words = quote(article, at);
  ClaimFields fields(lexicon_, about, nullptr, words);
  if (!others.empty()) fields.set("other", quote(article, others.front()));
  std::vector<std::string> missing;
  for (const auto& pattern : test.condition->without)
    if (!pattern.name.empty()) missing.push_back(pattern.name);
  for (const auto& pattern : test.also)
    if (!holds(article, pattern, &at)) missing.push_back(pattern.pattern->name);
  fields.set("missing", lexicon::joined(missing, ", "));
  if (const auto* row = at.claim ? lexicon_.row(at.claim->row) : nullptr) fields.set("stances", stances_of(*row));
  f.message = fields.fill(test.condition->message.empty() ? test.rule->message : test.condition->message);
  return f;
}

bool DocumentRules::apply(Article& article, const Test& test, std::vector<Finding>& out) const {
  if (article.context.document->sentences.size() < test.condition->sentences) return false;
  auto matches = pattern_matches(article, test.at, nullptr);
  if (matches.empty() || !enough(article, test.condition->at, matches)) return false;
  if (!test.outweigh.empty() && sentences_in(matches) <= weight_of(article, test.outweigh)) return false;
  std::stable_sort(matches.begin(), matches.end(), earlier);
  for (const auto& at : matches) {
    std::vector<PatternMatch> others;
    const bool all = std::all_of(test.with.begin(), test.with.end(), [&](const ResolvedPattern& pattern) {
      const auto found = first_pattern_match(article, pattern, &at);
      if (found) others.push_back(*found);
      return found.has_value();
    });
    if (!all) continue;
    const bool excused = std::any_of(test.without.begin(), test.without.end(),
                                     [&](const ResolvedPattern& pattern) { return holds(article, pattern, &at); });
    if (excused) continue;
    out.push_back(finding_of(article, test, at, others));
    return true;
  }
  return false;
}

void DocumentRules::find(Article& article, std::vector<Finding>& out) const {
  if (article.context.page_subject >= lexicon_.subjects.size()) return;
  const lexicon::Subject& page = lexicon_.subjects[article.context.page_subject];
  const lexicon::Rule* done = nullptr;
  for (const auto& test : tests_) {
    if (test.rule == done || !lexicon::passes(lexicon_, page, test.condition->subject_is)) continue;
    if (apply(article, test, out)) done = test.rule;
  }
}

}  // namespace overclaim::verdict
