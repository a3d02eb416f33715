#include "suggest/internal/wordings.h"

#include <algorithm>

#include "lexicon/message.h"
#include "parse/spelling.h"
#include "suggest/internal/edit.h"
#include "suggest/internal/removal.h"

namespace overclaim::suggest {

using lexicon::CueKind;
using lexicon::EvidenceRow;
using lexicon::Form;
using lexicon::Role;
using match::Match;
using parse::ClauseOpener;
using text::BlockKind;
using text::TokenKind;

namespace {

using Edits = std::vector<verdict::Edit>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}
std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string every_word_upper(std::string text) {
  for (size_t i = 0; i < text.size(); ++i)
    if (i == 0 || text[i - 1] == ' ') text[i] = upper_first(text.substr(i, 1))[0];
  return text;
}

// Makes the edits for one finding. Each step returns nothing if it cannot be done.
class Maker {
 public:
  Maker(claim::PageContext& context, const Verbs& verbs, const verdict::Review& review, const verdict::Finding& finding)
      : lexicon_(*context.lexicon),
        v_(context.parse(finding.sentence)),
        verbs_(verbs),
        document_(review.document),
        finding_(finding),
        row_(lexicon_.row(finding.row)) {
    if (finding.claim) {
      claim_ = &review.claims[*finding.claim].claim;
      tier_ = review.claims[*finding.claim].tier_judged.value_or(lexicon::Tier::unrecorded);
    }
    // Claims of the sentence with the same row are one finding, so that all of them have to change.
    for (const verdict::WeighedClaim& judged : review.claims) {
      if (judged.claim.sentence != finding.sentence || !finding.claim) continue;
      if (judged.verdict == lexicon::Verdict::supported || judged.row != finding.row) continue;
      auto predicates = predicates_of(v_, verbs, judged.claim);
      if (const Match* trigger = trigger_of(v_, judged.claim)) triggers_.push_back(trigger);
      if (!predicates.empty()) predicates_.push_back(std::move(predicates));
      for (const auto& because : judged.claim.because) because_.push_back(because);
    }
    if (!finding.claim) because_ = finding.because;
    if (!finding.claim) find_verb(verbs);
  }

  std::vector<Wording> make() {
    std::vector<Wording> out;
    for (const std::string_view recipe : lexicon::parts_of(recipes(), ' ')) {
      const auto parts = lexicon::parts_of(recipe, '+');
      for (size_t variant = 0; variant < 3; ++variant) {
        std::optional<Edits> edits = Edits{};
        for (const auto& part : parts)
          if (auto more = edits ? part_edits(part, variant) : std::nullopt; more)
            edits = merged(*edits, *more);
          else
            edits = std::nullopt;
        if (edits && !edits->empty()) add(out, {std::move(*edits), std::string(recipe)});
      }
    }
    if (auto edits = removal_of(document_, finding_.sentence)) add(out, {std::move(*edits), ""});
    return out;
  }

 private:
  static void add(std::vector<Wording>& out, Wording wording) {
    const auto same = [&](const Wording& other) { return other.edits == wording.edits; };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back(std::move(wording));
  }

  std::string_view recipes() const {
    if (!finding_.claim) {
      const std::string cue = finding_.because.empty() ? "" : finding_.because.front().cue;
      const std::string_view own = lexicon_.policy.setting("ways_cue_" + cue);
      return own.empty() ? lexicon_.policy.setting("ways_wording") : own;
    }
    return lexicon_.policy.setting("ways_" + text_of(tier_));
  }

  // A finding of a wording rule has no claim, but its phrase may have a verb.
  void find_verb(const Verbs& verbs) {
    if (finding_.because.empty()) return;
    for (const auto& m : v_.matches) {
      if (m.span != finding_.because.front().span) continue;
      triggers_.push_back(&m);
      auto predicates = predicates_before(v_, verbs, m.first_token);
      if (!predicates.empty()) predicates_.push_back(std::move(predicates));
      return;
    }
  }

  std::optional<Edits> part_edits(std::string_view part, size_t variant) {
    if (part == "drop") return dropped(variant);
    if (part == "species") return species(variant);
    if (part == "patients") return variant == 0 ? patients() : std::nullopt;
    if (part == "study") return variant == 0 ? study() : std::nullopt;
    if (part == "dispute") return variant == 0 ? dispute() : std::nullopt;
    if (part == "freed") return variant == 0 ? freed() : std::nullopt;
    if (part == "negated" && (denies_itself() || joins_two())) return std::nullopt;
    return reworded(std::string(part), variant);
  }

  std::string text(const std::string& name, const lexicon::Fields& fields = {}) const {
    const std::string_view pattern = lexicon_.message("wording." + name);
    return pattern.empty() ? "" : lexicon::fill(pattern, fields);
  }

  // Tokens [first, last) as `words`, which begin as the first of them does.
  std::optional<Edits> replaced(uint32_t first, uint32_t last, std::string words) const {
    const auto span = plain_bytes(document_, first, last);
    if (!span || words.empty()) return std::nullopt;
    if (v_.token(first).capitalised) words = upper_first(std::move(words));
    if (in_title_case(first)) words = every_word_upper(words);
    return Edits{{*span, escaped(words, document_.format)}};
  }

  // "Cerebrolysin Makes Founders Think"
  bool in_title_case(uint32_t t) const {
    return v_.block().kind == BlockKind::heading && t > v_.first() && v_.token(t).capitalised && t + 1 < v_.last() &&
           v_.token(t + 1).capitalised;
  }

  // The predicates in another wording: "improves" as "may improve".
  std::optional<Edits> reworded(const std::string& way, size_t variant) {
    std::optional<Edits> all = Edits{};
    if (predicates_.empty()) return std::nullopt;
    size_t most = 0;
    for (const auto& predicates : predicates_) most = std::max(most, predicates.size());
    if (variant >= most) return std::nullopt;
    for (const auto& predicates : predicates_) {
      const Predicate& p = predicates[std::min(variant, predicates.size() - 1)];
      if (is_object(p)) continue;
      lexicon::Fields forms = p.forms;
      // A noun phrase goes on with the words it began with.
      if (p.key.ends_with("noun")) forms["words"] = own_words(p.last - 1);
      auto edits = replaced(p.first, p.last, text(way + "." + p.key, forms));
      all = edits && all ? merged(*all, *edits) : std::nullopt;
      if (!all) return std::nullopt;
    }
    return all;
  }

  // "show benefits": what is spelled like a verb right behind another one is its object.
  bool is_object(const Predicate& p) const {
    return p.key == "form.third" && std::any_of(predicates_.begin(), predicates_.end(), [&](const auto& others) {
             return others.front().last == p.first && others.front().key.starts_with("form.");
           });
  }

  bool is_name(uint32_t t) const {
    if (v_.covering(t, CueKind::subject_name)) return true;
    const std::string_view word = document_.prose_text(v_.token(t).prose);
    return std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0; });
  }
  std::string own_words(uint32_t t) const {
    std::string word(document_.prose_text(v_.token(t).prose));
    return is_name(t) ? word : lower_first(std::move(word));
  }

  // `words` in front of token `t`, whose capital letter they take over.
  std::optional<Edits> in_front(uint32_t t, const std::string& words) const {
    const auto span = plain_bytes(document_, t, t + 1);
    if (!span || words.empty()) return std::nullopt;
    if (!v_.token(t).capitalised || is_name(t))
      return Edits{{{span->begin, span->begin},
                    escaped(v_.token(t).capitalised ? upper_first(words) : words, document_.format)}};
    const std::string first(1, document_.source[span->begin]);
    return Edits{{{span->begin, span->begin + 1}, escaped(upper_first(words) + lower_first(first), document_.format)}};
  }

  // The last token before the marks that end the sentence; in a table, the cell of the claim.
  uint32_t last_word() const {
    uint32_t t = v_.last();
    if (v_.block().kind == BlockKind::table_row && !triggers_.empty()) {
      t = triggers_.front()->last_token;
      while (t < v_.last() && v_.word(t) != "|") ++t;
    }
    while (t > v_.first() + 1 && v_.token(t - 1).kind == TokenKind::punctuation && v_.word(t - 1) != ")") --t;
    return t - 1;
  }

  // `words` at the end of the sentence.
  std::optional<Edits> behind(const std::string& words) const {
    const uint32_t t = last_word();
    const text::Token& token = v_.token(t);
    if (words.empty() || token.kind == TokenKind::punctuation) return std::nullopt;
    if (v_.clause_at(t).opener == ClauseOpener::bracket) return std::nullopt;
    return Edits{{{token.span.end, token.span.end}, escaped(words, document_.format)}};
  }

  bool has_finite() const {
    return std::any_of(predicates_.begin(), predicates_.end(), [](const auto& all) {
      return std::any_of(all.begin(), all.end(),
                         [](const Predicate& p) { return !p.key.starts_with("form.g") && !p.key.ends_with("noun"); });
    });
  }

  std::optional<Edits> species(size_t variant) const {
    if (!row_) return std::nullopt;
    std::string where = row_->species.empty() ? "" : text("species." + row_->species);
    if (where.empty()) where = text("species." + row_->cap);
    if (where.empty()) return std::nullopt;
    const bool prose = v_.block().kind == BlockKind::paragraph || v_.block().kind == BlockKind::list_item ||
                       v_.block().kind == BlockKind::quote;
    if (variant == 0) return prose && has_finite() ? opening(where) : std::nullopt;
    if (variant == 1 && (reaches_end() || !has_finite()))
      return behind(text(has_finite() ? "behind" : "behind_fragment", {{"words", where}}));
    return std::nullopt;
  }

  // Has the clause itself a finite verb?
  bool has_verb(const parse::Clause& clause) const {
    for (uint32_t t = clause.first; t < clause.last; ++t)
      if (v_.covering(t, CueKind::auxiliary) || v_.covering(t, CueKind::suggestion) || v_.covering(t, CueKind::hedge) ||
          verbs_.is(v_.word(t), Form::third) || verbs_.is(v_.word(t), Form::past) ||
          (t > clause.first && verbs_.is(v_.word(t), Form::base)))
        return true;
    return false;
  }

  // Words after a dash explain the words before it, if those are a statement of their own.
  bool behind_dash(uint32_t c) const {
    const uint32_t first = v_.clauses[c].first;
    if (v_.clauses[c].opener != ClauseOpener::label || first == v_.first() || v_.word(first - 1) == ":") return false;
    return std::any_of(v_.clauses.begin(), v_.clauses.begin() + c, [&](const parse::Clause& o) { return has_verb(o); });
  }

  // In front of the main clause of the first trigger: behind a label, not behind a subordinate clause.
  std::optional<Edits> opening(const std::string& words) const {
    if (triggers_.empty()) return std::nullopt;
    uint32_t c = v_.clause_of(triggers_.front()->first_token);
    const auto opens = [](ClauseOpener o) {
      return o == ClauseOpener::start || o == ClauseOpener::independent || o == ClauseOpener::label;
    };
    while (c > 0 && !(opens(v_.clauses[c].opener) && has_verb(v_.clauses[c]) && !behind_dash(c))) --c;
    if (!has_verb(v_.clauses[c])) return std::nullopt;
    uint32_t t = v_.clauses[c].first;
    while (t < v_.clauses[c].last && v_.token(t).kind == TokenKind::punctuation) ++t;
    if (t >= v_.clauses[c].last || t == triggers_.front()->first_token) return std::nullopt;
    for (const CueKind k : {CueKind::coordinator, CueKind::contrast, CueKind::effect, CueKind::condition})
      if (v_.covering(t, k)) return std::nullopt;
    // A title that was run together with its text.
    if (v_.token(t).capitalised && !is_name(t) && t + 1 < v_.last() && v_.token(t + 1).capitalised && !is_name(t + 1))
      return std::nullopt;
    // "In rats, in the brain ..."
    if (words.starts_with(std::string(v_.word(t)) + " ")) return std::nullopt;
    return in_front(t, text("in_front", {{"words", words}}));
  }

  // The row on patients with the best evidence for the claim.
  const EvidenceRow* best_of_patients() const {
    const auto& tiers = lexicon_.policy.tiers;
    const auto rank = [&](const EvidenceRow& r) { return std::find(tiers.begin(), tiers.end(), r.judged); };
    const std::string& outcome = row_->outcome;
    const EvidenceRow* best = nullptr;
    for (const auto& row : lexicon_.evidence) {
      if (!row.judges || row.subject != claim_->subject || row.outcome != outcome) continue;
      const lexicon::Population* people = lexicon_.population(row.population);
      if (!people || people->healthy) continue;
      if (!best || rank(row) > rank(*best)) best = &row;
    }
    return best;
  }

  // Do all words after the claim belong to it, so that words at the end qualify it alone?
  bool reaches_end() const {
    const uint32_t end = last_word() + 1;
    for (const Match* trigger : triggers_) {
      if (v_.clause_of(trigger->first_token) != v_.clause_of(end - 1)) return false;
      for (uint32_t t = trigger->last_token; t < end; ++t)
        for (const CueKind k : {CueKind::effect, CueKind::outcome_claim, CueKind::carrier, CueKind::population})
          if (const Match* m = v_.covering(t, k);
              m && std::find(triggers_.begin(), triggers_.end(), m) == triggers_.end())
            return false;
    }
    return true;
  }

  std::optional<Edits> patients() const {
    if (!claim_ || !row_ || !claim_->population.empty() || !has_finite() || !reaches_end()) return std::nullopt;
    const EvidenceRow* best = best_of_patients();
    if (!best) return std::nullopt;
    return behind(text("patients", {{"population", lexicon_.population(best->population)->name}}));
  }

  std::optional<Edits> study() const {
    if (!claim_ || !row_ || !claim_->population.empty() || !has_finite() || !reaches_end()) return std::nullopt;
    const EvidenceRow* best = best_of_patients();
    if (!best || !best->n) return std::nullopt;
    return behind(text(
        "study", {{"count", std::to_string(*best->n)}, {"population", lexicon_.population(best->population)->name}}));
  }

  std::optional<Edits> dispute() const {
    if (!row_ || row_->stances.empty() || v_.is_headline()) return std::nullopt;
    std::vector<std::string> said;
    for (const auto& stance : row_->stances)
      said.push_back(text("stance", {{"words", stance.says}, {"population", stance.who}}));
    const uint32_t end = v_.token(v_.last() - 1).span.end;
    return Edits{{{end, end}, escaped(text("dispute", {{"words", lexicon::joined(said, "; ")}}), document_.format)}};
  }

  // "100% natural and safe": a denial of the whole is not the opposite of its parts.
  bool joins_two() const {
    if (triggers_.empty()) return false;
    for (uint32_t t = triggers_.front()->first_token; t < triggers_.front()->last_token; ++t)
      if (v_.covering(t, CueKind::coordinator)) return true;
    return false;
  }

  // Do the words of a wording rule begin with their own "no"?
  bool denies_itself() const {
    return !triggers_.empty() && v_.covering(triggers_.front()->first_token, {CueKind::determiner, Role::quantity});
  }

  // "has no side effects" without its "no".
  std::optional<Edits> freed() const {
    if (!denies_itself()) return std::nullopt;
    const uint32_t t = triggers_.front()->first_token;
    if (t + 1 >= v_.last()) return std::nullopt;
    const auto span = plain_bytes(document_, t, t + 2);
    if (!span) return std::nullopt;
    return Edits{{{span->begin, v_.token(t + 1).span.begin}, ""}};
  }

  // Deletes words of size and promise; without such words there are no edits, so that any recipe can begin with this.
  std::optional<Edits> dropped(size_t variant) const {
    std::optional<Edits> all = Edits{};
    for (const auto& because : because_) {
      const Match* m = nullptr;
      for (const auto& other : v_.matches)
        if (other.span == because.span && v_.cue(other).id == because.cue) m = &other;
      if (!m || !all) continue;
      const bool word_of_size = v_.is(*m, CueKind::magnitude) || v_.is(*m, CueKind::absolute);
      if (!word_of_size && finding_.claim) continue;
      // Of a rule on wording, the first cue is the fault; the others say what it is about ("our tea").
      if (!word_of_size && because != because_.front()) continue;
      // The word for the effect itself has to stay.
      const auto holds = [&](const Match* trigger) {
        return finding_.claim && m->first_token < trigger->last_token && trigger->first_token < m->last_token;
      };
      if (m->form != Form::none || std::any_of(triggers_.begin(), triggers_.end(), holds)) continue;
      auto edits = without(m->first_token, m->last_token);
      if (!edits && variant == 0) return std::nullopt;
      if (edits) all = merged(*all, *edits);
    }
    return all;
  }

  bool joins(uint32_t t) const {
    for (const CueKind k : {CueKind::preposition, CueKind::subordinator, CueKind::coordinator, CueKind::contrast,
                            CueKind::auxiliary, CueKind::relative})
      if (v_.covering(t, k)) return true;
    return v_.token(t).kind == TokenKind::punctuation;
  }

  // The sentence without tokens [first, last), if it stays grammatical: they precede what they modify, or follow a word
  // that needs no complement.
  std::optional<Edits> without(uint32_t first, uint32_t last) const {
    if (first == v_.first()) return without_opening(last);
    const uint32_t before = first - 1;
    if (v_.covering(before, CueKind::coordinator)) return std::nullopt;
    const bool at_end = last >= v_.last();
    if (!at_end && (v_.covering(last, CueKind::coordinator) || v_.word(last) == ",")) return std::nullopt;
    const bool adverb = parse::ends_as_adverb(v_, last - 1) || v_.covering(last - 1, CueKind::adverb);
    const bool predicate =
        v_.covering(before, {CueKind::auxiliary, Role::be}) && !adverb;  // "is harmless even for children"
    const bool describes = !at_end && !joins(last) && !predicate;
    const bool without_object =
        v_.covering(first, {CueKind::negation, Role::without}) || v_.covering(first, CueKind::preposition);
    const bool complete = !joins(before) && !v_.covering(before, CueKind::determiner) &&
                          !v_.covering(before, CueKind::effect) && !v_.covering(before, CueKind::carrier);
    const bool one_word = last - first == 1;
    if (!(describes && one_word) && !(complete && (one_word || without_object))) return std::nullopt;
    const auto span = plain_bytes(document_, before, last);
    if (!span) return std::nullopt;
    Edits edits{{{v_.token(before).span.end, v_.token(last - 1).span.end}, ""}};
    if (describes) fit_article(before, last, edits);
    return edits;
  }

  // "a powerful effect" -> "an effect"
  void fit_article(uint32_t before, uint32_t next, Edits& edits) const {
    const std::string_view word = v_.word(before);
    const std::string plain = text("article.consonant"), vowel = text("article.vowel");
    if (word != plain && word != vowel) return;
    const std::string_view follows = v_.word(next);
    const bool wants_vowel =
        !follows.empty() && lexicon_.message("wording.vowels").find(follows[0]) != std::string::npos;
    const std::string& fit = wants_vowel ? vowel : plain;
    if (word == fit) return;
    edits.insert(edits.begin(), {v_.token(before).span, v_.token(before).capitalised ? upper_first(fit) : fit});
  }

  // "Studies show that it ..." -> "It ..."
  std::optional<Edits> without_opening(uint32_t last) const {
    uint32_t next = last;
    while (next < v_.last() && (v_.covering(next, CueKind::relative) || v_.word(next) == ",")) ++next;
    if (next >= v_.last() || joins(next)) return std::nullopt;
    // "Safe for all they are not": the tokens belong to the verb.
    if (next == last && (v_.covering(next, CueKind::anaphor) || v_.covering(next, CueKind::subject_name)))
      return std::nullopt;
    const auto span = plain_bytes(document_, next, next + 1);
    if (!span || !plain_bytes(document_, v_.first(), last)) return std::nullopt;
    const char letter = document_.source[span->begin];
    if (!is_letter(letter)) return std::nullopt;
    return Edits{{{v_.token(v_.first()).span.begin, span->begin + 1}, upper_first(std::string(1, letter))}};
  }

  const lexicon::Lexicon& lexicon_;
  const parse::Parse& v_;
  const Verbs& verbs_;
  const text::Document& document_;
  const verdict::Finding& finding_;
  const EvidenceRow* row_;
  const claim::Claim* claim_ = nullptr;
  lexicon::Tier tier_ = lexicon::Tier::unrecorded;  // judged, of the row that the claim was compared with
  std::vector<std::vector<Predicate>> predicates_;  // of each claim, the likeliest first
  std::vector<const Match*> triggers_;
  std::vector<match::Because> because_;
};

// The words that a publication uses instead, where they can stand in the place of the others as they are: no gap in
// braces, no markup between the words that go, and no verb whose form the others would have to take.
std::vector<Wording> house_wordings(const lexicon::Lexicon& lexicon, const text::Document& document,
                                    const parse::Parse& sentence, const verdict::Finding& finding) {
  const lexicon::Rule* rule = lexicon.rule(finding.rule);
  if (!rule || rule->use.empty() || rule->use.find('{') != std::string::npos) return {};
  const bool inflected = std::ranges::any_of(sentence.matches, [&](const match::Match& m) {
    return m.span == finding.span && sentence.cue(m).id == finding.because.front().cue &&
           m.form != lexicon::Form::none && m.form != lexicon::Form::base;
  });
  if (inflected) return {};
  const std::string_view words =
      std::string_view(document.source).substr(finding.span.begin, finding.span.end - finding.span.begin);
  if (words.empty() || words.find_first_of("<>[]*_\n") != std::string_view::npos) return {};
  std::string use = rule->use;
  const auto is_between = [](char c, char first, char last) { return first <= c && c <= last; };
  if (is_between(words.front(), 'A', 'Z') && is_between(use.front(), 'a', 'z'))
    use.front() = static_cast<char>(use.front() - 'a' + 'A');
  return {{{{finding.span, std::move(use)}}, "use"}};
}

}  // namespace

std::vector<Wording> wordings_for(claim::PageContext& context, const Verbs& verbs, const verdict::Review& review,
                                  const verdict::Finding& finding) {
  if (finding.label == lexicon::Label::house)
    return house_wordings(*context.lexicon, review.document, context.parse(finding.sentence), finding);
  return Maker(context, verbs, review, finding).make();
}

}  // namespace overclaim::suggest
