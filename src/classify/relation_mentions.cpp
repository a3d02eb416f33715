#include "classify/relation_mentions.h"

#include <algorithm>

#include "parse/syntax.h"

namespace overclaim::classify {
namespace {

class TieFinder {
 public:
  explicit TieFinder(const parse::Parse& v) : v_(v) {}

  std::vector<RelationMention> run() {
    for (const auto& m : v_.matches) {
      switch (v_.kind(m)) {
        case lexicon::CueKind::effect:
          effect(m);
          break;
        case lexicon::CueKind::outcome_claim:
          outcome_claim(m);
          break;
        case lexicon::CueKind::effect_noun:
          noun(m);
          break;
        case lexicon::CueKind::correlation:
          correlation(m);
          break;
        case lexicon::CueKind::relation:
          relation(m);
          break;
        case lexicon::CueKind::negative_result:
          null_result(m);
          break;
        case lexicon::CueKind::hedge:
        case lexicon::CueKind::suggestion:
          modal(m);
          break;
        default:
          break;
      }
    }
    return std::move(ties_);
  }

 private:
  static parse::Place place_of(const match::Match& m, lexicon::Form form) { return {m.first_token, m.last_token, form}; }
  void add(const match::Match& m, lexicon::Relation relation, RelationRank rank, lexicon::Form form) {
    ties_.push_back({&m, relation, rank, place_of(m, form)});
  }

  bool swallowed(const match::Match& m) const {
    for (const auto& o : v_.matches) {
      if (o.first_token > m.first_token) break;
      if (&o == &m || o.last_token < m.last_token) continue;
      if (v_.is(o, lexicon::CueKind::relation, "nothing")) return true;
      if (o.last_token - o.first_token <= m.last_token - m.first_token) continue;
      switch (v_.kind(o)) {
        case lexicon::CueKind::correlation:
          if (v_.is(m, lexicon::CueKind::effect) && m.form == lexicon::Form::base && parse::verb_by_neighbour(v_, m.first_token))
            break;  // "could lower risk"
          return true;
        case lexicon::CueKind::outcome_claim:
        case lexicon::CueKind::use:
        case lexicon::CueKind::basis:
        case lexicon::CueKind::safety:
        case lexicon::CueKind::study_of:
          return true;
        case lexicon::CueKind::report:
          if (!v_.is(m, lexicon::CueKind::relation) && !is_change(m)) return true;
          break;
        case lexicon::CueKind::relation:
          if (!v_.is(m, lexicon::CueKind::relation) && states(o)) return true;
          break;
        case lexicon::CueKind::effect:
          if (!v_.is(m, lexicon::CueKind::effect)) return true;
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
        case lexicon::CueKind::proposal:
        case lexicon::CueKind::hedge:
        case lexicon::CueKind::suggestion:
        case lexicon::CueKind::probability:
        case lexicon::CueKind::proof:
        case lexicon::CueKind::attribution:
        case lexicon::CueKind::negation:
        case lexicon::CueKind::negative_result:
        case lexicon::CueKind::report:
          return true;
        case lexicon::CueKind::effect:
          if (v_.cue(m).role == "help" || v_.cue(m).role == "allow") return true;
          break;
        default:
          break;
      }
    }
    return false;
  }

  // "We found the drug to reduce": somebody else stands between what was found and the infinitive.
  bool found_to(const match::Match& to) const {
    const match::Match* report = parse::nearest_before(v_, to.first_token, lexicon::CueKind::report);
    return report && to.first_token - report->last_token <= 4 &&
           !v_.covering(report->last_token - 1, lexicon::CueKind::relative);
  }

  // "Our findings support": what a study does to guidelines and policies ties nothing.
  bool study_acts(const match::Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.clause_at(m.first_token).first;) {
      if (const match::Match* agent = v_.covering(t, lexicon::CueKind::agent)) return v_.cue(*agent).role == "study";
      const bool light = v_.word(t).ends_with("ly") || v_.covering(t, lexicon::CueKind::auxiliary) ||
                         v_.covering(t, lexicon::CueKind::hedge) || v_.covering(t, lexicon::CueKind::adverb) ||
                         v_.covering(t, lexicon::CueKind::suggestion) || v_.covering(t, lexicon::CueKind::negation);
      if (!light) return false;
    }
    return false;
  }

  RelationRank finite_rank(const match::Match& m) const {
    switch (m.form) {
      case lexicon::Form::third:
        return parse::is_noun(v_, m) ? RelationRank::aside : RelationRank::predicate;
      case lexicon::Form::base:
        return parse::is_noun(v_, m) ? RelationRank::aside : base_rank(m);
      case lexicon::Form::gerund:
        return gerund_rank(m);
      case lexicon::Form::past:
        return past_rank(m);
      case lexicon::Form::none:
        return RelationRank::predicate;
    }
    return RelationRank::predicate;
  }

  RelationRank base_rank(const match::Match& m) const {
    const uint32_t t = m.first_token;
    if (t == v_.first()) return parse::finite_after(v_, m.last_token) ? RelationRank::aside : RelationRank::predicate;
    const match::Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == "to")
      return governed_infinitive(aux->last_token) || found_to(*aux) ? RelationRank::predicate : RelationRank::aside;
    // "treatment support", "of control": behind a determiner or preposition a bare form is a noun.
    if (v_.covering(t - 1, lexicon::CueKind::determiner) || v_.covering(t - 1, lexicon::CueKind::preposition)) return RelationRank::aside;
    // "The survival benefit suggests": a noun in front of its verb.
    const bool modal = v_.covering(t - 1, lexicon::CueKind::hedge) || v_.covering(t - 1, lexicon::CueKind::suggestion) || aux;
    return !modal && parse::finite_after(v_, m.last_token, false) ? RelationRank::aside : RelationRank::predicate;
  }

  RelationRank gerund_rank(const match::Match& m) const {
    const uint32_t t = m.first_token;
    const match::Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == "be") return RelationRank::predicate;
    if (t == v_.first() || parse::finite_after(v_, m.last_token)) return RelationRank::aside;  // the subject of what follows
    if (v_.word(t - 1) == ",") return RelationRank::result;
    // "genes causing seizures": a relative clause in short.
    if (v_.token(t - 1).kind == text::TokenKind::word && parse::takes_object(v_, m) && !parse::joins_phrases(v_, t - 1))
      return RelationRank::relative;
    const match::Match* by = v_.covering(t - 1, lexicon::CueKind::subordinator);
    return by && (v_.cue(*by).role == "means" || v_.cue(*by).role == "result") ? RelationRank::result : RelationRank::aside;
  }

  RelationRank past_rank(const match::Match& m) const {
    const uint32_t t = m.first_token;
    if (const match::Match* aux = v_.auxiliary_before(t); aux && (v_.cue(*aux).role == "be" || v_.cue(*aux).role == "have"))
      return RelationRank::predicate;
    // "a significantly increased risk": an adjective at the start of a noun phrase.
    uint32_t before = t;
    while (before > v_.first() && v_.word(before - 1).ends_with("ly")) --before;
    if (before == v_.first()) return RelationRank::aside;
    for (const lexicon::CueKind k : {lexicon::CueKind::determiner, lexicon::CueKind::preposition, lexicon::CueKind::correlation, lexicon::CueKind::magnitude})
      if (v_.covering(before - 1, k)) return RelationRank::aside;
    // "showed increased"; but a plural noun opens "Yields decreased".
    if (v_.covering(before - 1, lexicon::CueKind::carrier) && before - 1 > v_.first()) return RelationRank::aside;
    if (before == t && v_.covering(before - 1, lexicon::CueKind::coordinator)) return RelationRank::aside;
    // "does not reflect increased inflammation": the clause has its verb already.
    if (parse::finite_before(v_, t)) return RelationRank::aside;
    // "patients treated with": a participle where a finite verb follows.
    return parse::finite_after(v_, m.last_token) ? RelationRank::aside : RelationRank::predicate;
  }

  RelationRank in_relative(const match::Match& m, RelationRank rank) const {
    if (rank > RelationRank::relative) return rank;
    return v_.clause_at(m.first_token).opener == parse::ClauseOpener::relative ? RelationRank::relative : rank;
  }

  // "slept longer" is a claim by itself; "slept longer than boys" compares.
  void outcome_claim(const match::Match& m) {
    const bool compares = v_.within(m.first_token, m.last_token, lexicon::CueKind::relation, "comparative") &&
                          v_.within(m.last_token, v_.last(), lexicon::CueKind::relation, "than");
    if (!compares) add(m, lexicon::Relation::causation, in_relative(m, finite_rank(m)), m.form);
  }

  void effect(const match::Match& m) {
    if (swallowed(m) || study_acts(m)) return;
    RelationMention tie{&m, lexicon::Relation::causation, in_relative(m, finite_rank(m)), place_of(m, m.form)};
    const match::Match* aux = v_.auxiliary_before(m.first_token);
    const bool be = aux && v_.cue(*aux).role == "be";
    if (m.form == lexicon::Form::base && be) tie.relation = lexicon::Relation::correlation;  // "was lower": how two groups differ
    if (m.form == lexicon::Form::past && be) {
      tie.place.form = lexicon::Form::base;
      tie.relation = passive_relation(m);
    } else if (aux && v_.cue(*aux).role == "have" && parse::verb_by_neighbour(v_, aux->first_token)) {
      tie.place.form = lexicon::Form::base;  // "may have prevented"
    } else if (is_change(m) && !parse::takes_object(v_, m) && !is_attributed(m)) {
      if (follows_a_count(m)) tie.rank = RelationRank::aside;
      tie.relation = lexicon::Relation::correlation;  // "scores improved in both groups": nobody is said to have improved them
    }
    ties_.push_back(tie);
  }

  // "The number of cases has tripled in ten years": a count followed over time relates nothing to anything.
  bool follows_a_count(const match::Match& m) const {
    bool count = false, time = false;
    for (const auto& r : v_.matches) {
      if (!v_.is(r, lexicon::CueKind::relation)) continue;
      const bool here = v_.clause_of(r.first_token) == v_.clause_of(m.first_token);
      count = count || (here && r.last_token <= m.first_token && v_.cue(r).role == "count");
      time = time || (r.first_token >= m.last_token && v_.cue(r).role == "time");
    }
    return count && time;
  }

  // "Rates doubled because of the avenue": the cause is named behind the change.
  bool is_attributed(const match::Match& m) const {
    return std::ranges::any_of(v_.matches, [&](const match::Match& due) {
      return due.first_token >= m.last_token && v_.is(due, lexicon::CueKind::effect) && v_.cue(due).reach == lexicon::Reach::both;
    });
  }

  // More, less, better or worse: what can happen by itself as well as be brought about.
  bool is_change(const match::Match& m) const {
    const auto& role = v_.cue(m).role;
    return role == "raise" || role == "lower" || role == "worse" || role == "better";
  }

  // "levels were increased in patients" tells a difference; "was reduced by treatment" who made it.
  lexicon::Relation passive_relation(const match::Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role != "raise" && role != "lower" && role != "worse" && role != "better") return lexicon::Relation::causation;
    for (uint32_t t = m.last_token; t < v_.last(); ++t)
      if (const match::Match* p = v_.covering(t, lexicon::CueKind::subordinator); p && v_.cue(*p).role == "means")
        return lexicon::Relation::causation;
    return lexicon::Relation::correlation;
  }

  void noun(const match::Match& m) {
    const lexicon::Cue& cue = v_.cue(m);
    if (cue.role == "topic" || swallowed(m)) return;
    if (cue.id.starts_with("effect_noun.participle") || cue.id.starts_with("effect_noun.agent")) return;
    const match::Match* carrier = parse::carried_by(v_, m.first_token);
    RelationRank rank = carrier || (is_change(m) && is_reported(m)) ? RelationRank::carried : RelationRank::aside;
    // A bare noun is what a verb gives ("provides relief"), or else part of a name.
    if (cue.id.starts_with("effect_noun.bare") && carrier &&
        (v_.is(*carrier, lexicon::CueKind::auxiliary) || parse::finite_after(v_, m.last_token)))
      rank = RelationRank::aside;
    add(m, noun_relation(m, carrier), in_relative(m, rank), lexicon::Form::none);
  }

  // "Patients had a rise in", "the data show a rise in", "a rise was seen": a change that was met with, not made.
  lexicon::Relation noun_relation(const match::Match& m, const match::Match* carrier) const {
    if (!is_change(m)) return lexicon::Relation::causation;
    if (carrier) {
      const auto& role = v_.cue(*carrier).role;
      const bool met = role == "undergo" || role == "have" || role == "show" || role == "be";
      const match::Match* agent = parse::nearest_before(v_, carrier->first_token, lexicon::CueKind::agent);
      const bool thing = !agent && !parse::nearest_before(v_, carrier->first_token, lexicon::CueKind::population);
      return met && !(thing && role != "be" && role != "undergo") ? lexicon::Relation::correlation : lexicon::Relation::causation;
    }
    return is_reported(m) ? lexicon::Relation::correlation : lexicon::Relation::causation;
  }

  // "A rise in ... was seen": is it told behind the noun, in its clause, that it was observed?
  bool is_reported(const match::Match& m) const {
    return std::ranges::any_of(v_.matches, [&](const match::Match& r) {
      return r.first_token >= m.last_token && v_.is(r, lexicon::CueKind::report) &&
             v_.clause_of(r.first_token) == v_.clause_of(m.first_token);
    });
  }

  // "are at increased risk of", "had a higher risk of": said of somebody, not the object of "raises".
  bool is_predicative(const match::Match& m) const {
    for (uint32_t t = m.first_token, steps = 0; t-- > v_.clause_at(m.first_token).first && steps < 6; ++steps) {
      if (const match::Match* aux = v_.covering(t, lexicon::CueKind::auxiliary)) return v_.cue(*aux).role != "to";
      if (v_.covering(t, lexicon::CueKind::effect) || v_.covering(t, lexicon::CueKind::preposition)) return false;
    }
    return false;
  }

  void correlation(const match::Match& m) {
    if (swallowed(m)) return;
    // "Risk was assessed": what was measured.
    for (const auto& o : v_.matches)
      if (v_.is(o, lexicon::CueKind::study_of) && o.first_token < m.last_token && m.first_token < o.last_token) return;
    // "more than 50 people" counts.
    if (v_.is(m, lexicon::CueKind::correlation, "difference") && m.last_token < v_.last() && v_.is_number(m.last_token) &&
        v_.within(m.first_token, m.last_token, lexicon::CueKind::relation, "than"))
      return;
    RelationRank rank = RelationRank::predicate;
    const auto& role = v_.cue(m).role;
    if (role == "difference" || (role == "risk" && !is_predicative(m))) rank = RelationRank::carried;
    // "patients with a high risk", "a method associated with": what only qualifies a noun.
    if (role == "risk" && !is_predicative(m)) {
      const match::Match* with = parse::nearest_before(v_, m.first_token, lexicon::CueKind::carrier);
      if (with && v_.is(*with, lexicon::CueKind::carrier, "with") && m.first_token - with->last_token <= 2)
        rank = RelationRank::named;
    }
    if (role == "link" && !v_.is_headline() && v_.word(m.first_token).ends_with("ed") && !is_predicative(m))
      rank = RelationRank::relative;
    add(m, lexicon::Relation::correlation, in_relative(m, rank), m.form);
  }

  // Roles that state a relation by themselves; the others take part in one.
  bool states(const match::Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role == "passive") return m.last_token >= v_.last() || !v_.is_number(m.last_token);  // not "reduced by 30%"
    return role == "cause" || role == "link" || role == "gone";
  }

  void relation(const match::Match& m) {
    const auto& role = v_.cue(m).role;
    if (role == "than") return comparison(m);
    if (role == "noun" && !swallowed(m)) {
      const bool handed = parse::nearest_before(v_, m.first_token, lexicon::CueKind::suggestion) || parse::carried_by(v_, m.first_token);
      return add(m, lexicon::Relation::causation, handed ? RelationRank::carried : RelationRank::named, lexicon::Form::none);
    }
    if (role == "link_noun" && !swallowed(m)) {
      const bool told = parse::carried_by(v_, m.first_token) || parse::nearest_before(v_, m.first_token, lexicon::CueKind::suggestion) ||
                        parse::nearest_before(v_, m.first_token, lexicon::CueKind::report);
      return add(m, lexicon::Relation::correlation, told ? RelationRank::carried : RelationRank::named, lexicon::Form::none);
    }
    if (!states(m) || swallowed(m) || study_acts(m)) return;
    const RelationRank rank = role == "passive" && !v_.auxiliary_before(m.first_token) ? RelationRank::aside : RelationRank::predicate;
    const lexicon::Relation relation = role == "link" || role == "gone" ? lexicon::Relation::correlation : lexicon::Relation::causation;
    const lexicon::Form form = role == "passive" ? lexicon::Form::base : m.form;
    add(m, relation, in_relative(m, rank), form);
    // "has no effect on", "was not related to": the denial stands inside the phrase.
    ties_.back().denied = role == "gone" || v_.within(m.first_token, m.last_token, lexicon::CueKind::negation) ||
                          v_.within(m.first_token, m.last_token, lexicon::CueKind::negative_result);
  }

  // "Girls slept longer than boys" compares groups; "more than 50 people" and "more of this than that" count.
  void comparison(const match::Match& than) {
    const match::Match* first = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token >= than.first_token) break;
      if (m.last_token <= than.first_token && v_.is(m, lexicon::CueKind::relation, "comparative") &&
          than.first_token - m.last_token <= 12)
        first = &m;
    }
    // Other comparatives are known by their ending: "denser bones than".
    if (swallowed(than)) return;
    for (uint32_t t = than.first_token; !first && t-- > v_.first() && than.first_token - t <= 4;)
      if (v_.word(t).ends_with("er") && !parse::joins_phrases(v_, t)) first = &than;
    if (!first || (than.last_token < v_.last() && v_.is_number(than.last_token))) return;
    add(*first, lexicon::Relation::correlation, in_relative(*first, RelationRank::carried), lexicon::Form::none);
  }

  // "could hold the key": a modal makes a possible claim of any verb, whether the lexicon knows that verb or not.
  void modal(const match::Match& m) {
    const bool can = v_.is(m, lexicon::CueKind::suggestion, "can");
    if (!can && !v_.is(m, lexicon::CueKind::hedge, "modal")) return;
    if (v_.cue(m).level == lexicon::Strength::probable || m.last_token >= v_.last() || v_.is_question() || study_acts(m)) return;
    if (v_.token(m.last_token).kind != text::TokenKind::word) return;
    // "in May", "the villagers can walk": a month, and what people may do as they like.
    if (m.first_token > v_.first() &&
        (v_.token(m.first_token).capitalised || v_.covering(m.first_token - 1, lexicon::CueKind::agent, "person")))
      return;
    // "can be obtained" says how things are done.
    if (can && v_.covering(m.last_token, lexicon::CueKind::auxiliary)) return;
    ties_.push_back({&m, lexicon::Relation::causation, RelationRank::verb, {m.last_token, m.last_token + 1, lexicon::Form::base}});
  }

  void null_result(const match::Match& m) {
    RelationMention tie{&m, lexicon::Relation::correlation, RelationRank::predicate, place_of(m, lexicon::Form::none), true};
    const auto& role = v_.cue(m).role;
    if (role == "placebo" || role == "ineffective") tie.relation = lexicon::Relation::causation;
    if (role == "unsupported") tie.rank = RelationRank::aside;  // "did not find": what was not found stands behind it
    if (role == "null" && v_.word(m.last_token - 1).ends_with("ly")) tie.rank = RelationRank::aside;  // it denies a verb
    ties_.push_back(tie);
  }

  const parse::Parse& v_;
  std::vector<RelationMention> ties_;
};

}  // namespace

std::vector<RelationMention> find_relations(const parse::Parse& parse) { return TieFinder(parse).run(); }

}  // namespace overclaim::classify
