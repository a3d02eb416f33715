#include "claim/internal/strength.h"

#include <algorithm>

#include "parse/phrases.h"
#include "parse/syntax.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Polarity;
using lexicon::Strength;
using lexicon::Voice;
using match::Match;
using parse::Parse;
using parse::Place;

namespace {

// Does `m` put what it governs into the past? A claim in the present needs somebody who showed or found it; that people
// were given something or had something is no report of it.
bool tells_of_the_past(const Parse& v, const Match& m, bool present) {
  if (m.form != Form::past) return false;
  if (v.is(m, CueKind::carrier)) return !present || v.cue(m).role == "show";
  if (v.is(m, CueKind::report)) return !present || v.cue(m).role != "named";
  return v.is(m, CueKind::attribution);
}

// Told in the past: by its own verb, by a verb of reporting in front of it, or without any verb.
bool is_past(const Parse& v, const Trigger& a) {
  if (a.form() == Form::past) return true;
  // A pronoun stands beside a verb, known or not: "its effects make it useful". What is to come is not past: "take it
  // to improve your memory".
  if (a.form() != Form::base && parse::is_fragment(v) && !v.has(CueKind::anaphor, "pronoun") &&
      !v.has(CueKind::anaphor, "possessive"))
    return true;
  for (const auto& m : v.matches)
    if (tells_of_the_past(v, m, a.form() == Form::third || a.form() == Form::base) &&
        parse::governs(v, m, v.place_of(*a.match, Form::none)))
      return true;
  return false;
}

// The softest level that governs the place; softening wins over proof.
void read_rungs(const PageContext& c, const Parse& v, const Trigger& a, const Place& place, Claim& claim) {
  Strength base =
      v.cue(*a.match).level.value_or(a.kind == TriggerKind::association ? Strength::possible : Strength::causal);
  if (a.kind == TriggerKind::idiom && a.role == "cure") base = Strength::proven;
  std::optional<Strength> softest;
  for (const CueKind kind : {CueKind::proposal, CueKind::hedge, CueKind::suggestion, CueKind::probability}) {
    for (const Match* m : parse::governing(v, kind, place)) {
      const auto level = v.cue(*m).level;
      if (!level) continue;
      softest = softest ? std::min(*softest, *level) : *level;
      add_because(claim, v, *m);
    }
    // "Proposed mechanisms" above a list softens its items.
    if (const Match* m = c.just_above(v.sentence().block, kind);
        m && !softest && v.block().kind != text::BlockKind::paragraph) {
      if (const auto level = c.lexicon->cues[m->cue].level) {
        softest = *level;
        claim.because.push_back({c.lexicon->cues[m->cue].id, m->span});
      }
    }
  }
  Strength strength = softest ? std::min(*softest, base) : base;
  for (const Match* m : parse::governing(v, CueKind::proof, place)) {
    add_because(claim, v, *m);
    if (!softest) strength = Strength::proven;
  }
  claim.strength = strength;
  claim.modality = lexicon::modality_of(strength);
}

void read_polarity(const Parse& v, const Trigger& a, const Place& place, Claim& claim) {
  std::vector<const Match*> negations;
  // "brought no improvement in memory": the denial stands between the verb and what it brings.
  const bool brings_nothing = a.carrier && (parse::is_denied(v, v.place_of(*a.match, Form::none), &negations) ||
                                            v.within(a.carrier->last_token, a.first(), CueKind::negative_result));
  if (a.kind == TriggerKind::denial || brings_nothing || parse::is_denied(v, place, &negations)) {
    claim.polarity = Polarity::denied;
    claim.strength = Strength::denied;
  }
  for (const Match* m : negations) add_because(claim, v, *m);
  if (claim.polarity == Polarity::denied) return;
  const auto open = [&](const Match& m) {
    claim.polarity = Polarity::open;
    claim.strength = Strength::open;
    add_because(claim, v, m);
  };
  for (const CueKind kind : {CueKind::uncertainty, CueKind::counterfactual})
    for (const Match* m : parse::governing(v, kind, place))
      if (v.cue(*m).role != "dispute") open(*m);
  for (const Match* m : parse::governing(v, CueKind::condition, place))
    if (v.cue(*m).role != "reader") open(*m);
  if (parse::only_asks(v)) {
    claim.polarity = Polarity::open;
    claim.strength = Strength::open;
  }
}

void read_voice(const PageContext& c, const Parse& v, const Place& place, Claim& claim) {
  const parse::Tokens at = v.tokens_of(place);
  for (const Match* m : parse::governing(v, CueKind::attribution, place)) {
    // "Widely regarded as an antioxidant, Semax improves focus": the opening phrase is over.
    const bool opening = m->first_token == v.first() && v.covering(m->last_token - 1, CueKind::use);
    if (opening && parse::is_over(v, *m, at.first)) continue;
    add_because(claim, v, *m);
    const auto& role = v.cue(*m).role;
    if (role == "distance") claim.voice = Voice::distanced;
    if (role == "endorse" && claim.voice == Voice::author) claim.voice = Voice::endorsed;
  }
  // "the brochure promises": the verb that hands the effect over is what somebody else says.
  for (const auto& m : v.matches)
    if (v.is(m, CueKind::attribution, "distance") && m.first_token < at.first && at.last == m.last_token) {
      add_because(claim, v, m);
      claim.voice = Voice::distanced;
    }
  if (heading_role(c, v, at.first) == "claimed") {
    claim.voice = Voice::distanced;
    if (const Match* m = c.above(v.sentence().block, CueKind::heading, "claimed"))
      claim.because.push_back({c.lexicon->cues[m->cue].id, m->span});
  }
  for (const Match* m : parse::governing(v, CueKind::testimonial, place)) {
    add_because(claim, v, *m);
    claim.voice = Voice::testimonial;
  }
  for (const Match* m : parse::governing(v, CueKind::rejection, place)) {
    add_because(claim, v, *m);
    claim.voice = Voice::rejected;
  }
  if (parse::is_governed(v, CueKind::disclaimer, place) || claim::is_quoted_to_reject(c, v, place))
    claim.voice = Voice::rejected;
}

void read_steps(const Parse& v, const Place& place, Claim& claim) {
  // A magnitude word counts in the clause of the claim, on either side of its verb.
  const uint32_t clause = v.clause_of(v.first_of(place));
  for (const auto& m : v.matches) {
    // "everyone who takes it loses weight" begins before the clause it ends in.
    if (v.clause_of(m.first_token) != clause && v.clause_of(m.last_token - 1) != clause) continue;
    if (v.is(m, CueKind::magnitude) && v.cue(m).role != "statistical") {
      claim.magnified = true;
      add_because(claim, v, m);
    }
    if (v.is(m, CueKind::absolute) && !parse::is_denied(v, v.place_of(m, Form::none))) {
      claim.absolute = true;
      add_because(claim, v, m);
    }
  }
}

// "sponsored trials report benefit", "the case series documented": somebody named says so, whatever the tense.
bool is_attributed(const Parse& v, const Trigger& a) {
  const Place place = v.place_of(*a.match, Form::none);
  const parse::Clause& clause = v.clause_at(a.first());
  if (v.within(clause.first, clause.last, CueKind::basis, "sponsor")) return true;
  if (!v.has(CueKind::basis, "weak")) return false;
  return parse::is_governed(v, CueKind::report, place) ||
         parse::is_governed(v, CueKind::attribution, place, "neutral");
}

// "Vascular dementia" as a heading, or as a label before a colon: its section is about people who have it.
std::string disease_of_heading(const PageContext& c, const Parse& v) {
  const auto disease_in = [&](const Parse& parse, uint32_t from, uint32_t to) -> std::string {
    for (const auto& m : parse.matches) {
      if (m.first_token < from || m.last_token > to || !parse.is(m, CueKind::outcome_noun)) continue;
      const lexicon::Outcome& outcome = c.lexicon->outcomes[parse.cue(m).outcome];
      if (!outcome.disease) continue;
      for (const auto& p : c.lexicon->populations)
        if (p.id == outcome.id) return p.id;
    }
    return "";
  };
  for (const auto& clause : v.clauses)
    if (clause.opener == parse::ClauseOpener::label && clause.first > v.first())
      if (auto id = disease_in(v, v.first(), clause.first); !id.empty()) return id;
  for (uint32_t s : c.blocks[v.sentence().block].above)
    if (auto id = disease_in(c.parse(s), c.parse(s).first(), c.parse(s).last()); !id.empty()) return id;
  return "";
}

bool names_a_study(const Parse& v) {
  for (const char* role : {"trial", "review"})
    if (v.has(CueKind::basis, role)) return true;
  return v.has(CueKind::figure);
}

}  // namespace

Place governed_place(const Parse& v, const Trigger& a) {
  // "may be improved": the modal governs the auxiliary.
  return v.place_of(a.carrier ? *a.carrier : *a.match, a.passive ? Form::base : a.form());
}

void add_because(Claim& claim, const Parse& parse, const Match& match) {
  const match::Because because{parse.cue(match).id, match.span};
  if (std::find(claim.because.begin(), claim.because.end(), because) == claim.because.end())
    claim.because.push_back(because);
}

void read_trigger_strength(const PageContext& c, const Parse& v, const Trigger& a, Claim& claim) {
  const Place place = governed_place(v, a);
  claim.relation = a.kind == TriggerKind::association ? lexicon::Relation::correlation : lexicon::Relation::causation;
  read_rungs(c, v, a, place, claim);
  read_steps(v, place, claim);
  if (claim.absolute && claim.strength == Strength::causal) claim.strength = Strength::proven;
  read_voice(c, v, place, claim);
  read_polarity(v, a, place, claim);
}

void read_trigger_basis(const PageContext& c, const Parse& v, const Trigger& a, Claim& claim) {
  const auto take = [&](const Match& m, const Parse& from) {
    const auto& role = from.cue(m).role;
    if (std::find(claim.basis.begin(), claim.basis.end(), role) == claim.basis.end()) claim.basis.push_back(role);
    if (role == "animal" || role == "cell" || role == "model") claim.species_named = true;
    claim.because.push_back({from.cue(m).id, m.span});
  };
  // "and not only in rats" speaks of more than rats.
  const auto is_surpassed = [&](const Match& m) {
    return m.first_token >= v.first() + 2 && v.covering(m.first_token - 2, CueKind::pseudo_negation);
  };
  for (const auto& m : v.matches) {
    if (v.is(m, CueKind::basis) && !is_surpassed(m)) take(m, v);
    if (v.is(m, CueKind::population) && claim.population.empty()) {
      claim.population = c.lexicon->populations[v.cue(m).population].id;
      claim.because.push_back({v.cue(m).id, m.span});
    }
  }
  // "Rats learned faster. It helps students concentrate": who names people speaks of people.
  const bool names_people = v.has(CueKind::basis, "human") || v.has(CueKind::population);
  const auto from_sentence = [&](uint32_t s) {
    const bool silent =
        names_people || c.in_far_title(v.sentence().block, s) || c.parse(s).has(CueKind::basis, "human");
    for (const auto& m : c.parse(s).matches) {
      if (c.parse(s).is(m, CueKind::basis) && !silent && !claim.species_named && c.parse(s).cue(m).role != "trial")
        take(m, c.parse(s));
      if (c.parse(s).is(m, CueKind::population) && claim.population.empty())
        claim.population = c.lexicon->populations[c.parse(s).cue(m).population].id;
    }
  };
  const text::Block& block = v.block();
  if (v.index > block.first_sentence) from_sentence(v.index - 1);
  for (uint32_t s : c.blocks[v.sentence().block].above) from_sentence(s);
  if (claim.population.empty()) claim.population = disease_of_heading(c, v);
  const bool patients = !claim.population.empty();
  // "a trial showed that it improves memory": the present makes a law of what was seen once, unless it says in whom.
  const bool law = a.form() == Form::third && !patients && !claim.species_named;
  // Patients named in an item under "Benefits" are those it is promised to, not those of a study.
  const bool promised = parse::is_fragment(v) && heading_role(c, v, a.first()) == "benefit";
  const bool people = !promised && (v.has(CueKind::basis, "human") || (patients && v.has(CueKind::population)));
  claim.report = is_attributed(v, a) || (is_past(v, a) && !law && (names_a_study(v) || claim.species_named || people));
  claim.bound_to_study = claim.report && patients;
  // The other side told in its block or section, this sentence's own null results apart.
  const Disputes around = c.disputes_near(v.sentence().block);
  // A null result in another clause is the other side: "missed its endpoint, while subgroups showed benefits".
  const parse::Clause& clause = v.clause_at(a.first());
  const bool elsewhere = v.within(v.first(), clause.first, CueKind::negative_result) ||
                         v.within(clause.last, v.last(), CueKind::negative_result);
  const uint32_t own = tells_dispute(v) && !v.has(CueKind::uncertainty, "dispute") && !elsewhere ? 1 : 0;
  claim.dispute_near = around.in_block > own || around.in_section > own || v.has(CueKind::basis, "sponsor");
}

}  // namespace overclaim::claim
