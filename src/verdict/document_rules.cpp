#include "verdict/internal/document_rules.h"

#include <algorithm>

#include "lexicon/subject_test.h"
#include "text/quote.h"
#include "verdict/message.h"

namespace overclaim::verdict {
namespace {

std::vector<ResolvedPattern> resolve_signs(const lexicon::Lexicon& lexicon,
                                           const std::vector<lexicon::Pattern>& signs) {
  std::vector<ResolvedPattern> out;
  for (const auto& sign : signs) out.push_back(resolve_pattern(lexicon, sign, false));
  return out;
}

bool holds(Article& article, const ResolvedPattern& sign, const PatternMatch* first) {
  return first_pattern_match(article, sign, first).has_value();
}

// In how many sentences what `at` has to outweigh is told.
size_t weight_of(Article& article, const std::vector<ResolvedPattern>& signs) {
  std::vector<PatternMatch> all;
  for (const auto& sign : signs) {
    const auto places = pattern_matches(article, sign, nullptr);
    all.insert(all.end(), places.begin(), places.end());
  }
  return sentences_in(all);
}

// What a place is known by: the claim's cues, or the cue itself.
void add_because(Article& article, const PatternMatch& place, std::vector<match::Because>& out) {
  if (place.claim) out.insert(out.end(), place.claim->claim.because.begin(), place.claim->claim.because.end());
  if (place.cue) out.push_back({article.context.lexicon->cues[place.cue->cue].id, place.cue->span});
}

// A short sentence whole, of a long one the words that count.
std::string quote(Article& article, const PatternMatch& place) {
  constexpr uint32_t kShort = 16;  // tokens
  const text::Document& document = *article.context.document;
  const text::Sentence& sentence = document.sentences[place.sentence];
  if (sentence.last_token - sentence.first_token <= kShort) return std::string(document.prose_text(sentence.prose));
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
      tests_.push_back({&rule, &c, resolve_pattern(lexicon, c.at, true), resolve_signs(lexicon, c.with),
                        resolve_signs(lexicon, c.without), resolve_signs(lexicon, c.also),
                        resolve_signs(lexicon, c.outweigh)});
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
  for (const auto& sign : test.condition->without)
    if (!sign.name.empty()) missing.push_back(sign.name);
  for (const auto& sign : test.also)
    if (!holds(article, sign, &at)) missing.push_back(sign.sign->name);
  fields.set("missing", lexicon::joined(missing, ", "));
  if (const auto* row = at.claim ? lexicon_.row(at.claim->row) : nullptr) fields.set("stances", stances_of(*row));
  f.message = fields.fill(test.condition->message.empty() ? test.rule->message : test.condition->message);
  return f;
}

bool DocumentRules::apply(Article& article, const Test& test, std::vector<Finding>& out) const {
  if (article.context.document->sentences.size() < test.condition->sentences) return false;
  auto places = pattern_matches(article, test.at, nullptr);
  if (places.empty() || !enough(article, test.condition->at, places)) return false;
  if (!test.outweigh.empty() && sentences_in(places) <= weight_of(article, test.outweigh)) return false;
  std::stable_sort(places.begin(), places.end(), earlier);
  for (const auto& at : places) {
    std::vector<PatternMatch> others;
    const bool all = std::all_of(test.with.begin(), test.with.end(), [&](const ResolvedPattern& sign) {
      const auto found = first_pattern_match(article, sign, &at);
      if (found) others.push_back(*found);
      return found.has_value();
    });
    if (!all) continue;
    const bool excused = std::any_of(test.without.begin(), test.without.end(),
                                     [&](const ResolvedPattern& sign) { return holds(article, sign, &at); });
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
