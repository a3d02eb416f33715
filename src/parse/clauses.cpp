// Clauses without a parser: marks, relative pronouns, subordinators, contrasts and new subjects are edges. The edges
// are what negation and hedges stop at (ConText: Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002, with clause edges
// in place of its fixed termination words).
#include <algorithm>

#include "parse/parse.h"
#include "text/words.h"

namespace overclaim::parse {
namespace {

class Splitter {
 public:
  explicit Splitter(Parse& parse) : v_(parse) {}

  void run() {
    open(v_.first(), ClauseOpener::start, text::kNone);
    for (uint32_t t = v_.first(); t < v_.last(); ++t) {
      if (v_.token(t).kind == text::TokenKind::punctuation) {
        mark(t);
      } else {
        word(t);
      }
    }
    close(v_.last());
    v_.clause_of_token.assign(v_.last() - v_.first(), 0);
    for (uint32_t c = 0; c < v_.clauses.size(); ++c)
      for (uint32_t t = v_.clauses[c].first; t < v_.clauses[c].last; ++t) v_.clause_of_token[t - v_.first()] = c;
  }

 private:
  uint32_t current() const { return static_cast<uint32_t>(v_.clauses.size() - 1); }

  void close(uint32_t t) { v_.clauses.back().last = t; }

  void open(uint32_t t, ClauseOpener opener, uint32_t of) {
    if (!v_.clauses.empty()) {
      if (t < v_.clauses.back().first) return;  // inside "turns out that", which has opened its clause at "that"
      if (v_.clauses.back().first == t) {       // nothing in it yet: the later opener says more
        v_.clauses.back().opener = opener;
        if (of < current()) v_.clauses.back().of = of;  // it hangs on something before it
        return;
      }
      close(t);
    }
    v_.clauses.push_back({t, t, opener, of});
    verb_seen_ = false;
  }

  // The clause that a relative, subordinate or bracketed clause interrupts.
  uint32_t main_of(uint32_t c) const {
    const Clause& clause = v_.clauses[c];
    const bool hangs = clause.opener == ClauseOpener::relative || clause.opener == ClauseOpener::bracket ||
                       clause.opener == ClauseOpener::resumed;
    return hangs && clause.of < c ? main_of(clause.of) : c;
  }

  void mark(uint32_t t) {
    const auto text = v_.word(t);
    if (text == ";" || text == "|") {
      open(t + 1, ClauseOpener::independent, text::kNone);
    } else if (text == text::kClauseDash && in_aside_) {
      in_aside_ = false;
      open(t + 1, ClauseOpener::resumed, aside_of_);
    } else if (text == text::kClauseDash && dash_after(t + 1)) {
      // "X - a, b - promotes": what stands between dashes is an aside
      in_aside_ = true;
      aside_of_ = main_of(current());
      open(t + 1, ClauseOpener::bracket, aside_of_);
    } else if (text == ":" || text == text::kClauseDash) {
      open(t + 1, ClauseOpener::label, current());
    } else if (text == "(" || text == "[") {
      brackets_.push_back(main_of(current()));
      open(t, ClauseOpener::bracket, brackets_.back());
    } else if ((text == ")" || text == "]") && !brackets_.empty()) {
      open(t + 1, ClauseOpener::resumed, brackets_.back());
      brackets_.pop_back();
    } else if (text == ",") {
      comma(t);
    }
  }

  bool dash_after(uint32_t t) const {
    for (; t < v_.last(); ++t) {
      if (v_.word(t) == text::kClauseDash) return true;
      if (v_.word(t) == ";" || v_.word(t) == "|") return false;
    }
    return false;
  }

  // A comma ends a relative clause where the main verb follows, and an opening subordinate clause.
  void comma(uint32_t t) {
    const Clause& clause = v_.clauses.back();
    const uint32_t next = t + 1;
    if (next >= v_.last() || v_.covering(next, lexicon::CueKind::relative)) return;  // the pronoun decides
    if (clause.opener == ClauseOpener::relative && finite_verb_at(next)) {
      open(next, ClauseOpener::resumed, clause.of == text::kNone ? text::kNone : main_of(clause.of));
    } else if (clause.opener == ClauseOpener::contrast && current() > 0 && !verb_seen_ && finite_verb_at(next)) {
      open(next, ClauseOpener::resumed, main_of(current() - 1));  // "Semax, unlike caffeine, sharpens"
    } else if (clause.opener == ClauseOpener::subordinate || clause.opener == ClauseOpener::contrast) {
      // ", in humans," is no new clause.
      const bool aside = v_.covering(next, lexicon::CueKind::preposition) != nullptr;
      if (new_subject_at(after_coordinator(next)) || (clause.first == v_.first() && !aside))
        open(next, ClauseOpener::coordinate, text::kNone);
    } else if (new_subject_at(after_coordinator(next)) &&
               (verb_seen_ || v_.covering(clause.first, lexicon::CueKind::preposition) ||
                v_.covering(clause.first, lexicon::CueKind::negation) || pronoun_joined_at(next))) {
      // "In a review of six trials, it ...", "Not a stimulant, it ...": an opening phrase is no part of what follows.
      open(next, ClauseOpener::coordinate, text::kNone);
    }
  }

  void word(uint32_t t) {
    if (v_.covering(t, lexicon::CueKind::confuser)) return;
    for (const auto& m : v_.matches) {
      if (m.first_token > t) break;
      if (m.first_token != t) continue;
      switch (v_.kind(m)) {
        case lexicon::CueKind::effect:
        case lexicon::CueKind::carrier:
        case lexicon::CueKind::auxiliary:
        case lexicon::CueKind::correlation:
        case lexicon::CueKind::outcome_claim:
          verb_seen_ = true;
          break;
        case lexicon::CueKind::contrast:
          if (is_inside(t, lexicon::CueKind::negation)) break;  // "has yet to be shown"
          return open(t, ClauseOpener::contrast, text::kNone);
        case lexicon::CueKind::condition:
        case lexicon::CueKind::subordinator:
          if (is_tail(t)) break;
          if (opens_clause(m)) return open(t, ClauseOpener::subordinate, current());
          break;
        case lexicon::CueKind::relative:
          // "doubt that": the clause begins at "that", so that what governs the verb stands outside.
          if (v_.cue(m).role == "said") return open(m.last_token - 1, ClauseOpener::complement, current());
          if (t > v_.first())
            return open(t, says_before(t) ? ClauseOpener::complement : ClauseOpener::relative, current());
          break;
        case lexicon::CueKind::coordinator:
          if (verb_seen_ && new_subject_at(m.last_token)) return open(t, ClauseOpener::coordinate, text::kNone);
          break;
        default:
          break;
      }
    }
  }

  bool is_inside(uint32_t t, lexicon::CueKind kind) const {
    const match::Match* phrase = v_.covering(t, kind);
    return phrase && phrase->first_token < t;
  }

  // "such as", "marketed as", "emerged as": the end of a phrase with a meaning of its own opens nothing.
  bool is_tail(uint32_t t) const {
    for (const lexicon::CueKind kind : {lexicon::CueKind::coordinator, lexicon::CueKind::use, lexicon::CueKind::attribution, lexicon::CueKind::carrier})
      if (is_inside(t, kind)) return true;
    return false;
  }

  // "by", "through", "leading to" bind a verb to its means or result and share its clause; "after" and "when" begin a
  // clause of their own only where somebody acts in it.
  bool opens_clause(const match::Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role == "means" || role == "result" || role == "purpose") return false;
    if (v_.is(m, lexicon::CueKind::condition) || role == "cause") return true;
    for (uint32_t t = m.last_token; t < std::min(m.last_token + 3, v_.last()); ++t)
      if (new_subject_at(t)) return true;
    return false;
  }

  // Does a verb of saying, doubting or showing end just before `t`?
  // An aside may stand between: "shows, in humans, that".
  bool says_before(uint32_t t) const {
    const bool aside = v_.word(t - 1) == ",";
    for (const auto& m : v_.matches) {
      if (aside ? m.last_token > t || m.first_token < v_.clauses.back().first : m.last_token != t) continue;
      switch (v_.kind(m)) {
        case lexicon::CueKind::attribution:
        case lexicon::CueKind::report:
        case lexicon::CueKind::suggestion:
        case lexicon::CueKind::proof:
        case lexicon::CueKind::proposal:
        case lexicon::CueKind::hedge:
        case lexicon::CueKind::probability:
        case lexicon::CueKind::negation:
        case lexicon::CueKind::rejection:
        case lexicon::CueKind::uncertainty:
        case lexicon::CueKind::negative_result:
        case lexicon::CueKind::carrier:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  uint32_t after_coordinator(uint32_t t) const {
    const match::Match* m = t < v_.last() ? v_.covering(t, lexicon::CueKind::coordinator) : nullptr;
    return m ? m->last_token : t;
  }

  // ", and it": a pronoun behind a coordinator is never one more member of a list.
  bool pronoun_joined_at(uint32_t t) const {
    const uint32_t behind = after_coordinator(t);
    const match::Match* m = behind != t && behind < v_.last() ? v_.covering(behind, lexicon::CueKind::anaphor) : nullptr;
    return m && v_.cue(*m).role == "pronoun";
  }

  // A subject's name or a pronoun at `t`, not merely one more member of a list of names.
  bool new_subject_at(uint32_t t) const {
    if (t >= v_.last()) return false;
    if (const match::Match* m = v_.covering(t, lexicon::CueKind::anaphor))
      return m->first_token == t && (v_.cue(*m).role == "pronoun" || v_.cue(*m).role == "class");
    const match::Match* name = v_.covering(t, lexicon::CueKind::subject_name);
    return name && name->first_token == t;
  }

  bool finite_verb_at(uint32_t t) const {
    for (const auto& m : v_.matches) {
      if (m.first_token > t) break;
      if (m.first_token != t) continue;
      if (v_.is(m, lexicon::CueKind::auxiliary) || v_.is(m, lexicon::CueKind::hedge) || v_.is(m, lexicon::CueKind::suggestion) ||
          v_.is(m, lexicon::CueKind::negation))
        return true;
      if ((v_.is(m, lexicon::CueKind::effect) || v_.is(m, lexicon::CueKind::carrier)) && (m.form == lexicon::Form::third || m.form == lexicon::Form::past))
        return true;
    }
    return false;
  }

  Parse& v_;
  std::vector<uint32_t> brackets_;
  bool in_aside_ = false;
  uint32_t aside_of_ = text::kNone;
  bool verb_seen_ = false;
};

}  // namespace

void split_clauses(Parse& parse) { Splitter(parse).run(); }

}  // namespace overclaim::parse
