#include "classify/internal/relation_mentions.h"

#include <algorithm>

#include "parse/spelling.h"
#include "parse/swallow.h"
#include "parse/syntax.h"

namespace overclaim::classify {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Relation;
using lexicon::Role;
using match::Match;

namespace {

class RelationFinder {
 public:
  explicit RelationFinder(const parse::Parse& v) : v_(v) {}

  std::vector<RelationMention> run() {
    for (const auto& m : v_.matches) {
      switch (v_.kind(m)) {
        case CueKind::effect:
          effect(m);
          break;
        case CueKind::outcome_claim:
          outcome_claim(m);
          break;
        case CueKind::effect_noun:
          noun(m);
          break;
        case CueKind::correlation:
          correlation(m);
          break;
        case CueKind::relation:
          relation(m);
          break;
        case CueKind::negative_result:
          null_result(m);
          break;
        case CueKind::hedge:
        case CueKind::suggestion:
          modal(m);
          break;
        default:
          break;
      }
    }
    return std::move(mentions_);
  }

 private:
  void add(const Match& m, Relation relation, RelationRank rank, Form form) {
    mentions_.push_back({&m, relation, rank, v_.place_of(m, form)});
  }

  bool swallowed(const Match& m) const {
    return std::ranges::any_of(v_.matches, [&](const Match& o) {
      if (!parse::swallows(v_, o, m, lexicon::Layer::classification)) return false;
      // "could lower risk"
      if (v_.is(o, CueKind::correlation) && v_.is(m, CueKind::effect) && m.form == Form::base)
        return !parse::verb_by_neighbour(v_, m.first_token);
      return !v_.is(o, CueKind::relation) || v_.is(o, {CueKind::relation, Role::nothing}) || states(o);
    });
  }

  // Does a softener, a denial or a verb of showing end in the "to" before `t`: "appears to", "was shown to", "fails
  // to"?
  bool governed_infinitive(uint32_t t) const {
    return std::ranges::any_of(
        v_.matches, [&](const Match& m) { return m.last_token == t && v_.is(m, lexicon::Trait::governs_infinitive); });
  }

  // "We found the drug to reduce": somebody else stands between what was found and the infinitive.
  bool found_to(const Match& to) const {
    const Match* report = parse::nearest_before(v_, to.first_token, CueKind::report);
    return report && to.first_token - report->last_token <= v_.limits().report_to_infinitive &&
           !v_.covering(report->last_token - 1, CueKind::relative);
  }

  // "Our findings support": what a study does to guidelines and policies relates nothing.
  bool study_acts(const Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.clause_at(m.first_token).first;) {
      if (const Match* agent = v_.covering(t, CueKind::agent)) return v_.cue(*agent).role == Role::study;
      if (!parse::ends_as_adverb(v_, t) && !v_.has(t, lexicon::Trait::between_agent_and_verb)) return false;
    }
    return false;
  }

  RelationRank finite_rank(const Match& m) const {
    switch (m.form) {
      case Form::third:
        return parse::is_noun(v_, m) ? RelationRank::aside : RelationRank::predicate;
      case Form::base:
        return parse::is_noun(v_, m) ? RelationRank::aside : base_rank(m);
      case Form::gerund:
        return gerund_rank(m);
      case Form::past:
        return past_rank(m);
      case Form::none:
        return RelationRank::predicate;
    }
    return RelationRank::predicate;
  }

  RelationRank base_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    if (t == v_.first()) return parse::finite_after(v_, m.last_token) ? RelationRank::aside : RelationRank::predicate;
    const Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == Role::to)
      return governed_infinitive(aux->last_token) || found_to(*aux) ? RelationRank::predicate : RelationRank::aside;
    // "treatment support", "of control": behind a determiner or preposition a bare form is a noun.
    if (v_.covering(t - 1, CueKind::determiner) || v_.covering(t - 1, CueKind::preposition)) return RelationRank::aside;
    // "The survival benefit suggests": a noun in front of its verb.
    const bool modal = v_.covering(t - 1, CueKind::hedge) || v_.covering(t - 1, CueKind::suggestion) || aux;
    return !modal && parse::finite_after(v_, m.last_token, false) ? RelationRank::aside : RelationRank::predicate;
  }

  RelationRank gerund_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    const Match* aux = v_.auxiliary_before(t);
    if (aux && v_.cue(*aux).role == Role::be) return RelationRank::predicate;
    if (t == v_.first() || parse::finite_after(v_, m.last_token))
      return RelationRank::aside;  // the subject of what follows
    if (v_.word(t - 1) == ",") return RelationRank::result;
    // "genes causing seizures": a relative clause in short.
    if (v_.token(t - 1).kind == text::TokenKind::word && parse::takes_object(v_, m) && !parse::joins_phrases(v_, t - 1))
      return RelationRank::relative;
    const Match* by = v_.covering(t - 1, CueKind::subordinator);
    return by && (v_.cue(*by).role == Role::means || v_.cue(*by).role == Role::result) ? RelationRank::result
                                                                                       : RelationRank::aside;
  }

  RelationRank past_rank(const Match& m) const {
    const uint32_t t = m.first_token;
    if (const Match* aux = v_.auxiliary_before(t);
        aux && (v_.cue(*aux).role == Role::be || v_.cue(*aux).role == Role::have))
      return RelationRank::predicate;
    // "a significantly increased risk": an adjective at the start of a noun phrase.
    uint32_t before = t;
    while (before > v_.first() && parse::ends_as_adverb(v_, before - 1)) --before;
    if (before == v_.first()) return RelationRank::aside;
    for (const CueKind k : {CueKind::determiner, CueKind::preposition, CueKind::correlation, CueKind::magnitude})
      if (v_.covering(before - 1, k)) return RelationRank::aside;
    // "showed increased"; but a plural noun opens "Yields decreased".
    if (v_.covering(before - 1, CueKind::carrier) && before - 1 > v_.first()) return RelationRank::aside;
    if (before == t && v_.covering(before - 1, CueKind::coordinator)) return RelationRank::aside;
    // "does not reflect increased inflammation": the clause has its verb already.
    if (parse::finite_before(v_, t)) return RelationRank::aside;
    // "patients treated with": a participle where a finite verb follows.
    return parse::finite_after(v_, m.last_token) ? RelationRank::aside : RelationRank::predicate;
  }

  RelationRank in_relative(const Match& m, RelationRank rank) const {
    if (rank > RelationRank::relative) return rank;
    return v_.clause_at(m.first_token).opener == parse::ClauseOpener::relative ? RelationRank::relative : rank;
  }

  // "slept longer" is a claim by itself; "slept longer than boys" compares.
  void outcome_claim(const Match& m) {
    const bool compares = v_.within(m.first_token, m.last_token, {CueKind::relation, Role::comparative}) &&
                          v_.within(m.last_token, v_.last(), {CueKind::relation, Role::than});
    if (!compares) add(m, Relation::causation, in_relative(m, finite_rank(m)), m.form);
  }

  void effect(const Match& m) {
    if (swallowed(m) || study_acts(m)) return;
    RelationMention mention{&m, Relation::causation, in_relative(m, finite_rank(m)), v_.place_of(m)};
    const Match* aux = v_.auxiliary_before(m.first_token);
    const bool be = aux && v_.cue(*aux).role == Role::be;
    if (m.form == Form::base && be) mention.relation = Relation::correlation;  // "was lower": how two groups differ
    if (m.form == Form::past && be) {
      mention.place.form = parse::PlaceForm::base;
      mention.relation = passive_relation(m);
    } else if (aux && v_.cue(*aux).role == Role::have && parse::verb_by_neighbour(v_, aux->first_token)) {
      mention.place.form = parse::PlaceForm::base;  // "may have prevented"
    } else if (is_change(m) && !parse::takes_object(v_, m) && !is_attributed(m)) {
      if (follows_a_count(m)) mention.rank = RelationRank::aside;
      mention.relation = Relation::correlation;  // "scores improved in both groups": no cause is named
    }
    mentions_.push_back(mention);
  }

  // "The number of cases has tripled in ten years": a count followed over time relates nothing to anything.
  bool follows_a_count(const Match& m) const {
    bool count = false, time = false;
    for (const auto& r : v_.matches) {
      if (!v_.is(r, CueKind::relation)) continue;
      const bool here = v_.clause_of(r.first_token) == v_.clause_of(m.first_token);
      count = count || (here && r.last_token <= m.first_token && v_.cue(r).role == Role::count);
      time = time || (r.first_token >= m.last_token && v_.cue(r).role == Role::time);
    }
    return count && time;
  }

  // "Rates doubled because of the avenue": the cause is named behind the change.
  bool is_attributed(const Match& m) const {
    return std::ranges::any_of(v_.matches, [&](const Match& due) {
      return due.first_token >= m.last_token && v_.is(due, CueKind::effect) &&
             v_.cue(due).reach == lexicon::Reach::both;
    });
  }

  // More, less, better or worse: what can happen by itself as well as be brought about.
  bool is_change(const Match& m) const {
    const auto& role = v_.cue(m).role;
    return role == Role::raise || role == Role::lower || role == Role::worse || role == Role::better;
  }

  // "levels were increased in patients" states a difference; "was reduced by treatment" names its cause.
  Relation passive_relation(const Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role != Role::raise && role != Role::lower && role != Role::worse && role != Role::better)
      return Relation::causation;
    for (uint32_t t = m.last_token; t < v_.last(); ++t)
      if (const Match* p = v_.covering(t, CueKind::subordinator); p && v_.cue(*p).role == Role::means)
        return Relation::causation;
    return Relation::correlation;
  }

  void noun(const Match& m) {
    const lexicon::Cue& cue = v_.cue(m);
    if (cue.role == Role::topic || swallowed(m)) return;
    if (cue.id.starts_with("effect_noun.participle") || cue.id.starts_with("effect_noun.agent")) return;
    const Match* carrier = parse::carried_by(v_, m.first_token);
    RelationRank rank = carrier || (is_change(m) && is_reported(m)) ? RelationRank::carried : RelationRank::aside;
    // A bare noun is what a verb gives ("provides relief"), or else part of a name.
    if (cue.id.starts_with("effect_noun.bare") && carrier &&
        (v_.is(*carrier, CueKind::auxiliary) || parse::finite_after(v_, m.last_token)))
      rank = RelationRank::aside;
    add(m, noun_relation(m, carrier), in_relative(m, rank), Form::none);
  }

  // "Patients had a rise in", "the data show a rise in", "a rise was seen": a change that was observed, not caused.
  Relation noun_relation(const Match& m, const Match* carrier) const {
    if (!is_change(m)) return Relation::causation;
    if (carrier) {
      const auto& role = v_.cue(*carrier).role;
      const bool met = role == Role::undergo || role == Role::have || role == Role::show || role == Role::be;
      const Match* agent = parse::nearest_before(v_, carrier->first_token, CueKind::agent);
      const bool thing = !agent && !parse::nearest_before(v_, carrier->first_token, CueKind::population);
      return met && !(thing && role != Role::be && role != Role::undergo) ? Relation::correlation : Relation::causation;
    }
    return is_reported(m) ? Relation::correlation : Relation::causation;
  }

  // "A rise in ... was seen": does the clause say behind the noun that it was observed?
  bool is_reported(const Match& m) const {
    return std::ranges::any_of(v_.matches, [&](const Match& r) {
      return r.first_token >= m.last_token && v_.is(r, CueKind::report) &&
             v_.clause_of(r.first_token) == v_.clause_of(m.first_token);
    });
  }

  // "are at increased risk of", "had a higher risk of": said of somebody, not the object of "raises".
  bool is_predicative(const Match& m) const {
    for (uint32_t t = m.first_token, steps = 0;
         t-- > v_.clause_at(m.first_token).first && steps < v_.limits().be_to_risk; ++steps) {
      if (const Match* aux = v_.covering(t, CueKind::auxiliary)) return v_.cue(*aux).role != Role::to;
      if (v_.covering(t, CueKind::effect) || v_.covering(t, CueKind::preposition)) return false;
    }
    return false;
  }

  void correlation(const Match& m) {
    if (swallowed(m)) return;
    // "Risk was assessed": what was measured.
    for (const auto& o : v_.matches)
      if (v_.is(o, CueKind::study_of) && o.first_token < m.last_token && m.first_token < o.last_token) return;
    // "more than 50 people" counts.
    if (v_.is(m, {CueKind::correlation, Role::difference}) && m.last_token < v_.last() && v_.is_number(m.last_token) &&
        v_.within(m.first_token, m.last_token, {CueKind::relation, Role::than}))
      return;
    RelationRank rank = RelationRank::predicate;
    const auto& role = v_.cue(m).role;
    if (role == Role::difference || (role == Role::risk && !is_predicative(m))) rank = RelationRank::carried;
    // "patients with a high risk", "a method associated with": what only qualifies a noun.
    if (role == Role::risk && !is_predicative(m)) {
      const Match* with = parse::nearest_before(v_, m.first_token, CueKind::carrier);
      if (with && v_.is(*with, {CueKind::carrier, Role::with}) &&
          m.first_token - with->last_token <= v_.limits().with_to_risk)
        rank = RelationRank::named;
    }
    if (role == Role::link && !v_.is_headline() && parse::ends_as_participle(v_, m.first_token) && !is_predicative(m))
      rank = RelationRank::relative;
    add(m, Relation::correlation, in_relative(m, rank), m.form);
  }

  // Roles that state a relation by themselves; the others take part in one.
  bool states(const Match& m) const {
    const auto& role = v_.cue(m).role;
    if (role == Role::passive) return m.last_token >= v_.last() || !v_.is_number(m.last_token);  // not "reduced by 30%"
    return role == Role::cause || role == Role::link || role == Role::gone;
  }

  void relation(const Match& m) {
    const auto& role = v_.cue(m).role;
    if (role == Role::than) return comparison(m);
    if (role == Role::noun && !swallowed(m)) {
      const bool handed =
          parse::nearest_before(v_, m.first_token, CueKind::suggestion) || parse::carried_by(v_, m.first_token);
      return add(m, Relation::causation, handed ? RelationRank::carried : RelationRank::named, Form::none);
    }
    if (role == Role::link_noun && !swallowed(m)) {
      const bool stated = parse::carried_by(v_, m.first_token) ||
                          parse::nearest_before(v_, m.first_token, CueKind::suggestion) ||
                          parse::nearest_before(v_, m.first_token, CueKind::report);
      return add(m, Relation::correlation, stated ? RelationRank::carried : RelationRank::named, Form::none);
    }
    if (!states(m) || swallowed(m) || study_acts(m)) return;
    const RelationRank rank =
        role == Role::passive && !v_.auxiliary_before(m.first_token) ? RelationRank::aside : RelationRank::predicate;
    const Relation relation = role == Role::link || role == Role::gone ? Relation::correlation : Relation::causation;
    const Form form = role == Role::passive ? Form::base : m.form;
    add(m, relation, in_relative(m, rank), form);
    // "has no effect on", "was not related to": the denial stands inside the phrase.
    mentions_.back().denied = role == Role::gone || v_.within(m.first_token, m.last_token, CueKind::negation) ||
                              v_.within(m.first_token, m.last_token, CueKind::negative_result);
  }

  // "Girls slept longer than boys" compares groups; "more than 50 people" and "more of this than that" count.
  void comparison(const Match& than) {
    const Match* first = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token >= than.first_token) break;
      if (m.last_token <= than.first_token && v_.is(m, {CueKind::relation, Role::comparative}) &&
          than.first_token - m.last_token <= v_.limits().comparative_to_than)
        first = &m;
    }
    // Other comparatives are known by their ending: "denser bones than".
    if (swallowed(than)) return;
    for (uint32_t t = than.first_token; !first && t-- > v_.first() && than.first_token - t <= v_.limits().er_to_than;)
      if (parse::ends_as_comparative(v_, t) && !parse::joins_phrases(v_, t)) first = &than;
    if (!first || (than.last_token < v_.last() && v_.is_number(than.last_token))) return;
    add(*first, Relation::correlation, in_relative(*first, RelationRank::carried), Form::none);
  }

  // "could hold the key": a modal makes a possible claim of any verb, whether the lexicon knows that verb or not.
  void modal(const Match& m) {
    const bool can = v_.is(m, {CueKind::suggestion, Role::can});
    if (!can && !v_.is(m, {CueKind::hedge, Role::modal})) return;
    if (v_.cue(m).level == lexicon::Strength::probable || m.last_token >= v_.last() || v_.is_question() ||
        study_acts(m))
      return;
    if (v_.token(m.last_token).kind != text::TokenKind::word) return;
    // "in May", "the villagers can walk": a month, and what people may do as they like.
    if (m.first_token > v_.first() &&
        (v_.token(m.first_token).capitalised || v_.covering(m.first_token - 1, {CueKind::agent, Role::person})))
      return;
    // "can be obtained" says how things are done.
    if (can && v_.covering(m.last_token, CueKind::auxiliary)) return;
    mentions_.push_back({&m, Relation::causation, RelationRank::verb, v_.place_of_word(m.last_token, Form::base)});
  }

  void null_result(const Match& m) {
    RelationMention mention{&m, Relation::correlation, RelationRank::predicate, v_.place_of(m, Form::none), true};
    const auto& role = v_.cue(m).role;
    if (role == Role::placebo || role == Role::ineffective) mention.relation = Relation::causation;
    if (role == Role::unsupported)
      mention.rank = RelationRank::aside;  // "did not find": what was not found stands behind it
    if (role == Role::null_ && parse::ends_as_adverb(v_, m.last_token - 1))
      mention.rank = RelationRank::aside;  // it denies a verb
    mentions_.push_back(mention);
  }

  const parse::Parse& v_;
  std::vector<RelationMention> mentions_;
};

}  // namespace

std::vector<RelationMention> find_relations(const parse::Parse& parse) { return RelationFinder(parse).run(); }

}  // namespace overclaim::classify
