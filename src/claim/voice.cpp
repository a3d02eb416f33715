#include "claim/answers.h"
#include "claim/assertion.h"
#include "claim/internal/readings.h"
#include "parse/phrases.h"
#include "parse/scope.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Polarity;
using lexicon::Role;
using lexicon::Voice;
using match::Match;
using parse::Parse;

namespace {

// "Widely regarded as an antioxidant, Semax improves focus": an opening phrase that is over before the claim begins.
bool is_opening_over(const Parse& v, const Match& attribution, uint32_t at) {
  const bool opening =
      attribution.first_token == v.first() && v.covering(attribution.last_token - 1, CueKind::use) != nullptr;
  return opening && parse::is_over(v, attribution, at);
}

// The cues that attribute the claim to somebody else, and those that the heading above has.
void read_attribution(const Candidate& x, VoiceReading& reading) {
  const Parse& v = x.parse;
  const parse::Tokens verb = v.tokens_of(x.verb());
  for (const Match* m : parse::governing(v, CueKind::attribution, x.verb())) {
    if (is_opening_over(v, *m, verb.first)) continue;
    reading.because.push_back(because(v, *m));
    const auto& role = v.cue(*m).role;
    if (role == Role::distance) reading.voice = Voice::distanced;
    if (role == Role::endorse && reading.voice == Voice::author) reading.voice = Voice::endorsed;
  }
  // "the brochure promises": the verb that attributes the effect to its subject is what somebody else says.
  for (const auto& m : v.matches)
    if (v.is(m, {CueKind::attribution, Role::distance}) && m.first_token < verb.first && verb.last == m.last_token) {
      reading.because.push_back(because(v, m));
      reading.voice = Voice::distanced;
    }
  if (heading_role(x, verb.first) != Role::claimed) return;
  reading.voice = Voice::distanced;
  if (const Match* m = x.page.above(x.block(), {CueKind::heading, Role::claimed}))
    reading.because.push_back({x.lexicon().cues[m->cue].id, m->span});
}

}  // namespace

VoiceReading read_voice(const Candidate& x) {
  const Parse& v = x.parse;
  VoiceReading reading;
  read_attribution(x, reading);
  for (const Match* m : parse::governing(v, CueKind::testimonial, x.verb())) {
    reading.because.push_back(because(v, *m));
    reading.voice = Voice::testimonial;
  }
  for (const Match* m : parse::governing(v, CueKind::rejection, x.verb())) {
    reading.because.push_back(because(v, *m));
    reading.voice = Voice::rejected;
  }
  if (parse::is_governed(v, CueKind::disclaimer, x.verb()) || is_quoted_to_reject(x, x.verb()))
    reading.voice = Voice::rejected;
  return reading;
}

PolarityReading read_polarity(const Candidate& x) {
  const Parse& v = x.parse;
  const Trigger& a = x.trigger;
  PolarityReading reading;
  std::vector<const Match*> negations;
  // "brought no improvement in memory": the denial stands between the verb and what it brings.
  const bool brings_nothing = a.carrier && (parse::is_denied(v, x.bare_words(), &negations) ||
                                            v.within(a.carrier->last_token, a.first(), CueKind::negative_result));
  // "raised no scores": it stands between the verb and its object.
  const Match* no = a.kind == TriggerKind::verb && !a.outcomes.empty()
                        ? v.within(a.last(), a.outcomes.front()->first_token, CueKind::negation)
                        : nullptr;
  const bool raises_nothing =
      no && no->first_token == a.last() && v.cue(*no).role != Role::partial && v.cue(*no).role != Role::without;
  if (raises_nothing) negations.push_back(no);
  const bool denied =
      raises_nothing || a.kind == TriggerKind::denial || brings_nothing || parse::is_denied(v, x.verb(), &negations);
  for (const Match* m : negations) reading.because.push_back(because(v, *m));
  if (denied) {
    reading.polarity = Polarity::denied;
    return reading;
  }
  AnswerReading answer = answer_to(x, a.first());
  reading.because = std::move(answer.because);
  if (answer.answer == Answer::denied) {
    reading.polarity = Polarity::denied;
    return reading;
  }
  if (answer.answer == Answer::open) reading.polarity = Polarity::open;
  const auto leave_open = [&](const Match& m) {
    reading.polarity = Polarity::open;
    reading.because.push_back(because(v, m));
  };
  for (const CueKind kind : {CueKind::uncertainty, CueKind::counterfactual})
    for (const Match* m : parse::governing(v, kind, x.verb()))
      if (v.cue(*m).role != Role::dispute) leave_open(*m);
  for (const Match* m : parse::governing(v, CueKind::condition, x.verb()))
    if (v.cue(*m).role != Role::reader) leave_open(*m);
  if (parse::only_asks(v) && answer.answer != Answer::affirmed) reading.polarity = Polarity::open;
  return reading;
}

}  // namespace overclaim::claim
