#include "claim/advice.h"

#include <algorithm>
#include <charconv>

namespace overclaim {
namespace {

struct Range {
  uint32_t from = 0, to = 0;
};

// The matches inside `range` of which `is` holds, in order.
template <typename Is>
std::vector<const Match*> matches_in(const SentenceView& v, Range range, Is is) {
  std::vector<const Match*> found;
  for (const auto& m : v.matches)
    if (m.first_token >= range.from && m.last_token <= range.to && is(m)) found.push_back(&m);
  return found;
}

template <typename Is>
bool any_in(const SentenceView& v, Range range, Is is) {
  return std::any_of(v.matches.begin(), v.matches.end(),
                     [&](const Match& m) { return m.first_token >= range.from && m.last_token <= range.to && is(m); });
}

// Up to `n` tokens before and behind `m`, inside the sentence.
Range before(const SentenceView& v, const Match& m, uint32_t n) {
  return {m.first_token - std::min(n, m.first_token - v.first()), m.first_token};
}
Range behind(const SentenceView& v, const Match& m, uint32_t n) {
  return {m.last_token, std::min(m.last_token + n, v.last())};
}

// Where the main clause round token `t` begins: asides and relative clauses are stepped over, so that "trials, which
// were small, are needed" keeps its subject.
uint32_t main_clause_first(const SentenceView& v, uint32_t t) {
  uint32_t c = v.clause_of(t);
  const auto goes_on = [&](ClauseOpener o) {
    return o == ClauseOpener::relative || o == ClauseOpener::resumed || o == ClauseOpener::bracket;
  };
  while (c > 0 && goes_on(v.clauses[c].opener)) --c;
  return v.clauses[c].first;
}

bool is_person(const SentenceView& v, const Match& m) {
  return v.is(m, CueKind::agent, "person") || v.is(m, CueKind::population);
}

// "The results suggest that": what follows has a subject of its own.
bool is_saying(const SentenceView& v, const Match& m) {
  if (v.is(m, CueKind::suggestion)) return v.cue(m).role != "can";
  return v.is(m, CueKind::attribution) || v.is(m, CueKind::report) || v.is(m, CueKind::proof);
}

// A study that is asked for or asked something; not "this study", which is the one that speaks.
bool is_other_study(const SentenceView& v, const Match& m) {
  if (!v.is(m, CueKind::practice, "study")) return false;
  return m.first_token == v.first() || !any_in(v, {m.first_token - 1, m.first_token},
                                               [&](const Match& d) { return v.is(d, CueKind::practice, "own"); });
}

// Roles that name a need as a state ("is needed") rather than tell somebody to act.
bool names_need(const SentenceView& v, const Match& m) {
  const auto& role = v.cue(m).role;
  return role == "need" || role == "need_noun" || role == "needed";
}

bool calls_for_research_near(const SentenceView& v, const Match& demand) {
  const uint32_t first = main_clause_first(v, demand.first_token);
  const uint32_t clause_end = v.clause_at(demand.first_token).last;
  return any_in(v, {v.first(), v.last()}, [&](const Match& m) {
    if (!v.is(m, CueKind::advice, "research_needed")) return false;
    if (m.last_token <= demand.first_token) return m.first_token >= first;
    return m.first_token <= demand.last_token + 6 || m.first_token < clause_end;
  });
}

// "Should investigate", "need for further trials": the object of the demand is research. Of what stands behind a
// preposition ("should be considered in trials") nothing is demanded.
bool has_research_as_object(const SentenceView& v, const Match& demand) {
  const bool need = names_need(v, demand);
  const auto object = [&](const Match& m) {
    return need || !any_in(v, {demand.last_token, m.first_token}, [&](const Match& p) {
             return v.is(p, CueKind::preposition) || v.is(p, CueKind::subordinator) || v.is(p, CueKind::condition);
           });
  };
  if (any_in(v, behind(v, demand, need ? 5 : 3), [&](const Match& m) { return is_other_study(v, m) && object(m); }))
    return true;
  // "Nurses should assess": what research does, patients' carers do as well.
  if (any_in(v, before(v, demand, 2), [&](const Match& m) { return is_person(v, m); })) return false;
  return any_in(v, behind(v, demand, 3),
                [&](const Match& m) { return v.is(m, CueKind::practice, "inquire") && object(m); });
}

// "Larger trials with old people are needed": a study is the subject, and nobody else comes between who could be.
bool has_research_as_subject(const SentenceView& v, const Match& demand) {
  const Range subject{main_clause_first(v, demand.first_token), demand.first_token};
  const auto studies = matches_in(v, subject, [&](const Match& m) { return is_other_study(v, m); });
  if (studies.empty()) return false;
  const Range between{studies.back()->last_token, demand.first_token};
  if (any_in(v, between, [&](const Match& m) { return is_saying(v, m); })) return false;
  if (names_need(v, demand) && v.cue(demand).role != "need") return true;
  return !any_in(v, between, [&](const Match& m) { return is_person(v, m); });
}

bool is_of_research(const SentenceView& v, const Match& demand) {
  return calls_for_research_near(v, demand) || has_research_as_object(v, demand) || has_research_as_subject(v, demand);
}

bool is_softened(const SentenceView& v, const Match& demand) {
  if (any_in(v, before(v, demand, 3), [&](const Match& m) { return v.is(m, CueKind::hedge, "modal"); })) return true;
  return names_need(v, demand) &&
         any_in(v, before(v, demand, 2), [&](const Match& m) { return v.is(m, CueKind::suggestion, "appears"); });
}

// "Whether it should be", "before this can be recommended": open, or put off.
bool is_asked(const SentenceView& v, const Match& demand) {
  return any_in(v, {v.clause_at(demand.first_token).first, demand.first_token},
                [&](const Match& m) { return v.is(m, CueKind::practice, "asked"); });
}

// "In whom surgery is indicated", "as is required": the need belongs to a description.
bool is_described(const SentenceView& v, const Match& demand) {
  const Range near = before(v, demand, 4);
  const auto joint = [&](const Match& m) {
    return v.is(m, CueKind::relative) || v.is(m, CueKind::practice, "describing");
  };
  return any_in(v, near, joint) && !any_in(v, near, [&](const Match& m) { return is_saying(v, m); });
}

// "Reduced the need for", "and need for oxygen": only what a finding points to, or what there is, is a need to meet.
bool is_pointed_to(const SentenceView& v, const Match& demand) {
  Range near = before(v, demand, 5);
  near.to = std::min(demand.first_token + 2, v.last());
  return any_in(v, near, [&](const Match& m) { return v.is(m, CueKind::practice, "points"); });
}

// "Guidelines recommend (Smith et al., 2003)": somebody else's advice, told as background.
bool is_cited(const SentenceView& v);

bool is_not_made(const SentenceView& v, const Match& demand) {
  const auto& role = v.cue(demand).role;
  if (is_asked(v, demand)) return true;
  if (role == "need_noun" && !is_pointed_to(v, demand)) return true;
  if ((role == "need" || role == "needed") && is_described(v, demand)) return true;
  if (is_cited(v) && (names_need(v, demand) || role == "recommend")) {
    const auto speaker = [&](const Match& m) { return v.is(m, CueKind::practice, "own"); };
    if (!any_in(v, before(v, demand, 2), speaker)) return true;
  }
  Range near = before(v, demand, 2);
  near.to = demand.last_token;
  return any_in(v, near, [&](const Match& m) { return v.is(m, CueKind::practice, "past"); });
}

bool is_reference_number(const SentenceView& v, uint32_t t) {
  const auto& token = v.token(t);
  return token.kind == TokenKind::number && v.word(t).size() <= 4;
}

// Brackets that hold nothing but numbers, or a year among their words: "[12, 13]", "(Smith, 2003)".
bool holds_reference(const SentenceView& v, const Clause& bracket) {
  bool numbers = false, words = false, year = false;
  for (uint32_t t = bracket.first; t < bracket.last; ++t) {
    if (v.token(t).kind == TokenKind::punctuation) continue;
    const bool number = is_reference_number(v, t);
    numbers |= number;
    words |= !number;
    year |= number && v.word(t).size() == 4 && (v.word(t).starts_with("19") || v.word(t).starts_with("20"));
  }
  return year || (numbers && !words);
}

bool is_cited(const SentenceView& v) {
  if (v.has(CueKind::practice, "cited")) return true;
  return std::any_of(v.clauses.begin(), v.clauses.end(),
                     [&](const Clause& c) { return c.opener == ClauseOpener::bracket && holds_reference(v, c); });
}

// One side of a sign: matches of a kind, of a role and of a form where these are given.
struct Side {
  CueKind kind = CueKind::practice;
  std::string_view role;
  Form form = Form::none;
};

// Two things that stand in this order, with at most `within` words between them; or one alone, where `within` is
// kAlone.
struct Sign {
  std::string_view setting;
  Side first;
  uint32_t within = 0;
  Side then;
};
constexpr uint32_t kAlone = kNone;

constexpr Side kMay{CueKind::hedge, "modal"}, kCan{CueKind::suggestion, "can"}, kQuality{CueKind::practice, "quality"},
    kWorth{CueKind::practice, "worth"}, kMeans{CueKind::practice, "means"}, kField{CueKind::practice, "field"},
    kUsage{CueKind::practice, "usage"}, kBearing{CueKind::practice, "bearing"}, kStudy{CueKind::practice, "study"},
    kPoints{CueKind::practice, "points"}, kPresent{CueKind::practice, "present"},
    kPurpose{CueKind::practice, "purpose"}, kDeterminer{CueKind::determiner, ""}, kPutForward{CueKind::advice, "weak"};

constexpr Sign kSigns[] = {
    {"advice_put_forward", kPutForward, kAlone, {}},
    {"advice_ability", kCan, kAlone, {}},
    {"advice_worth", kWorth, kAlone, {}},
    {"advice_quality", kQuality, kAlone, {}},
    {"advice_field", kField, kAlone, {}},
    {"advice_bearing", kBearing, kAlone, {}},
    {"advice_pointing", kPoints, kAlone, {}},
    {"advice_worth_pointed_to", kPoints, 2, kWorth},
    {"advice_may_matter", kMay, 5, kWorth},
    {"advice_may_be", kMay, 5, kPresent},
    {"advice_can_be", kCan, 5, kPresent},
    {"advice_is_good", kPresent, 2, kQuality},
    {"advice_is_good_far", kPresent, 5, kQuality},
    {"advice_is_used", kPresent, 2, kUsage},
    {"advice_use_for", kUsage, 5, kPurpose},
    {"advice_use_supported", kBearing, 5, kUsage},
    {"advice_bearing_for", kBearing, 2, kPurpose},
    {"advice_bearing_effect", kBearing, 2, {CueKind::effect, "", Form::base}},
    {"advice_study_bears", kStudy, 2, kBearing},
    {"advice_good_means", kQuality, 2, kMeans},
    {"advice_good_and_good", kQuality, 2, kQuality},
    {"advice_a_good", kDeterminer, 2, kQuality},
    {"advice_a_means", kDeterminer, 2, kMeans},
    {"advice_means_for", kMeans, 2, kPurpose},
    {"advice_fields", kField, 5, kField},
    {"advice_study", kStudy, kAlone, {}},
    {"advice_inquiry", {CueKind::practice, "inquire"}, kAlone, {}},
    {"advice_past", {CueKind::practice, "past"}, kAlone, {}},
    {"advice_effect_told", {CueKind::effect, "", Form::past}, kAlone, {}},
    {"advice_correlation", {CueKind::correlation, ""}, kAlone, {}},
    {"advice_figure", {CueKind::figure, ""}, kAlone, {}},
    {"advice_contrast", {CueKind::contrast, ""}, kAlone, {}},
    {"advice_condition", {CueKind::condition, ""}, kAlone, {}},
    {"advice_research_needed", {CueKind::advice, "research_needed"}, kAlone, {}},
};

bool is_side(const SentenceView& v, const Match& m, const Side& side) {
  if (!v.is(m, side.kind) || (side.form != Form::none && m.form != side.form)) return false;
  return side.role.empty() || v.cue(m).role == side.role;
}

bool stands(const SentenceView& v, const Sign& sign) {
  for (size_t i = 0; i < v.matches.size(); ++i) {
    const Match& m = v.matches[i];
    if (!is_side(v, m, sign.first)) continue;
    if (sign.within == kAlone) return true;
    // Of what follows only the beginning has to be near. Matches are in order: the first too far away ends the search.
    for (size_t j = i + 1; j < v.matches.size(); ++j) {
      const Match& n = v.matches[j];
      if (n.first_token > m.last_token + sign.within) break;
      if (n.first_token >= m.last_token && is_side(v, n, sign.then)) return true;
    }
  }
  return false;
}

int setting(const SentenceView& v, std::string_view name, int otherwise) {
  const auto text = v.lexicon->policy.setting(name);
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// A policy that sets no threshold suggests nothing.
bool is_suggestion(const SentenceView& v) {
  constexpr int kNever = 1'000'000;
  int points = 0;
  for (const auto& sign : signs_of_suggestion(v)) points += setting(v, sign, 0);
  return points >= setting(v, "advice_threshold", kNever);
}

}  // namespace

bool is_demand(const SentenceView& v, const Match& m) {
  if (!v.is(m, CueKind::advice)) return false;
  const auto& role = v.cue(m).role;
  return role == "strong" || role == "recommend" || role == "expectation" || names_need(v, m);
}

Demand demand_at(const SentenceView& v, const Match& demand) {
  if (is_softened(v, demand)) return Demand::softened;
  // "This should help" expects; "clinicians should provide" demands.
  if (v.cue(demand).role == "expectation")
    return any_in(v, before(v, demand, 3), [&](const Match& m) { return is_person(v, m); }) ? Demand::made
                                                                                            : Demand::not_made;
  if (is_of_research(v, demand)) return Demand::of_research;
  return is_not_made(v, demand) ? Demand::not_made : Demand::made;
}

std::vector<std::string_view> signs_of_suggestion(const SentenceView& v) {
  std::vector<std::string_view> found;
  for (const auto& sign : kSigns)
    if (stands(v, sign)) found.push_back(sign.setting);
  if (is_cited(v)) found.push_back("advice_cited");
  for (const auto& m : v.matches) {
    if (!is_demand(v, m) || demand_at(v, m) != Demand::of_research) continue;
    found.push_back("advice_asked_of_research");
    break;
  }
  return found;
}

Advice advice_of(const SentenceView& v) {
  Advice advice = Advice::none;
  for (const auto& m : v.matches) {
    if (!is_demand(v, m)) continue;
    const Demand demand = demand_at(v, m);
    if (demand == Demand::made) return Advice::strong;
    if (demand == Demand::softened) advice = Advice::weak;
  }
  if (advice == Advice::none && is_suggestion(v)) advice = Advice::weak;
  return advice;
}

}  // namespace overclaim
