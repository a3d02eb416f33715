#include "report/compare.h"

#include <algorithm>

#include "report/internal/excerpt.h"
#include "report/internal/json_value.h"
#include "report/internal/phrasing.h"
#include "text/line_index.h"

namespace overclaim::report {

using classify::Classification;
using classify::ClassifiedText;

namespace {

bool claims_something(const ClassifiedText& text) {
  return text.classification.sentence < text.document.sentences.size();
}

const text::Sentence& sentence_of(const ClassifiedText& text) {
  return text.document.sentences[text.classification.sentence];
}

uint32_t line_of(const ClassifiedText& text) {
  return text::LineIndex(text.document.source).at(sentence_of(text).span.begin).line;
}

// Name, abstract, press release.
struct Row {
  std::string name, abstract, press;
};

class Table {
 public:
  void add(Row row) {
    names_ = std::max(names_, row.name.size());
    values_ = std::max(values_, row.abstract.size());
    rows_.push_back(std::move(row));
  }
  std::string text() const {
    std::string out;
    for (const Row& row : rows_)
      out += padded(row.name, names_ + 2) + padded(row.abstract, values_ + 2) + row.press + "\n";
    return out;
  }

 private:
  static std::string padded(const std::string& text, size_t width) {
    return text + std::string(width - text.size(), ' ');
  }

  size_t names_ = 0, values_ = 0;  // the widest, in columns: names and values of the vocabulary are ASCII
  std::vector<Row> rows_;
};

std::string statement(const Phrasing& phrasing, std::string_view who, const ClassifiedText& text) {
  const bool any = claims_something(text);
  std::string out = phrasing.text(who) + ": " + printable(text.document.path) +
                    (any ? ":" + std::to_string(line_of(text)) : "") + "\n";
  const text::Span none{};
  return out + (any ? marked_sentence(text.document, text.classification.sentence, none, 4, kReportWidth, {})
                    : wrapped(phrasing.text("compare.nothing"), 4, 0, kReportWidth));
}

std::string side_by_side(const Phrasing& phrasing, const classify::Comparison& c) {
  Table table;
  table.add({"", phrasing.text("compare.abstract"), phrasing.text("compare.press")});
  // What a text that claims nothing has no value for.
  const auto add = [&](std::string_view name, auto value) {
    const auto shown = [&](const ClassifiedText& text) {
      return claims_something(text) ? std::string(name_of(value(text.classification))) : phrasing.text("compare.none");
    };
    table.add({phrasing.text(name), shown(c.abstract), shown(c.press)});
  };
  add("compare.relation", [](const Classification& r) { return r.relation; });
  add("compare.polarity", [](const Classification& r) { return r.polarity; });
  add("compare.modality", [](const Classification& r) { return r.modality; });
  add("compare.strength", [](const Classification& r) { return r.strength; });
  table.add({phrasing.text("compare.level"), std::to_string(c.abstract.level), std::to_string(c.press.level)});
  table.add({phrasing.text("compare.advice"), std::string(name_of(c.abstract.classification.advice)),
             std::string(name_of(c.press.classification.advice))});
  return table.text();
}

Json classification_json(const ClassifiedText& text) {
  const Classification& classification = text.classification;
  const bool any = claims_something(text);
  return {{"path", text.document.path},
          {"sentence", any ? Json(text.document.prose_text(sentence_of(text).prose)) : Json()},
          {"line", any ? Json(line_of(text)) : Json()},
          {"relation", name_of(classification.relation)},
          {"polarity", name_of(classification.polarity)},
          {"modality", name_of(classification.modality)},
          {"advice", name_of(classification.advice)},
          {"strength", name_of(classification.strength)},
          {"level", text.level}};
}

}  // namespace

std::string comparison_text(const lexicon::Lexicon& lexicon, const classify::Comparison& c) {
  const Phrasing phrasing(lexicon);
  std::string out = statement(phrasing, "compare.abstract", c.abstract) +
                    statement(phrasing, "compare.press", c.press) + "\n" + side_by_side(phrasing, c) + "\n";
  out += wrapped(phrasing.text("compare." + std::string(name_of(c.verdict)),
                               {{"count", std::to_string(c.press.level)}, {"level", std::to_string(c.abstract.level)}}),
                 0, 2, kReportWidth);
  if (c.press.classification.advice > c.abstract.classification.advice)
    out += wrapped(phrasing.text("compare.advice_grew"), 0, 2, kReportWidth);
  return out;
}

std::string comparison_json(const classify::Comparison& c) {
  const Json json = {{"abstract", classification_json(c.abstract)},
                     {"press", classification_json(c.press)},
                     {"difference", c.difference},
                     {"verdict", name_of(c.verdict)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace overclaim::report
