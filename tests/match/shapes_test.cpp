#include "match/shapes.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "match/found.h"
#include "support/lexicons.h"

namespace overclaim::match {
namespace {

lexicon::Lexicon with_shape(const std::string& pattern) {
  return lexicon_of({}, {{"shapes.yaml", "shapes.yaml",
                          "shapes:\n  - id: one\n    pattern: '" + pattern + "'\n    fires: [\"[[1]]\"]\n"}});
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every shipped pattern compiles") {
  CHECK(lexicon_on_disk().shapes.size() > 10);
  CHECK(problem_lines(check_shapes(lexicon_on_disk())) == "");
}

TEST_CASE("a pattern that RE2 cannot compile is reported with its position, and finds nothing") {
  const lexicon::Lexicon broken = with_shape("(\\d+");
  const auto problems = check_shapes(broken, "mine");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path == "mine/shapes.yaml");
  CHECK(problems[0].line == 2);
  CHECK(problems[0].message.starts_with("pattern of shape \"one\": missing )"));
  CHECK(found(broken, "It was 12.") == "");
  CHECK(check_shapes(with_shape("(?=1)")).size() == 1);  // an operator of other engines
}

TEST_CASE("the examples of every shipped shape pass") {
  const lexicon::Lexicon& lexicon = lexicon_on_disk();
  const Matcher matcher(lexicon);
  for (const auto& shape : lexicon.shapes) {
    INFO(shape.id);
    REQUIRE(shape.cue < lexicon.cues.size());
    const lexicon::Cue& cue = lexicon.cues[shape.cue];
    CHECK(cue.id == "figure." + shape.id);
    CHECK_FALSE(cue.fires.empty());
    const auto spans_in = [&](const std::string& text) {
      std::vector<text::Span> spans;
      for (const Match& m : matcher.matches_in(text::read_document("page", text, text::Format::plain)))
        if (m.cue == shape.cue) spans.push_back(m.span);
      return spans;
    };
    for (const auto& example : cue.fires) {
      std::vector<text::Span> marks;
      for (const auto& [begin, end] : example.marks) marks.push_back({begin, end});
      CHECK_MESSAGE(spans_in(example.text) == marks, example.text);
    }
    for (const auto& example : cue.quiet) CHECK_MESSAGE(spans_in(example.text).empty(), example.text);
  }
}

TEST_CASE("a figure starts and ends at word boundaries") {
  const lexicon::Lexicon lexicon = with_shape("\\d+ ?mg");
  CHECK(found(lexicon, "Take 10 mg.") == "figure.one '10 mg'");
  CHECK(found(lexicon, "Take (10 mg), then 20 MG") == "figure.one '10 mg'; figure.one '20 MG'");
  CHECK(found(lexicon, "Take 10 mgs.") == "");
  CHECK(found(lexicon, "Take x10 mg.") == "");
  CHECK(found(lexicon, "Take 10 mg/kg.") == "figure.one '10 mg'");
}

TEST_CASE("a figure may cross a line wrap, but not the end of a sentence") {
  const lexicon::Lexicon lexicon = with_shape("\\d+ mg");
  CHECK(found(lexicon, "Take 10\nmg daily.", text::Format::markdown) == "figure.one '10\nmg'");
  CHECK(found(lexicon, "Take 10. Mg is an element.") == "");
}

TEST_CASE("the texts of `holds` hide none of the figures of a shape") {
  lexicon::Lexicon without = lexicon_on_disk();
  for (auto& shape : without.shapes) shape.holds.clear();
  const Matcher prefiltered(lexicon_on_disk()), exhaustive(without);
  const auto figures = [](const Matcher& matcher, const std::string& text) {
    std::vector<std::pair<uint32_t, uint32_t>> found;
    for (const Match& m : matcher.matches_in(text::read_document("page", text)))
      if (m.kind == lexicon::CueKind::figure) found.emplace_back(m.cue, m.span.begin);
    return found;
  };
  std::vector<std::string> texts;
  for (const auto& cue : lexicon_on_disk().cues)
    for (const auto* examples : {&cue.fires, &cue.quiet})
      for (const auto& example : *examples) texts.push_back(example.text);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(OVERCLAIM_SOURCE_DIR "/corpus"))
    if (entry.is_regular_file()) texts.push_back(bytes_of(entry.path()));
  size_t seen = 0;
  for (const auto& text : texts) {
    const auto expected = figures(exhaustive, text);
    CHECK_MESSAGE(figures(prefiltered, text) == expected, text.substr(0, 80));
    seen += expected.size();
  }
  CHECK(seen > 200);
}

TEST_CASE("a shape without `holds` is tried in every sentence with a digit") {
  const auto lexicon = with_shape("\\d+ mg");
  REQUIRE(lexicon.shapes[0].holds.empty());
  CHECK(found(lexicon, "Take 10 MG.") == "figure.one '10 MG'");
}

TEST_CASE("more literals than bits in a machine word are all found") {
  std::ostringstream shapes;
  shapes << "shapes:\n";
  for (int i = 0; i < 100; ++i) {
    std::string unit = "ua0";
    unit[1] = static_cast<char>('a' + i / 10);
    unit[2] = static_cast<char>('0' + i % 10);
    shapes << "  - id: s" << i << "\n    pattern: '\\d " << unit << "'\n    holds: [\"" << unit
           << "\"]\n    fires: [\"[[1 " << unit << "]]\"]\n";
  }
  const lexicon::Lexicon lexicon = lexicon_of({}, {{"shapes.yaml", "shapes.yaml", shapes.str()}});
  CHECK(found(lexicon, "Take 1 UA0, 1 ug4 or 1 uj9.") == "figure.s0 '1 UA0'; figure.s64 '1 ug4'; figure.s99 '1 uj9'");
}

TEST_CASE("of two shapes on the same words the longer is kept") {
  CHECK(found(lexicon_on_disk(), "Responders: 76% v 57%.").find("figure.per_group '76% v 57%'") != std::string::npos);
  CHECK(found(lexicon_on_disk(), "Responders: 76% v 57%.").find("figure.percent") == std::string::npos);
}

TEST_CASE("a pattern that matches the empty string finds nothing there") {
  CHECK(found(with_shape("\\d*"), "a 1 b") == "figure.one '1'");
}

}  // namespace overclaim::match
