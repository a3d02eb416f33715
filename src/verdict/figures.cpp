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

constexpr std::string_view kAnyStatistic = "measure.effect_size";  // "an effect size of 0.6": the kind is not stated
constexpr std::string_view kNeededToTreat = "measure.nnt";

bool all_of_values(const TextFigure& stated, const RecordedFigure& recorded,
                   bool (*fits)(const Number&, const Number&)) {
  if (stated.values.empty() || stated.values.size() != recorded.values.size()) return false;
  for (size_t i = 0; i < stated.values.size(); ++i)
    if (!fits(stated.values[i], recorded.values[i])) return false;
  return true;
}

bool same_or_rounded(const Number& stated, const Number& recorded) {
  return parse::is_same(stated, recorded) || parse::is_rounded(stated, recorded);
}

bool same_values(const TextFigure& stated, const RecordedFigure& recorded) {
  return all_of_values(stated, recorded, parse::is_same);
}
bool near_values(const TextFigure& stated, const RecordedFigure& recorded) {
  return all_of_values(stated, recorded, same_or_rounded);
}

// Equal, and not by coincidence: 76, 7.1, 1.10.
bool exact(const lexicon::Limits& limits, const TextFigure& stated, const RecordedFigure& recorded) {
  return same_values(stated, recorded) && recorded.values.front().digits >= limits.digits_of_exact;
}

bool same_statistic(const TextFigure& stated, const RecordedFigure& recorded) {
  if (stated.statistic == recorded.statistic) return true;
  const bool loose = stated.statistic == kAnyStatistic || recorded.statistic == kAnyStatistic;
  return loose && !stated.statistic.empty() && stated.statistic != kNeededToTreat &&
         recorded.statistic != kNeededToTreat;
}

bool same_kind(const TextFigure& stated, const RecordedFigure& recorded) {
  if (stated.kind == FigureKind::course) return recorded.kind == FigureKind::time;
  return stated.kind == recorded.kind && (stated.kind != FigureKind::statistic || same_statistic(stated, recorded));
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Does the text name a study that the row rests on?
bool names_study_of(const TextFigure& stated, const lexicon::EvidenceRow& row) {
  return std::any_of(row.sources.begin(), row.sources.end(), [&](const lexicon::Source& source) {
    return !source.study.empty() && has(stated.studies, "study." + source.study);
  });
}

// Is the stated p value implied by the one on record? "p < 0.05" is implied by 0.0119.
bool p_agrees(const claim::ProbabilityValue& stated, const claim::ProbabilityValue& recorded) {
  const double t = stated.value.value, f = recorded.value.value;
  if (stated.relation == '>') return f > t;
  if (stated.relation == '<') return f <= t;
  return recorded.relation == '=' ? same_or_rounded(stated.value, recorded.value) : t <= f;
}

}  // namespace

FiguresOnRecord::FiguresOnRecord(const lexicon::Lexicon& lexicon)
    : lexicon_(lexicon), recorded_(read_recorded_figures(lexicon)) {}

// The comparison of one figure of a text.
struct FiguresOnRecord::Case {
  const FiguresOnRecord& file;
  const TextFigure& stated;
  const WeighedClaim* claim;
  ComparedFigure out = {};

  ComparedFigure take(FigureVerdict verdict, std::optional<FigureReason> reason, const RecordedFigure* recorded) {
    out = {};
    out.figure = stated;
    out.verdict = verdict;
    out.reason = reason;
    if (recorded) {
      out.row = recorded->row->id;
      out.on_record = lexicon::figure_text(*recorded->figure);
    }
    return out;
  }

  template <class Fits>
  const RecordedFigure* first(Fits fits) const {
    for (const auto& recorded : file.recorded_)
      if (recorded.row->subject == stated.subject && fits(recorded)) return &recorded;
    return nullptr;
  }

  bool same_time(const RecordedFigure& recorded) const {
    if (!stated.days || !recorded.days) return true;
    const double tolerance = file.lexicon_.policy.number("figure_time_tolerance") / 100.0;
    return std::abs(*stated.days - *recorded.days) <= tolerance * std::max(*stated.days, *recorded.days);
  }

  // Are the people named neither those of the row, nor a part of them, nor a wider group?
  bool other_people(const RecordedFigure& recorded) const {
    const std::string& own = recorded.row->population;
    if (own.empty() || stated.populations.empty()) return false;
    return std::none_of(stated.populations.begin(), stated.populations.end(), [&](const std::string& p) {
      return lies_within(file.lexicon_, p, own) || lies_within(file.lexicon_, own, p);
    });
  }

  // Is the outcome that of the row, a wider or a narrower one?
  bool same_outcome(const RecordedFigure& recorded, const std::string& outcome) const {
    return is_part(outcome, recorded.row->outcome) || is_part(recorded.row->outcome, outcome);
  }
  bool is_part(std::string_view narrow, std::string_view wide) const {
    for (const lexicon::Outcome* o = file.lexicon_.outcome(narrow); o;
         o = o->parent ? file.lexicon_.outcome(*o->parent) : nullptr)
      if (o->id == wide) return true;
    return narrow == wide;
  }

  // Is it certainly the study that the row rests on? By its name, or by kind, people and their number.
  bool same_study(const RecordedFigure& recorded) const {
    if (names_study_of(stated, *recorded.row)) return true;
    const std::string_view review = file.lexicon_.policy.setting("figure_pooled_design");
    const bool pooled = stated.pooled && !review.empty() && recorded.row->design.starts_with(review);
    const bool as_many = stated.sample && recorded.row->n && stated.sample->value == *recorded.row->n;
    return as_many && pooled && has(stated.populations, recorded.row->population);
  }
  // Can it be another study than that of the row? The text names one, and nothing shows that it is the same.
  bool maybe_other_study(const RecordedFigure& recorded) const {
    return stated.of_study && !same_study(recorded) &&
           !(stated.sample && recorded.row->n && stated.sample->value == *recorded.row->n) &&
           !(stated.p && recorded.p && parse::is_same(stated.p->value, recorded.p->value)) &&
           !(stated.pooled && has(stated.populations, recorded.row->population));
  }

  // What is wrong beside a figure that is the one on record; null where nothing is.
  std::optional<FigureReason> fault_beside(const RecordedFigure& recorded) const {
    if (other_people(recorded)) return FigureReason::other_people;
    if (!same_time(recorded)) return FigureReason::other_time;
    if (stated.p && recorded.p && !p_agrees(*stated.p, *recorded.p)) return FigureReason::other_p;
    if (stated.interval && recorded.interval &&
        (!same_or_rounded(stated.interval->first, recorded.interval->first) ||
         !same_or_rounded(stated.interval->second, recorded.interval->second)))
      return FigureReason::other_interval;
    if (stated.other_arm && recorded.other_arm && !same_or_rounded(*stated.other_arm, *recorded.other_arm))
      return FigureReason::other_arm;
    if (stated.sample && recorded.row->n && is_inflated(*stated.sample, *recorded.row->n))
      return FigureReason::other_sample;
    if (recorded.row->species != "human" && !recorded.row->species.empty() && !stated.of_species &&
        !stated.populations.empty())
      return FigureReason::other_species;
    return std::nullopt;
  }

  bool is_inflated(const Number& stated_sample, uint32_t on_record) const {
    return stated_sample.value * 100 >
           static_cast<double>(on_record) * file.lexicon_.policy.number("figure_sample_inflated");
  }

  // Compares with the figures on record of the same endpoint and kind; null where there are none.
  std::optional<ComparedFigure> of_same_endpoint() {
    const RecordedFigure* other = nullptr;
    const auto is_of = [&](const RecordedFigure& f) {
      const bool named = !stated.measure.empty() && (stated.measure == f.measure || stated.measure == f.also);
      // "The SMD was -0.40": a statistic without a scale is recognised by its number, or if the row has no scale
      // either.
      const bool about = stated.outcome.empty() || same_outcome(f, stated.outcome) || names_study_of(stated, *f.row) ||
                         has(stated.populations, f.row->population);
      const bool unnamed =
          stated.measure.empty() && stated.kind == FigureKind::statistic && near_values(stated, f) && about;
      return same_kind(stated, f) && (named || unnamed || (f.measure.empty() && near_values(stated, f)));
    };
    const RecordedFigure* best =
        first([&](const RecordedFigure& f) { return is_of(f) && near_values(stated, f) && !fault_beside(f); });
    if (!best) best = first([&](const RecordedFigure& f) { return is_of(f) && near_values(stated, f); });
    if (best) {
      const auto fault = fault_beside(*best);
      if (!fault)
        return take(same_values(stated, *best) ? FigureVerdict::same : FigureVerdict::rounded, std::nullopt, best);
      // A rounded or short number may be equal by coincidence.
      if (exact(limits(), stated, *best) && !maybe_other_study_beside(*best, *fault))
        return take(FigureVerdict::contradicted, fault, best);
      return take(FigureVerdict::unverifiable, FigureReason::other_study, best);
    }
    other = first(is_of);
    if (!other) return std::nullopt;
    if (same_study(*other) && same_time(*other) && !other_people(*other))
      return take(FigureVerdict::contradicted, FigureReason::other_value, other);
    if (const RecordedFigure* high = inflated_over())
      return take(FigureVerdict::contradicted, FigureReason::inflated, high);
    return take(FigureVerdict::unverifiable, same_time(*other) ? FigureReason::other_study : FigureReason::other_time,
                other);
  }

  // An equal number in other people or at another time is certainly the one on record only if no other study is named.
  bool maybe_other_study_beside(const RecordedFigure& recorded, FigureReason fault) const {
    if (fault == FigureReason::other_people || fault == FigureReason::other_time ||
        fault == FigureReason::other_species)
      return maybe_other_study(recorded) && !stated.pooled;
    return false;
  }

  // Points of a scale stated as per cent: the number itself, or ten times as much because a decimal point was lost.
  std::optional<ComparedFigure> in_other_unit() {
    if (stated.kind != FigureKind::percent || stated.values.size() != 1) return std::nullopt;
    const auto is_points = [&](const RecordedFigure& f) {
      if (f.kind != FigureKind::points || f.measure != stated.measure || f.values.size() != 1) return false;
      Number tenfold = f.values.front();
      tenfold.value *= 10;
      if (tenfold.decimals > 0) --tenfold.decimals;
      return same_or_rounded(stated.values.front(), f.values.front()) ||
             same_or_rounded(stated.values.front(), tenfold) || same_study(f);
    };
    if (const RecordedFigure* f = stated.measure.empty() ? nullptr : first(is_points))
      return take(FigureVerdict::contradicted, FigureReason::points_as_percent, f);
    // The difference of two shares, stated as a relative gain in something else.
    const auto is_difference = [&](const RecordedFigure& f) {
      if (f.kind != FigureKind::percent || !f.other_arm || f.values.size() != 1) return false;
      Number difference = f.values.front();
      difference.value -= f.other_arm->value;
      return parse::is_same(stated.values.front(), difference) && stated.measure.empty() && !stated.outcome.empty() &&
             !same_outcome(f, stated.outcome) && !maybe_other_study(f);
    };
    const RecordedFigure* f = first(is_difference);
    return f ? std::optional(take(FigureVerdict::contradicted, FigureReason::difference_as_percent, f)) : std::nullopt;
  }

  // The number on record, stated of an endpoint that it was not measured on.
  std::optional<ComparedFigure> of_other_endpoint() {
    if (stated.measure.empty() && stated.outcome.empty()) return std::nullopt;
    const auto is_of_other = [&](const RecordedFigure& f) {
      if (!same_kind(stated, f) || f.measure.empty()) return false;
      if (f.measure == stated.measure || (!f.also.empty() && f.also == stated.measure)) return false;
      // A number needed to treat is written as a whole number in words: "treating 7 patients".
      const bool in_words = stated.statistic == kNeededToTreat && near_values(stated, f);
      if (!exact(limits(), stated, f) && !in_words) return false;
      if (maybe_other_study(f) || other_people(f)) return false;
      if (!stated.measure.empty() || in_words) return true;
      // A statistic without a scale may be on that of the row if the people of the row are named.
      if (stated.kind == FigureKind::statistic && has(stated.populations, f.row->population)) return false;
      return !same_study(f) && !same_outcome(f, stated.outcome);
    };
    const RecordedFigure* f = first(is_of_other);
    return f ? std::optional(take(FigureVerdict::contradicted, FigureReason::other_endpoint, f)) : std::nullopt;
  }

  // The highest value on record of the same outcome or scale, where the figure is a multiple of it and the text names
  // no other study; else null.
  const RecordedFigure* inflated_over() const {
    if (stated.of_species || stated.values.empty()) return nullptr;
    if (stated.kind == FigureKind::points) return inflated_on_scale();
    if (stated.of_study || (stated.kind != FigureKind::percent && stated.kind != FigureKind::times)) return nullptr;
    if (!claim || claim->claim.polarity != lexicon::Polarity::affirmed || claim->claim.report) return nullptr;
    const RecordedFigure* found = highest([&](const RecordedFigure& f) {
      return f.row->outcome == claim->claim.outcome && (f.kind == FigureKind::times || f.kind == FigureKind::percent);
    });
    return found && as_times(stated.kind, stated.values) >
                        as_times(found->kind, found->values) * setting("figure_inflated")
               ? found
               : nullptr;
  }

  const RecordedFigure* inflated_on_scale() const {
    const RecordedFigure* found = highest([&](const RecordedFigure& f) {
      return f.kind == FigureKind::points && !stated.measure.empty() && f.measure == stated.measure &&
             !other_people(f) && !maybe_other_study(f);
    });
    return found && std::abs(stated.values.back().value) >
                        std::abs(found->values.back().value) * setting("figure_inflated_scale")
               ? found
               : nullptr;
  }

  template <class Fits>
  const RecordedFigure* highest(Fits fits) const {
    const RecordedFigure* found = nullptr;
    for (const auto& f : file.recorded_) {
      if (f.row->subject != stated.subject || f.values.empty() || !fits(f)) continue;
      if (!found || as_times(f.kind, f.values) > as_times(found->kind, found->values)) found = &f;
    }
    return found;
  }

  // Per cent and multiples on one scale.
  static double as_times(FigureKind kind, const std::vector<Number>& values) {
    return std::abs(values.back().value) / (kind == FigureKind::percent ? 100 : 1);
  }

  const lexicon::Limits& limits() const { return file.lexicon_.policy.limits; }
  double setting(std::string_view name) const { return file.lexicon_.policy.number(name) / 100.0; }

  // "improves memory by up to 400%": the best case of an effect that no row on record measured in such a unit.
  bool is_invented() const {
    if (stated.of_study || stated.of_species || stated.values.empty()) return false;
    if (stated.kind != FigureKind::percent && stated.kind != FigureKind::times) return false;
    // Without a claim only the best case counts: a share of something else may stand next to an outcome.
    if (!stated.up_to && (!claim || as_times(stated.kind, stated.values) < setting("figure_invented_from")))
      return false;
    claim::Claim about;
    about.subject = stated.subject;
    about.outcome = stated.outcome;
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
      if (row.subject != stated.subject || !row.n || !stated.sample) continue;
      const bool as_many = stated.sample->value == *row.n;
      const bool too_many =
          !stated.studies.empty() && is_inflated(*stated.sample, *row.n) && names_study_of(stated, row);
      if (!as_many && !too_many) continue;
      const bool these =
          stated.populations.empty() || row.population.empty() ||
          std::any_of(stated.populations.begin(), stated.populations.end(), [&](const std::string& p) {
            return lies_within(file.lexicon_, p, row.population) || lies_within(file.lexicon_, row.population, p);
          });
      RecordedFigure recorded;
      recorded.row = &row;
      static const lexicon::Figure kNothing;
      recorded.figure = &kNothing;
      if (these && as_many) return take(FigureVerdict::same, std::nullopt, &recorded);
      if (too_many) return take(FigureVerdict::contradicted, FigureReason::other_sample, &recorded);
    }
    return take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }

  // Doses and times on record are ranges of practice: a figure outside all of them contradicts nothing.
  ComparedFigure of_practice() {
    const RecordedFigure* f = first([&](const RecordedFigure& recorded) {
      if (stated.kind == FigureKind::dose)
        return recorded.kind == FigureKind::dose && same_unit(recorded) &&
               (same_values(stated, recorded) || lies_in(recorded));
      const bool given =
          recorded.row->kind == lexicon::RowKind::dose || recorded.row->kind == lexicon::RowKind::practice;
      return recorded.kind == FigureKind::time && given == (stated.kind == FigureKind::course) && stated.days &&
             recorded.days &&
             ((stated.values.size() == recorded.values.size() && same_time(recorded)) ||
              (given && days_lie_in(recorded)));
    });
    return f ? take(FigureVerdict::same, std::nullopt, f)
             : take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }
  bool lies_in(const RecordedFigure& recorded) const {
    return recorded.values.size() == 2 && !stated.values.empty() &&
           stated.values.front().value >= recorded.values[0].value &&
           stated.values.back().value <= recorded.values[1].value;
  }
  bool days_lie_in(const RecordedFigure& recorded) const {
    if (recorded.values.size() != 2 || stated.values.empty()) return false;
    const double per_unit = *recorded.days / recorded.values[1].value;
    const double last = stated.values.back().value;
    if (last == 0) return false;
    const double first = *stated.days / last * stated.values.front().value;
    return first >= recorded.values[0].value * per_unit && *stated.days <= *recorded.days;
  }
  bool same_unit(const RecordedFigure& recorded) const {
    return std::equal(stated.unit.begin(), stated.unit.end(), recorded.figure->unit.begin(),
                      recorded.figure->unit.end(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  }

  ComparedFigure compare() {
    switch (stated.kind) {
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
    if (const RecordedFigure* high = inflated_over())
      return take(FigureVerdict::contradicted, FigureReason::inflated, high);
    if (auto found = of_same_endpoint()) return *found;
    return take(FigureVerdict::unverifiable, FigureReason::not_on_file, nullptr);
  }
};

ComparedFigure FiguresOnRecord::compare(const TextFigure& stated, const WeighedClaim* claim) const {
  Case one{*this, stated, claim};
  ComparedFigure compared = one.compare();
  // A figure that the text denies, asks about or rejects contradicts nothing.
  if (compared.verdict == FigureVerdict::contradicted && !stated.asserted)
    return one.take(FigureVerdict::unverifiable, FigureReason::not_asserted, nullptr);
  return compared;
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

std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const ComparedFigure& compared,
                                  std::string_view words) {
  const bool contradicted = compared.verdict == FigureVerdict::contradicted;
  const bool unverified = compared.verdict == FigureVerdict::unverifiable && compared.figure.asserted &&
                          compared.claim && compared.figure.kind <= FigureKind::change;
  const lexicon::Subject* subject = lexicon.subject(compared.figure.subject);
  // Without evidence on the product there is nothing to compare; its claims are reported as unrecorded already.
  if (!contradicted && !(unverified && subject && subject->on_file)) return std::nullopt;
  const std::string_view name = lexicon.policy.setting(contradicted ? "rule_figure" : "rule_figure_unverifiable");
  const lexicon::Rule* rule = lexicon.rule(name);
  if (!rule) return std::nullopt;
  const lexicon::EvidenceRow* row = lexicon.row(compared.row);
  Finding f;
  f.rule = rule->id;
  f.label = rule->label;
  f.severity = rule->severity;
  f.span = compared.figure.span;
  if (const text::Span at = compared.figure.days_at; compared.reason == FigureReason::other_time && !at.empty())
    f.span = {std::min(f.span.begin, at.begin), std::max(f.span.end, at.end)};
  f.sentence = compared.figure.sentence;
  f.row = compared.row;
  f.subject = compared.figure.subject;
  f.because = compared.figure.because;
  claim::Claim about;
  about.subject = compared.figure.subject;
  about.outcome = compared.figure.outcome;
  ClaimFields fields(lexicon, about, row, words);
  fields.set("figures", compared.on_record);
  if (row && row->n) fields.set("count", std::to_string(*row->n));
  f.message = fields.fill(lexicon.message("figure." + text_of(compared.reason)));
  if (row) f.sources = lexicon::sources_of(*row);
  return f;
}

}  // namespace overclaim::verdict
