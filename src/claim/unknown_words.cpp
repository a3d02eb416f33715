#include "claim/unknown_words.h"

#include <algorithm>

#include "parse/syntax.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::kNoIndex;
using lexicon::Role;
using match::Match;
using parse::Parse;
using parse::Tokens;
using text::BlockKind;
using text::TokenKind;

namespace {

// Kinds of cues that make a word known where an outcome could stand: it is one, or it is something else that a product
// is said to act on.
constexpr parse::KindSet kKnownThings{
    CueKind::subject_name,  CueKind::outcome_noun, CueKind::outcome_claim, CueKind::outcome_adjective,
    CueKind::outcome_label, CueKind::population,   CueKind::effect_noun,   CueKind::correlation,
    CueKind::harm,          CueKind::figure,       CueKind::basis,         CueKind::study,
    CueKind::anaphor,       CueKind::safety,       CueKind::regulatory,    CueKind::heading};

// Kinds that may stand between a subject and its verb.
constexpr parse::KindSet kBeforeVerb{CueKind::auxiliary, CueKind::adverb,      CueKind::hedge,     CueKind::suggestion,
                                     CueKind::negation,  CueKind::probability, CueKind::magnitude, CueKind::absolute};

// Kinds that join phrases or open them; a noun phrase neither begins nor ends with them.
constexpr parse::KindSet kJoints{CueKind::determiner, CueKind::preposition,  CueKind::coordinator,
                                 CueKind::relative,   CueKind::subordinator, CueKind::contrast,
                                 CueKind::auxiliary,  CueKind::adverb,       CueKind::anaphor};

class UnknownWordFinder {
 public:
  UnknownWordFinder(const SentenceContext& sentence, bool benefits, std::vector<UnknownWords>& out)
      : v_(sentence.parse), limits_(v_.lexicon->policy.limits), benefits_(benefits), out_(out) {}

  void find() {
    for (const Match& m : v_.matches)
      if (v_.is(m, CueKind::effect)) find_objects(m);
    for (const Match& m : v_.matches)
      if (is_product(m)) find_verb(m);
    if (benefits_) find_tile();
  }

 private:
  const parse::KindSet& kinds(uint32_t t) const { return v_.kinds_of_token[t - v_.first()]; }

  // A word of letters that could be one of the lexicon.
  bool is_word(uint32_t t) const {
    return v_.token(t).kind == TokenKind::word && v_.word(t).size() >= limits_.letters_of_word;
  }

  bool is_product(const Match& m) const {
    if (v_.is(m, CueKind::subject_name)) return true;
    const Role role = v_.cue(m).role;
    return v_.is(m, CueKind::anaphor) && (role == Role::pronoun || role == Role::class_);
  }

  void add(uint32_t first, uint32_t last, WordPlace place) {
    std::string words;
    for (uint32_t t = first; t < last; ++t) words.append(words.empty() ? "" : " ").append(v_.word(t));
    out_.push_back({std::move(words), place, v_.index});
  }

  // The last word of tokens [first, last), and the last two. Nothing where the lexicon knows one of the tokens.
  void add_phrase(uint32_t first, uint32_t last, WordPlace place) {
    while (first < last && (kinds(first).shares(kJoints) || !is_word(first))) ++first;
    while (first < last && (kinds(last - 1).shares(kJoints) || !is_word(last - 1))) --last;
    if (first == last) return;
    for (uint32_t t = first; t < last; ++t)
      if (kinds(t).shares(kKnownThings)) return;
    add(last - 1, last, place);
    if (last - first > 1 && is_word(last - 2) && !kinds(last - 2).shares(kJoints)) add(last - 2, last, place);
  }

  // "restores your gut flora and skin glow": the noun phrases behind the verb, as long as only a comma or "and" stands
  // between them.
  void find_objects(const Match& verb) {
    if (parse::is_noun(v_, verb)) return;
    uint32_t at = verb.last_token;
    uint32_t objects = 0;
    for (const parse::NounPhrase& phrase : v_.noun_phrases) {
      if (phrase.first < verb.last_token) continue;
      if (v_.clause_of(phrase.first) != v_.clause_of(verb.first_token) || !is_joined(at, phrase.first, objects == 0) ||
          ++objects > limits_.objects_listed)
        return;
      if (!is_amount_of_known(phrase)) add_phrase(phrase.first, phrase.last, WordPlace::object);
      at = phrase.last;
    }
  }

  // "levels of testosterone": the outcome stands behind a preposition, and the lexicon knows it.
  bool is_amount_of_known(const parse::NounPhrase& phrase) const {
    if (phrase.last >= v_.last() || !v_.covering(phrase.last, CueKind::preposition)) return false;
    const auto next = std::ranges::find_if(v_.noun_phrases, [&](const auto& p) { return p.first >= phrase.last; });
    return next != v_.noun_phrases.end() && next->first == phrase.last + 1 &&
           v_.within(next->first, next->last, CueKind::outcome_noun);
  }

  // May tokens [from, to) stand between a verb and its object, or between two objects?
  bool is_joined(uint32_t from, uint32_t to, bool behind_verb) const {
    for (uint32_t t = from; t < to; ++t) {
      const bool list = v_.word(t) == "," || v_.covering(t, CueKind::coordinator);
      const bool opens = v_.covering(t, CueKind::determiner) || v_.covering(t, CueKind::adverb);
      // In "restores your gut flora" an outcome covers verb and object.
      if (!(opens || kinds(t).shares(kKnownThings) || (list && !behind_verb))) return false;
    }
    return behind_verb || from < to;
  }

  // "It turbocharges your memory": the word that stands where the verb does, in front of an outcome.
  void find_verb(const Match& subject) {
    const parse::Clause& clause = v_.clause_at(subject.first_token);
    uint32_t t = subject.last_token;
    while (t < clause.last && kinds(t).shares(kBeforeVerb)) ++t;
    if (t >= clause.last || !is_word(t) || is_known_verb(t)) return;
    uint32_t object = t + 1;
    while (object < clause.last && (v_.covering(object, CueKind::determiner) || v_.covering(object, CueKind::anaphor) ||
                                    v_.covering(object, CueKind::magnitude)))
      ++object;
    if (object < clause.last && v_.covering(object, CueKind::outcome_noun)) add(t, t + 1, WordPlace::verb);
  }

  // Does a cue of `check` cover the word, or one that joins phrases?
  bool is_known_verb(uint32_t t) const {
    return std::ranges::any_of(v_.matches, [&](const Match& m) {
      return m.first_token <= t && t < m.last_token && m.kind != CueKind::practice && m.kind != CueKind::advice &&
             m.kind != CueKind::relation && m.kind != CueKind::house;
    });
  }

  // A short line without a verb: what stands in it is said to be a benefit. Each part between commas and "and" is one.
  void find_tile() {
    const BlockKind kind = v_.block().kind;
    const bool short_line = kind == BlockKind::list_item || kind == BlockKind::table_row || kind == BlockKind::heading;
    if (!short_line || !parse::is_fragment(v_) || v_.last() - v_.first() > limits_.words_of_benefit) return;
    if (v_.has(CueKind::effect) || v_.has(CueKind::heading)) return;
    uint32_t from = v_.first();
    for (uint32_t t = v_.first(); t <= v_.last(); ++t) {
      const bool ends = t == v_.last() || v_.token(t).kind == TokenKind::punctuation ||
                        v_.covering(t, CueKind::coordinator) || v_.covering(t, CueKind::preposition);
      if (!ends) continue;
      if (from < t) add_phrase(from, t, WordPlace::benefit);
      from = t + 1;
    }
  }

  const Parse& v_;
  const lexicon::Limits& limits_;
  const bool benefits_;
  std::vector<UnknownWords>& out_;
};

}  // namespace

std::vector<UnknownWords> find_unknown_words(PageContext& page, SectionContexts& sections) {
  std::vector<UnknownWords> found;
  if (page.page_subject == kNoIndex) return found;
  for (uint32_t s = 0; s < page.sentences(); ++s) {
    const uint32_t block = page.document->sentences[s].block;
    if (!page.concerns_subject(block)) continue;
    const SectionRole role = sections.of(block).role;
    // Titles of papers and of other pages are no sentences about the product.
    if (role == SectionRole::references || role == SectionRole::navigation || role == SectionRole::other_products)
      continue;
    UnknownWordFinder(page.sentence(s), role == SectionRole::benefits, found).find();
  }
  return found;
}

}  // namespace overclaim::claim
