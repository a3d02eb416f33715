#include "match/shapes.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>

namespace overclaim {
namespace {

RE2::Options options() {
  RE2::Options made;
  made.set_case_sensitive(false);
  made.set_log_errors(false);
  return made;
}

std::unique_ptr<RE2> expression_of(const Shape& shape) { return std::make_unique<RE2>(shape.pattern, options()); }

}  // namespace

std::vector<Problem> check_shapes(const Lexicon& lexicon, std::string_view folder) {
  std::vector<Problem> problems;
  for (const auto& shape : lexicon.shapes) {
    const auto expression = expression_of(shape);
    if (expression->ok()) continue;
    problems.push_back({std::string(folder) + "/" + shape.origin.file, shape.origin.line, 0, "",
                        "pattern of shape \"" + shape.id + "\": " + expression->error(),
                        "patterns are RE2: no look-around, no back-references"});
  }
  return problems;
}

bool may_hold_shape(const Document& document, const Sentence& sentence) {
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const std::string_view text = document.folded_text(document.tokens[t]);
    if (text == "al" || std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  }
  return false;
}

struct Shapes::Patterns {
  const Lexicon* lexicon;
  std::once_flag compiled;
  std::vector<std::once_flag> asked;  // an expression is compiled when it is first met: most documents meet few
  std::vector<std::unique_ptr<RE2>> expressions;
  std::unique_ptr<RE2::Set> set;  // all of them at once: which stand in the text, not where
  std::vector<uint32_t> of_set;   // index in the set -> index in `expressions`

  void compile() {
    set = std::make_unique<RE2::Set>(options(), RE2::UNANCHORED);
    asked = std::vector<std::once_flag>(lexicon->shapes.size());
    expressions.resize(lexicon->shapes.size());
    for (uint32_t i = 0; i < lexicon->shapes.size(); ++i) {
      // What cannot be compiled finds nothing; check_shapes() says why.
      if (set->Add(lexicon->shapes[i].pattern, nullptr) >= 0) of_set.push_back(i);
    }
    set->Compile();
  }

  const RE2& expression(uint32_t i) {
    std::call_once(asked[i], [&] { expressions[i] = expression_of(lexicon->shapes[i]); });
    return *expressions[i];
  }

  // The expressions that stand in `text`, in their order.
  std::vector<uint32_t> in(std::string_view text) const {
    std::vector<int> found;
    std::vector<uint32_t> indices;
    set->Match(re2::StringPiece(text.data(), text.size()), &found);
    for (const int i : found) indices.push_back(of_set[static_cast<size_t>(i)]);
    std::sort(indices.begin(), indices.end());
    return indices;
  }
};

Shapes::Shapes(const Lexicon& lexicon) : patterns_(std::make_unique<Patterns>()) { patterns_->lexicon = &lexicon; }
Shapes::~Shapes() = default;
Shapes::Shapes(Shapes&&) noexcept = default;
Shapes& Shapes::operator=(Shapes&&) noexcept = default;

void Shapes::find(const Document& document, uint32_t sentence_index, std::vector<Match>& out) const {
  const Sentence& sentence = document.sentences[sentence_index];
  const auto first = document.tokens.begin() + sentence.first_token;
  const auto last = document.tokens.begin() + sentence.last_token;
  if (!may_hold_shape(document, sentence)) return;
  std::call_once(patterns_->compiled, [this] { patterns_->compile(); });
  const std::string_view text = document.prose_text(sentence.prose);
  for (const uint32_t i : patterns_->in(text)) {
    const RE2& expression = patterns_->expression(i);
    re2::StringPiece input(text.data(), text.size()), hit;
    size_t at = 0;
    while (at <= text.size() && expression.Match(input, at, text.size(), RE2::UNANCHORED, &hit, 1)) {
      const auto begin = static_cast<uint32_t>(sentence.prose.begin + (hit.data() - text.data()));
      const auto end = static_cast<uint32_t>(begin + hit.size());
      const auto from = std::find_if(first, last, [&](const Token& t) { return t.prose.begin == begin; });
      const auto to = std::find_if(from, last, [&](const Token& t) { return t.prose.end == end; });
      if (from != last && to != last && !hit.empty())
        out.push_back({{from->span.begin, to->span.end},
                       static_cast<uint32_t>(from - document.tokens.begin()),
                       static_cast<uint32_t>(to - document.tokens.begin() + 1),
                       sentence_index,
                       patterns_->lexicon->shapes[i].cue,
                       Form::none,
                       patterns_->lexicon->cues[patterns_->lexicon->shapes[i].cue].kind});
      at = static_cast<size_t>(hit.data() - text.data()) + std::max<size_t>(1, hit.size());
    }
  }
}

}  // namespace overclaim
