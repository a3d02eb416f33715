#include "trace.h"

#include <algorithm>

#include "claim/extract.h"

namespace overclaim {
namespace {

std::string name_of(parse::ClauseOpener opener) {
  static constexpr const char* kNames[] = {"start",       "independent", "label",      "relative", "complement",
                                           "subordinate", "contrast",    "coordinate", "resumed",  "bracket"};
  return kNames[static_cast<size_t>(opener)];
}

std::string name_of(claim::RejectReason fate) {
  static constexpr const char* kNames[] = {"claim",      "inside",   "no_verb",   "helper", "topic_noun",    "loose",
                                           "no_outcome", "fragment", "not_given", "topic",  "somebody_else", "nobody"};
  return kNames[static_cast<size_t>(fate)];
}

std::string name_of(parse::ScopeVerdict hold) {
  static constexpr const char* kNames[] = {"governs",    "same_words",   "behind_it",   "before_it", "too_far",
                                           "wrong_form", "verb_between", "clause_edge", "clause_end"};
  return kNames[static_cast<size_t>(hold)];
}

class Tracer {
 public:
  Tracer(const claim::PageContext& context, uint32_t index) : c_(context), v_(context.parse(index)) {}

  SentenceTrace trace() const {
    const auto candidates = claim::follow_candidates(c_, v_);
    SentenceTrace trace;
    trace.sentence = v_.index;
    trace.subject = claim::subject_of_sentence(c_, v_.index);
    for (const auto& m : v_.matches) trace.cues.push_back(here(m));
    for (const auto& clause : v_.clauses)
      if (clause.first < clause.last) trace.clauses.push_back({span_of(clause), name_of(clause.opener)});
    for (const auto& candidate : candidates) trace.triggers.push_back(trigger(candidate));
    for (const auto& m : v_.matches) {
      if (!parse::is_modifier(v_.kind(m))) continue;
      auto reach = scope(m, candidates);
      if (!reach.governed.empty() || !reach.not_governed.empty()) trace.scopes.push_back(std::move(reach));
    }
    trace.reading = reading();
    trace.no_claim = why_no_claim(candidates);
    return trace;
  }

 private:
  CueHere here(const match::Match& m) const { return {m.span, &v_.cue(m)}; }

  text::Span span_of(const parse::Clause& clause) const {
    return {v_.token(clause.first).span.begin, v_.token(clause.last - 1).span.end};
  }

  text::Span span_of(const parse::Place& place) const {
    return {v_.token(place.first).span.begin, v_.token(place.last - 1).span.end};
  }

  TriggerHere trigger(const claim::Candidate& candidate) const {
    TriggerHere result{here(*candidate.match), {}, name_of(candidate.fate), candidate.by};
    for (const match::Match* outcome : candidate.outcomes)
      if (outcome != candidate.match) result.outcomes.push_back(outcome->span);
    return result;
  }

  ScopeHere scope(const match::Match& modifier, const std::vector<claim::Candidate>& candidates) const {
    ScopeHere result{here(modifier), {}, {}};
    std::vector<text::Span> seen;
    // What was studied or used governs the words of an effect, everything else its verb.
    const lexicon::CueKind kind = v_.kind(modifier);
    const bool of_topic =
        kind == lexicon::CueKind::study_of || kind == lexicon::CueKind::use || kind == lexicon::CueKind::harm;
    for (const auto& candidate : candidates) {
      if (candidate.fate == claim::RejectReason::inside) continue;
      parse::Place place = candidate.place;
      if (of_topic) place = {candidate.match->first_token, candidate.match->last_token, place.form};
      const text::Span span = span_of(place);
      if (std::find(seen.begin(), seen.end(), span) != seen.end()) continue;
      seen.push_back(span);
      const parse::Scope scope = parse::scope_of(v_, modifier, place);
      if (scope.hold == parse::ScopeVerdict::governs) {
        result.governed.push_back(span);
      } else {
        result.not_governed.push_back(not_governed(span, scope));
      }
    }
    return result;
  }

  NotGoverned not_governed(text::Span place, const parse::Scope& scope) const {
    NotGoverned result{place, name_of(scope.hold), scope.words, {}, ""};
    if (scope.edge == text::kNone) return result;
    const parse::Clause& clause = v_.clauses[scope.edge];
    if (clause.first < clause.last) result.clause = span_of(clause);
    result.opener = name_of(clause.opener);
    return result;
  }

  classify::Classification reading() const {
    classify::Classification reading = classify::classify_sentence(v_);
    if (reading.advice == lexicon::Advice::none) return reading;
    for (const auto& m : v_.matches)
      if (v_.is(m, lexicon::CueKind::advice)) reading.because.push_back({v_.cue(m).id, m.span});
    return reading;
  }

  static std::string why_no_claim(const std::vector<claim::Candidate>& candidates) {
    const auto all = [&](auto holds) { return std::all_of(candidates.begin(), candidates.end(), holds); };
    if (candidates.empty()) return "explain.no_effect";
    if (all([](const claim::Candidate& c) { return c.fate == claim::RejectReason::no_outcome; }))
      return "explain.no_outcome";
    return all([](const claim::Candidate& c) { return c.fate != claim::RejectReason::claim; }) ? "explain.turned_away"
                                                                                               : "";
  }

  const claim::PageContext& c_;
  const parse::Parse& v_;
};

}  // namespace

SentenceTrace trace_sentence(const claim::PageContext& context, uint32_t index) {
  return Tracer(context, index).trace();
}

}  // namespace overclaim
