#include "claim/strength.h"

#include <algorithm>

#include "parse/phrases.h"
#include "parse/syntax.h"

namespace overclaim::claim {
namespace {

// Does `m` put what it governs into the past? A claim in the present needs somebody who showed or found it; that people
// were given something or had something is no report of it.
bool tells_of_the_past(const parse::Parse& v, const match::Match& m, bool present) {
  if (m.form != lexicon::Form::past) return false;
  if (v.is(m, lexicon::CueKind::carrier)) return !present || v.cue(m).role == "show";
  if (v.is(m, lexicon::CueKind::report)) return !present || v.cue(m).role != "named";
  return v.is(m, lexicon::CueKind::attribution);
}

// Told in the past: by its own verb, by a verb of reporting in front of it, or without any verb.
bool is_past(const parse::Parse& v, const Trigger& a) {
  if (a.form() == lexicon::Form::past) return true;
  // A pronoun stands beside a verb, known or not: "its effects make it useful". What is to come is not past: "take it
  // to improve your memory".
  if (a.form() != lexicon::Form::base && parse::is_fragment(v) && !v.has(lexicon::CueKind::anaphor, "pronoun") &&
      !v.has(lexicon::CueKind::anaphor, "possessive"))
    return true;
  for (const auto& m : v.matches)
    if (tells_of_the_past(v, m, a.form() == lexicon::Form::third || a.form() == lexicon::Form::base) &&
        parse::governs(v, m, {a.first(), a.last(), lexicon::Form::none}))
      return true;
  return false;
}

// The softest level that governs the place; softening wins over proof.
void read_rungs(const PageContext& c, const parse::Parse& v, const Trigger& a, const parse::Place& place, Claim& claim) {
  lexicon::Strength base =
      v.cue(*a.match).level.value_or(a.kind == TriggerKind::association ? lexicon::Strength::possible : lexicon::Strength::causal);
  if (a.kind == TriggerKind::idiom && a.role == "cure") base = lexicon::Strength::proven;
  std::optional<lexicon::Strength> softest;
  for (const lexicon::CueKind kind : {lexicon::CueKind::proposal, lexicon::CueKind::hedge, lexicon::CueKind::suggestion, lexicon::CueKind::probability}) {
    for (const match::Match* m : parse::governing(v, kind, place)) {
      const auto level = v.cue(*m).level;
      if (!level) continue;
      softest = softest ? std::min(*softest, *level) : *level;
      add_because(claim, v, *m);
    }
    // "Proposed mechanisms" above a list softens its items.
    if (const match::Match* m = c.just_above(v.sentence().block, kind);
        m && !softest && v.block().kind != text::BlockKind::paragraph) {
      if (const auto level = c.lexicon->cues[m->cue].level) {
        softest = *level;
        claim.because.push_back({c.lexicon->cues[m->cue].id, m->span});
      }
    }
  }
  lexicon::Strength strength = softest ? std::min(*softest, base) : base;
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::proof, place)) {
    add_because(claim, v, *m);
    if (!softest) strength = lexicon::Strength::proven;
  }
  claim.strength = strength;
  claim.modality = lexicon::modality_of(strength);
}

void read_polarity(const parse::Parse& v, const Trigger& a, const parse::Place& place, Claim& claim) {
  std::vector<const match::Match*> negations;
  // "brought no improvement in memory": the denial stands between the verb and what it brings.
  const bool brings_nothing = a.carrier && (parse::is_denied(v, {a.first(), a.last(), lexicon::Form::none}, &negations) ||
                                            v.within(a.carrier->last_token, a.first(), lexicon::CueKind::negative_result));
  if (a.kind == TriggerKind::denial || brings_nothing || parse::is_denied(v, place, &negations)) {
    claim.polarity = lexicon::Polarity::denied;
    claim.strength = lexicon::Strength::denied;
  }
  for (const match::Match* m : negations) add_because(claim, v, *m);
  if (claim.polarity == lexicon::Polarity::denied) return;
  const auto open = [&](const match::Match& m) {
    claim.polarity = lexicon::Polarity::open;
    claim.strength = lexicon::Strength::open;
    add_because(claim, v, m);
  };
  for (const lexicon::CueKind kind : {lexicon::CueKind::uncertainty, lexicon::CueKind::counterfactual})
    for (const match::Match* m : parse::governing(v, kind, place))
      if (v.cue(*m).role != "dispute") open(*m);
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::condition, place))
    if (v.cue(*m).role != "reader") open(*m);
  if (parse::only_asks(v)) {
    claim.polarity = lexicon::Polarity::open;
    claim.strength = lexicon::Strength::open;
  }
}

void read_voice(const PageContext& c, const parse::Parse& v, const parse::Place& place, Claim& claim) {
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::attribution, place)) {
    // "Widely regarded as an antioxidant, Semax improves focus": the opening phrase is over.
    const bool opening = m->first_token == v.first() && v.covering(m->last_token - 1, lexicon::CueKind::use);
    if (opening && parse::is_over(v, *m, place.first)) continue;
    add_because(claim, v, *m);
    const auto& role = v.cue(*m).role;
    if (role == "distance") claim.voice = lexicon::Voice::distanced;
    if (role == "endorse" && claim.voice == lexicon::Voice::author) claim.voice = lexicon::Voice::endorsed;
  }
  // "the brochure promises": the verb that hands the effect over is what somebody else says.
  for (const auto& m : v.matches)
    if (v.is(m, lexicon::CueKind::attribution, "distance") && m.first_token < place.first && place.last == m.last_token) {
      add_because(claim, v, m);
      claim.voice = lexicon::Voice::distanced;
    }
  if (heading_role(c, v, place.first) == "claimed") {
    claim.voice = lexicon::Voice::distanced;
    if (const match::Match* m = c.above(v.sentence().block, lexicon::CueKind::heading, "claimed"))
      claim.because.push_back({c.lexicon->cues[m->cue].id, m->span});
  }
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::testimonial, place)) {
    add_because(claim, v, *m);
    claim.voice = lexicon::Voice::testimonial;
  }
  for (const match::Match* m : parse::governing(v, lexicon::CueKind::rejection, place)) {
    add_because(claim, v, *m);
    claim.voice = lexicon::Voice::rejected;
  }
  if (!parse::governing(v, lexicon::CueKind::disclaimer, place).empty() || claim::is_quoted_to_reject(c, v, place))
    claim.voice = lexicon::Voice::rejected;
}

void read_steps(const parse::Parse& v, const parse::Place& place, Claim& claim) {
  // A magnitude word counts in the clause of the claim, on either side of its verb.
  const uint32_t clause = v.clause_of(place.first);
  for (const auto& m : v.matches) {
    // "everyone who takes it loses weight" begins before the clause it ends in.
    if (v.clause_of(m.first_token) != clause && v.clause_of(m.last_token - 1) != clause) continue;
    if (v.is(m, lexicon::CueKind::magnitude) && v.cue(m).role != "statistical") {
      claim.magnified = true;
      add_because(claim, v, m);
    }
    if (v.is(m, lexicon::CueKind::absolute) && !parse::is_denied(v, {m.first_token, m.last_token, lexicon::Form::none})) {
      claim.absolute = true;
      add_because(claim, v, m);
    }
  }
}

// "sponsored trials report benefit", "the case series documented": somebody named says so, whatever the tense.
bool is_attributed(const parse::Parse& v, const Trigger& a) {
  const parse::Place place{a.first(), a.last(), lexicon::Form::none};
  const parse::Clause& clause = v.clause_at(a.first());
  if (v.within(clause.first, clause.last, lexicon::CueKind::basis, "sponsor")) return true;
  if (!v.has(lexicon::CueKind::basis, "weak")) return false;
  return !parse::governing(v, lexicon::CueKind::report, place).empty() || !parse::governing(v, lexicon::CueKind::attribution, place, "neutral").empty();
}

// "Vascular dementia" as a heading, or as a label before a colon: its section is about people who have it.
std::string disease_of_heading(const PageContext& c, const parse::Parse& v) {
  const auto disease_in = [&](const parse::Parse& parse, uint32_t from, uint32_t to) -> std::string {
    for (const auto& m : parse.matches) {
      if (m.first_token < from || m.last_token > to || !parse.is(m, lexicon::CueKind::outcome_noun)) continue;
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

bool names_a_study(const parse::Parse& v) {
  for (const char* role : {"trial", "review"})
    if (v.has(lexicon::CueKind::basis, role)) return true;
  return v.has(lexicon::CueKind::figure);
}

}  // namespace

parse::Place governed_place(const Trigger& a) {
  const match::Match* m = a.carrier ? a.carrier : a.match;
  lexicon::Form form = a.form();
  if (a.passive) form = lexicon::Form::base;  // "may be improved": the auxiliary is what the modal governs
  return {m->first_token, m->last_token, form};
}

void add_because(Claim& claim, const parse::Parse& parse, const match::Match& match) {
  const match::Because because{parse.cue(match).id, match.span};
  if (std::find(claim.because.begin(), claim.because.end(), because) == claim.because.end())
    claim.because.push_back(because);
}

void read_trigger_strength(const PageContext& c, const parse::Parse& v, const Trigger& a, Claim& claim) {
  const parse::Place place = governed_place(a);
  claim.relation = a.kind == TriggerKind::association ? lexicon::Relation::correlation : lexicon::Relation::causation;
  read_rungs(c, v, a, place, claim);
  read_steps(v, place, claim);
  if (claim.absolute && claim.strength == lexicon::Strength::causal) claim.strength = lexicon::Strength::proven;
  read_voice(c, v, place, claim);
  read_polarity(v, a, place, claim);
}

void read_trigger_basis(const PageContext& c, const parse::Parse& v, const Trigger& a, Claim& claim) {
  const auto take = [&](const match::Match& m, const parse::Parse& from) {
    const auto& role = from.cue(m).role;
    if (std::find(claim.basis.begin(), claim.basis.end(), role) == claim.basis.end()) claim.basis.push_back(role);
    if (role == "animal" || role == "cell" || role == "model") claim.species_named = true;
    claim.because.push_back({from.cue(m).id, m.span});
  };
  // "and not only in rats" speaks of more than rats.
  const auto is_surpassed = [&](const match::Match& m) {
    return m.first_token >= v.first() + 2 && v.covering(m.first_token - 2, lexicon::CueKind::pseudo_negation);
  };
  for (const auto& m : v.matches) {
    if (v.is(m, lexicon::CueKind::basis) && !is_surpassed(m)) take(m, v);
    if (v.is(m, lexicon::CueKind::population) && claim.population.empty()) {
      claim.population = c.lexicon->populations[v.cue(m).population].id;
      claim.because.push_back({v.cue(m).id, m.span});
    }
  }
  // "Rats learned faster. It helps students concentrate": who names people speaks of people.
  const bool names_people = v.has(lexicon::CueKind::basis, "human") || v.has(lexicon::CueKind::population);
  const auto from_sentence = [&](uint32_t s) {
    const bool silent = names_people || c.in_far_title(v.sentence().block, s) || c.parse(s).has(lexicon::CueKind::basis, "human");
    for (const auto& m : c.parse(s).matches) {
      if (c.parse(s).is(m, lexicon::CueKind::basis) && !silent && !claim.species_named && c.parse(s).cue(m).role != "trial")
        take(m, c.parse(s));
      if (c.parse(s).is(m, lexicon::CueKind::population) && claim.population.empty())
        claim.population = c.lexicon->populations[c.parse(s).cue(m).population].id;
    }
  };
  const text::Block& block = v.block();
  if (v.index > block.first_sentence) from_sentence(v.index - 1);
  for (uint32_t s : c.blocks[v.sentence().block].above) from_sentence(s);
  if (claim.population.empty()) claim.population = disease_of_heading(c, v);
  const bool patients = !claim.population.empty();
  // "a trial showed that it improves memory": the present makes a law of what was seen once, unless it says in whom.
  const bool law = a.form() == lexicon::Form::third && !patients && !claim.species_named;
  // Patients named in an item under "Benefits" are those it is promised to, not those of a study.
  const bool promised = parse::is_fragment(v) && heading_role(c, v, a.first()) == "benefit";
  const bool people = !promised && (v.has(lexicon::CueKind::basis, "human") || (patients && v.has(lexicon::CueKind::population)));
  claim.report = is_attributed(v, a) || (is_past(v, a) && !law && (names_a_study(v) || claim.species_named || people));
  claim.bound_to_study = claim.report && patients;
  // The other side told in its block or section, this sentence's own null results apart.
  const Disputes around = c.disputes_near(v.sentence().block);
  // A null result in another clause is the other side: "missed its endpoint, while subgroups showed benefits".
  const parse::Clause& clause = v.clause_at(a.first());
  const bool elsewhere = v.within(v.first(), clause.first, lexicon::CueKind::negative_result) ||
                         v.within(clause.last, v.last(), lexicon::CueKind::negative_result);
  const uint32_t own = tells_dispute(v) && !v.has(lexicon::CueKind::uncertainty, "dispute") && !elsewhere ? 1 : 0;
  claim.dispute_near = around.in_block > own || around.in_section > own || v.has(lexicon::CueKind::basis, "sponsor");
}

}  // namespace overclaim::claim
