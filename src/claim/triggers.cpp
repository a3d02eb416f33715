#include "claim/triggers.h"

#include <algorithm>

#include "claim/internal/effect_nominals.h"
#include "claim/internal/nearby.h"
#include "parse/spelling.h"
#include "parse/swallow.h"
#include "parse/syntax.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using parse::Parse;
using text::TokenKind;

namespace {

class Finder {
 public:
  Finder(const SentenceContext& sentence, std::vector<RejectedTrigger>* rejected)
      : c_(sentence.page),
        v_(sentence.parse),
        near_(sentence.parse),
        nominals_(sentence.parse, near_),
        rejected_(rejected) {}

  std::vector<Trigger> run() {
    for (const auto& m : v_.matches) {
      if (const Match* whole = parse::swallowing(v_, m, lexicon::Layer::claims)) {
        if (v_.is(m, lexicon::Trait::trigger)) reject(m, RejectReason::inside, whole);
        continue;
      }
      switch (v_.kind(m)) {
        case CueKind::effect:
          verb(m);
          break;
        case CueKind::outcome_claim:
          triggers_.push_back({TriggerKind::idiom, &m, nullptr, {&m}, cure_in(m), false});
          break;
        case CueKind::effect_noun:
          noun(m);
          break;
        case CueKind::outcome_adjective:
          adjective(m);
          break;
        case CueKind::carrier:
          given(m);
          break;
        case CueKind::outcome_label:
          triggers_.push_back({TriggerKind::label, &m, names(m), {&m}, Role::none, false});
          break;
        case CueKind::correlation:
          association(m);
          break;
        case CueKind::negative_result:
          denial(m);
          break;
        default:
          break;
      }
    }
    for (auto& a : nominals_.find()) triggers_.push_back(std::move(a));
    if (triggers_.empty() && parse::is_fragment(v_)) tiles();
    std::stable_sort(triggers_.begin(), triggers_.end(),
                     [](const Trigger& a, const Trigger& b) { return a.first() < b.first(); });
    return std::move(triggers_);
  }

 private:
  void reject(const Match& m, RejectReason reason, const Match* by = nullptr) const {
    if (rejected_) rejected_->push_back({&m, reason, by});
  }

  void add(Trigger&& a) {
    if (a.outcomes.empty()) return reject(*a.match, RejectReason::no_outcome);
    triggers_.push_back(std::move(a));
  }

  bool aux_of_future(uint32_t t) const {
    const Match* aux = v_.auxiliary_before(t);
    return aux && v_.cue(*aux).role == Role::will;
  }

  // "Lower inflammation could mean ...": in front of a finite verb a bare form is an adjective or a noun.
  bool is_no_verb(const Match& m) const {
    if (parse::ends_compound(v_, m)) return true;
    if (m.form != Form::base || m.first_token != v_.clause_at(m.first_token).first) return false;
    for (const auto& o : v_.matches) {
      if (o.first_token < m.last_token || v_.clause_of(o.first_token) != v_.clause_of(m.first_token)) continue;
      if (v_.is(o, CueKind::coordinator)) return false;
      if (v_.is(o, {CueKind::hedge, Role::modal}) || (v_.is(o, CueKind::auxiliary) && v_.cue(o).role != Role::to) ||
          ((v_.is(o, CueKind::effect) || v_.is(o, CueKind::carrier)) && o.form == Form::third))
        return true;
    }
    return false;
  }

  // "cures depression" may be known as a whole; that it is a cure is in its verb. Other verbs of an idiom say no more
  // than the idiom does: "reduces memory loss" is a benefit, whatever "reduces" is to memory.
  Role cure_in(const Match& idiom) const {
    for (const auto& m : v_.matches)
      if (v_.is(m, {CueKind::effect, Role::cure}) && m.first_token == idiom.first_token &&
          m.last_token <= idiom.last_token)
        return v_.cue(m).role;
    return Role::none;
  }

  // "survival, repair, and growth": a bare form with nothing behind it is a noun in a list.
  bool is_list_noun(const Match& m) const {
    if (m.form != Form::base || m.last_token >= v_.last() || aux_of_future(m.first_token)) return false;
    return v_.token(m.last_token).kind == TokenKind::punctuation || v_.covering(m.last_token, CueKind::coordinator);
  }

  static bool helps(Role role) { return role == Role::help || role == Role::treat; }

  void verb(const Match& m) {
    if (is_no_verb(m) || is_list_noun(m) || near_.has_article(m)) return reject(m, RejectReason::no_verb);
    // "helps to improve": the second verb says what happens.
    for (uint32_t t = m.last_token; t < std::min(m.last_token + v_.limits().helper_to_verb, v_.last()); ++t)
      if (const Match* next = near_.predicate_at(t);
          next && !v_.is(*next, CueKind::carrier) && next->form == Form::base &&
          v_.clause_of(t) == v_.clause_of(m.first_token) && v_.cue(m).role == Role::help)
        return reject(m, RejectReason::helper, next);
    Trigger a{TriggerKind::verb, &m, nullptr, {}, v_.cue(m).role, false};
    const Match* aux = m.form == Form::past ? v_.auxiliary_before(m.first_token) : nullptr;
    a.passive = aux && v_.cue(*aux).role == Role::be;
    // "a cascade activated during stroke" has no object behind it.
    const bool no_object = m.form == Form::past && m.last_token < v_.last() && near_.stands_alone(m.last_token);
    if (!a.passive && !no_object) a.outcomes = near_.outcomes_after(m.last_token, v_.limits().verb_to_object);
    // "memory improved.", "your memory will return"
    const bool will = m.form == Form::base && aux_of_future(m.first_token);
    // Only a plain verb of change has a use without an object, "memory improves" and "memory gets better", not "keeps
    // alive".
    const auto& role = v_.cue(m).role;
    const uint32_t words = m.last_token - m.first_token;
    const bool plain = words == 1 || (words == 2 && v_.covering(m.last_token - 1, CueKind::effect_noun));
    const bool changes = plain && (role == Role::better || role == Role::raise || role == Role::lower);
    // "memory and attention improve": a bare form right behind its outcome is finite.
    const bool plural = m.form == Form::base && changes && m.first_token > v_.first() &&
                        v_.covering(m.first_token - 1, CueKind::outcome_noun);
    const bool finite = m.form == Form::past || (m.form == Form::third && changes) || will || plural;
    if (a.outcomes.empty() && (a.passive || (finite && near_.stands_alone(m.last_token)))) {
      a.outcomes = near_.outcomes_before(m.first_token, v_.limits().outcome_to_verb);
      if (!a.outcomes.empty()) a.passive = true;
    }
    if (a.outcomes.empty() && !a.passive) a.outcomes = outcomes_within(m);
    if (a.outcomes.empty() && !a.passive) a.outcomes = object_before(m);
    if (a.outcomes.empty() && !a.passive) a.outcomes = outcomes_pointed_to(m.last_token);
    if (a.outcomes.empty() && !a.passive && helps(role)) a.outcomes = near_.condition_after(m.last_token);
    add(std::move(a));
  }

  // "makes memory better": the object stands inside the verb.
  std::vector<const Match*> outcomes_within(const Match& verb) const {
    const Match* inside = v_.within(verb.first_token + 1, verb.last_token - 1, CueKind::outcome_noun);
    return inside ? std::vector<const Match*>{inside} : std::vector<const Match*>{};
  }

  // "the endurance that Semax adds": the object of a relative clause with a subject of its own is the noun it hangs on.
  std::vector<const Match*> object_before(const Match& verb) const {
    const parse::Clause& clause = v_.clause_at(verb.first_token);
    if (clause.opener != parse::ClauseOpener::relative || clause.first == v_.first() ||
        verb.first_token < clause.first + 2)
      return {};
    if (!v_.within(clause.first + 1, verb.first_token, CueKind::subject_name) &&
        !v_.within(clause.first + 1, verb.first_token, {CueKind::anaphor, Role::pronoun}))
      return {};
    const Match* noun = nullptr;
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::outcome_noun) && m.last_token == clause.first) noun = &m;
    return noun ? std::vector<const Match*>{noun} : std::vector<const Match*>{};
  }

  // "enhances this process": the outcome that the sentence before ended on. "Is it brain fog? Semax clears it": the one
  // that the same sentence has named.
  std::vector<const Match*> outcomes_pointed_to(uint32_t t) const {
    const Match* points = t < v_.last() ? v_.covering(t, CueKind::anaphor) : nullptr;
    if (points && v_.cue(*points).role == Role::pronoun) {
      const Match* named = nullptr;
      for (const auto& m : v_.matches)
        if (m.last_token < t && v_.is(m, CueKind::outcome_noun)) named = &m;
      return named ? std::vector<const Match*>{named} : std::vector<const Match*>{};
    }
    if (!points || v_.cue(*points).role != Role::determiner || v_.index == 0) return {};
    if (t + 1 >= v_.last() || !v_.covering(t + 1, CueKind::property)) return {};
    const Parse& before = c_.parse(v_.index - 1);
    const Match* last = nullptr;
    for (const auto& m : before.matches)
      if (before.is(m, CueKind::outcome_noun)) last = &m;
    return last ? std::vector<const Match*>{last} : std::vector<const Match*>{};
  }

  // "has explored" and "shows about" attribute nothing: an auxiliary, and a verb with a preposition of its own.
  bool attributes(const Match& carrier) const {
    const uint32_t t = carrier.last_token;
    if (t >= v_.last() || carrier.form == Form::none) return true;
    // "has pronounced neurotrophic effects": no participle, for what it describes stands behind it.
    if (v_.cue(carrier).role == Role::have)
      return !parse::ends_as_participle(v_, t) || (t + 1 < v_.last() && v_.covering(t + 1, CueKind::outcome_adjective));
    return !v_.covering(t, CueKind::preposition) || v_.covering(t, CueKind::figure);
  }

  // The verb that attributes the nominal at `m` to its subject.
  const Match* carrier_before(const Match& m) const {
    const Match* found = nullptr;
    for (const auto& c : v_.matches) {
      if (c.first_token >= m.first_token) break;
      if (c.last_token > m.first_token) continue;  // a longer match that starts earlier
      if (!v_.is(c, CueKind::carrier) || !attributes(c)) continue;
      if (near_.same_clause(v_.clause_of(c.first_token), v_.clause_of(m.first_token)) &&
          m.first_token - c.last_token <= v_.limits().carrier_to_nominal)
        found = &c;
    }
    // A carrier in front of another predicate does not reach over it.
    if (found)
      for (uint32_t t = found->last_token; t < m.first_token; ++t)
        if (const Match* p = near_.predicate_at(t); p && !v_.is(*p, CueKind::carrier)) return nullptr;
    return found;
  }

  // The verb that gives its subject the name at `m`: a carrier, or a form of "be" with an article between.
  const Match* names(const Match& m) const {
    for (uint32_t t = m.first_token; t-- > v_.first() && m.first_token - t <= v_.limits().be_to_label;) {
      if (v_.token(t).kind == TokenKind::punctuation) break;
      if (const Match* aux = v_.covering(t, CueKind::auxiliary); aux && v_.cue(*aux).role == Role::be) return aux;
    }
    return carrier_before(m);
  }

  // "is a potent stimulator of", "is an effective treatment for": the form of "be" that makes the noun a name for its
  // subject; an article has to stand between.
  const Match* identified_as(const Match& m) const {
    bool article = false;
    for (uint32_t t = m.first_token; t-- > v_.first() && m.first_token - t <= v_.limits().be_to_noun;) {
      if (v_.token(t).kind == TokenKind::punctuation || v_.covering(t, CueKind::subject_name)) return nullptr;
      if (const Match* aux = v_.covering(t, CueKind::auxiliary); aux && v_.cue(*aux).role == Role::be)
        return article ? aux : nullptr;
      for (const CueKind kind : {CueKind::preposition, CueKind::relative, CueKind::study_of, CueKind::use})
        if (v_.covering(t, kind)) return nullptr;
      article = article || v_.covering(t, CueKind::determiner);
    }
    return nullptr;
  }

  // "has been shown to support": behind a modal or "to" the words are the verb of the same spelling, and no noun.
  const Match* verb_on(const Match& noun) const {
    if (!parse::verb_by_neighbour(v_, noun.first_token)) return nullptr;
    const auto found = std::ranges::find_if(v_.matches, [&](const Match& m) {
      return v_.is(m, CueKind::effect) && m.form == Form::base && m.first_token == noun.first_token &&
             m.last_token <= noun.last_token && !parse::swallowing(v_, m, lexicon::Layer::claims);
    });
    return found == v_.matches.end() ? nullptr : &*found;
  }

  void noun(const Match& m) {
    const lexicon::Cue& cue = v_.cue(m);
    if (const Match* verb = verb_on(m)) return reject(m, RejectReason::inside, verb);
    if (cue.role == Role::topic) return reject(m, RejectReason::topic_noun);
    // "NGF upregulation" may be known as one outcome: then the effect is in its name.
    if (const Match* whole = v_.covering(m.first_token, CueKind::outcome_noun);
        whole && whole->last_token + (v_.covering(m.last_token - 1, CueKind::preposition) ? 1 : 0) >= m.last_token) {
      // "inhibition of apoptosis", "recovery of motor function": what grows in it is the outcome itself. "You can
      // expect sharper focus": so it is in what somebody is given.
      const bool given = cue.id.starts_with("effect_noun.participle") && carrier_before(*whole);
      const bool begins =
          whole->first_token == m.first_token && (given || v_.covering(m.last_token - 1, CueKind::preposition));
      // Whether the change that it names is a good one, the outcome says.
      if (begins || whole->last_token <= m.last_token)
        triggers_.push_back({TriggerKind::nominal, &m, carrier_before(*whole), {whole}, Role::none, false});
      return;
    }
    Trigger a{TriggerKind::nominal, &m, carrier_before(m), {}, cue.role, false};
    if (!a.carrier) a.carrier = identified_as(m);
    const uint32_t reach = cue.within ? cue.within : v_.limits().list_gap;
    // "BDNF upregulation" has its outcome before it, "upregulation of" behind.
    const bool open_ended = v_.covering(m.last_token - 1, CueKind::preposition) != nullptr;
    if (!open_ended) a.outcomes = near_.outcomes_before(m.first_token, 0);
    if (a.outcomes.empty()) a.outcomes = near_.outcomes_after(m.last_token, reach);
    if (a.outcomes.empty() && helps(cue.role)) a.outcomes = near_.condition_after(m.last_token);
    // "repair, with no link to appetite": a noun does not reach over a comma.
    if (!a.outcomes.empty() && a.outcomes.front()->first_token > m.last_token)
      for (uint32_t t = m.last_token; t < a.outcomes.front()->first_token; ++t)
        if (v_.word(t) == ",") return reject(m, RejectReason::no_outcome);
    if (!a.outcomes.empty() && !a.carrier) a.carrier = appearance_after(a.outcomes.back()->last_token);
    add(std::move(a));
  }

  // "improvements in focus appear within days": the verb right behind that says that it comes about.
  const Match* appearance_after(uint32_t t) const {
    for (const auto& m : v_.matches)
      if (m.first_token == t && v_.is(m, {CueKind::carrier, Role::appear}) && m.form != Form::past) return &m;
    return nullptr;
  }

  // "provides neuroprotection", "supplies neurotrophic support": what is given is an outcome, no effect in between.
  // "Semax: the peptide for cognitive enhancement" names a product by what it is said to give.
  void given(const Match& m) {
    const auto& role = v_.cue(m).role;
    const bool named_for =
        role == Role::for_ && m.first_token > v_.first() &&
        v_.covering(m.first_token - 1, {CueKind::anaphor, Role::class_}) &&
        (parse::is_fragment(v_) || v_.within(v_.first(), m.first_token, {CueKind::carrier, Role::as}));
    // "exhibits BDNF-like activity" has an effect; "its effects include neurogenesis" says what they are.
    const bool has = role == Role::have || role == Role::show || role == Role::possess;
    const bool lists = has && nominals_.before(m);
    if (role != Role::give && !named_for && !(has && attributes(m))) return;
    if (role == Role::give)
      for (const Match* o : object_before(m))
        triggers_.push_back({TriggerKind::nominal, o, &m, {o}, Role::none, false});
    for (const Match* o : near_.outcomes_after(m.last_token, v_.limits().list_gap))
      if ((v_.is(*o, CueKind::outcome_noun) &&
           (!has || lists || nominals_.ends_in_property(*o) || nominals_.aims_at(m, *o))) ||
          (v_.is(*o, CueKind::outcome_adjective) && !has))
        triggers_.push_back({TriggerKind::nominal, o, &m, {o}, Role::none, false});
  }

  // "neuroprotective effects", "is neuroprotective", "a nootropic peptide".
  void adjective(const Match& m) {
    const Match* head = nullptr;
    const uint32_t from = near_.adjectives_end(m);
    for (uint32_t t = from; t < std::min(from + v_.limits().adjective_to_noun + 1, v_.last()) && !head; ++t) {
      if (v_.clause_of(t) != v_.clause_of(m.first_token) || v_.token(t).kind == TokenKind::punctuation) break;
      head = v_.covering(t, CueKind::property);
      if (!head) head = v_.covering(t, CueKind::effect_noun);
      if (const Match* noun = v_.covering(t, CueKind::anaphor); !head && noun && v_.cue(*noun).role == Role::class_) {
        triggers_.push_back({TriggerKind::label, &m, carrier_before(m), {&m}, Role::none, false});
        return;
      }
    }
    // "a powerful nootropic": the adjective is the noun itself.
    if (!head && praised(m) && v_.covering(m.first_token, {CueKind::anaphor, Role::class_})) {
      triggers_.push_back({TriggerKind::label, &m, carrier_before(m), {&m}, Role::none, false});
      return;
    }
    const Match* aux = v_.auxiliary_before(m.first_token);
    const Match* carrier = carrier_before(m);
    if (!carrier && aux && v_.cue(*aux).role == Role::be) carrier = aux;
    if (head) {
      triggers_.push_back({TriggerKind::nominal, &m, carrier, {&m}, Role::none, false});
    } else if (carrier == aux && aux) {
      triggers_.push_back({TriggerKind::nominal, &m, aux, {&m}, Role::none, false});
    } else if (parse::is_fragment(v_)) {
      triggers_.push_back({TriggerKind::label, &m, nullptr, {&m}, Role::none, false});
    } else {
      reject(m, RejectReason::loose);
    }
  }

  // Does a word of magnitude stand right in front: "a powerful nootropic"?
  bool praised(const Match& m) const {
    const Match* big = m.first_token > v_.first() ? v_.covering(m.first_token - 1, CueKind::magnitude) : nullptr;
    return big && v_.cue(*big).role != Role::statistical;
  }

  void association(const Match& m) {
    if (v_.cue(m).role == Role::difference) return;  // "similar to" likens and names no effect
    Trigger a{TriggerKind::association, &m,   nullptr, near_.outcomes_after(m.last_token, v_.limits().verb_to_object),
              v_.cue(m).role,           false};
    add(std::move(a));
  }

  void denial(const Match& m) {
    Trigger a{TriggerKind::denial, &m,   nullptr, near_.outcomes_after(m.last_token, v_.limits().verb_to_object),
              Role::none,          false};
    if (a.outcomes.empty()) a.outcomes = near_.outcomes_before(m.first_token, v_.limits().outcome_to_verb);
    add(std::move(a));
  }

  void tiles() {
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::outcome_noun) && !parse::swallowing(v_, m, lexicon::Layer::claims))
        triggers_.push_back({TriggerKind::tile, &m, nullptr, {&m}, Role::none, false});
  }

  PageContext& c_;
  const Parse& v_;
  Nearby near_;
  EffectNominals nominals_;
  std::vector<Trigger> triggers_;
  std::vector<RejectedTrigger>* rejected_;  // null: nobody asks
};

}  // namespace

std::string_view name_of(RejectReason reason) {
  static constexpr std::string_view kNames[] = {"claim",      "inside", "no_verb",       "helper",
                                                "topic_noun", "loose",  "no_outcome",    "fragment",
                                                "not_given",  "topic",  "somebody_else", "nobody"};
  return kNames[static_cast<size_t>(reason)];
}

std::vector<Trigger> find_triggers(const SentenceContext& sentence, std::vector<RejectedTrigger>* rejected) {
  return Finder(sentence, rejected).run();
}

parse::Place Candidate::verb() const {
  // "may be improved": the modal governs the auxiliary.
  return parse.place_of(trigger.carrier ? *trigger.carrier : *trigger.match,
                        trigger.passive ? Form::base : trigger.form());
}

}  // namespace overclaim::claim
