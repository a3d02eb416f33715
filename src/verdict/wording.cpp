#include "verdict/internal/wording.h"

#include <algorithm>

#include "claim/answers.h"
#include "claim/assertion.h"
#include "claim/extract.h"
#include "lexicon/message.h"
#include "lexicon/patterns.h"
#include "lexicon/subject_test.h"
#include "parse/scope.h"
#include "parse/spelling.h"
#include "verdict/message.h"

namespace overclaim::verdict {

using lexicon::CueKind;
using match::Match;
using parse::Parse;

namespace {

const Match* first_of(const Parse& v, const std::vector<bool>& cues, const Match* other_than = nullptr) {
  for (const auto& m : v.matches)
    if (&m != other_than && cues[m.cue]) return &m;
  return nullptr;
}

// "A cool bag for the journey does no harm": words without a cue are where the product would be.
bool is_about_something_else(const Parse& v, const Match& m) {
  uint32_t unknown = 0;
  const parse::Clause& clause = v.clause_at(m.first_token);
  for (uint32_t t = clause.first; t < m.first_token; ++t) {
    if (v.covering(t, CueKind::subject_name) || v.covering(t, CueKind::anaphor)) return false;
    if (v.token(t).kind != text::TokenKind::word) continue;
    const bool known = std::any_of(v.matches.begin(), v.matches.end(), [&](const Match& o) {
      return o.first_token <= t && t < o.last_token && !v.is(o, lexicon::Trait::common);
    });
    if (!known && !parse::ends_as_adverb(v, t)) ++unknown;
  }
  return unknown >= v.limits().unknown_words;
}

}  // namespace

WordingRules::WordingRules(const lexicon::Lexicon& lexicon) : lexicon_(lexicon), triggers_(lexicon.cues.size(), false) {
  for (const auto& rule : lexicon.rules) {
    if (!rule.checked) continue;
    for (const auto& condition : rule.when) {
      anything_ = anything_ || condition.subject == lexicon::SubjectPlace::any;
      tests_.push_back({&rule, &condition, lexicon::matching_cues(lexicon, condition.cue),
                        lexicon::matching_cues(lexicon, condition.with),
                        lexicon::matching_cues(lexicon, condition.without),
                        lexicon::matching_cues(lexicon, condition.without_near),
                        lexicon::matching_cues(lexicon, condition.answers)});
      for (size_t i = 0; i < triggers_.size(); ++i)
        if (tests_.back().cue[i]) triggers_[i] = true;
    }
  }
}

bool WordingRules::subject_fits(const Parse& v, const Test& test, const std::string& subject) const {
  const lexicon::Condition& condition = *test.condition;
  if (condition.subject == lexicon::SubjectPlace::clause && !v.has(CueKind::subject_name) && !v.has(CueKind::anaphor))
    return false;
  // Without a subject there are no properties to test, and only conditions on anything can hold.
  if (subject.empty()) return condition.subject == lexicon::SubjectPlace::any;
  return lexicon::passes(lexicon_, subject, condition.subject_is);
}

bool WordingRules::counts(const claim::SentenceContext& sentence, const Test& test, const Match& m) const {
  const parse::Place place = sentence.parse.place_of(m);
  if (!test.condition->answers.empty()) return claim::is_answer_to_cue(sentence, m, test.answers);
  if (!test.condition->every_place) return claim::is_asserted(sentence, place);
  return test.condition->quoted || !claim::is_quoted(sentence, place);
}

// Does one of `cues` stand in the block of the sentence?
bool WordingRules::near(const claim::SentenceContext& sentence, const std::vector<bool>& cues) const {
  const text::Block& block = sentence.parse.block();
  for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s)
    if (first_of(sentence.page.parse(s), cues)) return true;
  return false;
}

// A house word is about no product.
Finding WordingRules::house_finding(const Parse& v, const Test& test, const Match& m) const {
  const lexicon::Rule& rule = *test.rule;
  Finding f;
  f.rule = rule.id;
  f.label = rule.label;
  f.severity = rule.severity;
  f.sentence = v.index;
  f.span = m.span;
  f.because.push_back({v.cue(m).id, m.span});
  const std::string words(
      v.document->prose_text({v.token(m.first_token).prose.begin, v.token(m.last_token - 1).prose.end}));
  const std::string_view text = !rule.message.empty()
                                    ? std::string_view(rule.message)
                                    : lexicon_.message(rule.use.empty() ? "house.avoid" : "house.use");
  f.message = lexicon::fill(text, {{"words", words}, {"use", rule.use}});
  if (!rule.use.empty()) f.suggestion = Suggestion{rule.use, {}};
  return f;
}

void WordingRules::apply(const claim::SentenceContext& sentence, const Test& test, std::vector<Finding>& out) const {
  const Parse& v = sentence.parse;
  const lexicon::Condition& condition = *test.condition;
  for (const auto& m : v.matches) {
    if (!test.cue[m.cue] || !counts(sentence, test, m)) continue;
    const Match* with = condition.with.empty() ? nullptr : first_of(v, test.with, &m);
    if (!condition.with.empty() && !with) continue;
    if (first_of(v, test.without)) continue;
    if (!condition.without_near.empty() && near(sentence, test.without_near)) continue;
    if (condition.every_place) {
      out.push_back(house_finding(v, test, m));
      continue;
    }
    const std::string subject = claim::subject_of_sentence(sentence.page, v.index);
    if (!subject_fits(v, test, subject)) continue;
    if (condition.subject != lexicon::SubjectPlace::any && is_about_something_else(v, m)) continue;
    Finding f;
    f.rule = test.rule->id;
    f.label = condition.label.value_or(test.rule->label);
    f.severity = condition.severity.value_or(test.rule->severity);
    f.sentence = v.index;
    f.span = m.span;
    f.because.push_back({v.cue(m).id, m.span});
    if (with) {
      f.span = {std::min(m.span.begin, with->span.begin), std::max(m.span.end, with->span.end)};
      f.because.push_back({v.cue(*with).id, with->span});
    }
    f.subject = subject;
    claim::Claim about;
    about.subject = subject;
    about.named = f.named = claim::product_name(sentence.page, subject);
    if (with && v.cue(*with).outcome != lexicon::kNoIndex) about.outcome = lexicon_.outcomes[v.cue(*with).outcome].id;
    const std::string_view words =
        v.document->prose_text({v.token(m.first_token).prose.begin, v.token(m.last_token - 1).prose.end});
    f.message = ClaimFields(lexicon_, about, nullptr, words)
                    .fill(condition.message.empty() ? test.rule->message : condition.message);
    out.push_back(std::move(f));
    return;  // one finding for each condition and sentence
  }
}

void WordingRules::find(const claim::SentenceContext& sentence, std::vector<Finding>& out) const {
  const Parse& v = sentence.parse;
  if (!first_of(v, triggers_)) return;
  for (const auto& test : tests_) {
    const bool found = std::any_of(out.begin(), out.end(),
                                   [&](const Finding& f) { return f.rule == test.rule->id && f.sentence == v.index; });
    if (!found) apply(sentence, test, out);
  }
}

}  // namespace overclaim::verdict
