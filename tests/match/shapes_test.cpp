#include "match/shapes.h"

#include <doctest/doctest.h>

#include "match/found.h"
#include "support/lexicons.h"

namespace overclaim {
namespace {

Lexicon with_shape(const std::string& pattern) {
  return lexicon_of({}, {{"shapes.yaml", "shapes.yaml",
                          "shapes:\n  - id: one\n    pattern: '" + pattern + "'\n    fires: [\"[[1]]\"]\n"}});
}

}  // namespace

TEST_CASE("every shipped pattern compiles") {
  CHECK(lexicon_on_disk().shapes.size() > 10);
  CHECK(told(check_shapes(lexicon_on_disk())) == "");
}

TEST_CASE("a pattern that RE2 cannot compile is told with its place, and finds nothing") {
  const Lexicon broken = with_shape("(\\d+");
  const auto problems = check_shapes(broken, "mine");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path == "mine/shapes.yaml");
  CHECK(problems[0].line == 2);
  CHECK(problems[0].message.starts_with("pattern of shape \"one\": missing )"));
  CHECK(found(broken, "It was 12.") == "");
  CHECK(check_shapes(with_shape("(?=1)")).size() == 1);  // what other engines know
}

TEST_CASE("the examples of every shipped shape hold") {
  const Lexicon& lexicon = lexicon_on_disk();
  const Matcher matcher(lexicon);
  for (const auto& shape : lexicon.shapes) {
    INFO(shape.id);
    REQUIRE(shape.cue < lexicon.cues.size());
    const Cue& cue = lexicon.cues[shape.cue];
    CHECK(cue.id == "figure." + shape.id);
    CHECK_FALSE(cue.fires.empty());
    const auto spans_in = [&](const std::string& text) {
      std::vector<Span> spans;
      for (const Match& m : matcher.matches_in(read_document("page", text, Format::plain)))
        if (m.cue == shape.cue) spans.push_back(m.span);
      return spans;
    };
    for (const auto& example : cue.fires) {
      std::vector<Span> marks;
      for (const auto& [begin, end] : example.marks) marks.push_back({begin, end});
      CHECK_MESSAGE(spans_in(example.text) == marks, example.text);
    }
    for (const auto& example : cue.quiet) CHECK_MESSAGE(spans_in(example.text).empty(), example.text);
  }
}

TEST_CASE("a figure starts and ends where words do") {
  const Lexicon lexicon = with_shape("\\d+ ?mg");
  CHECK(found(lexicon, "Take 10 mg.") == "figure.one '10 mg'");
  CHECK(found(lexicon, "Take (10 mg), then 20 MG") == "figure.one '10 mg'; figure.one '20 MG'");
  CHECK(found(lexicon, "Take 10 mgs.") == "");
  CHECK(found(lexicon, "Take x10 mg.") == "");
  CHECK(found(lexicon, "Take 10 mg/kg.") == "figure.one '10 mg'");
}

TEST_CASE("a figure is found over a line wrap, and never over the end of a sentence") {
  const Lexicon lexicon = with_shape("\\d+ mg");
  CHECK(found(lexicon, "Take 10\nmg daily.", Format::markdown) == "figure.one '10\nmg'");
  CHECK(found(lexicon, "Take 10. Mg is an element.") == "");
}

TEST_CASE("of two shapes on the same words the longer stands") {
  CHECK(found(lexicon_on_disk(), "Responders: 76% v 57%.").find("figure.per_group '76% v 57%'") != std::string::npos);
  CHECK(found(lexicon_on_disk(), "Responders: 76% v 57%.").find("figure.percent") == std::string::npos);
}

TEST_CASE("a pattern that fits nothing at a place makes no match there") {
  CHECK(found(with_shape("\\d*"), "a 1 b") == "figure.one '1'");
}

}  // namespace overclaim
