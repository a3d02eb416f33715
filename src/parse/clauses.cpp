// Splits a sentence into clauses without a full grammar: marks, relative pronouns, subordinators, contrasts and new
// subjects open clauses. Negations and hedges stop at these edges (ConText: Harkema et al. 2009, doi
// 10.1016/j.jbi.2009.05.002, with clause edges in place of its fixed termination words).
#include <algorithm>

#include "parse/internal/steps.h"
#include "text/words.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Role;
using match::Match;
using text::kClauseDash;
using text::kNone;

namespace {

class Splitter {
 public:
  explicit Splitter(Parse& parse) : v_(parse) {}

  void run() {
    open(v_.first(), ClauseOpener::start, kNone);
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

  void open(uint32_t t, ClauseOpener opener, uint32_t parent) {
    if (!v_.clauses.empty()) {
      if (t < v_.clauses.back().first) return;  // inside "turns out that", which has opened its clause at "that"
      if (v_.clauses.back().first == t) {       // still empty: the later opener says more
        v_.clauses.back().opener = opener;
        if (parent < current()) v_.clauses.back().parent = parent;
        return;
      }
      close(t);
    }
    v_.clauses.push_back({t, t, opener, parent});
    verb_seen_ = false;
  }

  // The clause that a relative, subordinate or bracketed clause interrupts.
  uint32_t main_of(uint32_t c) const {
    const Clause& clause = v_.clauses[c];
    const bool depends = clause.opener == ClauseOpener::relative || clause.opener == ClauseOpener::bracket ||
                         clause.opener == ClauseOpener::resumed;
    return depends && clause.parent < c ? main_of(clause.parent) : c;
  }

  void mark(uint32_t t) {
    const auto text = v_.word(t);
    if (text == ";" || text == "|") {
      open(t + 1, ClauseOpener::independent, kNone);
    } else if (text == kClauseDash && in_aside_) {
      in_aside_ = false;
      open(t + 1, ClauseOpener::resumed, aside_of_);
    } else if (text == kClauseDash && dash_after(t + 1)) {
      // "X - a, b - promotes": what stands between dashes is an aside
      in_aside_ = true;
      aside_of_ = main_of(current());
      open(t + 1, ClauseOpener::bracket, aside_of_);
    } else if (text == ":" || text == kClauseDash) {
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
      if (v_.word(t) == kClauseDash) return true;
      if (v_.word(t) == ";" || v_.word(t) == "|") return false;
    }
    return false;
  }

  // A comma ends a relative clause where the main verb follows, and an opening subordinate clause.
  void comma(uint32_t t) {
    const Clause& clause = v_.clauses.back();
    const uint32_t next = t + 1;
    if (next >= v_.last() || v_.covering(next, CueKind::relative)) return;  // the pronoun decides
    if (clause.opener == ClauseOpener::relative && finite_verb_at(next)) {
      open(next, ClauseOpener::resumed, clause.parent == kNone ? kNone : main_of(clause.parent));
    } else if (clause.opener == ClauseOpener::contrast && current() > 0 && !verb_seen_ && finite_verb_at(next)) {
      open(next, ClauseOpener::resumed, main_of(current() - 1));  // "Semax, unlike caffeine, sharpens"
    } else if (clause.opener == ClauseOpener::subordinate || clause.opener == ClauseOpener::contrast) {
      // ", in humans," is no new clause.
      const bool aside = v_.covering(next, CueKind::preposition) != nullptr;
      if (new_subject_at(after_coordinator(next)) || (clause.first == v_.first() && !aside))
        open(next, ClauseOpener::coordinate, kNone);
    } else if (new_subject_at(after_coordinator(next)) &&
               (verb_seen_ || v_.covering(clause.first, CueKind::preposition) ||
                v_.covering(clause.first, CueKind::negation) || pronoun_joined_at(next))) {
      // "In a review of six trials, it ...", "Not a stimulant, it ...": an opening phrase is no part of what follows.
      open(next, ClauseOpener::coordinate, kNone);
    }
  }

  void word(uint32_t t) {
    if (v_.covering(t, CueKind::confuser)) return;
    for (const auto& m : v_.matches) {
      if (m.first_token > t) break;
      if (m.first_token != t) continue;
      switch (v_.kind(m)) {
        case CueKind::effect:
        case CueKind::carrier:
        case CueKind::auxiliary:
        case CueKind::correlation:
        case CueKind::outcome_claim:
          verb_seen_ = true;
          break;
        case CueKind::contrast:
          if (is_inside(t, CueKind::negation)) break;  // "has yet to be shown"
          return open(t, ClauseOpener::contrast, kNone);
        case CueKind::condition:
        case CueKind::subordinator:
          if (is_tail(t)) break;
          if (opens_clause(m)) return open(t, ClauseOpener::subordinate, current());
          break;
        case CueKind::relative:
          // "doubt that": the clause begins at "that", so that what governs the verb stands outside.
          if (v_.cue(m).role == Role::said) return open(m.last_token - 1, ClauseOpener::complement, current());
          if (t == v_.first()) break;
          if (says_before(t)) return open(t, ClauseOpener::complement, current());
          if (const Match* denial = denial_before(t)) return open(t, ClauseOpener::complement, clause_at(*denial));
          return open(t, ClauseOpener::relative, current());
        case CueKind::coordinator:
          if (verb_seen_ && new_subject_at(m.last_token)) return open(t, ClauseOpener::coordinate, kNone);
          break;
        default:
          break;
      }
    }
  }

  bool is_inside(uint32_t t, CueKind kind) const {
    const Match* phrase = v_.covering(t, kind);
    return phrase && phrase->first_token < t;
  }

  // "such as", "marketed as", "emerged as": the end of a phrase with a meaning of its own opens nothing.
  bool is_tail(uint32_t t) const {
    for (const CueKind kind : {CueKind::coordinator, CueKind::use, CueKind::attribution, CueKind::carrier})
      if (is_inside(t, kind)) return true;
    return false;
  }

  // "by", "through", "leading to" bind a verb to its means or result and share its clause; "after" and "when" begin a
  // clause of their own only where somebody acts in it.
  bool opens_clause(const Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role == Role::means || role == Role::result || role == Role::purpose) return false;
    if (v_.is(m, CueKind::condition) || role == Role::cause) return true;
    for (uint32_t t = m.last_token; t < std::min(m.last_token + v_.limits().subordinator_to_subject, v_.last()); ++t)
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
        case CueKind::attribution:
        case CueKind::report:
        case CueKind::suggestion:
        case CueKind::proof:
        case CueKind::proposal:
        case CueKind::hedge:
        case CueKind::probability:
        case CueKind::negation:
        case CueKind::rejection:
        case CueKind::uncertainty:
        case CueKind::negative_result:
        case CueKind::carrier:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  // "no evidence today that", "no evidence (yet) that", "no proof, however weak, that": the denial that "that" at `t`
  // goes on from, over an aside without a verb. Null where there is none.
  const Match* denial_before(uint32_t t) const {
    if (v_.word(t) != "that") return nullptr;
    const Match* found = nullptr;
    for (const auto& m : v_.matches) {
      if (m.last_token > t) continue;
      const bool denies = v_.is(m, CueKind::negation) || v_.is(m, CueKind::rejection);
      if (denies && v_.cue(m).reach == lexicon::Reach::both && t - m.last_token <= v_.limits().denial_to_that)
        found = &m;
      const bool acts = v_.is(m, CueKind::effect) || v_.is(m, CueKind::carrier) || v_.is(m, CueKind::auxiliary) ||
                        v_.is(m, CueKind::outcome_claim);
      // What stands in brackets is an aside.
      const bool aside = v_.clauses[clause_at(m)].opener == ClauseOpener::bracket;
      if (found && acts && !aside && m.first_token >= found->last_token) found = nullptr;
    }
    return found;
  }

  uint32_t clause_at(const Match& m) const {
    uint32_t c = current();
    while (c > 0 && v_.clauses[c].first > m.first_token) --c;
    return c;
  }

  uint32_t after_coordinator(uint32_t t) const {
    const Match* m = t < v_.last() ? v_.covering(t, CueKind::coordinator) : nullptr;
    return m ? m->last_token : t;
  }

  // ", and it": a pronoun behind a coordinator is never one more member of a list.
  bool pronoun_joined_at(uint32_t t) const {
    const uint32_t behind = after_coordinator(t);
    const Match* m = behind != t && behind < v_.last() ? v_.covering(behind, CueKind::anaphor) : nullptr;
    return m && v_.cue(*m).role == Role::pronoun;
  }

  // A subject's name or a pronoun at `t`, not merely one more member of a list of names.
  bool new_subject_at(uint32_t t) const {
    if (t >= v_.last()) return false;
    if (const Match* m = v_.covering(t, CueKind::anaphor))
      return m->first_token == t && (v_.cue(*m).role == Role::pronoun || v_.cue(*m).role == Role::class_);
    const Match* name = v_.covering(t, CueKind::subject_name);
    return name && name->first_token == t;
  }

  bool finite_verb_at(uint32_t t) const {
    for (const auto& m : v_.matches) {
      if (m.first_token > t) break;
      if (m.first_token != t) continue;
      if (v_.is(m, CueKind::auxiliary) || v_.is(m, CueKind::hedge) || v_.is(m, CueKind::suggestion) ||
          v_.is(m, CueKind::negation))
        return true;
      if ((v_.is(m, CueKind::effect) || v_.is(m, CueKind::carrier)) &&
          (m.form == lexicon::Form::third || m.form == lexicon::Form::past))
        return true;
    }
    return false;
  }

  Parse& v_;
  std::vector<uint32_t> brackets_;
  bool in_aside_ = false;
  uint32_t aside_of_ = kNone;
  bool verb_seen_ = false;
};

}  // namespace

void split_clauses(Parse& parse) { Splitter(parse).run(); }

}  // namespace overclaim::parse
