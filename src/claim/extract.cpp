#include "claim/extract.h"

#include <algorithm>

#include "claim/internal/agent.h"
#include "claim/internal/strength.h"
#include "claim/triggers.h"
#include "parse/phrases.h"
#include "parse/scope.h"
#include "parse/syntax.h"
#include "text/words.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::kNoIndex;
using lexicon::Outcome;
using match::Match;
using parse::Parse;
using text::Block;
using text::BlockKind;

namespace {

bool in_sentence(const Parse& v, uint32_t token) { return token >= v.first() && token < v.last(); }

// "Patients treated with it experience relief": a verb of having between what was used and what is had.
bool is_had(const Parse& v, uint32_t from, uint32_t to) {
  for (const std::string_view role : {"undergo", "have", "show"})
    if (v.within(from, to, CueKind::carrier, role)) return true;
  return false;
}

// The outcome a match stands for: its own, or what the people it names are treated for; null where it has none.
const Outcome* outcome_of(const PageContext& c, const lexicon::Cue& cue) {
  if (cue.outcome != kNoIndex) return &c.lexicon->outcomes[cue.outcome];
  return cue.population == kNoIndex ? nullptr : c.lexicon->outcome(c.lexicon->populations[cue.population].condition);
}

// "will", "may", "can really": what stands in front of a verb and says how it is meant.
bool belongs_to_verb(const Parse& v, uint32_t t) {
  const Match* aux = v.covering(t, CueKind::auxiliary);
  if (aux && v.cue(*aux).role != "to") return true;
  return v.covering(t, CueKind::hedge, "modal") || v.covering(t, CueKind::suggestion) || v.covering(t, CueKind::adverb);
}

// Topic talk and practice: "studied for its effect on memory", "is prescribed for". What it governs claims nothing.
// Null where it is none.
const Match* topic_of(const Parse& v, const Trigger& a) {
  const parse::Place at = v.place_of(*a.match, a.form());
  for (const Match* topic : parse::governing(v, CueKind::study_of, at))
    if (!parse::is_over(v, *topic, a.first())) return topic;
  // "Long-term use of Semax slows decline": the use is what acts.
  const auto acts = [&](const Match* use) {
    const Match* name = use->last_token < v.last() ? v.covering(use->last_token, CueKind::subject_name) : nullptr;
    if (!name || name->last_token > a.first()) return false;
    // "patients treated with Semax remember": a plural verb stands right behind.
    if (a.form() == Form::third) return a.first() - name->last_token <= 1;
    if (a.form() != Form::base) return false;
    // "Daily use of Semax will keep your memory sharp": nothing but what belongs to the verb in between.
    uint32_t t = name->last_token;
    while (t < a.first() && belongs_to_verb(v, t)) ++t;
    return t == a.first();
  };
  for (const Match* use : parse::governing(v, CueKind::use, at))
    if (!parse::is_over(v, *use, a.first()) && !acts(use) && !is_had(v, use->last_token, a.first())) return use;
  return nullptr;
}

// Talk of side effects: an outcome named there is a harm.
bool is_harm_talk(const PageContext& c, const Parse& v, const Trigger& a) {
  const parse::Place at = v.place_of(*a.match, a.form());
  // "halts cell death in the penumbra": words of the outcome itself tell of no side effect.
  const auto in_outcome = [&](const Match* harm) {
    return std::any_of(a.outcomes.begin(), a.outcomes.end(), [&](const Match* o) {
      return harm->first_token < o->last_token && o->first_token < harm->last_token;
    });
  };
  const auto harms = parse::governing(v, CueKind::harm, at);
  if (!std::all_of(harms.begin(), harms.end(), in_outcome)) return true;
  // "It improves sleep" is a benefit under "Side effects" too.
  const bool good = a.kind == TriggerKind::verb && (a.role == "better" || a.role == "help" || a.role == "treat" ||
                                                    a.role == "prevent" || a.role == "reverse" || a.role == "cure");
  return !good && heading_role(c, v, a.first()) == "harm";
}

// A fragment that speaks of studies is a topic: "Neurotrophic research review", "synaptic pathway studies".
bool speaks_of_study(const Parse& v) {
  return v.has(CueKind::study_of) || v.has(CueKind::agent, "study") || v.has(CueKind::use);
}

// "Semax: BDNF inducer", "Semax - BDNF upregulation": a label for a subject that stands before it.
bool labels_subject(const Parse& v, const Trigger& a) {
  const Match* name = v.within(v.first(), a.first(), CueKind::subject_name);
  for (uint32_t t = name ? name->last_token : a.first(); t < a.first(); ++t)
    if (v.word(t) == ":" || v.word(t) == text::kClauseDash) return true;
  return false;
}

bool has_magnitude(const Parse& v) {
  for (const auto& m : v.matches)
    if (v.is(m, CueKind::magnitude) && v.cue(m).role != "statistical") return true;
  return false;
}

// Is the class noun the label describes singular: "BDNF-upregulating analog", not "nootropic peptides"?
bool names_one(const Parse& v, const Trigger& a) {
  for (const auto& m : v.matches)
    if (m.last_token > a.last() && v.is(m, CueKind::anaphor, "class")) return !v.word(m.last_token - 1).ends_with("s");
  return false;
}

// Does the block begin with a verb in the third person, its subject left out: "Promotes neuronal survival."?
bool begins_with_verb(const PageContext& c, uint32_t b) {
  const Block& block = c.document->blocks[b];
  if (block.first_sentence == block.last_sentence || block.kind == BlockKind::heading) return false;
  const Parse& v = c.parse(block.first_sentence);
  for (const auto& m : v.matches) {
    if (m.first_token != v.first()) break;
    if (m.form == Form::third &&
        (v.is(m, CueKind::effect) || v.is(m, CueKind::carrier) || v.is(m, CueKind::outcome_claim)))
      return true;
  }
  return false;
}

bool is_fragment_block(const PageContext& c, uint32_t b) {
  const Block& block = c.document->blocks[b];
  return block.kind != BlockKind::heading && block.last_sentence - block.first_sentence == 1 &&
         parse::is_fragment(c.parse(block.first_sentence));
}

// In a text that has lost its marks, a fragment in a row of them is an item of the list of lines that begin with a
// verb.
bool beside_actions(const PageContext& c, uint32_t b) {
  constexpr uint32_t kFar = 6;
  const auto count = static_cast<uint32_t>(c.document->blocks.size());
  for (uint32_t i = b; i-- > 0 && b - i <= kFar;) {
    if (begins_with_verb(c, i)) return true;
    if (!is_fragment_block(c, i)) break;
  }
  for (uint32_t i = b + 1; i < count && i - b <= kFar; ++i) {
    if (begins_with_verb(c, i)) return true;
    if (!is_fragment_block(c, i)) break;
  }
  return false;
}

// "Synaptic plasticity - strengthening of connections between neurons": the term in front is explained, nothing
// claimed.
bool is_definition(const Parse& v, const Trigger& a) {
  const parse::Clause& clause = v.clause_at(a.first());
  if (clause.opener != parse::ClauseOpener::label || a.outcomes.empty() || a.form() == Form::third ||
      !parse::is_fragment(v))
    return false;
  if (v.within(v.first(), clause.first, CueKind::effect_noun)) return false;
  const Match* term = v.within(v.first(), clause.first, CueKind::outcome_noun);
  return term && v.cue(*term).outcome == v.cue(*a.outcomes.front()).outcome;
}

// Where a claim needs no verb: a list item, a table cell, a heading with the product in it.
bool may_claim_without_verb(const PageContext& c, const Parse& v, const Trigger& a) {
  const Block& block = v.block();
  const auto role = heading_role(c, v, a.first());
  // "a neurotrophic peptide" describes; "a powerful nootropic peptide" praises.
  const bool describes = a.kind == TriggerKind::label && v.is(*a.match, CueKind::outcome_adjective);
  if (describes && has_magnitude(v) && !speaks_of_study(v)) return true;
  if (role == "neutral" && block.kind != BlockKind::heading) return false;
  const bool labelled =
      v.clause_at(a.first()).opener == parse::ClauseOpener::label && (role == "benefit" || role == "mechanism");
  if (a.kind == TriggerKind::tile) return labelled || (block.kind != BlockKind::heading && role == "benefit");
  if (speaks_of_study(v)) return false;
  // "Semax: the neuroprotective peptide" names the one; "Semax: nootropic peptides explained" a kind.
  const parse::Clause& clause = v.clause_at(a.first());
  const bool one = v.covering(clause.first, CueKind::determiner) || names_one(v, a);
  if (describes && !(labels_subject(v, a) && one)) return false;
  if (block.kind == BlockKind::heading || labels_subject(v, a)) return labels_subject(v, a);
  // "neurotrophic mechanisms" is what a section is about.
  const Match* head = v.covering(std::min(a.last(), v.last() - 1), CueKind::heading);
  if (v.is(*a.match, CueKind::outcome_adjective) && head && v.cue(*head).role == "mechanism") return false;
  if (block.kind == BlockKind::list_item || block.kind == BlockKind::table_row) return true;
  // Under "Mechanism of action" a paragraph that is one fragment is an item of a list.
  const bool alone = block.last_sentence - block.first_sentence == 1;
  if (alone && (role == "benefit" || role == "mechanism" || (role.empty() && beside_actions(c, v.sentence().block))))
    return true;
  // "Mechanism: BDNF upregulation" in running text carries its own label.
  return labelled;
}

// A nominal that presupposes its effect: "Semax's neuroprotective effects", "its effects on memory are mediated by".
bool is_possessed(const Parse& v, const Trigger& a) {
  uint32_t begin = a.first(), end = a.last();
  for (const Match* o : a.outcomes) {
    begin = std::min(begin, o->first_token);
    end = std::max(end, o->last_token);
  }
  // "the memory-enhancing effects of Cerebrolysin"
  for (uint32_t t = end; t < std::min(end + 3, v.last()); ++t)
    if (v.covering(t, CueKind::property) && t + 2 < v.last() && v.word(t + 1) == "of" &&
        v.covering(t + 2, CueKind::subject_name))
      return true;
  for (uint32_t t = begin; t-- > v.first() && begin - t <= 5;) {
    if (v.covering(t, CueKind::anaphor) && v.cue(*v.covering(t, CueKind::anaphor)).role == "possessive") return true;
    if (v.token(t).kind == text::TokenKind::clitic && t > v.first() &&
        (v.covering(t - 1, CueKind::subject_name) || v.covering(t - 1, CueKind::anaphor, "class")))
      return true;
    if (v.token(t).kind == text::TokenKind::punctuation && v.word(t) != ",") return false;
  }
  return false;
}

// The line right under the title of a page: "A peptide complex for brain repair".
bool is_tagline(const PageContext& c, const Parse& v, const Trigger& a) {
  constexpr uint32_t kOpening = 5, kMostTitleTokens = 6;
  const uint32_t b = v.sentence().block;
  if (b == 0 || b >= kOpening || v.block().last_sentence - v.block().first_sentence != 1) return false;
  // "Compare Semax with other peptides for focus" has another head.
  if (v.has(CueKind::subject_name) || v.within(v.first(), a.carrier->first_token, CueKind::preposition)) return false;
  const Block& title = c.document->blocks[b - 1];
  if (title.first_sentence == title.last_sentence) return false;
  const Parse& name = c.parse(title.first_sentence);
  return name.has(CueKind::subject_name) && name.last() - name.first() <= kMostTitleTokens;
}

bool is_named_as(const Parse& v, uint32_t before) {
  for (const auto& m : v.matches)
    if (m.last_token <= before && v.is(m, CueKind::carrier) && v.cue(m).role == "as") return true;
  return false;
}

// "Semax, a proven memory enhancer, ...": a label set beside the name that begins the sentence, with its article and at
// most so many words more. "Unlike Semax, a memory enhancer ..." is none.
bool is_apposed(const Parse& v, const Trigger& a) {
  constexpr uint32_t kMostWords = 3;
  for (uint32_t t = a.first(); t-- > v.first() && a.first() - t <= kMostWords + 1;) {
    if (!v.covering(t, CueKind::determiner)) continue;
    const Match* name = t >= v.first() + 2 && v.word(t - 1) == "," ? v.covering(t - 2, CueKind::subject_name) : nullptr;
    return name && name->first_token == v.first();
  }
  return false;
}

// "Improving sleep may ease stress": a gerund that is the subject of what follows says of no product that it does this.
bool is_gerund_subject(const Parse& v, const Trigger& a) {
  const parse::Clause& clause = v.clause_at(a.first());
  if (a.form() != Form::gerund || a.first() != clause.first) return false;
  for (uint32_t t = a.last(); t < clause.last; ++t) {
    if (v.word(t) == ",") return false;  // "Boosting NGF, it builds synapses"
    if (v.covering(t, CueKind::subject_name)) return false;
    const Match* aux = v.covering(t, CueKind::auxiliary);
    if ((aux && v.cue(*aux).role != "to") || v.covering(t, CueKind::hedge) || v.covering(t, CueKind::suggestion))
      return true;
  }
  return false;
}

// "Related: peptides that boost BDNF", "Read more: if you plan a stack, see ...": the title of another page.
bool points_elsewhere(const PageContext& c, const Parse& v, const Trigger& a) {
  if (heading_role(c, v, a.first()) == "pointer") return true;
  for (const auto& m : v.matches)
    if (m.first_token == v.first() && v.is(m, CueKind::heading, "pointer"))
      return m.last_token < v.last() && v.word(m.last_token) == ":";
  return false;
}

// "Smith J et al. Semax raises BDNF. J Neurol 2006.": behind the authors of a reference stands its title.
bool is_cited_title(const Parse& v, const Trigger& a) {
  constexpr uint32_t kMostAuthors = 10;
  for (const auto& m : v.matches) {
    if (m.first_token > v.first() + kMostAuthors || m.last_token >= a.first()) break;
    if (!v.is(m, CueKind::report, "named") || v.word(m.last_token) != ".") continue;
    for (const auto& next : v.matches)
      if (next.first_token == m.last_token + 1)
        return v.is(next, CueKind::subject_name) || v.is(next, CueKind::outcome_adjective) ||
               v.is(next, CueKind::effect_noun) || v.is(next, CueKind::property) || v.is(next, CueKind::outcome_noun);
  }
  return false;
}

// "Several readers expect": what others hope for. "You can expect", "Expect": what is promised to the reader.
bool is_hope_of_others(const Parse& v, const Match& carrier) {
  if (!v.is(carrier, CueKind::carrier, "expect") || carrier.first_token == v.first()) return false;
  const Match* who = v.covering(carrier.first_token - 1, CueKind::agent, "person");
  return who && v.cue(*who).id != "agent.person.speaker";
}

bool is_claim(const PageContext& c, const Parse& v, const Trigger& a) {
  if (points_elsewhere(c, v, a) || is_cited_title(v, a) || is_definition(v, a)) return false;
  switch (a.kind) {
    case TriggerKind::verb:
      if (is_gerund_subject(v, a)) return false;
      // "To support memory, sleep comes first" names an aim.
      if (a.form() == Form::base && a.first() == v.first() + 1 && v.covering(v.first(), CueKind::auxiliary, "to"))
        return false;
      // "Enhanced memory" is a noun phrase, whatever "enhanced" may be elsewhere.
      if (a.form() == Form::past && parse::is_fragment(v) && a.first() == v.clause_at(a.first()).first)
        return may_claim_without_verb(c, v, a);
      // "a research guide to stacks targeting brain fog"
      return a.form() != Form::gerund || !parse::is_fragment(v) || !speaks_of_study(v);
    case TriggerKind::idiom:
    case TriggerKind::association:
    case TriggerKind::denial:
      return true;
    case TriggerKind::nominal:
      if (a.carrier && is_hope_of_others(v, *a.carrier)) return false;
      if (a.carrier && v.cue(*a.carrier).role == "for")  // "emerged as a promising compound for"
        return is_named_as(v, a.carrier->first_token) ||
               ((labels_subject(v, a) || is_tagline(c, v, a)) && !speaks_of_study(v));
      return a.carrier || is_possessed(v, a) || (parse::is_fragment(v) && may_claim_without_verb(c, v, a));
    case TriggerKind::label:
      // "acts as a memory booster", "is a memory booster"
      // "is a powerful neurotrophic agent" praises, "is a neurotrophic agent" defines.
      if (v.is(*a.match, CueKind::outcome_adjective) && a.first() > v.first() &&
          v.covering(a.first() - 1, CueKind::magnitude) && !speaks_of_study(v))
        return true;
      return (a.carrier && (v.cue(*a.carrier).role == "as" || v.cue(*a.carrier).role == "be")) ||
             (v.is(*a.match, CueKind::outcome_label) && is_apposed(v, a)) ||
             (parse::is_fragment(v) && may_claim_without_verb(c, v, a));
    case TriggerKind::tile:
      return may_claim_without_verb(c, v, a);
  }
  return false;
}

// What the change of the outcome amounts to: a benefit by symptom, prevention, modification, cure or mechanism, or a
// harm.
std::string direction_of(const Outcome& outcome, std::string_view role) {
  if (role == "worse") return "harm";
  if (role == "raise" && outcome.good == "down") return "harm";
  if (role == "lower" && outcome.good == "up") return "harm";
  if (role == "cure") return "cure";
  if (outcome.disease) {
    if (role == "prevent") return "prevention";
    if (role == "slow" || role == "stop" || role == "reverse") return "modification";
  }
  return outcome.mechanism ? "mechanism" : "symptom";
}

const lexicon::Population* population_of(const PageContext& c, const Claim& claim) {
  for (const auto& p : c.lexicon->populations)
    if (p.id == claim.population) return &p;
  return nullptr;
}

bool is_ill(const PageContext& c, const Claim& claim) {
  const lexicon::Population* people = population_of(c, claim);
  return people && !people->healthy;
}

// "patients recover faster after stroke": too vague to be judged alone, but of these people there is a record.
void specify(const PageContext& c, const Outcome& outcome, Claim& claim) {
  const lexicon::Population* people = outcome.checkable ? nullptr : population_of(c, claim);
  if (people && !people->condition.empty()) claim.outcome = people->condition;
}

Claim claim_of(const PageContext& c, const Parse& v, const Trigger& a, const Match& outcome_match, const Agent& who) {
  Claim claim;
  claim.sentence = v.index;
  const Outcome& outcome = *outcome_of(c, v.cue(outcome_match));
  claim.subject = c.lexicon->subjects[who.subject].id;
  claim.outcome = outcome.id;
  claim.direction = direction_of(outcome, a.role);
  if (who.named) add_because(claim, v, *who.named);
  if (a.carrier) add_because(claim, v, *a.carrier);
  add_because(claim, v, *a.match);
  add_because(claim, v, outcome_match);
  read_trigger_strength(c, v, a, claim);
  read_trigger_basis(c, v, a, claim);
  specify(c, outcome, claim);
  // "restores memory in people with dementia": a return to normal in the ill is more than a better score.
  if (a.role == "reverse" && claim.direction == "symptom" && !claim.report &&
      claim.strength >= lexicon::Strength::suggested && is_ill(c, claim))
    claim.direction = "modification";
  if (is_harm_talk(c, v, a)) claim.direction = "harm";
  std::stable_sort(claim.because.begin(), claim.because.end(),
                   [](const match::Because& x, const match::Because& y) { return x.span.begin < y.span.begin; });
  // The claim's own words: from its first to its last cue of this sentence, context apart.
  claim.span = a.match->span;
  const auto widen = [&](const Match* m) {
    if (!m || !in_sentence(v, m->first_token)) return;
    claim.span = {std::min(claim.span.begin, m->span.begin), std::max(claim.span.end, m->span.end)};
  };
  widen(&outcome_match);
  widen(a.carrier);
  widen(who.named);
  return claim;
}

bool same_claim(const Claim& a, const Claim& b) {
  return a.sentence == b.sentence && a.subject == b.subject && a.outcome == b.outcome && a.direction == b.direction &&
         a.strength == b.strength && a.voice == b.voice && a.report == b.report && a.population == b.population;
}

// What becomes of trigger `i`, and where it becomes a claim, who does it.
RejectReason fate_of(const PageContext& c, const Parse& v, const std::vector<Trigger>& triggers, size_t i, Agent& who) {
  const Trigger& a = triggers[i];
  if (!is_claim(c, v, a)) return parse::is_fragment(v) ? RejectReason::fragment : RejectReason::not_given;
  if (topic_of(v, a)) return RejectReason::topic;
  who = resolve_agent(c, v, triggers, i);
  if (who.other) return RejectReason::somebody_else;
  return who.subject == kNoIndex ? RejectReason::nobody : RejectReason::claim;
}

void claims_of_sentence(const PageContext& c, const Parse& v, std::vector<Claim>& out) {
  const auto triggers = find_triggers(c, v);
  for (size_t i = 0; i < triggers.size(); ++i) {
    const Trigger& a = triggers[i];
    Agent who;
    if (fate_of(c, v, triggers, i, who) != RejectReason::claim) continue;
    for (const Match* outcome : a.outcomes) {
      if (!outcome_of(c, v.cue(*outcome))) continue;
      Claim claim = claim_of(c, v, a, *outcome, who);
      if (std::none_of(out.begin(), out.end(), [&](const Claim& o) { return same_claim(o, claim); }))
        out.push_back(std::move(claim));
    }
  }
}

// Bare outcomes are claims only under words that make them so, in a heading, the line before their list or their label.
bool may_be_tile(const PageContext& c, uint32_t s) {
  const auto& above = c.blocks[c.document->sentences[s].block].above;
  return c.may_hold(s, match::kMayHead) ||
         std::any_of(above.begin(), above.end(), [&](uint32_t line) { return c.may_hold(line, match::kMayHead); });
}

// A claim is about somebody, and has an outcome, of its own or, where it points back, of the sentence before; and
// something acts in it.
bool may_claim(const PageContext& c, uint32_t s) {
  if (!c.concerns_subject(c.document->sentences[s].block)) return false;
  const bool affects = c.may_hold(s, match::kMayAffect) ||
                       (s > 0 && c.may_hold(s, match::kMayPointBack) && c.may_hold(s - 1, match::kMayAffect));
  return affects && (c.may_hold(s, match::kMayAct) || may_be_tile(c, s));
}

// "stimulated" may be a verb and a participle: where one of them became a claim, the other says nothing more.
void drop_other_readings(std::vector<Candidate>& candidates) {
  std::vector<const Match*> claims;
  for (const auto& candidate : candidates)
    if (candidate.fate == RejectReason::claim) claims.push_back(candidate.match);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return candidate.fate != RejectReason::claim && std::any_of(claims.begin(), claims.end(), [&](const Match* claim) {
             return claim->first_token == candidate.match->first_token &&
                    claim->last_token == candidate.match->last_token;
           });
  });
}

}  // namespace

std::vector<Claim> extract_claims(const PageContext& context) {
  std::vector<Claim> claims;
  for (uint32_t s = 0; s < context.sentences(); ++s) {
    if (!may_claim(context, s)) continue;
    const Parse& parse = context.parse(s);
    const size_t before = claims.size();
    std::vector<Claim> own;
    claims_of_sentence(context, parse, own);
    claims.insert(claims.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    std::stable_sort(claims.begin() + static_cast<std::ptrdiff_t>(before), claims.end(),
                     [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
  }
  return claims;
}

std::vector<Candidate> follow_candidates(const PageContext& c, const Parse& v) {
  const auto span_of = [](const Match* m) { return m ? m->span : text::Span{}; };
  std::vector<RejectedTrigger> rejected;
  const auto triggers = find_triggers(c, v, &rejected);
  std::vector<Candidate> all;
  for (size_t i = 0; i < triggers.size(); ++i) {
    const Trigger& a = triggers[i];
    Agent who;
    const RejectReason fate = fate_of(c, v, triggers, i, who);
    text::Span by = span_of(fate == RejectReason::topic ? topic_of(v, a) : who.named);
    if (who.stranger != text::kNone) by = v.token(who.stranger).span;
    all.push_back({a.match, governed_place(v, a), a.outcomes, fate, by});
  }
  for (const RejectedTrigger& m : rejected)
    all.push_back({m.match, v.place_of(*m.match), {}, m.fate, span_of(m.by)});
  drop_other_readings(all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.match->first_token < b.match->first_token; });
  return all;
}

std::string subject_of_sentence(const PageContext& context, uint32_t s) {
  const Parse& parse = context.parse(s);
  for (const auto& m : parse.matches)
    if (parse.is(m, CueKind::subject_name)) return context.lexicon->subjects[parse.cue(m).subject].id;
  const uint32_t topic = context.topic(s);
  if (topic == kOtherTopic) return "";
  const uint32_t subject = topic != kNoIndex ? topic : context.ambient_subject(parse.sentence().block);
  return subject == kNoIndex ? "" : context.lexicon->subjects[subject].id;
}

}  // namespace overclaim::claim
