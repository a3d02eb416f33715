#include "verdict/draft_evidence.h"

#include <algorithm>
#include <set>

#include "parse/scope.h"
#include "text/line_index.h"

namespace overclaim::verdict {

using lexicon::CueKind;
using lexicon::Direction;
using lexicon::EvidenceRow;
using lexicon::Role;
using lexicon::RowKind;
using lexicon::Sponsor;
using lexicon::Tier;
using match::Match;
using parse::Parse;
using text::kNone;

namespace {

// What a sentence states about the studies behind it.
struct Basis {
  bool trial = false;  // people, with a comparison: a trial, or a review of trials
  bool weak = false;   // people without one: observations, case series
  bool animal = false, cell = false;
  bool disputed = false;
  std::optional<uint32_t> n;
  bool any() const { return trial || weak || animal || cell || n; }
  bool human() const { return trial || weak || n; }
};

// A heading with a grade and the sentences under it.
struct Section {
  uint32_t heading = kNone;  // sentence
  std::string printed;       // tier
  std::vector<uint32_t> sentences;
};

// The first number in the words of a figure: 597 of "n = 597", 442 of "442-1879 patients".
std::optional<uint32_t> number_in(std::string_view words) {
  std::string digits;
  for (const char c : words) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (!digits.empty() && c != ',') {
      break;
    }
  }
  if (digits.empty() || digits.size() > 7) return std::nullopt;  // more than 7 digits might not fit
  return static_cast<uint32_t>(std::stoul(digits));
}

// Letters and digits in lower case, everything else as one "_": what an id can hold.
std::string slug(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9');
    if (kept) {
      out += low;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

class Drafter {
 public:
  Drafter(claim::PageContext& context, const Review& review, const std::string& document)
      : c_(context), lexicon_(*context.lexicon), review_(review), document_(document), lines_(review.document.source) {}

  std::vector<EvidenceRow> draft() {
    if (review_.page_subject.empty()) return {};
    find_sections();
    std::vector<uint32_t> in_section(c_.sentences(), kNone);
    for (uint32_t i = 0; i < sections_.size(); ++i)
      for (const uint32_t s : sections_[i].sentences) in_section[s] = i;
    for (uint32_t s = 0; s < c_.sentences(); ++s) {
      for (uint32_t i = 0; i < sections_.size(); ++i)
        if (sections_[i].heading == s) add_goals(sections_[i]);
      add_study(s, in_section[s] == kNone ? nullptr : &sections_[in_section[s]]);
    }
    return std::move(rows_);
  }

 private:
  const Parse& parse(uint32_t s) const { return c_.parse(s); }

  const Match* grade_in(uint32_t s) const {
    const Parse& v = parse(s);
    const bool headline = v.block().kind == text::BlockKind::heading || v.is_headline();
    for (const auto& m : v.matches)
      if (headline && v.is(m, CueKind::grade)) return &m;
    return nullptr;
  }

  // A section runs to the next heading with a grade, or to a heading of its own level or above.
  void find_sections() {
    uint32_t level = 0;
    for (uint32_t s = 0; s < c_.sentences(); ++s) {
      const text::Block& block = parse(s).block();
      const bool heading = block.kind == text::BlockKind::heading;
      if (const Match* grade = grade_in(s)) {
        sections_.push_back({s, parse(s).cue(*grade).role_name, {}});
        level = heading ? block.level : 0;
        open_ = true;
      } else if (heading && open_ && block.level <= std::max<uint32_t>(level, 1)) {
        open_ = false;
      } else if (open_) {
        sections_.back().sentences.push_back(s);
      }
    }
  }

  bool names_outcome(const Parse& v, const Match& m) const {
    const CueKind k = v.kind(m);
    return v.cue(m).outcome != lexicon::kNoIndex && (k == CueKind::outcome_noun || k == CueKind::outcome_claim ||
                                                     k == CueKind::outcome_adjective || k == CueKind::outcome_label);
  }

  // Outcomes named in sentence `s`, in order, each once.
  std::vector<std::string> outcomes_in(uint32_t s) const {
    std::vector<std::string> out;
    for (const auto& m : parse(s).matches) {
      if (!names_outcome(parse(s), m)) continue;
      const std::string& id = lexicon_.outcomes[parse(s).cue(m).outcome].id;
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
    return out;
  }

  // "Liver & Heart Health": words that are ids of outcomes and not among their phrases.
  std::vector<std::string> named_by_id(uint32_t s) const {
    std::vector<std::string> out;
    const Parse& v = parse(s);
    for (uint32_t t = v.first(); t < v.last(); ++t) {
      const auto matched = [&](const Match& m) {
        return names_outcome(v, m) && m.first_token <= t && t < m.last_token;
      };
      if (lexicon_.outcome(v.word(t)) && std::none_of(v.matches.begin(), v.matches.end(), matched))
        out.emplace_back(v.word(t));
    }
    return out;
  }

  // Is one of the two the other, or a part of it?
  bool related(const std::string& a, const std::string& b) const {
    const auto within = [&](std::string id, const std::string& wide) {
      for (int depth = 0; depth < 8; ++depth) {  // ends the walk if parents form a cycle
        if (id == wide) return true;
        const lexicon::Outcome* outcome = lexicon_.outcome(id);
        if (!outcome || !outcome->parent) return false;
        id = *outcome->parent;
      }
      return false;
    };
    return within(a, b) || within(b, a);
  }

  std::string words(const Match& m) const {
    const text::Document& d = review_.document;
    return std::string(d.prose_text({d.tokens[m.first_token].prose.begin, d.tokens[m.last_token - 1].prose.end}));
  }

  Basis basis_of(uint32_t s) const {
    Basis b;
    const Parse& v = parse(s);
    for (const auto& m : v.matches) {
      // "Treating 7 patients" beside a number needed to treat is not the size of a study.
      const bool patients = v.is(m, {CueKind::figure, Role::patients}) && !v.has({CueKind::figure, Role::nnt});
      if (v.is(m, {CueKind::figure, Role::sample_size}) || patients) {
        const auto n = number_in(words(m));
        if (n && (!b.n || *n > *b.n)) b.n = n;
      }
      // "No human or animal studies show ..." reports no study.
      if (!v.is(m, CueKind::basis) || parse::is_denied(v, v.place_of(m))) continue;
      const Role role = v.cue(m).role;
      b.trial |= role == Role::trial || role == Role::review;
      b.weak |= role == Role::weak;
      b.animal |= role == Role::animal || role == Role::model;
      b.cell |= role == Role::cell;
    }
    // A trial in animals is one in animals.
    if (b.animal && !b.n) b.trial = false;
    b.disputed = claim::reports_dispute(v);
    return b;
  }

  // The narrowest group of people that the sentence names. If it names none, or only patients, those who have the
  // disease that is the outcome.
  std::string population_in(uint32_t s, const std::string& outcome) const {
    const lexicon::Population* best = nullptr;
    for (const auto& m : parse(s).matches) {
      if (!parse(s).is(m, CueKind::population)) continue;
      const lexicon::Population& p = lexicon_.populations[parse(s).cue(m).population];
      if (!best || p.within.size() > best->within.size()) best = &p;
    }
    if (!best || best->condition.empty())
      for (const auto& p : lexicon_.populations)
        if (!p.healthy && !p.condition.empty() && p.condition == outcome) return p.id;
    return best ? best->id : "";
  }

  // "95% CI: 0.37-1.82" -> "0.37-1.82", "p < 0.001" -> "< 0.001".
  static std::string behind(const std::string& words, std::string_view letters) {
    const size_t at = words.find_last_of(letters);
    const size_t begin = at == std::string::npos ? 0 : words.find_first_not_of(" :,(", at + 1);
    return begin == std::string::npos ? words : words.substr(begin);
  }

  // Sets the tier that this basis supports, and the reason why it is not higher. `elsewhere`: people were studied, but
  // for another outcome.
  void set_tier(EvidenceRow& row, const Basis& basis, bool elsewhere) const {
    const uint32_t small = lexicon_.policy.number("draft_small_sample");
    if (basis.human() && basis.n && *basis.n < small) {
      row.judged = Tier::plausible;
      row.cap = "small_sample";
    } else if (basis.weak || (basis.n && !basis.trial)) {
      row.judged = Tier::plausible;
      row.cap = "uncontrolled";
    } else if (basis.trial) {
      row.judged = basis.disputed ? Tier::contested : Tier::probable;
      row.cap = basis.disputed ? "contested" : "";
    } else if (elsewhere) {
      row.judged = Tier::plausible;
      row.cap = "wrong_endpoint";
    } else if (basis.animal || basis.cell) {
      row.judged = Tier::mechanism;
      row.cap = basis.animal ? "animals_only" : "cells_only";
    } else {
      row.judged = Tier::no_evidence;
      row.cap = "never_studied";
    }
    // Never better than what was printed; of a range the upper end counts.
    const auto& tiers = lexicon_.policy.tiers;
    const auto rank = [&](std::optional<Tier> tier) { return std::find(tiers.begin(), tiers.end(), tier); };
    const auto printed =
        row.printed.empty() ? tiers.end() : rank(lexicon::value_of<Tier>(row.printed.substr(row.printed.size() - 1)));
    if (printed < rank(row.judged)) {
      row.judged = *printed;
      row.cap.clear();
    }
  }

  EvidenceRow row_at(uint32_t s, const std::string& section) const {
    EvidenceRow row;
    row.subject = review_.page_subject;
    row.kind = RowKind::effect;
    row.direction = Direction::symptom;
    row.sponsor = Sponsor::unstated;
    row.statement = std::string(review_.document.prose_text(parse(s).sentence().prose));
    lexicon::Source source;
    source.document = document_;
    row.sources.push_back(std::move(source));
    row.read_from.push_back({document_, section, lines_.at(parse(s).sentence().span.begin).line});
    return row;
  }

  std::string title_of(const Section& section) const {
    const Parse& v = parse(section.heading);
    const Match* grade = grade_in(section.heading);
    uint32_t end = grade->first_token;
    while (end > v.first() && v.token(end - 1).kind == text::TokenKind::punctuation) --end;
    if (end <= v.first()) return std::string(review_.document.prose_text(v.sentence().prose));
    return std::string(review_.document.prose_text({v.token(v.first()).prose.begin, v.token(end - 1).prose.end}));
  }

  std::string free_id(std::string id) {
    std::string unique = id;
    for (int i = 2; !ids_.insert(unique).second; ++i) unique = id + "." + std::to_string(i);
    return unique;
  }

  // The tier of a goal is the best that any sentence of its section supports.
  void set_tier_of_goal(EvidenceRow& row, const Section& section) const {
    const auto& tiers = lexicon_.policy.tiers;
    const auto rank = [&](std::optional<Tier> tier) { return std::find(tiers.begin(), tiers.end(), tier); };
    Basis none;
    set_tier(row, none, false);
    bool elsewhere = false, own = false;
    std::optional<uint32_t> n;
    for (const uint32_t s : section.sentences) {
      Basis basis = basis_of(s);
      // A sentence without a number is on the study of the one before it.
      if (basis.n) n = basis.n;
      if (!basis.n && (basis.trial || basis.weak)) basis.n = n;
      if (!basis.any()) continue;
      const auto outcomes = outcomes_in(s);
      // A sentence without an outcome is on that of the section.
      const bool fits = outcomes.empty() || std::any_of(outcomes.begin(), outcomes.end(),
                                                        [&](const auto& o) { return related(o, row.outcome); });
      if (!fits) {
        elsewhere |= basis.human();
        continue;
      }
      own |= basis.human();
      EvidenceRow other;
      other.printed = row.printed;
      set_tier(other, basis, false);
      if (rank(other.judged) <= rank(row.judged)) continue;
      row.judged = other.judged;
      row.cap = other.cap;
    }
    if (elsewhere && !own) set_tier(row, none, row.printed != "1");
  }

  void add_goals(const Section& section) {
    const std::string title = title_of(section);
    std::vector<std::string> goals = outcomes_in(section.heading);
    for (const auto& id : named_by_id(section.heading))
      if (std::find(goals.begin(), goals.end(), id) == goals.end()) goals.push_back(id);
    if (goals.empty()) goals.push_back(slug(title));
    for (const auto& goal : goals) {
      EvidenceRow row = row_at(section.heading, title);
      row.id = free_id(row.subject + "/" + document_ + "." + goal);
      row.outcome = goal;
      row.printed = section.printed;
      row.judges = true;
      set_tier_of_goal(row, section);
      if (row.judged == Tier::no_evidence) row.direction = Direction::none;
      rows_.push_back(std::move(row));
    }
  }

  // The figures of a sentence; an interval and a p value belong to the number in front of them.
  std::vector<lexicon::Figure> figures_in(uint32_t s, const std::string& endpoint) const {
    static constexpr Role kValues[] = {Role::points, Role::percent,   Role::percentage_points,
                                       Role::fold,   Role::per_group, Role::effect_size,
                                       Role::ratio,  Role::nnt};
    std::vector<lexicon::Figure> out;
    const auto last = [&]() -> lexicon::Figure& {
      if (out.empty()) out.push_back({endpoint, "", "", "", "", "", "", ""});
      return out.back();
    };
    uint32_t next = 0;  // token behind the last value, which a shorter shape inside it is not
    for (const auto& m : parse(s).matches) {
      if (!parse(s).is(m, CueKind::figure)) continue;
      const Role shape = parse(s).cue(m).role;
      if (shape == Role::interval) last().interval = behind(words(m), "IiLl");
      if (shape == Role::p_value) last().p = behind(words(m), "PpEeSs");
      if (shape == Role::time_span) last().time = words(m);
      if (std::find(std::begin(kValues), std::end(kValues), shape) == std::end(kValues)) continue;
      if (m.first_token < next) continue;
      next = m.last_token;
      out.push_back({endpoint, words(m), "", "", "", "", "", ""});
    }
    return out;
  }

  std::string words_of(uint32_t s, CueKind kind, std::initializer_list<Role> roles) const {
    std::string out;
    for (const auto& m : parse(s).matches) {
      if (!parse(s).is(m, kind)) continue;
      if (std::find(roles.begin(), roles.end(), parse(s).cue(m).role) == roles.end()) continue;
      const std::string text = words(m);
      if (out.find(text) == std::string::npos) out += (out.empty() ? "" : ", ") + text;
    }
    return out;
  }

  std::string outcome_of(uint32_t s, const Section* section, Direction& direction, bool& denied) const {
    for (const auto& weighed : review_.claims) {
      if (weighed.claim.sentence != s || weighed.claim.subject != review_.page_subject) continue;
      if (weighed.claim.outcome.empty()) continue;
      direction = weighed.claim.direction;
      denied = weighed.claim.polarity == lexicon::Polarity::denied;
      return weighed.claim.outcome;
    }
    const auto named = outcomes_in(s);
    if (!named.empty()) return named.front();
    if (!section) return "";
    const auto goals = outcomes_in(section->heading);
    return goals.empty() ? "" : goals.front();
  }

  void add_study(uint32_t s, const Section* section) {
    const Basis basis = basis_of(s);
    if (!basis.any() || (section && s == section->heading)) return;
    Direction direction = Direction::symptom;
    bool denied = false;
    const std::string outcome = outcome_of(s, section, direction, denied);
    if (outcome.empty() || denied) return;
    const uint32_t heading = parse(s).block().heading;
    const std::string title = section ? title_of(*section)
                              : heading == kNone
                                  ? ""
                                  : std::string(review_.document.prose_text(
                                        parse(review_.document.blocks[heading].first_sentence).sentence().prose));
    EvidenceRow row = row_at(s, title);
    row.outcome = outcome;
    row.population = population_in(s, outcome);
    row.id = free_id(row.subject + "/" + document_ + ".study." + outcome);
    if (direction != Direction::harm) row.direction = direction;
    if (direction == Direction::mechanism) row.kind = RowKind::mechanism;
    if (section) row.printed = section->printed;
    row.n = basis.n;
    row.design = words_of(s, CueKind::basis, {Role::trial, Role::review, Role::weak});
    row.species = basis.human() ? "human" : basis.animal ? "animal" : "cell";
    const std::string paid = words_of(s, CueKind::basis, {Role::sponsor});
    const std::string free = words_of(s, CueKind::basis, {Role::independent});
    row.sponsor = !paid.empty() && !free.empty() ? Sponsor::mixed
                  : !paid.empty()                ? Sponsor::sponsored
                  : !free.empty()                ? Sponsor::independent
                                                 : Sponsor::unstated;
    const lexicon::Outcome* known = lexicon_.outcome(outcome);
    row.figures = figures_in(s, known ? known->name : outcome);
    for (const auto& m : parse(s).matches)
      if (parse(s).is(m, {CueKind::figure, Role::pmid}) || parse(s).is(m, {CueKind::figure, Role::doi}))
        cite(row, words(m));
    set_tier(row, basis, false);
    rows_.push_back(std::move(row));
  }

  // "PMID 32662068", "doi 10.1000/xyz" as a source of the row.
  static void cite(EvidenceRow& row, const std::string& words) {
    lexicon::Source source;
    const size_t doi = words.find("10.");
    if (doi != std::string::npos && words.find('/') != std::string::npos) {
      source.doi = words.substr(doi);
    } else if (const auto n = words.find_first_of("0123456789"); n != std::string::npos) {
      source.pmid = words.substr(n);
    }
    row.sources.push_back(std::move(source));
  }

  claim::PageContext& c_;
  const lexicon::Lexicon& lexicon_;
  const Review& review_;
  std::string document_;
  text::LineIndex lines_;
  std::vector<Section> sections_;
  bool open_ = false;  // a section has begun and not ended
  std::set<std::string> ids_;
  std::vector<EvidenceRow> rows_;
};

}  // namespace

std::vector<EvidenceRow> draft_rows(claim::PageContext& context, const Review& review, const std::string& document) {
  return Drafter(context, review, slug(document)).draft();
}

}  // namespace overclaim::verdict
