#include "claim/internal/candidate_filter.h"

#include <algorithm>

#include "parse/phrases.h"
#include "parse/scope.h"
#include "parse/spelling.h"
#include "parse/syntax.h"
#include "text/words.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using parse::Parse;
using text::Block;
using text::BlockKind;

namespace {

// Does the block begin with a verb in the third person, its subject left out: "Promotes neuronal survival."?
bool begins_with_verb(PageContext& page, uint32_t b) {
  const Block& block = page.document->blocks[b];
  if (block.first_sentence == block.last_sentence || block.kind == BlockKind::heading) return false;
  const Parse& v = page.parse(block.first_sentence);
  for (const auto& m : v.matches) {
    if (m.first_token != v.first()) break;
    if (m.form == Form::third &&
        (v.is(m, CueKind::effect) || v.is(m, CueKind::carrier) || v.is(m, CueKind::outcome_claim)))
      return true;
  }
  return false;
}

bool is_fragment_block(PageContext& page, uint32_t b) {
  const Block& block = page.document->blocks[b];
  return block.kind != BlockKind::heading && block.last_sentence - block.first_sentence == 1 &&
         parse::is_fragment(page.parse(block.first_sentence));
}

// In a text that has lost its list marks, a fragment in a row of them is an item of the same list as a line that begins
// with a verb.
bool beside_actions(PageContext& page, uint32_t b) {
  const uint32_t far = page.lexicon->policy.limits.blocks_to_action;
  const auto count = static_cast<uint32_t>(page.document->blocks.size());
  for (uint32_t i = b; i-- > 0 && b - i <= far;) {
    if (begins_with_verb(page, i)) return true;
    if (!is_fragment_block(page, i)) break;
  }
  for (uint32_t i = b + 1; i < count && i - b <= far; ++i) {
    if (begins_with_verb(page, i)) return true;
    if (!is_fragment_block(page, i)) break;
  }
  return false;
}

class Filter {
 public:
  explicit Filter(const Candidate& candidate) : x_(candidate), v_(candidate.parse), a_(candidate.trigger) {}

  Rejection run() const {
    if (!is_claim()) return {parse::is_fragment(v_) ? RejectReason::fragment : RejectReason::not_given};
    if (const Match* topic = topic_of()) return {RejectReason::topic, topic};
    return {};
  }

 private:
  // "Patients treated with it experience relief": a verb of having between what was used and what is had.
  bool is_had(uint32_t from, uint32_t to) const {
    return v_.within(from, to, {CueKind::carrier, Role::undergo}) ||
           v_.within(from, to, {CueKind::carrier, Role::have}) || v_.within(from, to, {CueKind::carrier, Role::show});
  }

  // "will", "may", "can really": what stands in front of a verb and says how it is meant.
  bool belongs_to_verb(uint32_t t) const { return v_.has(t, lexicon::Trait::before_verb); }

  // The cue that makes the trigger a topic: "studied for its effect on memory", "is prescribed for". Null where none
  // does.
  const Match* topic_of() const {
    const parse::Place at = x_.words();
    for (const Match* topic : parse::governing(v_, CueKind::study_of, at))
      if (!parse::is_over(v_, *topic, a_.first())) return topic;
    // "Long-term use of Semax slows decline": the use is what acts.
    const auto acts = [&](const Match* use) {
      const Match* name = use->last_token < v_.last() ? v_.covering(use->last_token, CueKind::subject_name) : nullptr;
      if (!name || name->last_token > a_.first()) return false;
      // "patients treated with Semax remember": a plural verb stands right behind.
      if (a_.form() == Form::third) return a_.first() - name->last_token <= 1;
      if (a_.form() != Form::base) return false;
      // "Daily use of Semax will keep your memory sharp": nothing but what belongs to the verb in between.
      uint32_t t = name->last_token;
      while (t < a_.first() && belongs_to_verb(t)) ++t;
      return t == a_.first();
    };
    for (const Match* use : parse::governing(v_, CueKind::use, at))
      if (!parse::is_over(v_, *use, a_.first()) && !acts(use) && !is_had(use->last_token, a_.first())) return use;
    return nullptr;
  }

  // A fragment that speaks of studies is a topic: "Neurotrophic research review", "synaptic pathway studies".
  bool speaks_of_study() const {
    return v_.has(CueKind::study_of) || v_.has({CueKind::agent, Role::study}) || v_.has(CueKind::use);
  }

  // "Semax: BDNF inducer", "Semax - BDNF upregulation": a label for a subject that stands before it.
  bool labels_subject() const {
    const Match* name = v_.within(v_.first(), a_.first(), CueKind::subject_name);
    for (uint32_t t = name ? name->last_token : a_.first(); t < a_.first(); ++t)
      if (v_.word(t) == ":" || v_.word(t) == text::kClauseDash) return true;
    return false;
  }

  bool has_magnitude() const {
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::magnitude) && v_.cue(m).role != Role::statistical) return true;
    return false;
  }

  // Is the class noun the label describes singular: "BDNF-upregulating analog", not "nootropic peptides"?
  bool names_one() const {
    for (const auto& m : v_.matches)
      if (m.last_token > a_.last() && v_.is(m, {CueKind::anaphor, Role::class_}))
        return !parse::ends_as_plural(v_, m.last_token - 1);
    return false;
  }

  // "Synaptic plasticity - strengthening of connections between neurons": explains the term in front.
  bool is_definition() const {
    const parse::Clause& clause = v_.clause_at(a_.first());
    if (clause.opener != parse::ClauseOpener::label || a_.outcomes.empty() || a_.form() == Form::third ||
        !parse::is_fragment(v_))
      return false;
    if (v_.within(v_.first(), clause.first, CueKind::effect_noun)) return false;
    const Match* term = v_.within(v_.first(), clause.first, CueKind::outcome_noun);
    return term && v_.cue(*term).outcome == v_.cue(*a_.outcomes.front()).outcome;
  }

  // Where a claim needs no verb: a list item, a table cell, a heading with the product in it.
  bool may_claim_without_verb() const {
    const Block& block = v_.block();
    const auto role = heading_role(x_, a_.first());
    // "a neurotrophic peptide" describes; "a powerful nootropic peptide" praises.
    const bool describes = a_.kind == TriggerKind::label && v_.is(*a_.match, CueKind::outcome_adjective);
    if (describes && has_magnitude() && !speaks_of_study()) return true;
    if (role == Role::neutral && block.kind != BlockKind::heading) return false;
    const bool labelled = v_.clause_at(a_.first()).opener == parse::ClauseOpener::label &&
                          (role == Role::benefit || role == Role::mechanism);
    if (a_.kind == TriggerKind::tile) return labelled || (block.kind != BlockKind::heading && role == Role::benefit);
    if (speaks_of_study()) return false;
    // "Semax: the neuroprotective peptide" names the product; "Semax: nootropic peptides explained" a class of
    // products.
    const parse::Clause& clause = v_.clause_at(a_.first());
    const bool one = v_.covering(clause.first, CueKind::determiner) || names_one();
    if (describes && !(labels_subject() && one)) return false;
    if (block.kind == BlockKind::heading || labels_subject()) return labels_subject();
    // "neurotrophic mechanisms" is what a section is about.
    const Match* head = v_.covering(std::min(a_.last(), v_.last() - 1), CueKind::heading);
    if (v_.is(*a_.match, CueKind::outcome_adjective) && head && v_.cue(*head).role == Role::mechanism) return false;
    if (block.kind == BlockKind::list_item || block.kind == BlockKind::table_row) return true;
    // Under "Mechanism of action" a paragraph that is one fragment is an item of a list.
    const bool alone = block.last_sentence - block.first_sentence == 1;
    if (alone && (role == Role::benefit || role == Role::mechanism ||
                  (role == Role::none && beside_actions(x_.page, x_.block()))))
      return true;
    // "Mechanism: BDNF upregulation" in running text has a label of its own.
    return labelled;
  }

  // A nominal that presupposes its effect: "Semax's neuroprotective effects", "its effects on memory are mediated by".
  bool is_possessed() const {
    uint32_t begin = a_.first(), end = a_.last();
    for (const Match* o : a_.outcomes) {
      begin = std::min(begin, o->first_token);
      end = std::max(end, o->last_token);
    }
    // "the memory-enhancing effects of Cerebrolysin"
    for (uint32_t t = end; t < std::min(end + v_.limits().nominal_to_property, v_.last()); ++t)
      if (v_.covering(t, CueKind::property) && t + 2 < v_.last() && parse::is_of(v_, t + 1) &&
          v_.covering(t + 2, CueKind::subject_name))
        return true;
    for (uint32_t t = begin; t-- > v_.first() && begin - t <= v_.limits().possessive_to_nominal;) {
      if (v_.covering(t, CueKind::anaphor) && v_.cue(*v_.covering(t, CueKind::anaphor)).role == Role::possessive)
        return true;
      if (v_.token(t).kind == text::TokenKind::clitic && t > v_.first() &&
          (v_.covering(t - 1, CueKind::subject_name) || v_.covering(t - 1, {CueKind::anaphor, Role::class_})))
        return true;
      if (v_.token(t).kind == text::TokenKind::punctuation && v_.word(t) != ",") return false;
    }
    return false;
  }

  // The line right under the title of a page: "A peptide complex for brain repair".
  bool is_tagline() const {
    const uint32_t b = v_.sentence().block;
    if (b == 0 || b >= v_.limits().blocks_of_tagline || v_.block().last_sentence - v_.block().first_sentence != 1)
      return false;
    // "Compare Semax with other peptides for focus" has another head.
    if (v_.has(CueKind::subject_name) || v_.within(v_.first(), a_.carrier->first_token, CueKind::preposition))
      return false;
    const Block& title = x_.page.document->blocks[b - 1];
    if (title.first_sentence == title.last_sentence) return false;
    const Parse& name = x_.page.parse(title.first_sentence);
    return name.has(CueKind::subject_name) && name.last() - name.first() <= v_.limits().words_of_title;
  }

  bool is_named_as(uint32_t before) const {
    for (const auto& m : v_.matches)
      if (m.last_token <= before && v_.is(m, CueKind::carrier) && v_.cue(m).role == Role::as) return true;
    return false;
  }

  // "Semax, a proven memory enhancer, ...": a label in apposition to the name that begins the sentence, with at most so
  // many words between its article and itself. In "Unlike Semax, a memory enhancer ..." it is not.
  bool is_apposed() const {
    const uint32_t far = v_.limits().words_of_apposition + 1;
    for (uint32_t t = a_.first(); t-- > v_.first() && a_.first() - t <= far;) {
      if (!v_.covering(t, CueKind::determiner)) continue;
      const Match* name =
          t >= v_.first() + 2 && v_.word(t - 1) == "," ? v_.covering(t - 2, CueKind::subject_name) : nullptr;
      return name && name->first_token == v_.first();
    }
    return false;
  }

  // "Improving sleep may ease stress": the gerund is the subject of what follows and attributes nothing to a product.
  bool is_gerund_subject() const {
    const parse::Clause& clause = v_.clause_at(a_.first());
    if (a_.form() != Form::gerund || a_.first() != clause.first) return false;
    for (uint32_t t = a_.last(); t < clause.last; ++t) {
      if (v_.word(t) == ",") return false;  // "Boosting NGF, it builds synapses"
      if (v_.covering(t, CueKind::subject_name)) return false;
      const Match* aux = v_.covering(t, CueKind::auxiliary);
      if ((aux && v_.cue(*aux).role != Role::to) || v_.covering(t, CueKind::hedge) ||
          v_.covering(t, CueKind::suggestion))
        return true;
    }
    return false;
  }

  // "Related: peptides that boost BDNF", "Read more: if you plan a stack, see ...": the title of another page.
  bool points_elsewhere() const {
    if (heading_role(x_, a_.first()) == Role::pointer) return true;
    for (const auto& m : v_.matches)
      if (m.first_token == v_.first() && v_.is(m, {CueKind::heading, Role::pointer}))
        return m.last_token < v_.last() && v_.word(m.last_token) == ":";
    return false;
  }

  // "Smith J et al. Semax raises BDNF. J Neurol 2006.": behind the authors of a reference stands its title.
  bool is_cited_title() const {
    for (const auto& m : v_.matches) {
      if (m.first_token > v_.first() + v_.limits().words_of_authors || m.last_token >= a_.first()) break;
      if (!v_.is(m, {CueKind::report, Role::named}) || v_.word(m.last_token) != ".") continue;
      for (const auto& next : v_.matches)
        if (next.first_token == m.last_token + 1)
          return v_.is(next, CueKind::subject_name) || v_.is(next, CueKind::outcome_adjective) ||
                 v_.is(next, CueKind::effect_noun) || v_.is(next, CueKind::property) ||
                 v_.is(next, CueKind::outcome_noun);
    }
    return false;
  }

  // "Several readers expect": what others hope for. "You can expect", "Expect": what is promised to the reader.
  bool is_hope_of_others(const Match& carrier) const {
    if (!v_.is(carrier, {CueKind::carrier, Role::expect}) || carrier.first_token == v_.first()) return false;
    const Match* who = v_.covering(carrier.first_token - 1, {CueKind::agent, Role::person});
    return who && v_.cue(*who).id != "agent.person.speaker";
  }

  bool verb_claims() const {
    if (is_gerund_subject()) return false;
    // "To support memory, sleep comes first" names an aim.
    if (a_.form() == Form::base && a_.first() == v_.first() + 1 &&
        v_.covering(v_.first(), {CueKind::auxiliary, Role::to}))
      return false;
    // "Enhanced memory" is a noun phrase, whatever "enhanced" may be elsewhere.
    if (a_.form() == Form::past && parse::is_fragment(v_) && a_.first() == v_.clause_at(a_.first()).first)
      return may_claim_without_verb();
    // "a research guide to stacks targeting brain fog"
    return a_.form() != Form::gerund || !parse::is_fragment(v_) || !speaks_of_study();
  }

  bool nominal_claims() const {
    if (a_.carrier && is_hope_of_others(*a_.carrier)) return false;
    if (a_.carrier && v_.cue(*a_.carrier).role == Role::for_)  // "emerged as a promising compound for"
      return is_named_as(a_.carrier->first_token) || ((labels_subject() || is_tagline()) && !speaks_of_study());
    return a_.carrier || is_possessed() || (parse::is_fragment(v_) && may_claim_without_verb());
  }

  bool label_claims() const {
    // "is a powerful neurotrophic agent" praises, "is a neurotrophic agent" defines.
    if (v_.is(*a_.match, CueKind::outcome_adjective) && a_.first() > v_.first() &&
        v_.covering(a_.first() - 1, CueKind::magnitude) && !speaks_of_study())
      return true;
    // "acts as a memory booster", "is a memory booster"
    return (a_.carrier && (v_.cue(*a_.carrier).role == Role::as || v_.cue(*a_.carrier).role == Role::be)) ||
           (v_.is(*a_.match, CueKind::outcome_label) && is_apposed()) ||
           (parse::is_fragment(v_) && may_claim_without_verb());
  }

  bool is_claim() const {
    if (points_elsewhere() || is_cited_title() || is_definition()) return false;
    switch (a_.kind) {
      case TriggerKind::verb:
        return verb_claims();
      case TriggerKind::nominal:
        return nominal_claims();
      case TriggerKind::label:
        return label_claims();
      case TriggerKind::tile:
        return may_claim_without_verb();
      case TriggerKind::idiom:
      case TriggerKind::association:
      case TriggerKind::denial:
        break;
    }
    return true;
  }

  const Candidate& x_;
  const Parse& v_;
  const Trigger& a_;
};

}  // namespace

Rejection filter_candidate(const Candidate& candidate) { return Filter(candidate).run(); }

}  // namespace overclaim::claim
