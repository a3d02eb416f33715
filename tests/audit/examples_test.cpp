#include "audit/examples.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"

namespace overclaim::audit {
namespace {

ExampleReport report_with(const std::string& name, const std::string& text) {
  auto lexicon = small_lexicon_with(name, text);
  REQUIRE_MESSAGE(lexicon.ok(), (lexicon.ok() ? "" : lexicon::format_problem(lexicon.problems().front())));
  return run_examples(std::make_shared<const lexicon::Lexicon>(std::move(lexicon).value()),
                      {{{{0, name}, "small/" + name}}, 0});
}

std::string file(const std::string& name) {
  for (const auto& f : small_lexicon_files())
    if (f.name == name) return f.text;
  return "";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("correct examples are run and pass") {
  const ExampleReport report = run_examples(small_lexicon());
  CHECK(report.run == 10);
  for (const auto& failure : report.failures) FAIL_CHECK(lexicon::format_problem(failure));
}

TEST_CASE("the words marked in an example of a cue must be matched by that cue") {
  const std::string name = "cues/safety.yaml";
  const auto report = report_with(name, with(file(name), "It is [[harmless]].", "Your [[memory]] is [[harmless]]."));
  REQUIRE(report.failures.size() == 1);
  const lexicon::Problem& failure = report.failures[0];
  CHECK(failure.path == "small/cues/safety.yaml");
  CHECK(failure.line == 6);
  CHECK(failure.text == "Your [[memory]] is [[harmless]].");
  CHECK(failure.message == "\"memory\" is not matched by safety.harmless");
  CHECK(failure.hint == "found: outcome_noun.memory \"memory\"");
}

TEST_CASE("a match that only overlaps a mark does not satisfy it") {
  const std::string name = "cues/safety.yaml";
  CHECK(report_with(name, with(file(name), "It is [[harmless]].", "It has [[no side]] effects.")).failures.empty());
  CHECK(report_with(name, with(file(name), "It is [[harmless]].", "[[It has no side]] effects.")).failures.size() == 1);
}

TEST_CASE("a quiet example in which its cue matches is a failure") {
  const std::string name = "cues/safety.yaml";
  const auto report = report_with(name, with(file(name), "It did harm.", "It was harmless."));
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].message == "quiet example of safety.harmless fires on \"harmless\"");
}

TEST_CASE("examples of an outcome refer to all its forms, but not to its confusers") {
  const std::string name = "outcomes/memory.yaml";
  CHECK(report_with(name, with(file(name), "Two memory cards.", "They remember more.")).failures.size() == 1);
  CHECK(report_with(name, with(file(name), "It sharpens [[memory]].", "Two [[memory cards]].")).failures.size() == 1);
}

TEST_CASE("the words marked in an example of a rule must be covered by a finding of that rule") {
  const std::string name = "rules/safety-overclaim.yaml";
  const auto report = report_with(name, with(file(name), "Zorbine is [[harmless]].", "[[Zorbine]] is harmless."));
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].line == 14);
  CHECK(report.failures[0].message == "no finding of safety-overclaim on \"Zorbine\"");
}

TEST_CASE("a quiet example with a finding of its rule is a failure, in any of its blocks") {
  const std::string name = "rules/safety-overclaim.yaml";
  const auto report =
      report_with(name, with(file(name), "Zorbine comes in vials.", "It comes in vials. // It is harmless."));
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].message == "quiet example of safety-overclaim fires on \"harmless\"");
  CHECK(report.failures[0].hint == "safety.harmless");
}

TEST_CASE("examples of a rule that is not checked yet are not run") {
  const std::string name = "rules/safety-overclaim.yaml";
  const auto report = report_with(name, with(file(name), "severity: error", "severity: error\nchecked: false"));
  CHECK(report.run == 7);
}

}  // namespace overclaim::audit
