#include "claim/internal/figure_pieces.h"

#include <algorithm>
#include <utility>

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Role;
using match::Match;
using parse::Number;
using parse::Parse;

namespace {

struct ShapeKind {
  Role shape;
  FigureKind kind;
};
// What the shapes of shapes.yaml are. Those that are not listed (citations, years) are no figures of anything.
constexpr ShapeKind kShapes[] = {
    {Role::percent, FigureKind::percent},       {Role::percentage_points, FigureKind::percentage_points},
    {Role::points, FigureKind::points},         {Role::fold, FigureKind::times},
    {Role::per_group, FigureKind::percent},     {Role::dose, FigureKind::dose},
    {Role::dose_per_weight, FigureKind::dose},  {Role::nnt, FigureKind::statistic},
    {Role::effect_size, FigureKind::statistic}, {Role::ratio, FigureKind::statistic},
    {Role::p_value, FigureKind::p_value},       {Role::sample_size, FigureKind::sample},
    {Role::patients, FigureKind::sample},       {Role::interval, FigureKind::interval},
};

const FigureKind* kind_of_shape(Role role) {
  const auto* found =
      std::find_if(std::begin(kShapes), std::end(kShapes), [&](const auto& s) { return s.shape == role; });
  return found == std::end(kShapes) ? nullptr : &found->kind;
}

// The unit of a figure as written: what is left behind its last digit.
std::string unit_of(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && !(text[at - 1] >= '0' && text[at - 1] <= '9')) --at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
  return std::string(text.substr(at));
}

class PieceFinder {
 public:
  explicit PieceFinder(const Parse& parse) : v_(parse), taken_(parse.last() - parse.first(), false) {}

  std::vector<FigurePiece> find() {
    shapes();
    times();
    bare_numbers();
    frequencies();
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const FigurePiece& a, const FigurePiece& b) { return a.first < b.first; });
    return std::move(pieces_);
  }

 private:
  bool taken(uint32_t t) const { return t < v_.first() || t >= v_.last() || taken_[t - v_.first()]; }
  void take(uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; ++t) taken_[t - v_.first()] = true;
  }
  std::string_view text(uint32_t first, uint32_t last) const {
    return v_.document->prose_text({v_.token(first).prose.begin, v_.token(last - 1).prose.end});
  }
  bool joins(uint32_t t) const { return v_.word(t) == "-" || v_.covering(t, {CueKind::auxiliary, Role::to}); }

  // The number in front of the number at `t` that is the beginning of a range with it: "2-3", where the dash may be no
  // token, "2 to 3". `t` where there is none.
  uint32_t start_of_range(uint32_t t) const {
    if (t >= v_.first() + 2 && joins(t - 1) && number_at(t - 2)) return t - 2;
    if (t == v_.first() || !number_at(t - 1)) return t;
    const std::string_view gap = v_.document->prose_text({v_.token(t - 1).prose.end, v_.token(t).prose.begin});
    const bool dash = gap == "-" || gap == "\xE2\x80\x93" || gap == "\xE2\x80\x94";
    return dash ? t - 1 : t;
  }

  FigurePiece& add(FigureKind kind, uint32_t first, uint32_t last, parse::Place place) {
    FigurePiece piece;
    piece.first = first;
    piece.last = last;
    piece.place = place;
    piece.figure.kind = kind;
    piece.figure.sentence = v_.index;
    piece.figure.span = {v_.token(first).span.begin, v_.token(last - 1).span.end};
    take(first, last);
    pieces_.push_back(std::move(piece));
    return pieces_.back();
  }

  // The place of a number, in digits or as a word.
  parse::Place place_of_number(uint32_t t) const { return v_.place_of_word(t, lexicon::Form::none); }

  void shapes() {
    for (const auto& m : v_.matches) {
      if (!v_.is(m, CueKind::figure) || v_.cue(m).role == Role::time_span || overlaps(m)) continue;
      const FigureKind* kind = kind_of_shape(v_.cue(m).role);
      if (!kind) {
        take(m.first_token, m.last_token);
        continue;
      }
      const std::string_view words = text(m.first_token, m.last_token);
      auto values = parse::numbers_in(words);
      if (values.empty()) continue;  // "twelve patients"
      // "3x daily", "twice a day"
      const Match* often =
          m.last_token < v_.last() ? v_.covering(m.last_token, {CueKind::measure, Role::frequency}) : nullptr;
      if (*kind == FigureKind::times && often) {
        take(m.first_token, m.last_token);
        continue;
      }
      FigurePiece& piece = add(*kind, m.first_token, m.last_token, v_.place_of(m, lexicon::Form::none));
      piece.figure.because.push_back({v_.cue(m).id, m.span});
      fill_in(piece, v_.cue(m).role, words, std::move(values));
    }
  }

  bool overlaps(const Match& m) const {
    for (uint32_t t = m.first_token; t < m.last_token; ++t)
      if (taken(t)) return true;
    return false;
  }

  void fill_in(FigurePiece& piece, Role role, std::string_view words, std::vector<Number> values) {
    TextFigure& f = piece.figure;
    f.unit = unit_of(words);
    switch (f.kind) {
      case FigureKind::p_value:
        f.p = ProbabilityValue{relation_in(words), values.back()};
        break;
      case FigureKind::interval:
        if (values.size() >= 2) f.interval.emplace(values[values.size() - 2], values.back());
        break;
      case FigureKind::sample:
        f.unit.clear();
        f.sample = values.front();
        break;
      default:
        if (role == Role::per_group && values.size() == 2) {
          f.other_arm = values.back();
          values.pop_back();
        }
        break;
    }
    if (f.kind == FigureKind::sample && role == Role::patients) read_treated_for_one(piece, values);
    const bool last_only = f.kind == FigureKind::statistic || f.kind == FigureKind::p_value;
    if (last_only && values.size() > 1) values.erase(values.begin(), values.end() - 1);
    if (f.kind != FigureKind::interval && values.size() > 2) values.resize(2);
    f.values = std::move(values);
  }

  static char relation_in(std::string_view words) {
    if (words.find('<') != std::string_view::npos || words.find("\xE2\x89\xA4") != std::string_view::npos) return '<';
    if (words.find('>') != std::string_view::npos || words.find("\xE2\x89\xA5") != std::string_view::npos) return '>';
    return '=';
  }

  // "treating 7 patients results in 1 ...": a number needed to treat in words, not so many people studied.
  void read_treated_for_one(FigurePiece& piece, const std::vector<Number>& values) {
    const Match* treated = piece.first > v_.first() ? v_.covering(piece.first - 1, CueKind::measure) : nullptr;
    if (!treated || v_.cue(*treated).role != Role::treated_for_one) return;
    for (uint32_t t = piece.last; t < std::min(piece.last + v_.limits().treated_to_one, v_.last()); ++t) {
      const bool one = (v_.is_number(t) && v_.word(t) == "1") || v_.covering(t, {CueKind::measure, Role::one});
      if (!one) continue;
      TextFigure& f = piece.figure;
      f.kind = FigureKind::statistic;
      const std::string& id = v_.cue(*treated).id;
      f.statistic = id.substr(0, id.rfind('.'));  // measure.nnt.treating
      f.sample.reset();
      f.because.insert(f.because.begin(), {v_.cue(*treated).id, treated->span});
      f.values = values;
      return;
    }
  }

  // The value of a number token or of a number as a word; nothing where the token is neither.
  std::optional<Number> number_at(uint32_t t) const {
    if (t < v_.first() || t >= v_.last() || taken(t)) return std::nullopt;
    if (v_.is_number(t)) {
      const auto values = parse::numbers_in(text(t, t + 1));
      return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
    }
    const Match* word = v_.covering(t, {CueKind::measure, Role::number});
    if (!word) return std::nullopt;
    const auto& value = v_.cue(*word).value;
    return value ? std::optional(Number{*value, 0, 1}) : std::nullopt;
  }

  void times() {
    for (const auto& m : v_.matches) {
      if (!v_.is(m, CueKind::measure) || !days_of(v_.cue(m), 1)) continue;
      if (!time_before(m)) time_behind(m);
    }
  }

  // "4 weeks", "2-3 week", "six to nine months"
  bool time_before(const Match& unit) {
    uint32_t t = unit.first_token;
    while (t > v_.first() && v_.word(t - 1) == "-") --t;
    if (t == v_.first()) return false;
    const auto last = number_at(t - 1);
    if (!last) return false;
    std::vector<Number> values{*last};
    uint32_t first = t - 1;
    if (const uint32_t start = start_of_range(first); start != first) {
      values.insert(values.begin(), *number_at(start));
      first = start;
    }
    add_time(unit, first, unit.last_token, first, std::move(values));
    return true;
  }

  // "day 90"
  bool time_behind(const Match& unit) {
    if (unit.last_token >= v_.last() || !v_.is_number(unit.last_token)) return false;
    const auto value = number_at(unit.last_token);
    if (value) add_time(unit, unit.first_token, unit.last_token + 1, unit.last_token, {*value});
    return value.has_value();
  }

  void add_time(const Match& unit, uint32_t first, uint32_t last, uint32_t number, std::vector<Number> values) {
    if (taken(unit.first_token)) return;
    const bool course = near(first, last, {CueKind::measure, Role::course});
    FigurePiece& piece = add(course ? FigureKind::course : FigureKind::time, first, last, place_of_number(number));
    piece.figure.unit = v_.cue(unit).role_name;
    piece.figure.days = days_of(v_.cue(unit), values.back().value);
    piece.figure.values = std::move(values);
    piece.figure.because.push_back({v_.cue(unit).id, unit.span});
  }

  bool near(uint32_t first, uint32_t last, lexicon::KindRole what) const {
    const uint32_t from = std::max(v_.first() + v_.limits().scale_to_number, first) - v_.limits().scale_to_number;
    return v_.within(from, std::min(last + v_.limits().scale_to_number, v_.last()), what) != nullptr;
  }

  // The scale or statistic that a bare number at [first, last) is of; null where none stands near.
  const Match* named_near(uint32_t first, uint32_t last) const {
    const Match* found = nullptr;
    uint32_t nearest = v_.limits().scale_to_number + 1;
    for (const auto& m : v_.matches) {
      if (!names_measure(v_, m)) continue;
      const uint32_t gap = m.last_token <= first   ? first - m.last_token
                           : m.first_token >= last ? m.first_token - last
                                                   : 0;
      if (m.first_token >= last && gap > v_.limits().number_to_scale) continue;
      if (gap < nearest) {
        nearest = gap;
        found = &m;
      }
    }
    return found;
  }

  static bool names_measure(const Parse& v, const Match& m) {
    if (!v.is(m, CueKind::measure)) return false;
    const Role role = v.cue(m).role;
    return role == Role::scale || role == Role::share || role == Role::statistic || role == Role::any_statistic;
  }

  // A statistic named before the number, however far, with no other number in between: "the NNT for early improvement
  // was 7.1".
  bool has_statistic_before(uint32_t t) const {
    for (uint32_t at = t; at-- > v_.first() && !v_.is_number(at);)
      if (v_.covering(at, {CueKind::measure, Role::statistic}) ||
          v_.covering(at, {CueKind::measure, Role::any_statistic}))
        return true;
    return false;
  }

  // A number that is part of a name or of something else than a value: "ACTH(4-10)", "phase 3", "item 7".
  bool is_value(uint32_t t, const Number& number) const {
    const bool signed_or_broken = number.decimals > 0 || number.value < 0;
    return signed_or_broken || near(t, t + 1, {CueKind::measure, Role::statistic}) ||
           near(t, t + 1, {CueKind::measure, Role::any_statistic});
  }

  void bare_numbers() {
    for (uint32_t t = v_.first(); t < v_.last(); ++t) {
      if (!v_.is_number(t) || taken(t)) continue;
      const uint32_t sign = t > v_.first() && !taken(t - 1) && v_.token(t - 1).kind == text::TokenKind::punctuation &&
                                    !v_.token(t).space_before
                                ? t - 1
                                : t;
      const auto values = parse::numbers_in(text(sign, t + 1));
      const Match* of = values.size() == 1 && is_value(t, values.front()) ? named_near(t, t + 1) : nullptr;
      if (!of || of->first_token == t) continue;
      const bool scale = v_.cue(*of).role == Role::scale || v_.cue(*of).role == Role::share;
      const bool statistic = !scale || has_statistic_before(t) || near(t, t + 1, {CueKind::measure, Role::statistic}) ||
                             near(t, t + 1, {CueKind::measure, Role::any_statistic});
      const uint32_t to = end_of_change(t);
      if (scale && !statistic && to != t) {
        add(FigureKind::change, t, to, place_of_number(t)).figure.values = parse::numbers_in(text(t, to));
        continue;
      }
      const uint32_t first = values.front().value < 0 ? sign : t;
      FigurePiece& piece =
          add(statistic ? FigureKind::statistic : FigureKind::points, first, t + 1, place_of_number(t));
      piece.figure.values = values;
    }
  }

  // "8.7±1.9 to 5.1±2.2": behind its last number; `t` where it is no change.
  uint32_t end_of_change(uint32_t t) const {
    const auto past_spread = [&](uint32_t at) {
      return at + 1 < v_.last() && v_.word(at) == "\xC2\xB1" && v_.is_number(at + 1) ? at + 2 : at;
    };
    const uint32_t to = past_spread(t + 1);
    if (to + 1 >= v_.last() || !joins(to) || !v_.is_number(to + 1)) return t;
    return past_spread(to + 2);
  }

  // "twice daily" is a figure beside a dose or a course, and nothing elsewhere: "daily life".
  void frequencies() {
    const bool given = std::any_of(pieces_.begin(), pieces_.end(), [](const FigurePiece& p) {
      return p.figure.kind == FigureKind::dose || p.figure.kind == FigureKind::course;
    });
    if (!given) return;
    for (const auto& m : v_.matches) {
      if (!v_.is(m, {CueKind::measure, Role::frequency}) || overlaps(m)) continue;
      FigurePiece& piece = add(FigureKind::frequency, m.first_token, m.last_token, v_.place_of(m, lexicon::Form::none));
      piece.figure.unit = text(m.first_token, m.last_token);
      piece.figure.because.push_back({v_.cue(m).id, m.span});
    }
  }

  const Parse& v_;
  std::vector<bool> taken_;
  std::vector<FigurePiece> pieces_;
};

}  // namespace

bool tells_size(FigureKind kind) {
  switch (kind) {
    case FigureKind::percent:
    case FigureKind::percentage_points:
    case FigureKind::points:
    case FigureKind::times:
    case FigureKind::statistic:
    case FigureKind::change:
      return true;
    default:
      return false;
  }
}

std::vector<FigurePiece> find_pieces(const Parse& parse) { return PieceFinder(parse).find(); }

}  // namespace overclaim::claim
