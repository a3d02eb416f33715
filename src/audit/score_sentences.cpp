#include "audit/score_sentences.h"

#include <algorithm>

#include "audit/internal/flagging.h"
#include "audit/internal/gold.h"

namespace overclaim::audit {

using classify::Classification;
using lexicon::Relation;

namespace {

constexpr const char* kUnrelated = "none";
constexpr const char* kCorrelational = "correlational";
constexpr const char* kConditional = "conditional";
constexpr const char* kCausal = "causal";
constexpr const char* kDenied = "denied";
constexpr const char* kCan = "can";

bool is_strong(const std::string& six) { return six == kCan || six == kCausal; }
bool is_affirmed(const std::string& six) { return six != kUnrelated && six != kDenied; }
std::string strength_class(const std::string& six) { return is_strong(six) ? "strong" : "weak"; }

Classification wanted_classification(const ScienceSentence& sentence) {
  Classification classification;
  classification.relation = sentence.relation;
  classification.polarity = sentence.polarity;
  classification.modality = sentence.modality;
  classification.advice = sentence.advice;
  return classification;
}

// Returns "causation affirmed possible, advice none".
std::string text_of(const Classification& classification) {
  std::string out(name_of(classification.relation));
  if (classification.relation != Relation::none)
    out += " " + std::string(name_of(classification.polarity)) + " " + std::string(name_of(classification.modality));
  return out + ", advice " + std::string(name_of(classification.advice));
}

// Returns the gravest finding that flags the sentence; null if none does.
const verdict::Finding* gravest_flag(const verdict::Review& review, uint32_t sentence_begin) {
  const verdict::Finding* gravest = nullptr;
  for (const auto& finding : review.findings) {
    if (label_of(finding).empty() || finding.span.end <= sentence_begin) continue;
    if (!gravest || gravity_of(label_of(finding)) < gravity_of(label_of(*gravest))) gravest = &finding;
  }
  return gravest;
}

void score_product(const Checker& checker, const SentenceGroup& group, const ProductSentence& sentence,
                   SentenceScores& scores) {
  const std::string before = sentence.context.empty() ? "" : sentence.context + "\n\n";
  CheckOptions options;
  options.format = text::Format::plain;
  if (sentence.subject != kNoSubject) options.subject = sentence.subject;
  const verdict::Review review = checker.check("sentence.txt", before + sentence.text + "\n", options);
  const verdict::Finding* flag = gravest_flag(review, static_cast<uint32_t>(before.size()));
  const bool wanted = wanted_flagged(sentence.label);
  scores.flagged.add(wanted, flag != nullptr);
  GroupScore& score = scores.products[group.name];
  ++score.sentences;
  if (wanted == (flag != nullptr)) {
    ++score.right;
    return;
  }
  Disagreement d{group.path, sentence.line, sentence.text, sentence.label, "", "", ""};
  if (flag) {
    d.got = label_of(*flag);
    d.got_rule = flag->rule;
  }
  (flag ? scores.wrongly_flagged : scores.missed).push_back(std::move(d));
}

void score_science(const Checker& checker, const SentenceGroup& group, const ScienceSentence& sentence,
                   SentenceScores& scores) {
  const Classification wanted = wanted_classification(sentence);
  const Classification got = checker.classify(sentence.text);
  const std::string four = class_of_four(wanted), four_got = class_of_four(got);
  const std::string six = class_of_six(wanted), six_got = class_of_six(got);
  scores.four.add(four, four_got);
  scores.six.add(six, six_got);
  if (is_affirmed(six)) scores.strong.add(strength_class(six), strength_class(six_got));
  scores.advice.add(std::string(name_of(wanted.advice)), std::string(name_of(got.advice)));
  GroupScore& score = scores.science[group.name];
  ++score.sentences;
  if (four == four_got && six == six_got && wanted.advice == got.advice) {
    ++score.right;
  } else {
    scores.misread.push_back({group.path, sentence.line, sentence.text, text_of(wanted), "", text_of(got), ""});
  }
}

}  // namespace

std::string class_of_four(const Classification& classification) {
  if (classification.relation == Relation::none) return kUnrelated;
  if (classification.relation == Relation::correlation) return kCorrelational;
  const bool soft =
      classification.modality == lexicon::Modality::possible || classification.modality == lexicon::Modality::proposed;
  return soft ? kConditional : kCausal;
}

std::string class_of_six(const Classification& classification) {
  if (classification.relation == Relation::none || classification.polarity == lexicon::Polarity::open)
    return kUnrelated;
  if (classification.polarity == lexicon::Polarity::denied) return kDenied;
  if (classification.relation == Relation::causation && classification.modality == lexicon::Modality::can) return kCan;
  return class_of_four(classification);
}

void score_sentences(const Checker& checker, const SentenceGroup& group, SentenceScores& scores) {
  for (const auto& sentence : group.products) score_product(checker, group, sentence, scores);
  for (const auto& sentence : group.science) score_science(checker, group, sentence, scores);
}

}  // namespace overclaim::audit
