#include "suggest/internal/predicate.h"

#include <algorithm>
#include <iterator>

#include "parse/spelling.h"
#include "parse/syntax.h"

namespace overclaim::suggest {

using claim::Claim;
using lexicon::CueKind;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using parse::Parse;
using text::kNone;

namespace {

// Kinds of triggers, the one that shows the verb of a claim best first.
constexpr CueKind kTriggers[] = {CueKind::effect,      CueKind::outcome_claim,     CueKind::effect_noun,
                                 CueKind::correlation, CueKind::outcome_adjective, CueKind::outcome_label,
                                 CueKind::outcome_noun};

const Match* match_of(const Parse& v, const match::Because& because) {
  for (const auto& m : v.matches)
    if (m.span == because.span && v.cue(m).id == because.cue) return &m;
  return nullptr;
}

const Match* cue_of(const Parse& v, const Claim& claim, CueKind kind) {
  for (const auto& because : claim.because)
    if (const Match* m = match_of(v, because); m && v.is(*m, kind)) return m;
  return nullptr;
}

// A word with a wording of its own: "is", "can", "has".
bool is_closed(const Parse& v, uint32_t t) {
  return !v.lexicon->message("wording.may.word." + std::string(v.word(t))).empty();
}

bool is_adverb(const Parse& v, uint32_t t) {
  return parse::ends_as_adverb(v, t) || v.covering(t, CueKind::adverb) != nullptr;
}

// Reads the predicate from the words around its trigger.
class Finder {
 public:
  Finder(const Parse& parse, const Verbs& verbs) : v_(parse), verbs_(verbs) {}

  std::vector<Predicate> find(const Claim& claim) {
    const Match* trigger = trigger_of(v_, claim);
    if (!trigger) return {};
    const Match* carrier = cue_of(v_, claim, CueKind::carrier);
    const Match* start = carrier && carrier->first_token < trigger->first_token ? carrier : trigger;
    const uint32_t t = start->first_token;
    // "a peptide with calming effects": "is a peptide" is no claim, "has calming effects" is.
    if (start == carrier && v_.covering(t, CueKind::preposition)) {
      noun(start->last_token);
      return std::move(found_);
    }
    if (start->form == Form::gerund || (start->form == Form::none && verbs_.is(v_.word(t), Form::gerund))) {
      gerund(t);
    } else if (start->form == Form::third && parse::is_noun(v_, *start)) {
      if (!governed(t, kNone)) noun(v_.clause_at(t).first);
    } else if (start->form == Form::third) {
      add(t, "form.third", Form::third);
    } else if (start->form == Form::base) {
      base(t);
    } else if (start->form == Form::past) {
      past(t, start == carrier);
    } else if (is_closed(v_, t)) {
      add_closed(t, kNone);
    } else if (start->form == Form::none && verbs_.is(v_.word(t), Form::third) && t > v_.first()) {
      add(t, "form.third", Form::third);
    } else if (!governed(t, kNone)) {
      noun(v_.clause_at(t).first);
    }
    return std::move(found_);
  }

  std::vector<Predicate> find_before(uint32_t t) {
    const uint32_t front = before_adverbs(t);
    if (front > v_.first() && is_closed(v_, front - 1)) add_closed(front - 1, kNone);
    return std::move(found_);
  }

 private:
  void add(uint32_t t, std::string key, Form form) {
    Predicate p{t, t + 1, std::move(key), verbs_.forms(v_.word(t), form)};
    // "It also improves": the adverb goes where the verb goes ("is thought to also improve").
    if ((p.key == "form.third" || p.key == "form.base") && t > v_.first() + 1 && is_adverb(v_, t - 1) &&
        v_.token(t - 1).kind == text::TokenKind::word && v_.clause_of(t - 1) == v_.clause_of(t) &&
        !v_.covering(t - 1, CueKind::magnitude) && !v_.covering(t - 1, CueKind::absolute)) {
      p.first = t - 1;
      for (auto& [name, form_of] : p.forms) form_of = std::string(v_.word(t - 1)) + " " + form_of;
    }
    found_.push_back(std::move(p));
  }

  // The noun phrase that begins at `t`: its first word behind marks, articles and words of size, which may all go.
  void noun(uint32_t t) {
    const uint32_t end = v_.last();
    while (t < end && v_.token(t).kind == text::TokenKind::punctuation) ++t;
    uint32_t first = t;
    while (t < end && (v_.covering(t, CueKind::determiner) || v_.covering(t, CueKind::magnitude))) {
      // "Less pain": the amount is the claim.
      if (v_.covering(t, {CueKind::determiner, Role::quantity})) return;
      ++t;
    }
    if (t >= end || v_.token(t).kind != text::TokenKind::word || v_.covering(t, CueKind::subject_name)) return;
    for (const CueKind k : {CueKind::auxiliary, CueKind::preposition, CueKind::coordinator, CueKind::relative,
                            CueKind::subordinator, CueKind::anaphor})
      if (v_.covering(t, k) && !v_.covering(t, CueKind::determiner)) return;
    const bool vowel = v_.word(first) == v_.lexicon->message("wording.article.vowel");
    if (first == t || !vowel || t != first + 1) return add(t, "form.noun", Form::none);
    found_.push_back({first, t + 1, "form.an_noun", verbs_.forms(v_.word(t), Form::none)});
  }

  // "is proven to improve": with a word of proof between them all of it is the predicate, else only "is".
  void add_closed(uint32_t t, uint32_t verb) {
    const std::string word(v_.word(t));
    if (verb != kNone && (v_.within(t, verb, CueKind::proof) || v_.within(t, verb, CueKind::absolute)))
      found_.push_back({t, verb + 1, "to." + word, verbs_.forms(v_.word(verb), Form::base)});
    add(t, "word." + word, Form::none);
  }

  // Is `u` in the clause of `t`, or in the clause that this one continues?
  bool same_clause(uint32_t u, uint32_t t) const {
    const uint32_t own = v_.clause_of(t), other = v_.clause_of(u);
    return other == own || v_.clauses[own].parent == other;
  }

  // "boosts" after a determiner or "of" is a noun.
  bool is_third(uint32_t t) const {
    if (!verbs_.is(v_.word(t), Form::third)) return false;
    if (t + 1 < v_.last() && v_.covering(t + 1, CueKind::preposition) && !v_.covering(t, CueKind::carrier) &&
        !v_.covering(t, CueKind::effect))
      return false;
    if (t == v_.first()) return true;
    for (const CueKind k : {CueKind::determiner, CueKind::preposition, CueKind::magnitude, CueKind::coordinator})
      if (v_.covering(t - 1, k)) return k == CueKind::coordinator && v_.covering(t, CueKind::effect) != nullptr;
    return true;
  }

  // The finite verb in front of `t` that governs it. `verb`: the base form behind "to", where there is one.
  bool governed(uint32_t t, uint32_t verb) {
    for (uint32_t u = t; u-- > v_.first();) {
      if (!same_clause(u, t)) continue;
      // "may have", "to be": not the word that is finite.
      const bool after_to = u > v_.first() && (v_.covering(u - 1, {CueKind::auxiliary, Role::to}) ||
                                               v_.covering(u - 1, {CueKind::auxiliary, Role::will}) ||
                                               v_.covering(u - 1, {CueKind::hedge, Role::modal}));
      if (is_closed(v_, u) && !after_to) {
        add_closed(u, verb);
        return true;
      }
      if (is_third(u)) {
        add(u, "form.third", Form::third);
        return true;
      }
    }
    return false;
  }

  uint32_t before_adverbs(uint32_t t) const {
    while (t > v_.first() && is_adverb(v_, t - 1)) --t;
    return t;
  }

  void gerund(uint32_t t) {
    const uint32_t front = before_adverbs(t);
    const bool first = front == v_.first();
    if (!first && is_closed(v_, front - 1)) return add_closed(front - 1, kNone);
    // "the most promising": no verb.
    if (!first && v_.covering(front - 1, CueKind::determiner)) {
      governed(t, kNone);
      return;
    }
    const bool means = !first && v_.covering(front - 1, {CueKind::preposition, Role::means}) &&
                       (front - 1 == v_.first() || !v_.covering(front - 2, {CueKind::preposition, Role::means}));
    const bool governed_by_word = !first && !means && v_.covering(front - 1, CueKind::preposition);
    if (means) add(front - 1, "form.gerund", Form::none);
    if (!means && !governed_by_word) add(t, "form.gerund", Form::gerund);
    governed(t, kNone);
  }

  void base(uint32_t t) {
    const uint32_t front = before_adverbs(t);
    const bool to = front > v_.first() && v_.covering(front - 1, {CueKind::auxiliary, Role::to});
    if (to) {
      governed(front - 1, t);
      return;
    }
    // "may improve": no wording is more careful.
    if (front > v_.first() && v_.covering(front - 1, {CueKind::hedge, Role::modal}) && !is_closed(v_, front - 1))
      return add(front - 1, "word.hedged", Form::none);
    // "can improve memory and boost focus": the modal in front of the first verb is that of the second.
    for (uint32_t u = front; u-- > v_.first();) {
      if (!same_clause(u, t)) continue;
      if (is_third(u) && !is_closed(v_, u)) {
        // "makes founders think": the verb in front governs; behind "and" it is another one.
        if (v_.within(u, front, CueKind::coordinator)) break;
        return add(u, "form.third", Form::third);
      }
      if (!is_closed(v_, u)) continue;
      const bool be =
          v_.covering(u, {CueKind::auxiliary, Role::be}) || v_.covering(u, {CueKind::auxiliary, Role::have});
      if (be) return add(t, "form.joined", Form::base);
      return add_closed(u, kNone);
    }
    if (front == v_.first()) return add(t, "form.imperative", Form::base);
    const bool joined = v_.covering(front - 1, CueKind::coordinator) != nullptr;
    add(t, joined ? "form.joined" : "form.base", Form::base);
  }

  // `hands_over`: a carrier, which is a verb also where a sentence begins with it ("Showed improvements").
  void past(uint32_t t, bool hands_over) {
    uint32_t front = before_adverbs(t);
    while (front > v_.first() && !is_closed(v_, front - 1) && v_.covering(front - 1, CueKind::auxiliary)) --front;
    front = before_adverbs(front);
    if (front > v_.first() && is_closed(v_, front - 1)) return add_closed(front - 1, kNone);
    if (t == v_.first()) return hands_over ? add(t, "form.past", Form::past) : noun(t);
    const bool by = t + 1 < v_.last() && v_.covering(t + 1, CueKind::preposition);
    if (by || v_.covering(t - 1, CueKind::preposition) || v_.covering(t - 1, CueKind::determiner))
      governed(t, kNone);
    else
      add(t, "form.past", Form::past);
  }

  const Parse& v_;
  const Verbs& verbs_;
  std::vector<Predicate> found_;
};

std::vector<std::string_view> split(std::string_view forms) {
  std::vector<std::string_view> parts;
  while (!forms.empty()) {
    const size_t end = std::min(forms.find(' '), forms.size());
    parts.push_back(forms.substr(0, end));
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
  return parts;
}

}  // namespace

Verbs::Verbs(const lexicon::Lexicon& lexicon) {
  constexpr Form kForms[] = {Form::base, Form::third, Form::past, Form::past, Form::gerund};
  for (const auto& verb : lexicon.verbs) {
    const auto parts = split(verb);
    for (size_t i = 0; i < parts.size() && i < std::size(kForms); ++i)
      entries_.emplace(parts[i], Entry{kForms[i], verb});
  }
}

const Verbs::Entry* Verbs::known(std::string_view word, Form form) const {
  const auto [begin, end] = entries_.equal_range(word);
  const auto it = std::find_if(begin, end, [&](const auto& e) { return e.second.form == form; });
  return it == end ? nullptr : &it->second;
}

lexicon::Fields Verbs::forms(std::string_view word, Form form) const {
  lexicon::Fields fields{{"words", std::string(word)}};
  constexpr const char* kNames[] = {"base", "third", "past", "participle", "gerund"};
  const Entry* entry = known(word, form);
  if (!entry) return fields;
  const auto parts = split(entry->forms);
  for (size_t i = 0; i < parts.size() && i < std::size(kNames); ++i) fields[kNames[i]] = std::string(parts[i]);
  return fields;
}

const Match* trigger_of(const Parse& parse, const Claim& claim) {
  for (const CueKind kind : kTriggers)
    if (const Match* m = cue_of(parse, claim, kind)) return m;
  return nullptr;
}

std::vector<Predicate> predicates_before(const Parse& parse, const Verbs& verbs, uint32_t t) {
  return Finder(parse, verbs).find_before(t);
}

std::vector<Predicate> predicates_of(const Parse& parse, const Verbs& verbs, const Claim& claim) {
  return Finder(parse, verbs).find(claim);
}

}  // namespace overclaim::suggest
