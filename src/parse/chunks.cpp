// Noun and verb phrases, found by chunking (Abney, "Parsing by chunks", 1991): words of closed classes and the verbs
// that the lexicon knows are the edges, and what lies between them belongs together. A verb that the lexicon does not
// know is found behind an auxiliary only; elsewhere it counts to the noun phrase beside it.
#include <algorithm>

#include "parse/internal/steps.h"
#include "parse/spelling.h"
#include "parse/syntax.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using text::kNone;
using text::TokenKind;

namespace {

// Words of these kinds stand between phrases.
constexpr KindSet kSeparators{CueKind::preposition, CueKind::coordinator, CueKind::subordinator, CueKind::relative,
                              CueKind::contrast,    CueKind::condition,   CueKind::adverb};
constexpr KindSet kHelpers{CueKind::auxiliary, CueKind::hedge, CueKind::suggestion, CueKind::advice};
constexpr KindSet kInsideVerbs{CueKind::negation, CueKind::adverb, CueKind::magnitude, CueKind::pseudo_negation};
constexpr KindSet kBeginsNoun{CueKind::determiner, CueKind::anaphor, CueKind::subject_name};
constexpr KindSet kBesideNouns{CueKind::hedge,      CueKind::negation,    CueKind::pseudo_negation,
                               CueKind::suggestion, CueKind::probability, CueKind::uncertainty,
                               CueKind::rejection,  CueKind::auxiliary};
constexpr KindSet kNouns{CueKind::subject_name, CueKind::outcome_noun, CueKind::population, CueKind::agent,
                         CueKind::property,     CueKind::anaphor,      CueKind::study};
// "is thought to", "was shown to": participles that may be irregular.
constexpr KindSet kSaying{CueKind::proposal, CueKind::proof,    CueKind::attribution,
                          CueKind::report,   CueKind::study_of, CueKind::use};

class Chunker {
 public:
  explicit Chunker(Parse& parse) : v_(parse), next_(parse.matches.begin()) {}

  void run() {
    constexpr size_t kUsual = 8;  // phrases: most sentences have no more
    v_.noun_phrases.reserve(kUsual);
    v_.verb_phrases.reserve(kUsual);
    uint32_t noun_from = v_.first();
    for (uint32_t t = v_.first(); t < v_.last();) {
      while (next_ != v_.matches.end() && next_->first_token < t) ++next_;
      const uint32_t behind = verb_phrase(t);
      if (behind == t) {
        ++t;
        continue;
      }
      noun_phrases(noun_from, t);
      noun_from = t = behind;
    }
    noun_phrases(noun_from, v_.last());
  }

 private:
  bool has(uint32_t t, const KindSet& kinds) const { return v_.kinds_of_token[t - v_.first()].shares(kinds); }
  bool has(uint32_t t, CueKind kind) const { return v_.kinds_of_token[t - v_.first()].has(kind); }
  bool is_word(uint32_t t) const { return t < v_.last() && v_.token(t).kind == TokenKind::word; }
  bool same_clause(uint32_t a, uint32_t b) const { return v_.clause_of(a) == v_.clause_of(b); }

  // Words of these kinds stand between phrases, or in front of the first word of one.
  bool separates(uint32_t t) const { return v_.token(t).kind == TokenKind::punctuation || has(t, kSeparators); }

  // The first match that begins at token `t`, not before next_, and of which `is` holds: the longest of them; null
  // where there is none.
  template <typename Is>
  const Match* first_at(uint32_t t, Is is) const {
    for (auto m = next_; m != v_.matches.end() && m->first_token <= t; ++m)
      if (m->first_token == t && is(*m)) return &*m;
    return nullptr;
  }

  const Match* verb_at(uint32_t t) const {
    return first_at(t, [](const Match& m) { return m.form != Form::none; });
  }

  // The auxiliary or modal that begins at token `t`; null where none does. "In May" has a month.
  const Match* helper_at(uint32_t t) const {
    if (!has(t, kHelpers)) return nullptr;
    const bool name = v_.token(t).capitalised && t > v_.first();
    return first_at(t, [&](const Match& m) {
      return v_.is(m, CueKind::auxiliary) ||
             (!name && (v_.is(m, {CueKind::hedge, Role::modal}) || v_.is(m, {CueKind::suggestion, Role::can}) ||
                        (v_.is(m, {CueKind::advice, Role::strong}) && m.last_token == t + 1)));  // "should", "must"
    });
  }

  // "the reports", "in use", "the improved version": the word is a noun or describes one.
  bool is_noun_here(const Match& m) const {
    if (m.first_token > v_.first() && same_clause(m.first_token - 1, m.first_token)) {
      const uint32_t before = m.first_token - 1;
      if (has(before, CueKind::auxiliary)) return false;                             // "seems to improve"
      if (has(before, CueKind::determiner)) return !has(before, CueKind::negation);  // "neither improves"
      if (m.form != Form::gerund && m.form != Form::past && has(before, CueKind::preposition)) return true;
    }
    if (m.form == Form::past) return false;
    if (m.first_token == predicate_) return true;  // "is slow"
    // "improves speed": behind another verb stands its object.
    const bool object = m.form == Form::base && !v_.verb_phrases.empty() &&
                        v_.verb_phrases.back().last == m.first_token && !has(m.first_token - 1, CueKind::auxiliary);
    return object || is_noun(v_, m);
  }

  bool stands_inside(uint32_t t) const {
    if (has(t, kInsideVerbs)) return true;
    // "will certainly improve", but "does not apply to"
    return ends_as_adverb(v_, t) && is_word(t + 1) && !separates(t + 1) && !has(t + 1, kBeginsNoun) &&
           !has(t + 1, CueKind::auxiliary);
  }

  // Takes the verb phrase that begins at token `from`, and returns the token behind it; `from` where none begins.
  uint32_t verb_phrase(uint32_t from) {
    const Match* helper = nullptr;
    uint32_t t = from, behind_helper = from;
    while (t < v_.last() && same_clause(from, t)) {
      if (const Match* next = helper_at(t)) {
        helper = next;
        t = behind_helper = next->last_token;
      } else if (helper && !verb_at(t) && stands_inside(t)) {
        ++t;
      } else {
        break;
      }
    }
    const bool open = t < v_.last() && same_clause(from, t);
    const Match* verb = open ? verb_at(t) : nullptr;
    if (!helper) {
      if (verb && !is_noun_here(*verb)) return add(from, *verb, nullptr);
      return open && follows_pronoun(t) && is_unknown_verb(t) ? add_unknown(from, t, false) : from;
    }
    if (verb && !(is_be(*helper) && verb->form != Form::past && verb->form != Form::gerund))
      return add(from, *verb, helper);
    const bool participle = is_be(*helper) && open && is_participle(t);
    if (open && is_unknown_verb(t) && (participle || !is_be(*helper)))
      return add_unknown(from, t, participle && !ends_as_gerund(v_, t));
    if (v_.is(*helper, {CueKind::auxiliary, Role::to})) return from;
    v_.verb_phrases.push_back({from, behind_helper, behind_helper - 1, Form::none, false});
    predicate_ = t;
    return behind_helper;
  }

  bool is_be(const Match& helper) const { return v_.is(helper, {CueKind::auxiliary, Role::be}); }

  // May the word at `t`, which no cue knows as a verb, be one? Any word may that begins no other phrase.
  bool is_unknown_verb(uint32_t t) const { return is_word(t) && !separates(t) && !has(t, kBeginsNoun); }

  // Behind a form of "be" stands a participle, or else what something is.
  bool is_participle(uint32_t t) const { return ends_as_participle(v_, t) || ends_as_gerund(v_, t) || has(t, kSaying); }

  // "it keeps", "they broke": behind a pronoun a verb stands.
  bool follows_pronoun(uint32_t t) const {
    return t > v_.first() && has(t - 1, CueKind::anaphor) && same_clause(t - 1, t) &&
           v_.covering(t - 1, {CueKind::anaphor, Role::pronoun}) && !stands_inside(t);
  }

  uint32_t add(uint32_t from, const Match& verb, const Match* helper) {
    const bool passive = helper && is_be(*helper) && verb.form == Form::past;
    uint32_t last = verb.last_token;
    while (last > verb.first_token + 1 && has(last - 1, CueKind::relative)) --last;  // "says that"
    v_.verb_phrases.push_back({from, last, verb.first_token, verb.form, passive});
    return last;
  }

  uint32_t add_unknown(uint32_t from, uint32_t head, bool passive) {
    v_.verb_phrases.push_back({from, head + 1, head, Form::none, passive});
    return head + 1;
  }

  // Splits the tokens of [from, to), which no verb phrase takes, into noun phrases.
  void noun_phrases(uint32_t from, uint32_t to) {
    uint32_t begin = from;
    for (uint32_t t = from; t < to; ++t) {
      const bool edge = separates(t) || is_cue_alone(t);
      const bool new_phrase = t > begin && (begins_phrase(t, to) || !same_clause(t - 1, t));
      if (edge || new_phrase) add_noun_phrase(begin, t);
      if (edge) begin = t + 1;
      if (!edge && new_phrase) begin = t;
    }
    if (begin < to) add_noun_phrase(begin, to);
  }

  // Words that say how something is meant, and are no part of what is spoken of: "perhaps", "not".
  bool is_cue_alone(uint32_t t) const { return has(t, kBesideNouns) || (ends_as_adverb(v_, t) && !has(t, kNouns)); }

  // "the sauce | the cook made": an article begins a phrase; not "the second half", "the old one".
  bool begins_phrase(uint32_t t, uint32_t to) const {
    return has(t, CueKind::determiner) && !has(t - 1, CueKind::determiner) && t + 1 < to && !separates(t + 1);
  }

  // "is safe": behind a form of "be" a word by itself says what something is like, unless a cue knows it as a noun.
  bool is_predicate(uint32_t from, uint32_t to) const {
    return to - from == 1 && from == predicate_ && !has(from, kNouns);
  }

  void add_noun_phrase(uint32_t from, uint32_t to) {
    uint32_t head = to;
    for (uint32_t t = to; t-- > from && head == to;)
      if (v_.token(t).kind == TokenKind::word || v_.token(t).kind == TokenKind::number) head = t;
    const bool article_alone = head == from && has(head, CueKind::determiner) && !has(head, CueKind::anaphor);
    if (head == to || article_alone || is_predicate(from, head + 1)) return;
    v_.noun_phrases.push_back({from, to, head});
  }

  Parse& v_;
  std::span<const Match>::iterator next_;  // the first match that does not begin before the token that run() is at
  uint32_t predicate_ = kNone;  // the token behind the last form of "be" without a verb, and what belongs to it
};

}  // namespace

void find_phrases(Parse& parse) { Chunker(parse).run(); }

}  // namespace overclaim::parse
