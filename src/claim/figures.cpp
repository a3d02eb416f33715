#include "claim/figures.h"

#include <algorithm>
#include <iterator>

#include "claim/assertion.h"
#include "claim/internal/figure_pieces.h"
#include "parse/scope.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using match::Match;
using parse::Parse;

namespace {

constexpr uint32_t kNoDistance = 0xFFFFFFFF;

// Tokens between a piece and a match; `before` says on which side the match stands.
uint32_t distance(const FigurePiece& piece, const Match& m, bool& before) {
  before = m.last_token <= piece.first;
  if (before) return piece.first - m.last_token;
  return m.first_token >= piece.last ? m.first_token - piece.last : 0;
}

class SentenceReader {
 public:
  explicit SentenceReader(const SentenceContext& sentence)
      : x_(sentence), v_(sentence.parse), pieces_(find_pieces(sentence.parse)) {}

  std::vector<TextFigure> read() {
    if (pieces_.empty()) return {};
    name_measures();
    join_arms();
    give_to_values();
    read_surroundings();
    std::vector<TextFigure> figures;
    for (auto& piece : pieces_) {
      piece.figure.subject = subject_of(piece);
      if (!piece.figure.subject.empty()) figures.push_back(std::move(piece.figure));
    }
    return figures;
  }

 private:
  static void because(TextFigure& figure, const Parse& v, const Match& m) {
    const match::Because one{v.cue(m).id, m.span};
    auto& all = figure.because;
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    std::stable_sort(all.begin(), all.end(),
                     [](const match::Because& a, const match::Because& b) { return a.span.begin < b.span.begin; });
  }

  bool value_between(uint32_t from, uint32_t to) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const FigurePiece& p) {
      return tells_size(p.figure.kind) && p.first >= from && p.last <= to;
    });
  }

  // The match nearest to a piece among those that `fits` takes, with no other value in between; behind a number in
  // words ("treating 7 patients"), which glosses what stands before it, only what follows.
  template <class Fits>
  const Match* nearest(const FigurePiece& piece, Fits fits) const {
    const Match* found = nullptr;
    uint32_t least = kNoDistance;
    const bool glosses = piece.figure.kind == FigureKind::statistic && !piece.figure.statistic.empty() &&
                         !piece.figure.because.empty() &&
                         piece.figure.because.front().span.begin < piece.figure.span.begin;
    for (const auto& m : v_.matches) {
      if (!fits(m)) continue;
      bool before = false;
      const uint32_t gap = distance(piece, m, before);
      if (glosses && before) continue;
      if (before ? value_between(m.last_token, piece.first) : value_between(piece.last, m.first_token)) continue;
      if (gap >= least) continue;
      least = gap;
      found = &m;
    }
    return found;
  }

  void name_measures() {
    const auto with_role = [&](auto... roles) {
      return [&, roles...](const Match& m) { return v_.is(m, CueKind::measure) && ((v_.cue(m).role == roles) || ...); };
    };
    for (auto& piece : pieces_) {
      TextFigure& f = piece.figure;
      if (!tells_size(f.kind)) continue;
      if (const Match* m = nearest(piece, with_role(Role::scale, Role::share))) {
        f.measure = v_.cue(*m).id;
        because(f, v_, *m);
      }
      if (f.kind == FigureKind::statistic && f.statistic.empty())
        name_statistic(piece, with_role(Role::statistic), with_role(Role::any_statistic));
    }
  }

  // "a Mann-Whitney effect size": the one that says more.
  template <class Named, class Any>
  void name_statistic(FigurePiece& piece, Named named, Any any) {
    const Match* m = nearest(piece, named);
    if (!m) m = nearest(piece, any);
    if (!m) return;
    piece.figure.statistic = v_.cue(*m).id;
    because(piece.figure, v_, *m);
  }

  // "76% of those treated, versus 57%": the second is no figure of its own.
  void join_arms() {
    for (size_t i = 1; i < pieces_.size(); ++i) {
      FigurePiece& arm = pieces_[i];
      FigurePiece& main = pieces_[i - 1];
      const bool alike = arm.figure.kind == main.figure.kind && tells_size(arm.figure.kind) &&
                         arm.figure.values.size() == 1 && main.figure.values.size() == 1;
      const Match* versus = v_.within(main.last, arm.first, {CueKind::measure, Role::versus});
      if (!alike || !versus || main.figure.other_arm || arm.figure.kind == FigureKind::statistic) continue;
      main.figure.other_arm = arm.figure.values.front();
      because(main.figure, v_, *versus);
      pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i));
      --i;
    }
  }

  // Gives p values, intervals, times and numbers of people to the figure they stand beside; they stay figures of their
  // own where there is none.
  void give_to_values() {
    std::vector<FigurePiece*> values;
    for (auto& piece : pieces_)
      if (tells_size(piece.figure.kind)) values.push_back(&piece);
    if (values.empty()) return;
    give_times(values);
    give_sample();
    for (const auto& piece : pieces_) {
      const TextFigure& f = piece.figure;
      if (f.kind != FigureKind::p_value && f.kind != FigureKind::interval) continue;
      TextFigure& to = owner(values, piece).figure;
      if (f.p && !to.p) to.p = f.p;
      if (f.interval && !to.interval) to.interval = f.interval;
    }
    std::erase_if(pieces_, [](const FigurePiece& p) {
      return p.figure.kind == FigureKind::p_value || p.figure.kind == FigureKind::interval ||
             p.figure.kind == FigureKind::time || p.figure.kind == FigureKind::sample;
    });
  }

  // The last value before it, else the first one behind.
  static FigurePiece& owner(const std::vector<FigurePiece*>& values, const FigurePiece& piece) {
    FigurePiece* found = values.front();
    for (FigurePiece* value : values)
      if (value->last <= piece.first) found = value;
    return *found;
  }

  void give_times(const std::vector<FigurePiece*>& values) {
    std::vector<const FigurePiece*> times;
    for (const auto& piece : pieces_)
      if (piece.figure.kind == FigureKind::time) times.push_back(&piece);
    for (FigurePiece* value : values) {
      const FigurePiece* nearest_time = nullptr;
      uint32_t least = kNoDistance;
      for (const FigurePiece* time : times) {
        const uint32_t gap = time->first >= value->last ? time->first - value->last : value->first - time->last;
        if (gap >= least) continue;
        least = gap;
        nearest_time = time;
      }
      if (!nearest_time) continue;
      value->figure.days = nearest_time->figure.days;
      value->figure.days_at = nearest_time->figure.span;
    }
  }

  // One number of people in a sentence is that of all its figures; of several nobody can tell which is whose.
  void give_sample() {
    const FigurePiece* only = nullptr;
    for (const auto& piece : pieces_) {
      if (piece.figure.kind != FigureKind::sample) continue;
      if (only) return;
      only = &piece;
    }
    if (!only || ends_range(*only)) return;
    for (auto& piece : pieces_) piece.figure.sample = only->figure.sample;
  }

  // "442-1879 patients": no number of people that could be compared with another.
  bool ends_range(const FigurePiece& piece) const {
    return piece.first >= v_.first() + 2 && v_.word(piece.first - 1) == "-" && v_.is_number(piece.first - 2);
  }

  void read_surroundings() {
    std::vector<std::string> populations, studies;
    bool basis_study = false, pooled = false, species = false;
    for (const auto& m : v_.matches) {
      const Role role = v_.cue(m).role;
      if (v_.is(m, CueKind::population)) populations.push_back(x_.lexicon().populations[v_.cue(m).population].id);
      if (v_.is(m, CueKind::study) && role == Role::none) studies.push_back(v_.cue(m).id);
      const bool names_source =
          v_.is(m, CueKind::figure) && (role == Role::et_al || role == Role::dated_study || role == Role::pmid ||
                                        role == Role::doi || role == Role::year_in_brackets);
      // "NNT" is a word of trials, and here it names the number only.
      const bool basis = v_.is(m, CueKind::basis) && !v_.covering(m.first_token, CueKind::measure);
      basis_study =
          basis_study || names_source || (basis && (role == Role::trial || role == Role::review || role == Role::weak));
      pooled = pooled || v_.is(m, {CueKind::basis, Role::review});
      species =
          species || (v_.is(m, CueKind::basis) && (role == Role::animal || role == Role::cell || role == Role::model));
    }
    for (auto& piece : pieces_) {
      TextFigure& f = piece.figure;
      f.populations = populations;
      f.studies = studies;
      f.pooled = pooled;
      f.of_species = species;
      f.of_study = basis_study || !studies.empty() || f.p || f.interval || f.sample;
      f.asserted = is_asserted(x_, piece.place);
      if (!tells_size(f.kind)) continue;
      read_outcome(piece);
      if (piece.first > v_.first())
        if (const Match* m = v_.covering(piece.first - 1, {CueKind::measure, Role::up_to})) {
          f.up_to = true;
          because(f, v_, *m);
        }
    }
  }

  // What it is said of: the outcome behind it ("76% recovered their memory"), else the one before.
  void read_outcome(FigurePiece& piece) {
    const auto is_outcome = [&](const Match& m, bool behind) {
      const CueKind kind = v_.kind(m);
      return (kind == CueKind::outcome_noun || kind == CueKind::outcome_claim) &&
             (behind ? m.first_token >= piece.last : m.last_token <= piece.first);
    };
    const Match* m = nearest(piece, [&](const Match& o) { return is_outcome(o, true); });
    if (!m) m = nearest(piece, [&](const Match& o) { return is_outcome(o, false); });
    if (!m || v_.cue(*m).outcome == lexicon::kNoIndex) return;
    piece.figure.outcome = x_.lexicon().outcomes[v_.cue(*m).outcome].id;
    because(piece.figure, v_, *m);
  }

  // The subject named last before it, else first behind it; else whom the sentence, section or page is about.
  std::string subject_of(const FigurePiece& piece) const {
    const Match* found = nullptr;
    for (const auto& m : v_.matches)
      if (v_.is(m, CueKind::subject_name) && (!found || m.last_token <= piece.first)) found = &m;
    uint32_t subject = lexicon::kNoIndex;
    if (found) {
      subject = v_.cue(*found).subject;
    } else {
      subject = x_.page.topic(v_.index);
      // What stands first may be the scale itself: "MMSE scores rose by one point".
      if (subject == lexicon::kNoIndex || subject == kOtherTopic) subject = x_.page.ambient_subject(x_.block());
    }
    return subject < x_.lexicon().subjects.size() ? x_.lexicon().subjects[subject].id : "";
  }

  const SentenceContext& x_;
  const Parse& v_;
  std::vector<FigurePiece> pieces_;
};

bool holds_number(const text::Document& document, const text::Sentence& sentence) {
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const std::string_view text = document.folded_text(document.tokens[t]);
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  }
  return false;
}

// The cues that kWorthReading stands for: with all matches at hand, a sentence is read that holds one of them.
bool is_worth_reading(const Parse& v) {
  for (const CueKind kind : {CueKind::subject_name, CueKind::outcome_noun, CueKind::outcome_claim,
                             CueKind::outcome_adjective, CueKind::outcome_label, CueKind::population, CueKind::study})
    if (v.kinds.has(kind)) return true;
  return std::any_of(v.matches.begin(), v.matches.end(), [&](const Match& m) {
    return v.is(m, CueKind::measure) && !days_of(v.cue(m), 1) && v.cue(m).role != Role::number &&
           v.cue(m).role != Role::versus && v.cue(m).role != Role::up_to && v.cue(m).role != Role::one &&
           v.cue(m).role != Role::treated_for_one;
  });
}

}  // namespace

std::string_view name_of(FigureKind kind) {
  static constexpr std::string_view kNames[] = {"percent", "percentage_points", "points", "times",    "statistic",
                                                "change",  "p_value",           "sample", "interval", "dose",
                                                "course",  "frequency",         "time"};
  return kNames[static_cast<size_t>(kind)];
}

std::optional<double> days_of(const lexicon::Cue& unit, double count) {
  if (unit.kind != CueKind::measure || unit.role == Role::number || !unit.value) return std::nullopt;
  return *unit.value * count;
}

std::vector<TextFigure> read_figures(PageContext& page) {
  constexpr match::FeatureBits kWorthReading = match::kMayName | match::kMayAffect | match::kMayMeasure;
  std::vector<TextFigure> figures;
  for (uint32_t s = 0; s < page.sentences(); ++s) {
    const text::Sentence& sentence = page.document->sentences[s];
    if (!page.concerns_subject(sentence.block) || !holds_number(*page.document, sentence)) continue;
    if (!page.may_hold(s, kWorthReading)) continue;
    const SentenceContext sentence_context = page.sentence(s);
    if (!is_worth_reading(sentence_context.parse)) continue;
    auto own = SentenceReader(sentence_context).read();
    figures.insert(figures.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return figures;
}

}  // namespace overclaim::claim
