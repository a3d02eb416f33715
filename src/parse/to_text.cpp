#include "parse/to_text.h"

#include <algorithm>

#include "parse/scope.h"

namespace overclaim::parse {

using lexicon::CueKind;
using lexicon::Form;
using match::Match;

namespace {

class Writer {
 public:
  explicit Writer(const Parse& parse) : v_(parse) {}

  std::string write() {
    line("sentence", words({v_.first(), v_.last()}));
    for (uint32_t c = 0; c < v_.clauses.size(); ++c) clause(c);
    for (const auto& phrase : v_.noun_phrases)
      line("noun", words({phrase.first, phrase.last}) + " (head " + words({phrase.head, phrase.head + 1}) + ")");
    for (const auto& phrase : v_.verb_phrases) verb(phrase);
    find_places();
    size_t rank = 0;
    for (uint32_t i = 0; i < v_.matches.size(); ++i) {
      const bool scoped = rank < v_.modifiers.size() && v_.modifiers[rank] == i;
      cue(v_.matches[i], scoped ? scope(rank) : "");
      if (scoped) ++rank;
    }
    return std::move(out_);
  }

 private:
  void line(std::string_view name, std::string_view text) { out_.append(name).append(": ").append(text).append("\n"); }

  // The words as they are written, on one line.
  std::string words(Tokens tokens) const {
    std::string text;
    if (tokens.first >= tokens.last) return text;
    const auto prose =
        v_.document->prose_text({v_.token(tokens.first).prose.begin, v_.token(tokens.last - 1).prose.end});
    for (const char c : prose) text += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    return text;
  }

  void clause(uint32_t index) {
    const Clause& c = v_.clauses[index];
    if (c.first == c.last) return;
    std::string name = "clause " + std::to_string(index) + " " + std::string(name_of(c.opener));
    if (c.parent != text::kNone) name += " of " + std::to_string(c.parent);
    line(name, words({c.first, c.last}));
  }

  void verb(const VerbPhrase& phrase) {
    std::string text = words({phrase.first, phrase.last}) + " (head " + words({phrase.head, phrase.head + 1});
    if (phrase.form != Form::none) text += ", " + std::string(name_of(phrase.form));
    if (phrase.passive) text += ", passive";
    std::string helpers, denials;
    for (uint32_t t = phrase.first; t < phrase.head; ++t) {
      const bool denies = v_.covering(t, CueKind::negation) && !v_.covering(t, CueKind::auxiliary);
      (denies ? denials : helpers).append(" ").append(words({t, t + 1}));
    }
    if (!helpers.empty()) text += ", with" + helpers;
    if (!denials.empty()) text += ", negated by" + denials;
    line("verb", text + ")");
  }

  void cue(const Match& m, const std::string& scope) {
    line("cue", words({m.first_token, m.last_token}) + " = " + v_.cue(m).id + scope);
  }

  // The places that are listed, in reading order; of those with the same words the first.
  void find_places() {
    for (const auto& m : v_.matches) {
      const VerbPhrase* phrase = phrase_of(m.first_token);
      const bool head = phrase && phrase->head == m.first_token && m.last_token <= phrase->last;
      const bool helper = phrase && m.last_token <= phrase->head;
      if (helper || (!head && !v_.is(m, lexicon::Trait::event))) continue;
      // The form of a passive stands in its auxiliary.
      places_.push_back(v_.place_of(m, head && phrase->passive ? Form::base : m.form));
    }
    for (const uint32_t t : v_.word_places) {
      const VerbPhrase* phrase = phrase_of(t);
      if (v_.is_number(t)) places_.push_back(v_.place_of_word(t, Form::none));
      if (phrase && phrase->head == t) places_.push_back(v_.place_of_word(t, Form::base));
    }
    std::ranges::stable_sort(places_, {}, [&](Place place) { return v_.first_of(place); });
    const auto same_words = [&](Place a, Place b) {
      const Tokens x = v_.tokens_of(a), y = v_.tokens_of(b);
      return x.first == y.first && x.last == y.last;
    };
    places_.erase(std::unique(places_.begin(), places_.end(), same_words), places_.end());
  }

  // The verb phrase that token `t` stands in; null where it is in none.
  const VerbPhrase* phrase_of(uint32_t t) const {
    const auto found = std::ranges::find_if(
        v_.verb_phrases, [&](const VerbPhrase& phrase) { return phrase.first <= t && t < phrase.last; });
    return found == v_.verb_phrases.end() ? nullptr : &*found;
  }

  std::string scope(size_t rank) const {
    std::string governed, others;
    for (const Place place : places_) {
      const Scope& scope = v_.scope_at(rank, place);
      if (scope.verdict == ScopeVerdict::same_words) continue;
      const std::string at = words(v_.tokens_of(place));
      if (scope.verdict == ScopeVerdict::governs) {
        governed += (governed.empty() ? " " : ", ") + at;
        continue;
      }
      others += (others.empty() ? " " : ", ") + at + " (" + std::string(name_of(scope.verdict));
      if (scope.edge != Scope::kNoEdge) others += " " + std::to_string(scope.edge);
      others += ")";
    }
    return (governed.empty() ? "; governs nothing" : "; governs" + governed) + (others.empty() ? "" : "; not" + others);
  }

  const Parse& v_;
  std::vector<Place> places_;
  std::string out_;
};

}  // namespace

std::string to_text(const Parse& parse) { return Writer(parse).write(); }

}  // namespace overclaim::parse
