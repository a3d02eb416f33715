#include "trace.h"

#include <algorithm>

#include "claim/extract.h"

namespace overclaim {
namespace {

std::string name_of(ClauseOpener opener) {
  static constexpr const char* kNames[] = {"start",       "independent", "label",      "relative", "complement",
                                           "subordinate", "contrast",    "coordinate", "resumed",  "bracket"};
  return kNames[static_cast<size_t>(opener)];
}

std::string name_of(RejectReason fate) {
  static constexpr const char* kNames[] = {"claim",      "inside",   "no_verb",   "helper", "topic_noun",    "loose",
                                           "no_outcome", "fragment", "not_given", "topic",  "somebody_else", "nobody"};
  return kNames[static_cast<size_t>(fate)];
}

std::string name_of(ScopeVerdict hold) {
  static constexpr const char* kNames[] = {"governs",    "same_words",   "behind_it",   "before_it", "too_far",
                                           "wrong_form", "verb_between", "clause_edge", "clause_end"};
  return kNames[static_cast<size_t>(hold)];
}

class Tracer {
 public:
  Tracer(const PageContext& context, uint32_t index) : c_(context), v_(context.parse(index)) {}

  SentenceTrace trace() const {
    const auto candidates = follow_candidates(c_, v_);
    SentenceTrace trace;
    trace.sentence = v_.index;
    trace.subject = subject_of_sentence(c_, v_.index);
    for (const auto& m : v_.matches) trace.cues.push_back(here(m));
    for (const auto& clause : v_.clauses)
      if (clause.first < clause.last) trace.clauses.push_back({span_of(clause), name_of(clause.opener)});
    for (const auto& candidate : candidates) trace.triggers.push_back(trigger(candidate));
    for (const auto& m : v_.matches) {
      if (!is_modifier(v_.kind(m))) continue;
      auto reach = scope(m, candidates);
      if (!reach.governed.empty() || !reach.not_governed.empty()) trace.scopes.push_back(std::move(reach));
    }
    trace.reading = reading();
    trace.no_claim = why_no_claim(candidates);
    return trace;
  }

 private:
  CueHere here(const Match& m) const { return {m.span, &v_.cue(m)}; }

  Span span_of(const Clause& clause) const {
    return {v_.token(clause.first).span.begin, v_.token(clause.last - 1).span.end};
  }

  Span span_of(const Place& place) const {
    return {v_.token(place.first).span.begin, v_.token(place.last - 1).span.end};
  }

  TriggerHere trigger(const Candidate& candidate) const {
    TriggerHere result{here(*candidate.match), {}, name_of(candidate.fate), candidate.by};
    for (const Match* outcome : candidate.outcomes)
      if (outcome != candidate.match) result.outcomes.push_back(outcome->span);
    return result;
  }

  ScopeHere scope(const Match& modifier, const std::vector<Candidate>& candidates) const {
    ScopeHere result{here(modifier), {}, {}};
    std::vector<Span> seen;
    // What was studied or used governs the words of an effect, everything else its verb.
    const CueKind kind = v_.kind(modifier);
    const bool of_topic = kind == CueKind::study_of || kind == CueKind::use || kind == CueKind::harm;
    for (const auto& candidate : candidates) {
      if (candidate.fate == RejectReason::inside) continue;
      Place place = candidate.place;
      if (of_topic) place = {candidate.match->first_token, candidate.match->last_token, place.form};
      const Span span = span_of(place);
      if (std::find(seen.begin(), seen.end(), span) != seen.end()) continue;
      seen.push_back(span);
      const Scope scope = scope_of(v_, modifier, place);
      if (scope.hold == ScopeVerdict::governs) {
        result.governed.push_back(span);
      } else {
        result.not_governed.push_back(not_governed(span, scope));
      }
    }
    return result;
  }

  NotGoverned not_governed(Span place, const Scope& scope) const {
    NotGoverned result{place, name_of(scope.hold), scope.words, {}, ""};
    if (scope.edge == kNone) return result;
    const Clause& clause = v_.clauses[scope.edge];
    if (clause.first < clause.last) result.clause = span_of(clause);
    result.opener = name_of(clause.opener);
    return result;
  }

  Classification reading() const {
    Classification reading = classify_sentence(v_);
    if (reading.advice == Advice::none) return reading;
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::advice)) reading.because.push_back({v_.cue(m).id, m.span});
    return reading;
  }

  static std::string why_no_claim(const std::vector<Candidate>& candidates) {
    const auto all = [&](auto holds) { return std::all_of(candidates.begin(), candidates.end(), holds); };
    if (candidates.empty()) return "explain.no_effect";
    if (all([](const Candidate& c) { return c.fate == RejectReason::no_outcome; })) return "explain.no_outcome";
    return all([](const Candidate& c) { return c.fate != RejectReason::claim; }) ? "explain.turned_away" : "";
  }

  const PageContext& c_;
  const Parse& v_;
};

}  // namespace

SentenceTrace trace_sentence(const PageContext& context, uint32_t index) { return Tracer(context, index).trace(); }

}  // namespace overclaim
