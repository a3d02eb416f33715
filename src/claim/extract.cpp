#include "claim/extract.h"

#include <algorithm>
#include <iterator>

#include "claim/internal/agent.h"
#include "claim/internal/candidate_filter.h"
#include "claim/internal/direction.h"
#include "claim/internal/readings.h"
#include "parse/scope.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::kNoIndex;
using lexicon::Outcome;
using lexicon::Polarity;
using lexicon::Role;
using lexicon::Strength;
using match::Match;
using parse::Parse;

namespace {

// What is decided about a trigger, and if it states a claim, who its agent is.
struct Decision {
  RejectReason reason = RejectReason::none;
  Agent agent;
  const Match* by = nullptr;  // the cue that decided it; null: none did
};

Decision decide(const Candidate& candidate, const std::vector<Trigger>& triggers, size_t which) {
  const Rejection rejection = filter_candidate(candidate);
  if (rejection.reason != RejectReason::none) return {rejection.reason, {}, rejection.by};
  const Agent agent = resolve_agent(candidate, triggers, which);
  const RejectReason reason = agent.other                 ? RejectReason::somebody_else
                              : agent.subject == kNoIndex ? RejectReason::nobody
                                                          : RejectReason::none;
  return {reason, agent, agent.named};
}

// The outcome that a match stands for: its own, or what the people it names are treated for; null where it has none.
const Outcome* outcome_of(const lexicon::Lexicon& lexicon, const lexicon::Cue& cue) {
  if (cue.outcome != kNoIndex) return &lexicon.outcomes[cue.outcome];
  return cue.population == kNoIndex ? nullptr : lexicon.outcome(lexicon.populations[cue.population].condition);
}

// Is the sentence about side effects, so that an outcome named there is a harm?
bool is_about_harm(const Candidate& x) {
  const Trigger& a = x.trigger;
  // "halts cell death in the penumbra": words of the outcome itself name no side effect.
  const auto in_outcome = [&](const Match* harm) {
    return std::any_of(a.outcomes.begin(), a.outcomes.end(), [&](const Match* o) {
      return harm->first_token < o->last_token && o->first_token < harm->last_token;
    });
  };
  const auto harms = parse::governing(x.parse, CueKind::harm, x.words());
  if (!std::all_of(harms.begin(), harms.end(), in_outcome)) return true;
  // "It improves sleep" is a benefit under "Side effects" too.
  const bool good =
      a.kind == TriggerKind::verb &&
      (a.role == Role::better || a.role == Role::help || a.role == Role::treat || a.role == Role::prevent ||
       a.role == Role::protect || a.role == Role::reverse || a.role == Role::cure);
  return !good && heading_role(x, a.first()) == Role::harm;
}

// Makes one Claim of a candidate, one of its outcomes and its agent.
class Assembly {
 public:
  Assembly(const Candidate& candidate, const Match& outcome, const Agent& agent)
      : x_(candidate), outcome_match_(outcome), agent_(agent) {}

  Claim claim() {
    const Outcome& outcome = *outcome_of(x_.lexicon(), x_.parse.cue(outcome_match_));
    claim_.sentence = x_.parse.index;
    take_subject();
    claim_.outcome = outcome.id;
    claim_.direction = direction_of(x_.parse, x_.trigger, outcome_match_, outcome, agent_);
    for (const Match* m : {agent_.named, x_.trigger.carrier, x_.trigger.match, &outcome_match_})
      if (m) add_once({because(x_.parse, *m)});
    take_strength();
    take_basis();
    specify(outcome);
    std::stable_sort(claim_.because.begin(), claim_.because.end(),
                     [](const match::Because& a, const match::Because& b) { return a.span.begin < b.span.begin; });
    claim_.span = span();
    return std::move(claim_);
  }

 private:
  void add_once(const Cues& cues) {
    for (const auto& cue : cues)
      if (std::find(claim_.because.begin(), claim_.because.end(), cue) == claim_.because.end())
        claim_.because.push_back(cue);
  }

  void take_subject() {
    claim_.subject = x_.lexicon().subjects[agent_.subject].id;
    if (agent_.named && x_.parse.is(*agent_.named, CueKind::subject_name)) claim_.named = words_of(*agent_.named);
    if (x_.page.product.is(agent_.subject)) take_product(claim_, x_.page.product);
  }
  std::string words_of(const Match& m) const {
    return std::string(x_.parse.document->prose_text(
        {x_.parse.token(m.first_token).prose.begin, x_.parse.token(m.last_token - 1).prose.end}));
  }

  void take_strength() {
    const StrengthReading strength = read_strength(x_);
    const EmphasisReading emphasis = read_emphasis(x_);
    const VoiceReading voice = read_voice(x_);
    const PolarityReading polarity = read_polarity(x_);
    claim_.relation =
        x_.trigger.kind == TriggerKind::association ? lexicon::Relation::correlation : lexicon::Relation::causation;
    claim_.strength = strength.strength;
    claim_.modality = lexicon::modality_of(strength.strength);
    claim_.magnified = emphasis.magnified;
    claim_.absolute = emphasis.absolute;
    claim_.voice = voice.voice;
    claim_.polarity = polarity.polarity;
    // A promise makes a proof of a plain statement; a denial or an open question decides over both.
    if (emphasis.absolute && claim_.strength == Strength::causal) claim_.strength = Strength::proven;
    if (polarity.polarity == Polarity::denied) claim_.strength = Strength::denied;
    if (polarity.polarity == Polarity::open) claim_.strength = Strength::open;
    for (const Cues* cues : {&strength.because, &emphasis.because, &voice.because, &polarity.because}) add_once(*cues);
  }

  void take_basis() {
    const BasisReading basis = read_basis(x_);
    claim_.population = basis.population;
    claim_.basis = basis.roles;
    claim_.species_named = basis.species_named;
    claim_.report = is_report(x_, basis);
    claim_.bound_to_study = claim_.report && !basis.population.empty();
    claim_.dispute_near = has_dispute_near(x_);
    claim_.because.insert(claim_.because.end(), basis.because.begin(), basis.because.end());
  }

  // What the people and the surroundings make of outcome and direction.
  void specify(const Outcome& outcome) {
    const lexicon::Population* people = x_.lexicon().population(claim_.population);
    // "patients recover faster after stroke": too vague to be judged alone, but of these people there is a record.
    if (people && !outcome.checkable && !people->condition.empty()) claim_.outcome = people->condition;
    // "restores memory in people with dementia": a return to normal in the ill is more than a better score.
    const bool ill = people && !people->healthy;
    if (x_.trigger.role == Role::reverse && claim_.direction == lexicon::Direction::symptom && !claim_.report &&
        claim_.strength >= Strength::suggested && ill)
      claim_.direction = lexicon::Direction::modification;
    if (is_about_harm(x_)) claim_.direction = lexicon::Direction::harm;
  }

  // From its first to its last cue of this sentence, context apart.
  text::Span span() const {
    text::Span span = x_.trigger.match->span;
    for (const Match* m : {&outcome_match_, x_.trigger.carrier, agent_.named}) {
      if (!m || m->first_token < x_.parse.first() || m->first_token >= x_.parse.last()) continue;
      span = {std::min(span.begin, m->span.begin), std::max(span.end, m->span.end)};
    }
    return span;
  }

  const Candidate& x_;
  const Match& outcome_match_;
  const Agent& agent_;
  Claim claim_;
};

bool same_claim(const Claim& a, const Claim& b) {
  return a.sentence == b.sentence && a.subject == b.subject && a.outcome == b.outcome && a.direction == b.direction &&
         a.strength == b.strength && a.voice == b.voice && a.report == b.report && a.population == b.population;
}

std::vector<Claim> claims_of_sentence(const SentenceContext& sentence) {
  std::vector<Claim> claims;
  const auto triggers = find_triggers(sentence);
  for (size_t i = 0; i < triggers.size(); ++i) {
    const Candidate candidate{sentence, triggers[i]};
    const Decision decision = decide(candidate, triggers, i);
    if (decision.reason != RejectReason::none) continue;
    for (const Match* outcome : triggers[i].outcomes) {
      if (!outcome_of(sentence.lexicon(), sentence.parse.cue(*outcome))) continue;
      Claim claim = Assembly(candidate, *outcome, decision.agent).claim();
      if (std::none_of(claims.begin(), claims.end(), [&](const Claim& o) { return same_claim(o, claim); }))
        claims.push_back(std::move(claim));
    }
  }
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
  return claims;
}

// Bare outcomes are claims only under words that make them so, in a heading, the line before their list or their label.
bool may_be_tile(PageContext& page, uint32_t s) {
  const auto& above = page.blocks[page.document->sentences[s].block].above;
  return page.may_hold(s, match::kMayHead) ||
         std::any_of(above.begin(), above.end(), [&](uint32_t line) { return page.may_hold(line, match::kMayHead); });
}

// A claim is about a subject, and has an outcome, its own or, where it refers back, that of the sentence before; and
// something acts in it.
bool may_claim(PageContext& page, uint32_t s) {
  if (!page.concerns_subject(page.document->sentences[s].block)) return false;
  const bool affects = page.may_hold(s, match::kMayAffect) ||
                       (s > 0 && page.may_hold(s, match::kMayPointBack) && page.may_hold(s - 1, match::kMayAffect));
  return affects && (page.may_hold(s, match::kMayAct) || may_be_tile(page, s));
}

// "stimulated" may be a verb and a participle: where one of them states a claim, the other adds nothing.
void drop_other_readings(std::vector<TriggerOutcome>& all) {
  std::vector<const Match*> claims;
  for (const auto& one : all)
    if (one.reason == RejectReason::none) claims.push_back(one.match);
  std::erase_if(all, [&](const TriggerOutcome& one) {
    return one.reason != RejectReason::none && std::any_of(claims.begin(), claims.end(), [&](const Match* claim) {
             return claim->first_token == one.match->first_token && claim->last_token == one.match->last_token;
           });
  });
}

}  // namespace

std::vector<Claim> extract_claims(PageContext& page) {
  std::vector<Claim> claims;
  for (uint32_t s = 0; s < page.sentences(); ++s) {
    if (!may_claim(page, s)) continue;
    auto own = claims_of_sentence(page.sentence(s));
    claims.insert(claims.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return claims;
}

void take_product(Claim& claim, const PageProduct& product) {
  claim.named = product.name;
  claim.ingredients = product.contains;
  claim.product_tested = product.tested;
}

std::vector<TriggerOutcome> trace_triggers(const SentenceContext& sentence) {
  const Parse& v = sentence.parse;
  const auto span_of = [](const Match* m) { return m ? m->span : text::Span{}; };
  std::vector<RejectedTrigger> rejected;
  const auto triggers = find_triggers(sentence, &rejected);
  std::vector<TriggerOutcome> all;
  for (size_t i = 0; i < triggers.size(); ++i) {
    const Candidate candidate{sentence, triggers[i]};
    const Decision decision = decide(candidate, triggers, i);
    const uint32_t stranger = decision.agent.stranger;
    const text::Span by = stranger != text::kNone ? v.token(stranger).span : span_of(decision.by);
    all.push_back({triggers[i].match, candidate.verb(), triggers[i].outcomes, decision.reason, by});
  }
  for (const RejectedTrigger& one : rejected)
    all.push_back({one.match, v.place_of(*one.match), {}, one.reason, span_of(one.by)});
  drop_other_readings(all);
  std::stable_sort(all.begin(), all.end(), [](const TriggerOutcome& a, const TriggerOutcome& b) {
    return a.match->first_token < b.match->first_token;
  });
  return all;
}

std::string subject_of_sentence(PageContext& page, uint32_t s) {
  const Parse& v = page.parse(s);
  const auto& subjects = page.lexicon->subjects;
  for (const auto& m : v.matches)
    if (v.is(m, CueKind::subject_name)) return subjects[v.cue(m).subject].id;
  const uint32_t topic = page.topic(s);
  if (topic == kOtherTopic) return "";
  const uint32_t subject = topic != kNoIndex ? topic : page.ambient_subject(v.sentence().block);
  return subject == kNoIndex ? "" : subjects[subject].id;
}

}  // namespace overclaim::claim
