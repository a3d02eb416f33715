#include "trace.h"

#include <algorithm>

#include "checker_parts.h"
#include "claim/extract.h"
#include "overclaim.h"
#include "parse/scope.h"
#include "parse/to_text.h"

namespace overclaim {
namespace {

class Tracer {
 public:
  Tracer(claim::PageContext& page, uint32_t index) : x_(page.sentence(index)), v_(x_.parse) {}

  SentenceTrace trace() const {
    const auto triggers = claim::trace_triggers(x_);
    SentenceTrace trace;
    trace.sentence = v_.index;
    trace.subject = claim::subject_of_sentence(x_.page, v_.index);
    for (const auto& m : v_.matches) trace.cues.push_back(traced(m));
    for (const auto& clause : v_.clauses)
      if (clause.first < clause.last) trace.clauses.push_back({span_of(clause), std::string(name_of(clause.opener))});
    for (const auto& one : triggers) trace.triggers.push_back(trigger(one));
    for (const auto& m : v_.matches) {
      if (!v_.is(m, lexicon::Trait::modifier)) continue;
      auto reach = scope(m, triggers);
      if (!reach.governed.empty() || !reach.not_governed.empty()) trace.scopes.push_back(std::move(reach));
    }
    trace.classification = classification();
    trace.no_claim = why_no_claim(triggers);
    trace.parse = parse::to_text(v_);
    return trace;
  }

 private:
  TracedCue traced(const match::Match& m) const { return {m.span, &v_.cue(m)}; }

  text::Span span_of(const parse::Clause& clause) const {
    return {v_.token(clause.first).span.begin, v_.token(clause.last - 1).span.end};
  }

  text::Span span_of(parse::Place place) const {
    const parse::Tokens at = v_.tokens_of(place);
    return {v_.token(at.first).span.begin, v_.token(at.last - 1).span.end};
  }

  TracedTrigger trigger(const claim::TriggerOutcome& one) const {
    TracedTrigger result{traced(*one.match), {}, std::string(name_of(one.reason)), one.by};
    for (const match::Match* outcome : one.outcomes)
      if (outcome != one.match) result.outcomes.push_back(outcome->span);
    return result;
  }

  TracedScope scope(const match::Match& modifier, const std::vector<claim::TriggerOutcome>& triggers) const {
    TracedScope result{traced(modifier), {}, {}};
    std::vector<text::Span> seen;
    // A topic modifier ("the effect of X on Y was studied") governs the words of an effect, every other modifier its
    // verb.
    const lexicon::CueKind kind = v_.kind(modifier);
    const bool of_topic =
        kind == lexicon::CueKind::study_of || kind == lexicon::CueKind::use || kind == lexicon::CueKind::harm;
    for (const auto& one : triggers) {
      if (one.reason == claim::RejectReason::inside) continue;
      parse::Place place = one.place;
      if (of_topic) place.index = v_.place_of(*one.match).index;
      const text::Span span = span_of(place);
      if (std::find(seen.begin(), seen.end(), span) != seen.end()) continue;
      seen.push_back(span);
      if (parse::governs(v_, modifier, place)) {
        result.governed.push_back(span);
      } else {
        result.not_governed.push_back(not_governed(modifier, place));
      }
    }
    return result;
  }

  UngovernedPlace not_governed(const match::Match& modifier, parse::Place place) const {
    const parse::Scope scope = parse::scope_of(v_, modifier, place);
    UngovernedPlace result{
        span_of(place), std::string(name_of(scope.verdict)), parse::words_between(v_, modifier, place), {}, ""};
    if (scope.edge == parse::Scope::kNoEdge) return result;
    const parse::Clause& clause = v_.clauses[scope.edge];
    if (clause.first < clause.last) result.clause = span_of(clause);
    result.opener = name_of(clause.opener);
    return result;
  }

  classify::Classification classification() const {
    classify::Classification result = classify::classify_sentence(v_);
    if (result.advice == lexicon::Advice::none) return result;
    for (const auto& m : v_.matches)
      if (v_.is(m, lexicon::CueKind::advice)) result.because.push_back({v_.cue(m).id, m.span});
    return result;
  }

  static std::string why_no_claim(const std::vector<claim::TriggerOutcome>& triggers) {
    using claim::RejectReason;
    const auto all = [&](auto is) {
      return std::all_of(triggers.begin(), triggers.end(), [&](const auto& one) { return is(one.reason); });
    };
    if (triggers.empty()) return "explain.no_effect";
    if (all([](RejectReason reason) { return reason == RejectReason::no_outcome; })) return "explain.no_outcome";
    return all([](RejectReason reason) { return reason != RejectReason::none; }) ? "explain.turned_away" : "";
  }

  const claim::SentenceContext x_;
  const parse::Parse& v_;
};

}  // namespace

std::vector<SentenceTrace> Checker::trace(const verdict::Review& review, const std::vector<uint32_t>& sentences) const {
  claim::PageContext page = claim::survey(parts_->matcher(), review.document,
                                          parts_->lexicon->subject_index(review.page_subject), review.described);
  // The gate weighs what the rules alone have found.
  const verdict::Evaluator& evaluator = parts_->evaluator();
  const bool gate = evaluator.gate().takes_part(page);
  verdict::EvaluateOptions by_rules;
  by_rules.subject = review.page_subject;
  by_rules.read_by = verdict::ReadBy::rules;
  by_rules.products = review.described;
  const verdict::Review read =
      gate ? evaluator.evaluate(review.document, parts_->matcher(), by_rules) : verdict::Review{};
  const auto scores = gate ? evaluator.gate().scores(page, read) : std::vector<std::optional<double>>{};
  std::vector<SentenceTrace> traces;
  for (const uint32_t sentence : sentences) {
    traces.push_back(Tracer(page, sentence).trace());
    if (!gate || !scores[sentence]) continue;
    traces.back().confidence = scores[sentence];
    for (auto& [name, weight] : evaluator.gate().strongest(page, read, sentence))
      traces.back().signals.push_back({std::move(name), weight});
  }
  return traces;
}

}  // namespace overclaim
