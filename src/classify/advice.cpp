#include "classify/internal/advice.h"

#include <algorithm>
#include <span>

#include "classify/internal/suggestion.h"
#include "parse/spelling.h"

namespace overclaim::classify {

using lexicon::Advice;
using lexicon::CueKind;
using lexicon::Role;
using match::Match;
using parse::ClauseOpener;
using parse::Parse;
using text::TokenKind;

namespace {

struct Range {
  uint32_t from = 0, to = 0;
};

// The matches inside `range`, which alone are looked at: they are in order of their first token.
std::span<const Match> matches_from(const Parse& v, Range range) {
  const auto starts_before = [](const Match& m, uint32_t t) { return m.first_token < t; };
  const auto begin = std::lower_bound(v.matches.begin(), v.matches.end(), range.from, starts_before);
  return {begin, std::lower_bound(begin, v.matches.end(), range.to, starts_before)};
}

template <typename Is>
bool any_in(const Parse& v, Range range, Is is) {
  const auto near = matches_from(v, range);
  return std::any_of(near.begin(), near.end(), [&](const Match& m) { return m.last_token <= range.to && is(m); });
}

// The last match inside `range` of which `is` holds; null where there is none.
template <typename Is>
const Match* last_in(const Parse& v, Range range, Is is) {
  const auto near = matches_from(v, range);
  const auto found =
      std::find_if(near.rbegin(), near.rend(), [&](const Match& m) { return m.last_token <= range.to && is(m); });
  return found == near.rend() ? nullptr : &*found;
}

// Up to `n` tokens before and behind `m`, inside the sentence.
Range before(const Parse& v, const Match& m, uint32_t n) {
  return {m.first_token - std::min(n, m.first_token - v.first()), m.first_token};
}
Range behind(const Parse& v, const Match& m, uint32_t n) {
  return {m.last_token, std::min(m.last_token + n, v.last())};
}

// Where the main clause round token `t` begins: asides and relative clauses are stepped over, so that "trials, which
// were small, are needed" keeps its subject.
uint32_t main_clause_first(const Parse& v, uint32_t t) {
  uint32_t c = v.clause_of(t);
  const auto goes_on = [&](ClauseOpener o) {
    return o == ClauseOpener::relative || o == ClauseOpener::resumed || o == ClauseOpener::bracket ||
           o == ClauseOpener::subordinate;
  };
  while (c > 0 && goes_on(v.clauses[c].opener)) --c;
  return v.clauses[c].first;
}

bool is_person(const Parse& v, const Match& m) {
  return v.is(m, {CueKind::agent, Role::person}) || v.is(m, CueKind::population) ||
         v.is(m, {CueKind::practice, Role::actor});
}

// "The results suggest that": what follows has a subject of its own.
bool is_saying(const Parse& v, const Match& m) {
  if (v.is(m, CueKind::suggestion)) return v.cue(m).role != Role::can;
  return v.is(m, CueKind::attribution) || v.is(m, CueKind::report) || v.is(m, CueKind::proof);
}

// A study that is asked for or asked something; not "this study", which is the one that speaks.
bool is_other_study(const Parse& v, const Match& m) {
  if (!v.is(m, {CueKind::practice, Role::study})) return false;
  return m.first_token == v.first() || !any_in(v, {m.first_token - 1, m.first_token}, [&](const Match& d) {
           return v.is(d, {CueKind::practice, Role::own});
         });
}

// Roles that name a need as a state ("is needed") rather than ask somebody to act.
bool names_need(const Parse& v, const Match& m) {
  const auto& role = v.cue(m).role;
  return role == Role::need || role == Role::need_noun || role == Role::needed;
}

bool calls_for_research_near(const Parse& v, const Match& demand) {
  const uint32_t first = main_clause_first(v, demand.first_token);
  const uint32_t clause_end = v.clause_at(demand.first_token).last;
  return any_in(v, {v.first(), v.last()}, [&](const Match& m) {
    const bool calls =
        v.is(m, {CueKind::advice, Role::research_needed}) || v.is(m, {CueKind::advice, Role::research_demanded});
    if (!calls || &m == &demand) return false;
    if (m.last_token <= demand.first_token) return names_need(v, demand) || m.first_token >= first;
    return m.first_token <= demand.last_token + v.limits().demand_to_call || m.first_token < clause_end;
  });
}

// "Nurses should assess", "patients with this should be evaluated": what research does, care does as well.
bool is_asked_of_people(const Parse& v, const Match& demand) {
  const uint32_t first = main_clause_first(v, demand.first_token);
  const auto person = [&](const Match& m) {
    return is_person(v, m) && !v.within(m.first_token, m.last_token, {CueKind::practice, Role::own});
  };
  return any_in(v, before(v, demand, v.limits().demand_beside), person) ||
         any_in(v, {first, std::min(first + v.limits().words_of_subject, demand.first_token)}, person);
}

// "Should investigate", "need for further trials": the object of the demand is research. Of what stands behind a
// preposition ("should be considered in trials") nothing is demanded.
bool has_research_as_object(const Parse& v, const Match& demand) {
  const bool need = names_need(v, demand);
  const auto object = [&](const Match& m) {
    return need || !any_in(v, {demand.last_token, m.first_token}, [&](const Match& p) {
             return v.is(p, CueKind::preposition) || v.is(p, CueKind::subordinator) || v.is(p, CueKind::condition);
           });
  };
  if (any_in(v, behind(v, demand, need ? v.limits().need_to_object : v.limits().demand_to_object),
             [&](const Match& m) { return is_other_study(v, m) && object(m); }))
    return true;
  if (is_asked_of_people(v, demand)) return false;
  return any_in(v, behind(v, demand, v.limits().demand_to_object), [&](const Match& m) {
    return v.is(m, {CueKind::practice, Role::inquire}) && object(m);
  });
}

// "Larger trials with old people are needed": a study is the subject, and nobody else comes between who could be.
bool has_research_as_subject(const Parse& v, const Match& demand) {
  const bool state = names_need(v, demand) && v.cue(demand).role != Role::need;
  const Range subject{main_clause_first(v, demand.first_token), demand.first_token};
  const Match* study = last_in(v, subject, [&](const Match& m) {
    // "Evidence that they should" has a new subject, "studies that compare them are needed" has not.
    return is_other_study(v, m) && (state || !v.covering(m.last_token, CueKind::relative));
  });
  if (!study) return false;
  const Range between{study->last_token, demand.first_token};
  if (any_in(v, between, [&](const Match& m) { return is_saying(v, m); })) return false;
  return state || !any_in(v, between, [&](const Match& m) { return is_person(v, m); });
}

// "These results should be": how to read a finding, not what to do in practice.
bool has_finding_as_subject(const Parse& v, const Match& demand) {
  return any_in(v, before(v, demand, v.limits().finding_to_demand), [&](const Match& m) {
    return v.is(m, {CueKind::practice, Role::finding}) && m.last_token == demand.first_token;
  });
}

bool is_of_research(const Parse& v, const Match& demand) {
  if (v.cue(demand).role == Role::research_demanded && !is_asked_of_people(v, demand)) return true;
  return calls_for_research_near(v, demand) || has_research_as_object(v, demand) ||
         has_research_as_subject(v, demand) || has_finding_as_subject(v, demand);
}

bool is_softened(const Parse& v, const Match& demand) {
  if (any_in(v, before(v, demand, v.limits().modal_to_demand), [&](const Match& m) {
        return v.is(m, {CueKind::hedge, Role::modal});
      }))
    return true;
  return names_need(v, demand) && any_in(v, before(v, demand, v.limits().demand_beside), [&](const Match& m) {
           return v.is(m, {CueKind::suggestion, Role::appears});
         });
}

// "Whether it should be", "before this can be recommended": open, or put off.
bool is_asked(const Parse& v, const Match& demand) {
  return any_in(v, {v.clause_at(demand.first_token).first, demand.first_token}, [&](const Match& m) {
    return v.is(m, {CueKind::practice, Role::asked});
  });
}

// "In whom surgery is indicated", "as is required": the need belongs to a description.
bool is_described(const Parse& v, const Match& demand) {
  const Range near = before(v, demand, v.limits().joint_to_demand);
  const auto joint = [&](const Match& m) {
    return v.is(m, CueKind::relative) || v.is(m, {CueKind::practice, Role::describing});
  };
  return any_in(v, near, joint) && !any_in(v, near, [&](const Match& m) { return is_saying(v, m); });
}

// "Reduced the need for", "and need for oxygen": only what a finding points to, or what there is, is a need to meet.
bool is_pointed_to(const Parse& v, const Match& demand) {
  Range near = before(v, demand, v.limits().pointer_to_need);
  near.to = std::min(demand.first_token + v.limits().demand_beside, v.last());
  return any_in(v, near, [&](const Match& m) {
    return v.is(m, {CueKind::practice, Role::points}) || v.is(m, {CueKind::practice, Role::support});
  });
}

// "Guidelines recommend (Smith et al., 2003)": somebody else's advice, reported as background.
bool is_cited(const Parse& v);

bool is_not_made(const Parse& v, const Match& demand) {
  const auto& role = v.cue(demand).role;
  if (is_asked(v, demand)) return true;
  if (role == Role::need_noun && !is_pointed_to(v, demand)) return true;
  if ((role == Role::need || role == Role::needed) && is_described(v, demand)) return true;
  if (is_cited(v) && (names_need(v, demand) || role == Role::recommend)) {
    const auto speaker = [&](const Match& m) { return v.is(m, {CueKind::practice, Role::own}); };
    if (!any_in(v, before(v, demand, v.limits().demand_beside), speaker)) return true;
  }
  Range near = before(v, demand, v.limits().demand_beside);
  near.to = demand.last_token;
  return any_in(v, near, [&](const Match& m) { return v.is(m, {CueKind::practice, Role::past}); });
}

bool is_reference_number(const Parse& v, uint32_t t) {
  const auto digits = v.word(t);
  return v.token(t).kind == TokenKind::number && digits.size() <= v.limits().digits_of_reference &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

// Brackets that hold nothing but numbers, or a year among their words: "[12, 13]", "(Smith, 2003)"; not "(45%)".
bool holds_reference(const Parse& v, const parse::Clause& bracket) {
  bool numbers = false, words = false, year = false;
  for (uint32_t t = bracket.first; t < bracket.last; ++t) {
    if (v.word(t) == "%") return false;
    if (v.token(t).kind == TokenKind::punctuation) continue;
    const bool number = is_reference_number(v, t);
    numbers |= number;
    words |= !number;
    year |= number && parse::is_year(v, t);
  }
  return year || (numbers && !words);
}

// "After induction treatment 6, 9, 23.": raised numbers of references stand bare at the end of a sentence.
bool ends_in_references(const Parse& v) {
  uint32_t t = v.last();
  while (t > v.first() && v.token(t - 1).kind == TokenKind::punctuation) --t;
  uint32_t numbers = 0;
  for (; t > v.first(); --t) {
    const auto& token = v.token(t - 1);
    if (token.kind == TokenKind::number) {
      if (!is_reference_number(v, t - 1) || v.word(t - 1).size() > v.limits().digits_of_raised_reference) return false;
      ++numbers;
    } else if (token.kind != TokenKind::punctuation) {
      break;
    }
  }
  return numbers >= v.limits().raised_references;
}

bool is_cited(const Parse& v) {
  if (v.has({CueKind::practice, Role::cited}) || ends_in_references(v)) return true;
  return std::any_of(v.clauses.begin(), v.clauses.end(), [&](const parse::Clause& c) {
    return c.opener == ClauseOpener::bracket && holds_reference(v, c);
  });
}

}  // namespace

bool is_demand(const Parse& v, const Match& m) {
  if (!v.is(m, CueKind::advice)) return false;
  const auto& role = v.cue(m).role;
  return role == Role::strong || role == Role::recommend || role == Role::expectation ||
         role == Role::research_demanded || names_need(v, m);
}

Demand demand_at(const Parse& v, const Match& demand) {
  // "This should help" expects; "clinicians should provide" demands.
  if (v.cue(demand).role == Role::expectation)
    return any_in(v, before(v, demand, v.limits().modal_to_demand), [&](const Match& m) { return is_person(v, m); })
               ? Demand::made
               : Demand::not_made;
  if (is_of_research(v, demand)) return Demand::of_research;
  if (is_softened(v, demand)) return Demand::softened;
  return is_not_made(v, demand) ? Demand::not_made : Demand::made;
}

bool has_property(const Parse& v, lexicon::SentenceProperty property) {
  if (property == lexicon::SentenceProperty::cited) return is_cited(v);
  return std::any_of(v.matches.begin(), v.matches.end(),
                     [&](const Match& m) { return is_demand(v, m) && demand_at(v, m) == Demand::of_research; });
}

Advice advice_of(const Parse& v) {
  Advice advice = Advice::none;
  for (const auto& m : v.matches) {
    if (!is_demand(v, m)) continue;
    const Demand demand = demand_at(v, m);
    if (demand == Demand::made) return Advice::strong;
    if (demand == Demand::softened) advice = Advice::weak;
  }
  if (advice == Advice::none && !v.is_question() && is_suggestion(v)) advice = Advice::weak;
  return advice;
}

}  // namespace overclaim::classify
