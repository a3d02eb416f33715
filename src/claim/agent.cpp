#include "claim/internal/agent.h"

#include <algorithm>

#include "parse/scope.h"
#include "parse/spelling.h"
#include "text/words.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::kNoIndex;
using lexicon::Role;
using match::Match;
using parse::Clause;
using parse::ClauseOpener;
using text::TokenKind;

namespace {

// Verbs that share the subject of the one before them are followed back so far; a sentence that lists more is no prose,
// and each step may look at the whole sentence.
constexpr int kLongestChain = 20;

class Resolver {
 public:
  Resolver(const SentenceContext& sentence, const std::vector<Trigger>& triggers)
      : x_(sentence), c_(sentence.page), v_(sentence.parse), triggers_(triggers) {}

  Agent of(size_t which, int depth = 0) const {
    const Trigger& a = triggers_[which];
    if (a.passive)
      if (auto by = doer_after(a.last()); by.subject != kNoIndex || by.other) return by;
    if (nominal(a) && !a.carrier) return of_nominal(which);
    const uint32_t verb = a.carrier && nominal(a) ? a.carrier->first_token : a.first();
    const Form form = a.form();
    // "Neuroprotection is one of the effects of Semax": whose effects they are stands behind.
    if (nominal(a) && a.first() < verb) {
      const auto& role = v_.cue(*a.carrier).role;
      if (role == Role::appear) return of_nominal(which);
      if (role != Role::give) return owner_after(verb);
    }
    if (a.passive) {
      // "memory is improved": the agent is named in the sentence or around it, and never the outcome itself.
      if (auto any = named_before(v_.first(), verb); any.subject != kNoIndex) return any;
      if (comes_with_other(a.last())) return {kNoIndex, nullptr, true};
      return ambient();
    }
    // A verb that is joined to the one before it, or depends on it as means or result, shares its subject.
    // A noun of effect in front ("the TrkB activation cascade ... promotes") is itself the subject.
    if (which > 0 && depth < kLongestChain && (!is_bare(triggers_[which - 1]) || form == Form::gerund) &&
        shares_subject(triggers_[which - 1], verb, form))
      return of(which - 1, depth + 1);
    const Agent agent = of_verb(verb);
    // "The result is neuronal survival": of what the sentence before was about.
    if (!agent.named && nominal(a) && a.carrier && v_.is(*a.carrier, CueKind::auxiliary) &&
        v_.index > v_.block().first_sentence && c_.topic(v_.index - 1) == kOtherTopic)
      return {kNoIndex, nullptr, true};
    if (agent.other && form != Form::past)
      if (const Match* means = means_of(verb)) return from(*means);
    if (agent.other && a.carrier && v_.cue(*a.carrier).role == Role::expect && is_promised(verb)) return ambient();
    return agent;
  }

 private:
  static bool nominal(const Trigger& a) {
    return a.kind == TriggerKind::nominal || a.kind == TriggerKind::label || a.kind == TriggerKind::tile;
  }

  static bool is_bare(const Trigger& a) { return nominal(a) && !a.carrier; }

  Agent ambient() const { return {c_.ambient_subject(v_.sentence().block), nullptr, false}; }

  Agent from(const Match& m) const {
    if (v_.is(m, CueKind::subject_name)) return {v_.cue(m).subject, &m, false};
    const uint32_t subject = antecedent(x_, m.first_token);
    if (subject == kOtherTopic) return {kNoIndex, &m, true};
    return {subject, &m, false};
  }

  bool points(const Match& m) const {
    if (v_.is(m, CueKind::subject_name)) return true;
    if (!v_.is(m, CueKind::anaphor)) return false;
    const auto& role = v_.cue(m).role;
    return role == Role::pronoun || role == Role::possessive || role == Role::class_;
  }

  // "Cerebrolysin, like GLP-1 drugs, ...": a name the subject is likened to or set against.
  bool is_compared(const Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.first() && m.first_token - t <= v_.limits().likeness_to_name;) {
      if (const Match* like = v_.covering(t, CueKind::coordinator); like && v_.cue(*like).role == Role::example)
        return true;
      if (const Match* unlike = v_.covering(t, CueKind::contrast); unlike && v_.cue(*unlike).role == Role::other)
        return true;
    }
    return false;
  }

  // "Lose weight without diet or exercise": a name that is left out does nothing.
  bool is_left_out(const Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.first() && m.first_token - t <= v_.limits().without_to_name;)
      if (v_.covering(t, {CueKind::negation, Role::without})) return true;
    return false;
  }

  // "Anti-inflammatory agents address ...": a kind of product, by what it does, and not this one.
  bool is_kind(const Match& m) const {
    if (!v_.is(m, {CueKind::anaphor, Role::class_}) || m.first_token == v_.first() ||
        !parse::ends_as_plural(v_, m.last_token - 1))
      return false;
    const Match* what = v_.covering(m.first_token - 1, CueKind::outcome_adjective);
    return what && what->last_token == m.first_token && what->first_token == v_.clause_at(m.first_token).first;
  }

  // The subject named in tokens [from, to): a name before a pronoun, the last before the verb.
  Agent named_before(uint32_t from_token, uint32_t to) const {
    const Match* name = nullptr;
    const Match* anaphor = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token >= to) break;
      if (m.first_token < from_token || m.last_token > to || !points(m) || is_compared(m) || is_kind(m) ||
          is_left_out(m))
        continue;
      (v_.is(m, CueKind::subject_name) ? name : anaphor) = &m;
    }
    // In "X is a mixture that" the class noun is X itself.
    if (name) return from(*joined_with_evidence(*before_aside(*name, from_token, to), from_token));
    return anaphor ? from(*anaphor) : Agent{};
  }

  // "Semax, a cousin of Selank, improves": a name in an aside between its subject and the verb is not who acts.
  const Match* before_aside(const Match& name, uint32_t from_token, uint32_t to) const {
    uint32_t edge = to;
    while (edge > name.last_token && !ends_aside(edge - 1)) --edge;
    if (edge == name.last_token || !all_light(edge, to)) return &name;
    const Match* head = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token >= name.first_token) break;
      if (m.first_token >= from_token && v_.is(m, CueKind::subject_name) && !is_compared(m) &&
          opens_aside(m.last_token))
        head = &m;
    }
    return head ? head : &name;
  }
  bool opens_aside(uint32_t t) const {
    return v_.word(t) == "," || v_.word(t) == "(" || v_.word(t) == text::kClauseDash;
  }
  bool ends_aside(uint32_t t) const {
    return v_.word(t) == "," || v_.word(t) == ")" || v_.word(t) == text::kClauseDash;
  }

  // "Semax and Selank improve": of names that act together, one that has evidence.
  const Match* joined_with_evidence(const Match& name, uint32_t from_token) const {
    const auto has_evidence = [&](const Match& m) { return v_.lexicon->subjects[v_.cue(m).subject].on_file; };
    const Match* last = &name;
    for (size_t i = v_.matches.size(); i-- > 0 && !has_evidence(*last);) {
      const Match& m = v_.matches[i];
      if (m.first_token < from_token || m.last_token >= last->first_token || !v_.is(m, CueKind::subject_name)) continue;
      if (!is_joined(m.last_token, last->first_token)) break;
      last = &m;
    }
    return has_evidence(*last) ? last : &name;
  }
  bool is_joined(uint32_t from_token, uint32_t to) const {
    for (uint32_t t = from_token; t < to; ++t)
      if (v_.word(t) != "," && !v_.covering(t, CueKind::coordinator)) return false;
    return from_token < to;
  }

  // "is shut down by the infusion": who does it stands behind the passive, by name or by class.
  Agent doer_after(uint32_t from_token) const {
    for (const auto& m : v_.matches) {
      if (m.first_token < from_token + 1 || m.first_token > from_token + v_.limits().passive_to_doer) continue;
      const bool by = v_.covering(from_token, {CueKind::preposition, Role::means}) != nullptr;
      if (by && v_.is(m, {CueKind::anaphor, Role::class_}) && v_.covering(m.first_token - 1, CueKind::determiner))
        return from(m);
    }
    if (v_.covering(from_token, {CueKind::preposition, Role::means}) && from_token + 1 < v_.last())
      if (const Match* other = v_.covering(from_token + 1, CueKind::outcome_noun))
        return {kNoIndex, other, true};  // "is sharpened by sleep"
    // A name in a clause of its own does something else: ", and Semax is sold".
    const Agent named = named_after(from_token);
    if (!named.named) return named;
    const Clause& clause = v_.clause_at(named.named->first_token);
    const bool apart = clause.first > from_token &&
                       (clause.opener == ClauseOpener::coordinate || clause.opener == ClauseOpener::independent ||
                        clause.opener == ClauseOpener::contrast);
    return apart ? Agent{} : named;
  }

  Agent named_after(uint32_t from_token) const {
    for (const auto& m : v_.matches)
      if (m.first_token >= from_token && v_.is(m, CueKind::subject_name) && !is_left_out(m)) return from(m);
    return {};
  }

  // "Memory improves with practice": something else brings it about.
  bool comes_with_other(uint32_t t) const {
    if (t + 1 >= v_.last() || !v_.covering(t, {CueKind::carrier, Role::with})) return false;
    for (uint32_t i = t + 1; i < std::min(t + 1 + v_.limits().words_of_companion, v_.last()); ++i)
      if (v_.covering(i, CueKind::subject_name) || v_.covering(i, {CueKind::property, Role::use}) ||
          may_be_called_so(i))
        return false;
    return true;
  }

  // Does the token at `t` point back, or call the product of the page by one of its classes?
  bool may_be_called_so(uint32_t t) const {
    const Match* m = v_.covering(t, CueKind::anaphor);
    if (!m || v_.cue(*m).role != Role::class_) return m != nullptr;
    return may_be_called(*c_.lexicon, c_.ambient_subject(v_.sentence().block), v_.cue(*m));
  }

  // The name or pronoun that something in front of or behind token `t` is said to belong to.
  Agent owner_after(uint32_t t) const {
    if (auto named = named_after(t); named.subject != kNoIndex) return named;
    for (const auto& m : v_.matches)
      if (m.first_token >= t && v_.is(m, {CueKind::anaphor, Role::possessive})) return from(m);
    return {kNoIndex, nullptr, true};
  }

  // "Patients recover faster with Semax", "with Semax you learn faster": people do it, by means of the product.
  const Match* means_of(uint32_t verb) const {
    const auto is_person = [&](uint32_t t) {
      return v_.covering(t, {CueKind::agent, Role::person}) || v_.covering(t, CueKind::population);
    };
    bool people = false;
    for (uint32_t t = v_.clause_at(verb).first; t < verb && !people; ++t) people = is_person(t);
    if (!people) return nullptr;
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::subject_name) && v_.clause_of(m.first_token) == v_.clause_of(verb) &&
          m.first_token > v_.first() && is_means(m.first_token - 1))
        return &m;
    return nullptr;
  }

  // "Expect sharper focus", "you will notice", "users can expect": what the reader is promised comes from the product.
  bool is_promised(uint32_t verb) const {
    for (uint32_t t = v_.clause_at(verb).first; t < verb; ++t) {
      const Match* reader = v_.covering(t, CueKind::population);
      if (reader && v_.lexicon->populations[v_.cue(*reader).population].healthy) return true;
    }
    return verb == v_.clause_at(verb).first;
  }

  // "with", "by using", "treated with", "taking": what stands behind is a means.
  bool is_means(uint32_t t) const {
    if (v_.covering(t, {CueKind::carrier, Role::with}) || v_.covering(t, {CueKind::preposition, Role::means}) ||
        v_.covering(t, {CueKind::property, Role::use}))
      return true;
    // "patients on Semax", "people who take Semax"
    const Match* before = t > v_.first() ? v_.covering(t - 1, CueKind::relative) : nullptr;
    const bool people = t > v_.first() && v_.covering(t - 1, {CueKind::agent, Role::person});
    return before || (people && v_.covering(t, CueKind::preposition));
  }

  // Is the token one that can stand before a verb without being its subject?
  bool light(uint32_t t) const {
    if (v_.token(t).kind == TokenKind::punctuation || v_.token(t).kind == TokenKind::clitic) return true;
    if (parse::ends_as_adverb(v_, t)) return true;
    return v_.has(t, lexicon::Trait::no_subject);
  }

  // The first token of [from, to) that can be a subject; `to` where there is none.
  uint32_t first_heavy(uint32_t from_token, uint32_t to) const {
    uint32_t t = from_token;
    while (t < to && light(t)) ++t;
    return t;
  }

  bool all_light(uint32_t from_token, uint32_t to) const { return first_heavy(from_token, to) >= to; }

  // The last comma, coordinator or bracket edge in [from, to), as the token behind it.
  uint32_t tail_of(uint32_t from_token, uint32_t to) const {
    for (uint32_t t = to; t-- > from_token;) {
      const auto text = v_.word(t);
      if (text == "," || text == ")" || v_.covering(t, CueKind::coordinator) || v_.covering(t, CueKind::subordinator))
        return t + 1;
    }
    return from_token;
  }

  bool shares_subject(const Trigger& before, uint32_t verb, Form form) const {
    if (before.last() > verb) return before.first() <= verb;
    const uint32_t here = v_.clause_of(verb), there = v_.clause_of(before.first());
    if (form == Form::gerund && here == there) return true;
    if (here != there) {
      const Clause& clause = v_.clauses[here];
      const bool depends = clause.opener == ClauseOpener::resumed || clause.opener == ClauseOpener::contrast ||
                           clause.opener == ClauseOpener::independent || clause.opener == ClauseOpener::label ||
                           clause.opener == ClauseOpener::subordinate || clause.opener == ClauseOpener::coordinate;
      return depends && clause.opener != ClauseOpener::independent && all_light(clause.first, verb) &&
             named_before(clause.first, verb).named == nullptr;
    }
    const uint32_t tail = tail_of(before.last(), verb);
    return (tail > before.last() || form == Form::base) && all_light(tail, verb) && !named_before(tail, verb).named;
  }

  // What stands last in [from, to) and can be what a relative pronoun points to.
  const Match* last_noun(uint32_t from_token, uint32_t to) const {
    const Match* last = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token < from_token || m.last_token > to) continue;
      if (points(m) || v_.is(m, CueKind::outcome_noun) || v_.is(m, CueKind::outcome_label) ||
          v_.is(m, CueKind::agent) || v_.is(m, CueKind::property))
        if (!last || m.last_token > last->last_token) last = &m;
    }
    return last;
  }

  uint32_t phrase_start(uint32_t to) const {
    uint32_t from_token = to;
    while (from_token > v_.first() && to - from_token < v_.limits().words_before_relative &&
           v_.token(from_token - 1).kind != TokenKind::punctuation && !v_.covering(from_token - 1, CueKind::effect) &&
           !v_.covering(from_token - 1, CueKind::auxiliary) && !v_.covering(from_token - 1, CueKind::preposition))
      --from_token;
    return from_token;
  }

  // "raises BDNF, which grows new synapses": what the subject is flatly said to bring about acts on its behalf.
  Agent of_chain(uint32_t verb) const {
    for (size_t i = triggers_.size(); i-- > 0;) {
      const Trigger& a = triggers_[i];
      if (a.first() >= verb) continue;
      const parse::Place place = v_.place_of(*a.match, a.form());
      for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::negation})
        if (parse::is_governed(v_, kind, place)) return {};
      const Agent agent = of(i, 1);
      return agent.other ? Agent{} : agent;
    }
    return {};
  }

  // The noun that a relative clause depends on: "peptides that mimic", "BDNF, which promotes", "growth factors, the
  // molecules that keep", "exerts its effects through pathways that support".
  Agent of_relative(const Clause& clause, uint32_t verb) const {
    uint32_t to = clause.first;
    const bool comma = to > v_.first() && v_.word(to - 1) == ",";
    while (to > v_.first() && v_.token(to - 1).kind == TokenKind::punctuation) --to;
    const uint32_t from_token = phrase_start(to);
    const Match* last = last_noun(from_token, to);
    // An apposition names again what stands before its comma or dash.
    if (from_token > v_.first() && v_.token(from_token - 1).kind == TokenKind::punctuation &&
        (!last || v_.is(*last, CueKind::anaphor))) {
      const uint32_t before = from_token - 1;
      if (const Match* named = last_noun(phrase_start(before), before); named && !points(*named))
        return {kNoIndex, named, true};
    }
    if (last && v_.is(*last, CueKind::subject_name)) return from(*last);
    if (last && (v_.is(*last, CueKind::outcome_noun) || v_.is(*last, CueKind::agent))) {
      if (comma)
        if (auto chain = of_chain(verb); chain.subject != kNoIndex) return chain;
      return {kNoIndex, last, true};
    }
    // "Compounds that block ...": a kind of thing, not this one.
    if (last && v_.is(*last, {CueKind::anaphor, Role::class_}) && last->first_token == v_.first())
      return {kNoIndex, last, true};
    // A class noun, a property or an unknown noun: what the main clause says of its subject.
    if (auto named = named_before(v_.first(), from_token); named.named) return named;
    if (last && points(*last)) return from(*last);
    return {kNoIndex, last, true};
  }

  Agent of_verb(uint32_t verb) const {
    const Clause& clause = v_.clause_at(verb);
    uint32_t from_token = clause.first;
    if (clause.opener == ClauseOpener::resumed && clause.parent != text::kNone)
      from_token = v_.clauses[clause.parent].first;
    if (auto named = named_before(from_token, verb); named.named) return named;
    if (clause.opener == ClauseOpener::relative) return of_relative(clause, verb);
    // "Improving sleep may ease stress": what is done, and not the product, does it.
    for (const auto& m : v_.matches)
      if (m.first_token == from_token && v_.is(m, CueKind::effect) && m.form == Form::gerund && m.last_token < verb)
        return {kNoIndex, &m, true};
    if (clause.first == v_.first() && begins_with_predicate()) return elliptical(clause, verb);
    // An opening phrase ("In people with ...,") is not what acts.
    const uint32_t start = opening_phrase_end(from_token, verb);
    if (const uint32_t heavy = first_heavy(start, verb); heavy < verb) return {kNoIndex, nullptr, true, heavy};
    return elliptical(clause, verb);
  }

  // "Works along the whole cascade, not just on symptoms": the sentence has left its subject out.
  bool begins_with_predicate() const {
    for (const auto& m : v_.matches) {
      if (m.first_token != v_.first()) break;
      if (m.form == Form::third &&
          (v_.is(m, CueKind::effect) || v_.is(m, CueKind::carrier) || v_.is(m, CueKind::outcome_claim)))
        return true;
    }
    return false;
  }

  uint32_t opening_phrase_end(uint32_t from_token, uint32_t verb) const {
    if (!v_.covering(from_token, CueKind::preposition)) return from_token;
    for (uint32_t t = verb; t-- > from_token;)
      if (v_.word(t) == ",") return t + 1;
    return from_token;
  }

  // Nobody stands before the verb: a tile, an imperative, "Studies show benefits".
  Agent elliptical(const Clause& clause, uint32_t verb) const {
    // "BDNF: supports growth": what the label names is what acts.
    if (clause.opener == ClauseOpener::label && clause.first > v_.first() + 1 && v_.word(clause.first - 1) == ":") {
      const Match* label = v_.covering(v_.first(), {CueKind::agent, Role::biology});
      if (label && label->last_token == clause.first - 1) return {kNoIndex, label, true};
    }
    if (auto earlier = named_before(v_.first(), clause.first); earlier.named && earlier.subject != kNoIndex)
      return earlier;
    if (auto later = named_after(verb); later.subject != kNoIndex && clause.opener != ClauseOpener::independent)
      return later;
    // "Costs grow because people live longer": a reason without a product explains something else.
    if (v_.covering(clause.first, {CueKind::subordinator, Role::cause})) return {kNoIndex, nullptr, true};
    return ambient();
  }

  // "Semax's neuroprotective effects", "upregulation of BDNF by Semax", "Semax: BDNF upregulation".
  Agent of_nominal(size_t which) const {
    const Trigger& a = triggers_[which];
    uint32_t begin = a.first(), end = a.last();
    for (const auto* o : a.outcomes) {
      begin = std::min(begin, o->first_token);
      end = std::max(end, o->last_token);
    }
    const uint32_t far = v_.limits().possessor_to_nominal;
    const Match* possessor = nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token >= begin) break;
      if (m.last_token <= begin && begin - m.last_token <= far && points(m)) possessor = &m;
    }
    if (possessor) return from(*possessor);
    for (const auto& m : v_.matches)
      if (m.first_token >= end && m.first_token - end <= far && v_.is(m, CueKind::subject_name)) return from(m);
    if (auto any = named_before(v_.first(), begin); any.named) return any;
    return ambient();
  }

  const SentenceContext& x_;
  PageContext& c_;
  const parse::Parse& v_;
  const std::vector<Trigger>& triggers_;
};

}  // namespace

Agent resolve_agent(const SentenceContext& sentence, const std::vector<Trigger>& triggers, size_t which) {
  return Resolver(sentence, triggers).of(which);
}

}  // namespace overclaim::claim
