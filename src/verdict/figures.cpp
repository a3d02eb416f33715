#include "verdict/internal/figures.h"

#include <algorithm>
#include <cmath>

#include "lexicon/message.h"
#include "verdict/message.h"
#include "verdict/row.h"

namespace overclaim::verdict {

using claim::FigureKind;
using claim::TextFigure;
using parse::Number;

namespace {

constexpr std::string_view kAnyStatistic = "measure.effect_size";  // "an effect size of 0.6": of which kind is not said
constexpr std::string_view kNeededToTreat = "measure.nnt";
constexpr uint8_t kTelling = 2;  // digits from which an equal number is no chance: 76, 7.1, 1.10

bool all_of_values(const TextFigure& told, const FiledFigure& filed, bool (*fits)(const Number&, const Number&)) {
  if (told.values.empty() || told.values.size() != filed.values.size()) return false;
  for (size_t i = 0; i < told.values.size(); ++i)
    if (!fits(told.values[i], filed.values[i])) return false;
  return true;
}

bool same_or_rounded(const Number& told, const Number& filed) {
  return parse::is_same(told, filed) || parse::is_rounded(told, filed);
}

bool same_values(const TextFigure& told, const FiledFigure& filed) {
  return all_of_values(told, filed, parse::is_same);
}
bool near_values(const TextFigure& told, const FiledFigure& filed) {
  return all_of_values(told, filed, same_or_rounded);
}

// Equal by more than chance.
bool telling(const TextFigure& told, const FiledFigure& filed) {
  return same_values(told, filed) && filed.values.front().digits >= kTelling;
}

bool same_statistic(const TextFigure& told, const FiledFigure& filed) {
  if (told.statistic == filed.statistic) return true;
  const bool loose = told.statistic == kAnyStatistic || filed.statistic == kAnyStatistic;
  return loose && !told.statistic.empty() && told.statistic != kNeededToTreat && filed.statistic != kNeededToTreat;
}

bool same_kind(const TextFigure& told, const FiledFigure& filed) {
  if (told.kind == FigureKind::course) return filed.kind == FigureKind::time;
  return told.kind == filed.kind && (told.kind != FigureKind::statistic || same_statistic(told, filed));
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Does the text speak of a study that the row rests on?
bool names_study_of(const TextFigure& told, const lexicon::EvidenceRow& row) {
  return std::any_of(row.sources.begin(), row.sources.end(), [&](const lexicon::Source& source) {
    return !source.study.empty() && has(told.studies, "study." + source.study);
  });
}

// p values agree where the one told says no more than the one on file: "p < 0.05" of 0.0119.
bool p_agrees(const claim::ProbabilityValue& told, const claim::ProbabilityValue& filed) {
  const double t = told.value.value, f = filed.value.value;
  if (told.relation == '>') return f > t;
  if (told.relation == '<') return f <= t;
  return filed.relation == '=' ? same_or_rounded(told.value, filed.value) : t <= f;
}

}  // namespace

FigureFile::FigureFile(const lexicon::Lexicon& lexicon) : lexicon_(lexicon), filed_(read_filed_figures(lexicon)) {}

// One figure of a text on its way to a verdict.
struct FigureFile::Case {
  const FigureFile& file;
  const TextFigure& told;
  const WeighedClaim* claim;
  ComparedFigure out = {};

  ComparedFigure take(FigureVerdict verdict, std::optional<FigureReason> reason, const FiledFigure* filed) {
    out = {};
    out.figure = told;
    out.verdict = verdict;
    out.reason = reason;
    if (filed) {
      out.row = filed->row->id;
      out.filed = lexicon::figure_text(*filed->figure);
    }
    return out;
  }

  template <class Fits>
  const FiledFigure* first(Fits fits) const {
    for (const auto& filed : file.filed_)
      if (filed.row->subject == told.subject && fits(filed)) return &filed;
    return nullptr;
  }

  bool same_time(const FiledFigure& filed) const {
    if (!told.days || !filed.days) return true;
    const double tolerance = file.lexicon_.policy.number("figure_time_tolerance") / 100.0;
    return std::abs(*told.days - *filed.days) <= tolerance * std::max(*told.days, *filed.days);
  }

  // Are the people named other people than those of the row? Neither part of them nor a wider group.
  bool other_people(const FiledFigure& filed) const {
    const std::string& own = filed.row->population;
    if (own.empty() || told.populations.empty()) return false;
    return std::none_of(told.populations.begin(), told.populations.end(), [&](const std::string& p) {
      return lies_within(file.lexicon_, p, own) || lies_within(file.lexicon_, own, p);
    });
  }

  // Is the outcome told the row's, wider or narrower?
  bool same_outcome(const FiledFigure& filed, const std::string& outcome) const {
    return is_part(outcome, filed.row->outcome) || is_part(filed.row->outcome, outcome);
  }
  bool is_part(std::string_view narrow, std::string_view wide) const {
    for (const lexicon::Outcome* o = file.lexicon_.outcome(narrow); o;
         o = o->parent ? file.lexicon_.outcome(*o->parent) : nullptr)
      if (o->id == wide) return true;
    return narrow == wide;
  }

  // Surely the study that the row rests on: by its name, or by kind, people and number of them.
  bool same_study(const FiledFigure& filed) const {
    if (names_study_of(told, *filed.row)) return true;
    const bool pooled = told.pooled && filed.row->design.starts_with("meta-analysis");
    const bool as_many = told.sample && filed.row->n && told.sample->value == *filed.row->n;
    return as_many && pooled && has(told.populations, filed.row->population);
  }
  // May it be another study than the row's? It names one, and the row's it is not known to be.
  bool maybe_other_study(const FiledFigure& filed) const {
    return told.of_study && !same_study(filed) &&
           !(told.sample && filed.row->n && told.sample->value == *filed.row->n) &&
           !(told.p && filed.p && parse::is_same(told.p->value, filed.p->value)) &&
           !(told.pooled && has(told.populations, filed.row->population));
  }

  // What stands beside a figure that is the one on file.
  std::optional<FigureReason> fault_beside(const FiledFigure& filed) const {
    if (other_people(filed)) return FigureReason::other_people;
    if (!same_time(filed)) return FigureReason::other_time;
    if (told.p && filed.p && !p_agrees(*told.p, *filed.p)) return FigureReason::other_p;
    if (told.interval && filed.interval &&
        (!same_or_rounded(told.interval->first, filed.interval->first) ||
         !same_or_rounded(told.interval->second, filed.interval->second)))
      return FigureReason::other_interval;
    if (told.other_arm && filed.other_arm && !same_or_rounded(*told.other_arm, *filed.other_arm))
      return FigureReason::other_arm;
    if (told.sample && filed.row->n && is_inflated(*told.sample, *filed.row->n)) return FigureReason::other_sample;
    if (filed.row->species != "human" && !filed.row->species.empty() && !told.of_species && !told.populations.empty())
      return FigureReason::other_species;
    return std::nullopt;
  }

  bool is_inflated(const Number& told_sample, uint32_t on_file) const {
    return told_sample.value * 100 >
           static_cast<double>(on_file) * file.lexicon_.policy.number("figure_sample_inflated");
  }

  // The figures on file of the same endpoint and kind: the same one, or another number for it.
  std::optional<ComparedFigure> of_same_endpoint() {
    const FiledFigure* other = nullptr;
    const auto is_of = [&](const FiledFigure& f) {
      const bool named = !told.measure.empty() && (told.measure == f.measure || told.measure == f.also);
      // "The SMD was -0.40": a statistic without its scale is known by its number, or where the row has none either.
      const bool about = told.outcome.empty() || same_outcome(f, told.outcome) || names_study_of(told, *f.row) ||
                         has(told.populations, f.row->population);
      const bool unnamed = told.measure.empty() && told.kind == FigureKind::statistic && near_values(told, f) && about;
      return same_kind(told, f) && (named || unnamed || (f.measure.empty() && near_values(told, f)));
    };
    const FiledFigure* best =
        first([&](const FiledFigure& f) { return is_of(f) && near_values(told, f) && !fault_beside(f); });
    if (!best) best = first([&](const FiledFigure& f) { return is_of(f) && near_values(told, f); });
    if (best) {
      const auto fault = fault_beside(*best);
      if (!fault)
        return take(same_values(told, *best) ? FigureVerdict::same : FigureVerdict::rounded, std::nullopt, best);
      // A rounded or short number may be equal by chance.
      if (telling(told, *best) && !maybe_other_study_beside(*best, *fault))
        return take(FigureVerdict::contradicted, fault, best);
      return take(FigureVerdict::unverifiable, FigureReason::other_study, best);
    }
    other = first(is_of);
    if (!other) return std::nullopt;
    if (same_study(*other) && same_time(*other) && !other_people(*other))
      return take(FigureVerdict::contradicted, FigureReason::other_value, other);
    if (const FiledFigure* high = inflated_over())
      return take(FigureVerdict::contradicted, FigureReason::inflated, high);
    return take(FigureVerdict::unverifiable, same_time(*other) ? FigureReason::other_study : FigureReason::other_time,
                other);
  }

  // An equal number in other people or at another time is surely the one on file only where no other study is named.
  bool maybe_other_study_beside(const FiledFigure& filed, FigureReason fault) const {
    if (fault == FigureReason::other_people || fault == FigureReason::other_time ||
        fault == FigureReason::other_species)
      return maybe_other_study(filed) && !told.pooled;
    return false;
  }

  // Points of a scale told as per cent: its own number, or a tenfold of it by a lost point.
  std::optional<ComparedFigure> in_other_unit() {
    if (told.kind != FigureKind::percent || told.values.size() != 1) return std::nullopt;
    const auto is_points = [&](const FiledFigure& f) {
      if (f.kind != FigureKind::points || f.measure != told.measure || f.values.size() != 1) return false;
      Number tenfold = f.values.front();
      tenfold.value *= 10;
      if (tenfold.decimals > 0) --tenfold.decimals;
      return same_or_rounded(told.values.front(), f.values.front()) || same_or_rounded(told.values.front(), tenfold) ||
             same_study(f);
    };
    if (const FiledFigure* f = told.measure.empty() ? nullptr : first(is_points))
      return take(FigureVerdict::contradicted, FigureReason::points_as_percent, f);
    // The difference of two shares, told as a relative gain of something else.
    const auto is_difference = [&](const FiledFigure& f) {
      if (f.kind != FigureKind::percent || !f.other_arm || f.values.size() != 1) return false;
      Number difference = f.values.front();
      difference.value -= f.other_arm->value;
      return parse::is_same(told.values.front(), difference) && told.measure.empty() && !told.outcome.empty() &&
             !same_outcome(f, told.outcome) && !maybe_other_study(f);
    };
    const FiledFigure* f = first(is_difference);
    return f ? std::optional(take(FigureVerdict::contradicted, FigureReason::difference_as_percent, f)) : std::nullopt;
  }

  // The number on file, given to something that it was not measured on.
  std::optional<ComparedFigure> of_other_endpoint() {
    if (told.measure.empty() && told.outcome.empty()) return std::nullopt;
    const auto is_given_away = [&](const FiledFigure& f) {
      if (!same_kind(told, f) || f.measure.empty()) return false;
      if (f.measure == told.measure || (!f.also.empty() && f.also == told.measure)) return false;
      // A number needed to treat is told as a whole number in words: "treating 7 patients".
      const bool in_words = told.statistic == kNeededToTreat && near_values(told, f);
      if (!telling(told, f) && !in_words) return false;
      if (maybe_other_study(f) || other_people(f)) return false;
      if (!told.measure.empty() || in_words) return true;
      // A statistic that names no scale may well be of the row's where its people are named.
      if (told.kind == FigureKind::statistic && has(told.populations, f.row->population)) return false;
      return !same_study(f) && !same_outcome(f, told.outcome);
    };
    const FiledFigure* f = first(is_given_away);
    return f ? std::optional(take(FigureVerdict::contradicted, FigureReason::other_endpoint, f)) : std::nullopt;
  }

  // With no other study named, a multiple of the highest value on file: of the same outcome, or of the same scale. Null
  // where it is none.
  const FiledFigure* inflated_over() const {
    if (told.of_species || told.values.empty()) return nullptr;
    if (told.kind == FigureKind::points) return inflated_on_scale();
    if (told.of_study || (told.kind != FigureKind::percent && told.kind != FigureKind::times)) return nullptr;
    if (!claim || claim->claim.polarity != lexicon::Polarity::affirmed || claim->claim.report) return nullptr;
    const FiledFigure* found = highest([&](const FiledFigure& f) {
      return f.row->outcome == claim->claim.outcome && (f.kind == FigureKind::times || f.kind == FigureKind::percent);
    });
    return found && as_times(told.kind, told.values) > as_times(found->kind, found->values) * setting("figure_inflated")
               ? found
               : nullptr;
  }

  const FiledFigure* inflated_on_scale() const {
    const FiledFigure* found = highest([&](const FiledFigure& f) {
      return f.kind == FigureKind::points && !told.measure.empty() && f.measure == told.measure && !other_people(f) &&
             !maybe_other_study(f);
    });
    return found && std::abs(told.values.back().value) >
                        std::abs(found->values.back().value) * setting("figure_inflated_scale")
               ? found
               : nullptr;
  }

  template <class Fits>
  const FiledFigure* highest(Fits fits) const {
    const FiledFigure* found = nullptr;
    for (const auto& f : file.filed_) {
      if (f.row->subject != told.subject || f.values.empty() || !fits(f)) continue;
      if (!found || as_times(f.kind, f.values) > as_times(found->kind, found->values)) found = &f;
    }
    return found;
  }

  // Per cent and multiples on one scale.
  static double as_times(FigureKind kind, const std::vector<Number>& values) {
    return std::abs(values.back().value) / (kind == FigureKind::percent ? 100 : 1);
  }

  double setting(std::string_view name) const { return file.lexicon_.policy.number(name) / 100.0; }

  // "improves memory by up to 400%": the best case of something that nobody measured in such a unit.
  bool is_invented() const {
    if (told.of_study || told.of_species || told.values.empty()) return false;
    if (told.kind != FigureKind::percent && told.kind != FigureKind::times) return false;
    // Without a claim only the best case is looked at: a share of something may stand beside an outcome.
    if (!told.up_to && (!claim || as_times(told.kind, told.values) < setting("figure_invented_from"))) return false;
    claim::Claim about;
    about.subject = told.subject;
    about.outcome = told.outcome;
    about.direction = lexicon::Direction::symptom;
    if (claim) about = claim->claim;
    if (about.polarity != lexicon::Polarity::affirmed || about.report) return false;
    if (about.voice != lexicon::Voice::author && about.voice != lexicon::Voice::endorsed) return false;
    const lexicon::Outcome* outcome = file.lexicon_.outcome(about.outcome);
    if (!outcome || outcome->mechanism) return false;
    const lexicon::EvidenceRow* row = choose_row(file.lexicon_, about).row;
    if (!row) return false;
    const auto& tiers = file.lexicon_.policy.tiers;
    const auto from = std::find(tiers.begin(), tiers.end(),
                                file.lexicon_.policy.setting_as<lexicon::Tier>("figure_no_inflation_from"));
    return std::find(tiers.begin(), tiers.end(), row->judged) < from;
  }

  ComparedFigure of_people() {
    for (const auto& row : file.lexicon_.evidence) {
      if (row.subject != told.subject || !row.n || !told.sample) continue;
      const bool as_many = told.sample->value == *row.n;
      const bool too_many = !told.studies.empty() && is_inflated(*told.sample, *row.n) && names_study_of(told, row);
      if (!as_many && !too_many) continue;
      const bool these =
          told.populations.empty() || row.population.empty() ||
          std::any_of(told.populations.begin(), told.populations.end(), [&](const std::string& p) {
            return lies_within(file.lexicon_, p, row.population) || lies_within(file.lexicon_, row.population, p);
          });
      FiledFigure filed;
      filed.row = &row;
      static const lexicon::Figure kNothing;
      filed.figure = &kNothing;
      if (these && as_many) return take(FigureVerdict::same, std::nullopt, &filed);
      if (too_many) return take(FigureVerdict::contradicted, FigureReason::other_sample, &filed);
    }
    return take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }

  // Doses and times on file are ranges of practice: one that lies in none of them contradicts nothing.
  ComparedFigure of_practice() {
    const FiledFigure* f = first([&](const FiledFigure& filed) {
      if (told.kind == FigureKind::dose)
        return filed.kind == FigureKind::dose && same_unit(filed) && (same_values(told, filed) || lies_in(filed));
      const bool given = filed.row->kind == lexicon::RowKind::dose || filed.row->kind == lexicon::RowKind::practice;
      return filed.kind == FigureKind::time && given == (told.kind == FigureKind::course) && told.days && filed.days &&
             ((told.values.size() == filed.values.size() && same_time(filed)) || (given && days_lie_in(filed)));
    });
    return f ? take(FigureVerdict::same, std::nullopt, f)
             : take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }
  bool lies_in(const FiledFigure& filed) const {
    return filed.values.size() == 2 && !told.values.empty() && told.values.front().value >= filed.values[0].value &&
           told.values.back().value <= filed.values[1].value;
  }
  bool days_lie_in(const FiledFigure& filed) const {
    if (filed.values.size() != 2 || told.values.empty()) return false;
    const double per_unit = *filed.days / filed.values[1].value;
    const double last = told.values.back().value;
    if (last == 0) return false;
    const double first = *told.days / last * told.values.front().value;
    return first >= filed.values[0].value * per_unit && *told.days <= *filed.days;
  }
  bool same_unit(const FiledFigure& filed) const {
    return std::equal(told.unit.begin(), told.unit.end(), filed.figure->unit.begin(), filed.figure->unit.end(),
                      [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  }

  ComparedFigure judge() {
    switch (told.kind) {
      case FigureKind::sample:
        return of_people();
      case FigureKind::dose:
      case FigureKind::course:
      case FigureKind::time:
        return of_practice();
      case FigureKind::frequency:
      case FigureKind::p_value:
      case FigureKind::interval:
        return take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
      default:
        break;
    }
    if (auto found = of_same_endpoint(); found && found->verdict != FigureVerdict::unverifiable) return *found;
    if (auto found = in_other_unit()) return *found;
    if (auto found = of_other_endpoint()) return *found;
    if (is_invented()) return take(FigureVerdict::contradicted, FigureReason::invented, nullptr);
    if (const FiledFigure* high = inflated_over())
      return take(FigureVerdict::contradicted, FigureReason::inflated, high);
    if (auto found = of_same_endpoint()) return *found;
    return take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }
};

ComparedFigure FigureFile::judge(const TextFigure& told, const WeighedClaim* claim) const {
  Case one{*this, told, claim};
  ComparedFigure judged = one.judge();
  // What the text denies, asks or rejects contradicts nothing.
  if (judged.verdict == FigureVerdict::contradicted && !told.asserted)
    return one.take(FigureVerdict::unverifiable, FigureReason::not_asserted, nullptr);
  return judged;
}

uint32_t claim_of(const TextFigure& figure, const std::vector<WeighedClaim>& claims) {
  uint32_t found = text::kNone, least = text::kNone;
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const claim::Claim& claim = claims[i].claim;
    if (claim.sentence != figure.sentence || claim.subject != figure.subject) continue;
    const uint32_t gap = text::overlap(claim.span, figure.span) ? 0
                         : claim.span.end <= figure.span.begin  ? figure.span.begin - claim.span.end
                                                                : claim.span.begin - figure.span.end;
    if (gap >= least) continue;
    least = gap;
    found = i;
  }
  return found;
}

std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const ComparedFigure& judged,
                                  std::string_view words) {
  const bool contradicted = judged.verdict == FigureVerdict::contradicted;
  const bool unverified = judged.verdict == FigureVerdict::unverifiable && judged.figure.asserted && judged.claim &&
                          judged.figure.kind <= FigureKind::change;
  const lexicon::Subject* subject = lexicon.subject(judged.figure.subject);
  // Of a product without a file nothing can be held against anything; its claims are told as such already.
  if (!contradicted && !(unverified && subject && subject->on_file)) return std::nullopt;
  const std::string_view name = lexicon.policy.setting(contradicted ? "rule_figure" : "rule_figure_unverifiable");
  const lexicon::Rule* rule = lexicon.rule(name);
  if (!rule) return std::nullopt;
  const lexicon::EvidenceRow* row = lexicon.row(judged.row);
  Finding f;
  f.rule = rule->id;
  f.label = rule->label;
  f.severity = rule->severity;
  f.span = judged.figure.span;
  if (const text::Span at = judged.figure.days_at; judged.reason == FigureReason::other_time && !at.empty())
    f.span = {std::min(f.span.begin, at.begin), std::max(f.span.end, at.end)};
  f.sentence = judged.figure.sentence;
  f.row = judged.row;
  f.subject = judged.figure.subject;
  f.because = judged.figure.because;
  claim::Claim about;
  about.subject = judged.figure.subject;
  about.outcome = judged.figure.outcome;
  ClaimFields fields(lexicon, about, row, words);
  fields.set("figures", judged.filed);
  if (row && row->n) fields.set("count", std::to_string(*row->n));
  f.message = fields.fill(lexicon.message("figure." + text_of(judged.reason)));
  if (row) f.sources = lexicon::sources_of(*row);
  return f;
}

}  // namespace overclaim::verdict
