// Noun and verb phrases, found by chunking (Abney, "Parsing by chunks", 1991): words of closed classes and the verbs
// that the lexicon knows are the edges, and what lies between them belongs together. A verb that the lexicon does not
// know is found behind an auxiliary only; elsewhere it counts to the noun phrase beside it.
#include <algorithm>
#include <initializer_list>

#include "parse/internal/steps.h"
#include "parse/syntax.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using match::Match;
using text::kNone;
using text::TokenKind;

namespace {

class Chunker {
 public:
  explicit Chunker(Parse& parse) : v_(parse), verbs_at_(parse.last() - parse.first(), nullptr) {}

  void run() {
    // Matches come longest first at each token, so that the first verb found at a token is the longest.
    for (const auto& m : v_.matches) {
      const Match*& verb = verbs_at_[m.first_token - v_.first()];
      if (!verb && m.form != Form::none) verb = &m;
    }
    uint32_t noun_from = v_.first();
    for (uint32_t t = v_.first(); t < v_.last();) {
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
  bool has(uint32_t t, std::initializer_list<CueKind> kinds) const {
    const KindSet& at = v_.kinds_of_token[t - v_.first()];
    return std::any_of(kinds.begin(), kinds.end(), [&](CueKind k) { return at.has(k); });
  }
  bool is_word(uint32_t t) const { return t < v_.last() && v_.token(t).kind == TokenKind::word; }
  bool same_clause(uint32_t a, uint32_t b) const { return v_.clause_of(a) == v_.clause_of(b); }

  // Words of these kinds stand between phrases, or in front of the first word of one.
  bool separates(uint32_t t) const {
    return v_.token(t).kind == TokenKind::punctuation ||
           has(t, {CueKind::preposition, CueKind::coordinator, CueKind::subordinator, CueKind::relative,
                   CueKind::contrast, CueKind::condition, CueKind::adverb});
  }

  // The auxiliary or modal that begins at token `t`; null where none does.
  const Match* helper_at(uint32_t t) const {
    if (!has(t, {CueKind::auxiliary, CueKind::hedge, CueKind::suggestion})) return nullptr;
    for (const auto& m : v_.matches) {
      if (m.first_token > t) break;
      if (m.first_token != t) continue;
      if (v_.is(m, CueKind::auxiliary) || v_.is(m, CueKind::hedge, "modal") || v_.is(m, CueKind::suggestion, "can"))
        return &m;
    }
    return nullptr;
  }

  // "the reports", "in use", "the improved version": the word is a noun or describes one.
  bool is_noun_here(const Match& m) const {
    if (m.first_token > v_.first() && same_clause(m.first_token - 1, m.first_token)) {
      const uint32_t before = m.first_token - 1;
      if (has(before, {CueKind::determiner})) return true;
      if (m.form != Form::gerund && m.form != Form::past && has(before, {CueKind::preposition})) return true;
    }
    return m.form != Form::past && is_noun(v_, m);
  }

  bool stands_inside(uint32_t t) const {
    return has(t, {CueKind::negation, CueKind::adverb, CueKind::magnitude, CueKind::pseudo_negation}) ||
           v_.word(t).ends_with("ly");
  }

  // Takes the verb phrase that begins at token `from`, and returns the token behind it; `from` where none begins.
  uint32_t verb_phrase(uint32_t from) {
    const Match* helper = nullptr;
    uint32_t t = from, behind_helper = from;
    while (t < v_.last() && same_clause(from, t)) {
      if (const Match* next = helper_at(t)) {
        helper = next;
        t = behind_helper = next->last_token;
      } else if (helper && stands_inside(t)) {
        ++t;
      } else {
        break;
      }
    }
    const bool open = t < v_.last() && same_clause(from, t);
    const Match* verb = open ? verbs_at_[t - v_.first()] : nullptr;
    if (!helper) return verb && !is_noun_here(*verb) ? add(from, *verb, nullptr) : from;
    if (verb && !(is_be(*helper) && verb->form != Form::past && verb->form != Form::gerund))
      return add(from, *verb, helper);
    if (v_.is(*helper, CueKind::auxiliary, "to") && !(open && is_unknown_verb(t, *helper))) return from;
    if (open && is_unknown_verb(t, *helper)) return add_unknown(from, t, helper);
    v_.verb_phrases.push_back({from, behind_helper, behind_helper - 1, Form::none, false});
    return behind_helper;
  }

  bool is_be(const Match& helper) const { return v_.is(helper, CueKind::auxiliary, "be"); }

  // May the word at `t`, which no cue knows as a verb, be the verb of `helper`? Behind a form of "be" a participle may,
  // elsewhere any word that begins no noun phrase.
  bool is_unknown_verb(uint32_t t, const Match& helper) const {
    if (!is_word(t) || separates(t) || has(t, {CueKind::determiner, CueKind::anaphor, CueKind::subject_name}))
      return false;
    if (!is_be(helper)) return true;
    return v_.word(t).ends_with("ed") || v_.word(t).ends_with("ing");
  }

  uint32_t add(uint32_t from, const Match& verb, const Match* helper) {
    const bool passive = helper && is_be(*helper) && verb.form == Form::past;
    v_.verb_phrases.push_back({from, verb.last_token, verb.first_token, verb.form, passive});
    return verb.last_token;
  }

  uint32_t add_unknown(uint32_t from, uint32_t head, const Match* helper) {
    const bool passive = is_be(*helper) && v_.word(head).ends_with("ed");
    v_.verb_phrases.push_back({from, head + 1, head, Form::none, passive});
    return head + 1;
  }

  // Splits the tokens of [from, to), which no verb phrase takes, into noun phrases.
  void noun_phrases(uint32_t from, uint32_t to) {
    uint32_t begin = from;
    for (uint32_t t = from; t < to; ++t) {
      const bool edge = separates(t) || is_cue_alone(t);
      const bool new_phrase = t > begin && (begins_phrase(t) || !same_clause(t - 1, t));
      if (edge || new_phrase) add_noun_phrase(begin, t);
      if (edge) begin = t + 1;
      if (!edge && new_phrase) begin = t;
    }
    if (begin < to) add_noun_phrase(begin, to);
  }

  // Words that say how something is meant, and are no part of what is spoken of: "perhaps", "not".
  bool is_cue_alone(uint32_t t) const {
    return has(t, {CueKind::hedge, CueKind::negation, CueKind::pseudo_negation, CueKind::suggestion,
                   CueKind::probability, CueKind::auxiliary}) ||
           (v_.word(t).ends_with("ly") && !has(t, {CueKind::subject_name, CueKind::outcome_noun}));
  }

  bool begins_phrase(uint32_t t) const { return has(t, {CueKind::determiner}) && !has(t - 1, {CueKind::determiner}); }

  void add_noun_phrase(uint32_t from, uint32_t to) {
    uint32_t head = to;
    for (uint32_t t = to; t-- > from && head == to;)
      if (v_.token(t).kind == TokenKind::word || v_.token(t).kind == TokenKind::number) head = t;
    if (head == to || (head == from && has(head, {CueKind::determiner}) && !has(head, {CueKind::anaphor}))) return;
    v_.noun_phrases.push_back({from, to, head});
  }

  Parse& v_;
  std::vector<const Match*> verbs_at_;  // by token - first()
};

}  // namespace

void find_phrases(Parse& parse) { Chunker(parse).run(); }

}  // namespace overclaim::parse
