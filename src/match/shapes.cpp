#include "match/shapes.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>

namespace overclaim::match {

using lexicon::Lexicon;

namespace {

RE2::Options options() {
  RE2::Options made;
  made.set_case_sensitive(false);
  made.set_log_errors(false);
  return made;
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return small;
}

// Finds which shapes a text may match by the literals that they contain: one pass for all, distinguished by their first
// two bytes. A group has one bit for each of its literals.
class Hints {
 public:
  explicit Hints(const std::vector<lexicon::Shape>& shapes) : shapes_(shapes.size()) {
    for (uint32_t i = 0; i < shapes.size(); ++i) {
      if (shapes[i].holds.empty()) always_.push_back(i);
      for (const auto& text : shapes[i].holds) add(text, i);
    }
  }

  // By index of the shape. `small`: the text in lower case.
  std::vector<bool> in(std::string_view small) const {
    std::vector<bool> may(shapes_);
    for (const uint32_t i : always_) may[i] = true;
    for (const Group& group : groups_) look(group, small, may);
    return may;
  }

 private:
  struct Text {
    std::string text;
    uint32_t shape;
  };
  struct Group {
    std::vector<Text> texts;  // at most 64
    std::array<uint64_t, 256> first{}, second{};
  };

  void add(const std::string& text, uint32_t shape) {
    if (groups_.empty() || groups_.back().texts.size() == 64) groups_.emplace_back();
    Group& group = groups_.back();
    const uint64_t bit = uint64_t{1} << group.texts.size();
    group.first[static_cast<unsigned char>(text[0])] |= bit;
    if (text.size() > 1) {
      group.second[static_cast<unsigned char>(text[1])] |= bit;
    } else {
      for (auto& any : group.second) any |= bit;
    }
    group.texts.push_back({text, shape});
  }

  static void look(const Group& group, std::string_view small, std::vector<bool>& may) {
    for (size_t i = 0; i < small.size(); ++i) {
      const auto here = static_cast<unsigned char>(small[i]);
      const auto next = static_cast<unsigned char>(i + 1 < small.size() ? small[i + 1] : '\0');
      for (uint64_t open = group.first[here] & group.second[next]; open; open &= open - 1) {
        const Text& one = group.texts[static_cast<size_t>(std::countr_zero(open))];
        if (!may[one.shape] && small.substr(i).starts_with(one.text)) may[one.shape] = true;
      }
    }
  }

  size_t shapes_;
  std::vector<uint32_t> always_;
  std::vector<Group> groups_;
};

std::unique_ptr<RE2> expression_of(const lexicon::Shape& shape) {
  return std::make_unique<RE2>(shape.pattern, options());
}

}  // namespace

namespace {

// `path_of`: the path of the file that an Origin names.
template <class PathOf>
std::vector<lexicon::Problem> problems_of(const std::vector<lexicon::Shape>& shapes, const PathOf& path_of) {
  std::vector<lexicon::Problem> problems;
  for (const auto& shape : shapes) {
    const auto expression = expression_of(shape);
    if (expression->ok()) continue;
    problems.push_back({path_of(shape.origin), shape.origin.line, 0, "",
                        "pattern of shape \"" + shape.id + "\": " + expression->error(),
                        "patterns are RE2: no look-around, no back-references"});
  }
  return problems;
}

}  // namespace

std::vector<lexicon::Problem> check_shapes(const Lexicon& lexicon, std::string_view folder) {
  return problems_of(lexicon.shapes,
                     [&](const lexicon::Origin& origin) { return std::string(folder) + "/" + origin.file; });
}

std::vector<lexicon::Problem> check_shapes(const lexicon::LoadReport& report) {
  return problems_of(report.shapes, [&](const lexicon::Origin& origin) {
    const auto path = report.paths.find({origin.layer, origin.file});
    return path == report.paths.end() ? origin.file : path->second;
  });
}

bool may_hold_shape(const text::Document& document, const text::Sentence& sentence) {
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const std::string_view text = document.folded_text(document.tokens[t]);
    if (text == "al" || std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  }
  return false;
}

struct Shapes::Patterns {
  const Lexicon* lexicon;
  std::vector<std::once_flag> asked;  // an expression is compiled at its first use: most documents need few
  std::vector<std::unique_ptr<RE2>> expressions;
  Hints hints;

  explicit Patterns(const Lexicon& lex)
      : lexicon(&lex), asked(lex.shapes.size()), expressions(lex.shapes.size()), hints(lex.shapes) {}

  // An invalid expression finds nothing; check_shapes() reports why.
  const RE2& expression(uint32_t i) {
    std::call_once(asked[i], [&] { expressions[i] = expression_of(lexicon->shapes[i]); });
    return *expressions[i];
  }
};

Shapes::Shapes(const Lexicon& lexicon) : patterns_(std::make_unique<Patterns>(lexicon)) {}
Shapes::~Shapes() = default;
Shapes::Shapes(Shapes&&) noexcept = default;
Shapes& Shapes::operator=(Shapes&&) noexcept = default;

void Shapes::find(const text::Document& document, uint32_t sentence_index, std::vector<Match>& out) const {
  const text::Sentence& sentence = document.sentences[sentence_index];
  const auto first = document.tokens.begin() + sentence.first_token;
  const auto last = document.tokens.begin() + sentence.last_token;
  if (!may_hold_shape(document, sentence)) return;
  const std::string_view text = document.prose_text(sentence.prose);
  const std::vector<bool> may_match = patterns_->hints.in(in_small_letters(text));
  for (uint32_t i = 0; i < may_match.size(); ++i) {
    if (!may_match[i]) continue;
    const RE2& expression = patterns_->expression(i);
    re2::StringPiece input(text.data(), text.size()), hit;
    size_t at = 0;
    while (at <= text.size() && expression.Match(input, at, text.size(), RE2::UNANCHORED, &hit, 1)) {
      const auto begin = static_cast<uint32_t>(sentence.prose.begin + (hit.data() - text.data()));
      const auto end = static_cast<uint32_t>(begin + hit.size());
      const auto from = std::find_if(first, last, [&](const text::Token& t) { return t.prose.begin == begin; });
      const auto to = std::find_if(from, last, [&](const text::Token& t) { return t.prose.end == end; });
      if (from != last && to != last && !hit.empty())
        out.push_back(
            {{from->span.begin, to->span.end},
             static_cast<uint32_t>(from - document.tokens.begin()),
             static_cast<uint32_t>(to - document.tokens.begin() + 1),
             sentence_index,
             patterns_->lexicon->shapes[i].cue,
             lexicon::Form::none,
             patterns_->lexicon->cues[patterns_->lexicon->shapes[i].cue].kind,
             patterns_->lexicon->cues[patterns_->lexicon->shapes[i].cue].entry,
             patterns_->lexicon->kinds[patterns_->lexicon->cues[patterns_->lexicon->shapes[i].cue].entry].layers});
      at = static_cast<size_t>(hit.data() - text.data()) + std::max<size_t>(1, hit.size());
    }
  }
}

}  // namespace overclaim::match
