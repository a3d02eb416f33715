#include <algorithm>

#include "claim/internal/readings.h"
#include "parse/scope.h"
#include "parse/syntax.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using parse::Parse;

namespace {

bool is_species(Role role) { return role == Role::animal || role == Role::cell || role == Role::model; }

// "Vascular dementia" as a heading, or as a label before a colon: its section is about people who have it. The id of
// these people; empty where tokens [from, to) name no disease.
std::string people_with_disease(const Parse& v, uint32_t from, uint32_t to) {
  for (const auto& m : v.matches) {
    if (m.first_token < from || m.last_token > to || !v.is(m, CueKind::outcome_noun)) continue;
    const lexicon::Outcome& outcome = v.lexicon->outcomes[v.cue(m).outcome];
    if (!outcome.disease) continue;
    for (const auto& p : v.lexicon->populations)
      if (p.id == outcome.id) return p.id;
  }
  return "";
}

std::string population_of_heading(const SentenceContext& x) {
  const Parse& v = x.parse;
  for (const auto& clause : v.clauses)
    if (clause.opener == parse::ClauseOpener::label && clause.first > v.first())
      if (auto id = people_with_disease(v, v.first(), clause.first); !id.empty()) return id;
  for (const uint32_t s : x.page.blocks[x.block()].above) {
    const Parse& line = x.page.parse(s);
    if (auto id = people_with_disease(line, line.first(), line.last()); !id.empty()) return id;
  }
  return "";
}

class BasisReader {
 public:
  explicit BasisReader(const SentenceContext& sentence) : x_(sentence), v_(sentence.parse) {}

  BasisReading read() {
    read_own();
    if (v_.index > v_.block().first_sentence) read_neighbour(v_.index - 1);
    for (const uint32_t s : x_.page.blocks[x_.block()].above) read_neighbour(s);
    if (out_.population.empty()) out_.population = population_of_heading(x_);
    return std::move(out_);
  }

 private:
  void add(const Parse& v, const Match& m) {
    const Role role = v.cue(m).role;
    if (std::find(out_.roles.begin(), out_.roles.end(), role) == out_.roles.end()) out_.roles.push_back(role);
    out_.species_named = out_.species_named || is_species(role);
    out_.because.push_back(because(v, m));
  }

  std::string population(const Parse& v, const Match& m) const {
    return x_.lexicon().populations[v.cue(m).population].id;
  }

  // "and not only in rats" speaks of more than rats.
  bool is_surpassed(const Match& m) const {
    return m.first_token >= v_.first() + 2 && v_.covering(m.first_token - 2, CueKind::pseudo_negation);
  }

  void read_own() {
    for (const auto& m : v_.matches) {
      if (v_.is(m, CueKind::basis) && !is_surpassed(m)) add(v_, m);
      if (!v_.is(m, CueKind::population) || !out_.population.empty()) continue;
      out_.population = population(v_, m);
      out_.because.push_back(because(v_, m));
    }
  }

  // "Rats learned faster. It helps students concentrate": a sentence that names people speaks of people, whatever its
  // neighbours rest on.
  void read_neighbour(uint32_t s) {
    const Parse& other = x_.page.parse(s);
    const bool of_people = v_.has({CueKind::basis, Role::human}) || v_.has(CueKind::population) ||
                           other.has({CueKind::basis, Role::human}) || x_.page.in_far_title(x_.block(), s);
    for (const auto& m : other.matches) {
      if (other.is(m, CueKind::basis) && !of_people && !out_.species_named && other.cue(m).role != Role::trial)
        add(other, m);
      if (other.is(m, CueKind::population) && out_.population.empty()) out_.population = population(other, m);
    }
  }

  const SentenceContext& x_;
  const Parse& v_;
  BasisReading out_;
};

// Does `m` put what it governs into the past? A claim in the present needs somebody who showed or found it; that people
// received or had something does not report it.
bool is_of_the_past(const Parse& v, const Match& m, bool present) {
  if (m.form != Form::past) return false;
  if (v.is(m, CueKind::carrier)) return !present || v.cue(m).role == Role::show;
  if (v.is(m, CueKind::report)) return !present || v.cue(m).role != Role::named;
  return v.is(m, CueKind::attribution);
}

// In the past: by its own verb, by a verb of reporting in front of it, or without any verb.
bool is_past(const Candidate& x) {
  const Parse& v = x.parse;
  const Form form = x.trigger.form();
  if (form == Form::past) return true;
  // A pronoun stands beside a verb, known or not: "its effects make it useful". What is to come is not past: "take it
  // to improve your memory".
  if (form != Form::base && parse::is_fragment(v) && !v.has({CueKind::anaphor, Role::pronoun}) &&
      !v.has({CueKind::anaphor, Role::possessive}))
    return true;
  const bool present = form == Form::third || form == Form::base;
  return std::any_of(v.matches.begin(), v.matches.end(), [&](const Match& m) {
    return is_of_the_past(v, m, present) && parse::governs(v, m, x.bare_words());
  });
}

// "sponsored trials report benefit", "the case series documented": a named source says so, whatever the tense.
bool is_attributed(const Candidate& x) {
  const Parse& v = x.parse;
  const parse::Clause& clause = v.clause_at(x.trigger.first());
  if (v.within(clause.first, clause.last, {CueKind::basis, Role::sponsor})) return true;
  if (!v.has({CueKind::basis, Role::weak})) return false;
  return parse::is_governed(v, CueKind::report, x.bare_words()) ||
         parse::is_governed(v, {CueKind::attribution, Role::neutral}, x.bare_words());
}

bool names_a_study(const Parse& v) {
  return v.has({CueKind::basis, Role::trial}) || v.has({CueKind::basis, Role::review}) || v.has(CueKind::figure);
}

}  // namespace

BasisReading read_basis(const Candidate& x) { return BasisReader(x).read(); }

bool is_report(const Candidate& x, const BasisReading& basis) {
  const Parse& v = x.parse;
  if (is_attributed(x)) return true;
  if (!is_past(x)) return false;
  const bool patients = !basis.population.empty();
  // "a trial showed that it improves memory": the present generalises what one study saw, unless it says in whom.
  if (x.trigger.form() == Form::third && !patients && !basis.species_named) return false;
  if (names_a_study(v) || basis.species_named) return true;
  // Patients named in an item under "Benefits" are those it is promised to, not those of a study.
  const bool promised = parse::is_fragment(v) && heading_role(x, x.trigger.first()) == Role::benefit;
  return !promised && (v.has({CueKind::basis, Role::human}) || (patients && v.has(CueKind::population)));
}

bool has_dispute_near(const Candidate& x) {
  const Parse& v = x.parse;
  if (v.has({CueKind::basis, Role::sponsor})) return true;
  const Disputes around = x.page.disputes_near(x.block());
  // A null result in another clause is the other side: "missed its endpoint, while subgroups showed benefits".
  const parse::Clause& clause = v.clause_at(x.trigger.first());
  const bool elsewhere = v.within(v.first(), clause.first, CueKind::negative_result) ||
                         v.within(clause.last, v.last(), CueKind::negative_result);
  const uint32_t own = reports_dispute(v) && !v.has({CueKind::uncertainty, Role::dispute}) && !elsewhere ? 1 : 0;
  return around.in_block > own || around.in_section > own;
}

}  // namespace overclaim::claim
