#include "claim/tie.h"

#include <algorithm>

namespace overclaim {
namespace {

class TieFinder {
 public:
  explicit TieFinder(const SentenceView& v) : v_(v) {}

  std::vector<Tie> run() {
    for (const auto& m : v_.matches) {
      switch (v_.kind(m)) {
        case CueKind::effect:
          effect(m);
          break;
        case CueKind::outcome_claim:
          ties_.push_back({&m, Relation::causation, in_relative(m, finite_rank(m)), m.form});
          break;
        case CueKind::effect_noun:
          noun(m);
          break;
        case CueKind::correlation:
          correlation(m);
          break;
        case CueKind::negative_result:
          null_result(m);
          break;
        default:
          break;
      }
    }
    return std::move(ties_);
  }

 private:
  bool swallowed(const Match& m) const {
    for (const auto& o : v_.matches) {
      if (o.first_token > m.first_token) break;
      if (&o == &m || o.last_token < m.last_token || o.last_token - o.first_token <= m.last_token - m.first_token)
        continue;
      switch (v_.kind(o)) {
        case CueKind::correlation:
        case CueKind::outcome_claim:
        case CueKind::use:
        case CueKind::basis:
        case CueKind::safety:
        case CueKind::report:
        case CueKind::study_of:
          return true;
        case CueKind::effect:
          if (!v_.is(m, CueKind::effect)) return true;
          break;
        default:
          break;
      }
    }
    return false;
  }

  // Does a softener, a denial or a verb of showing end in the "to" before `t`: "appears to", "was shown to", "fails
  // to"?
  bool governed_infinitive(uint32_t t) const {
    for (const auto& m : v_.matches) {
      if (m.last_token != t) continue;
      switch (v_.kind(m)) {
        case CueKind::proposal:
        case CueKind::hedge:
        case CueKind::suggestion:
        case CueKind::probability:
        case CueKind::proof:
        case CueKind::attribution:
        case CueKind::negation:
        case CueKind::negative_result:
        case CueKind::report:
          return true;
        case CueKind::effect:
          if (v_.cue(m).role == "help" || v_.cue(m).role == "allow") return true;
          break;
        default:
          break;
      }
    }
    return false;
  }

  // "Our findings support": what a study does to guidelines and policies ties nothing.
  bool study_acts(const Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.clause_at(m.first_token).first;) {
      if (const Match* agent = v_.covering(t, CueKind::agent)) return v_.cue(*agent).role == "study";
      const bool light = v_.word(t).ends_with("ly") || v_.covering(t, CueKind::auxiliary) ||
                         v_.covering(t, CueKind::hedge) || v_.covering(t, CueKind::adverb) ||
                         v_.covering(t, CueKind::suggestion) || v_.covering(t, CueKind::negation);
      if (!light) return false;
    }
    return false;
  }

  // Another finite verb behind `t` in the clause makes what stands before it a subject. `joined`: look over "and" too.
  bool finite_after(uint32_t t, bool joined = true) const {
    const uint32_t clause = v_.clause_of(t - 1);
    for (const auto& m : v_.matches) {
      if (m.first_token < t) continue;
      if (v_.clause_of(m.first_token) != clause) break;
      if (v_.is(m, CueKind::coordinator)) {
        if (!joined) return false;
        continue;
      }
      if (v_.is(m, CueKind::auxiliary) && v_.cue(m).role != "to") return true;
      if (v_.is(m, CueKind::hedge, "modal") || v_.is(m, CueKind::suggestion, "can")) return true;
      if ((v_.is(m, CueKind::effect) || v_.is(m, CueKind::carrier)) && m.form == Form::third) return true;
      if (v_.is(m, CueKind::correlation) && m.form != Form::none) return true;
    }
    return false;
  }

  TieRank finite_rank(const Match& m) const {
    switch (m.form) {
      case Form::third:
        return TieRank::predicate;
      case Form::base:
        return base_rank(m);
      case Form::gerund:
        return gerund_rank(m);
      case Form::past:
        return past_rank(m);
      case Form::none:
        return TieRank::predicate;
    }
    return TieRank::predicate;
  }

  TieRank base_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    if (t == v_.first()) return finite_after(m.last_token) ? TieRank::aside : TieRank::predicate;
    const Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == "to")
      return governed_infinitive(aux->last_token) ? TieRank::predicate : TieRank::aside;
    // "treatment support", "of control": behind a determiner or preposition a bare form is a noun.
    if (v_.covering(t - 1, CueKind::determiner) || v_.covering(t - 1, CueKind::preposition)) return TieRank::aside;
    // "The survival benefit suggests": a noun in front of its verb.
    const bool modal = v_.covering(t - 1, CueKind::hedge) || v_.covering(t - 1, CueKind::suggestion) || aux;
    return !modal && finite_after(m.last_token, false) ? TieRank::aside : TieRank::predicate;
  }

  TieRank gerund_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    const Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == "be") return TieRank::predicate;
    if (t == v_.first() || finite_after(m.last_token)) return TieRank::aside;  // the subject of what follows
    if (v_.word(t - 1) == ",") return TieRank::result;
    const Match* by = v_.covering(t - 1, CueKind::subordinator);
    return by && (v_.cue(*by).role == "means" || v_.cue(*by).role == "result") ? TieRank::result : TieRank::aside;
  }

  TieRank past_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    if (const Match* aux = v_.auxiliary_before(t); aux && (v_.cue(*aux).role == "be" || v_.cue(*aux).role == "have"))
      return TieRank::predicate;
    // "a significantly increased risk": an adjective at the start of a noun phrase.
    uint32_t before = t;
    while (before > v_.first() && v_.word(before - 1).ends_with("ly")) --before;
    if (before == v_.first()) return TieRank::aside;
    for (const CueKind k :
         {CueKind::determiner, CueKind::preposition, CueKind::carrier, CueKind::correlation, CueKind::magnitude})
      if (v_.covering(before - 1, k)) return TieRank::aside;
    if (before == t && v_.covering(before - 1, CueKind::coordinator)) return TieRank::aside;
    // "patients treated with": a participle where a finite verb follows.
    return finite_after(m.last_token) ? TieRank::aside : TieRank::predicate;
  }

  TieRank in_relative(const Match& m, TieRank rank) const {
    if (rank != TieRank::predicate) return rank;
    return v_.clause_at(m.first_token).opener == ClauseOpener::relative ? TieRank::relative : rank;
  }

  void effect(const Match& m) {
    if (swallowed(m) || study_acts(m)) return;
    Tie tie{&m, Relation::causation, in_relative(m, finite_rank(m)), m.form};
    const Match* aux = v_.auxiliary_before(m.first_token);
    const bool be = aux && v_.cue(*aux).role == "be";
    if (m.form == Form::base && be) tie.relation = Relation::correlation;  // "was lower": how two groups differ
    if (m.form == Form::past && be) {
      tie.form = Form::base;
      tie.relation = passive_relation(m);
    }
    ties_.push_back(tie);
  }

  // "levels were increased in patients" tells a difference; "was reduced by treatment" who made it.
  Relation passive_relation(const Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role != "raise" && role != "lower" && role != "worse" && role != "better") return Relation::causation;
    for (uint32_t t = m.last_token; t < v_.last(); ++t)
      if (const Match* p = v_.covering(t, CueKind::subordinator); p && v_.cue(*p).role == "means")
        return Relation::causation;
    return Relation::correlation;
  }

  void noun(const Match& m) {
    const Cue& cue = v_.cue(m);
    if (cue.role == "topic" || swallowed(m)) return;
    if (cue.id.starts_with("effect_noun.participle") || cue.id.starts_with("effect_noun.agent")) return;
    TieRank rank = TieRank::aside;
    for (const auto& c : v_.matches) {
      if (c.last_token > m.first_token) break;
      const bool near = m.first_token - c.last_token <= 6 && v_.clause_of(c.first_token) == v_.clause_of(m.first_token);
      if (near && (v_.is(c, CueKind::carrier) || (v_.is(c, CueKind::auxiliary) && v_.cue(c).role != "to")))
        rank = TieRank::carried;
    }
    if (cue.id.starts_with("effect_noun.bare") && rank == TieRank::carried && finite_after(m.last_token))
      rank = TieRank::aside;
    ties_.push_back({&m, Relation::causation, in_relative(m, rank), Form::none});
  }

  void correlation(const Match& m) {
    if (swallowed(m)) return;
    TieRank rank = TieRank::predicate;
    if (v_.cue(m).role == "difference") rank = TieRank::carried;
    ties_.push_back({&m, Relation::correlation, in_relative(m, rank), m.form});
  }

  void null_result(const Match& m) {
    Tie tie{&m, Relation::correlation, TieRank::predicate, Form::none, true};
    const auto& role = v_.cue(m).role;
    if (role == "placebo" || role == "ineffective") tie.relation = Relation::causation;
    if (role == "unsupported") tie.rank = TieRank::aside;  // "did not find": what was not found stands behind it
    ties_.push_back(tie);
  }

  const SentenceView& v_;
  std::vector<Tie> ties_;
};

}  // namespace

std::vector<Tie> find_ties(const SentenceView& view) { return TieFinder(view).run(); }

}  // namespace overclaim
