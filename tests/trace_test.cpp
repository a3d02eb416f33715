#include "trace.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.h"

namespace overclaim {
namespace {

// The trace of one sentence of a text.
class Traced {
 public:
  explicit Traced(const std::string& text, uint32_t sentence = 0) {
    CheckOptions options;
    options.exhaustive = true;
    review_ = shipped_checker().check("page.md", text, options);
    trace_ = shipped_checker().trace(review_, {sentence}).front();
  }

  const SentenceTrace& trace() const { return trace_; }

  std::string words(text::Span span) const { return review_.document.source.substr(span.begin, span.end - span.begin); }

  // "improves: claim (Semax)" for each trigger.
  std::string triggers() const {
    std::string lines;
    for (const auto& a : trace_.triggers) {
      std::string line = words(a.cue.span) + ": " + a.outcome;
      if (a.by.begin < a.by.end) line.append(" (").append(words(a.by)).append(")");
      add_line(lines, line);
    }
    return lines;
  }

  // What the modifier `words_of_it` governs and does not govern: "+improve -lifts clause_end".
  std::string reach(const std::string& words_of_it) const {
    std::string all;
    for (const auto& scope : trace_.scopes) {
      if (words(scope.modifier.span) != words_of_it) continue;
      for (const text::Span span : scope.governed) add_line(all, std::string("+").append(words(span)));
      for (const auto& other : scope.not_governed)
        add_line(all, std::string("-").append(words(other.place)).append(" ").append(other.verdict));
    }
    return all;
  }

 private:
  verdict::Review review_;
  SentenceTrace trace_;
};

}  // namespace

TEST_CASE("a trigger that became a claim names the subject that was resolved") {
  CHECK(Traced("Semax improves memory.").triggers() == "improves: claim (Semax)");
  CHECK(Traced("Semax improves memory.").trace().no_claim == "");
}

TEST_CASE("a rejected trigger names the step that rejected it") {
  CHECK(Traced("Semax was studied for improving memory.").triggers().find("topic (") != std::string::npos);
  CHECK(Traced("Semax is sold. BDNF improves memory.", 1).triggers() == "improves: somebody_else (BDNF)");
  CHECK(Traced("It improves memory.").triggers() == "improves: nobody (It)");
  CHECK(Traced("Semax supports weekends.").triggers() == "supports: no_outcome");
  CHECK(Traced("Semax helps to improve memory.").triggers() == "helps to: helper (improve); improve: claim (Semax)");
  CHECK(Traced("Semax builds muscle.").triggers() == "builds muscle: claim (Semax); builds: inside (builds muscle)");
  CHECK(Traced("# Semax\n\n## What it is studied for\n\n- Memory\n", 2).triggers() == "Memory: fragment");
}

TEST_CASE("words that became a claim under one cue are not listed under another") {
  CHECK(Traced("Semax stimulated neurogenesis.").triggers() == "stimulated: claim (Semax)");
}

TEST_CASE("a sentence without a claim says what is missing") {
  CHECK(Traced("The vial holds five millilitres.").trace().no_claim == "explain.no_effect");
  CHECK(Traced("Semax supports weekends.").trace().no_claim == "explain.no_outcome");
  CHECK(Traced("It improves memory.").trace().no_claim == "explain.turned_away");
}

TEST_CASE("a modifier lists what it governs, and why it does not govern the rest") {
  CHECK(Traced("Semax may improve memory and lifts mood.").reach("may") == "+improve; -lifts wrong_form");
  CHECK(Traced("There is no evidence that Semax improves memory, but it lifts mood.").reach("no evidence") ==
        "+improves; -lifts clause_end");
  CHECK(Traced("Semax improves memory and is not a drug.").reach("is not") == "-improves behind_it");
}

TEST_CASE("the clause that stops a modifier is named with its kind") {
  const Traced traced("There is no evidence that Semax lifts mood because it improves memory.");
  REQUIRE(traced.trace().scopes.size() == 1);
  REQUIRE(traced.trace().scopes[0].not_governed.size() == 1);  // "improves"
  const UngovernedPlace& stopped = traced.trace().scopes[0].not_governed[0];
  CHECK(stopped.verdict == "clause_edge");
  CHECK(stopped.opener == "subordinate");
  CHECK(traced.words(stopped.clause) == "because it improves memory.");
}

TEST_CASE("the trace has the text form of the parse") {
  CHECK(Traced("Semax may improve memory.").trace().parse.starts_with("sentence: Semax may improve memory.\n"));
}

TEST_CASE("a sentence without modifiers or without triggers has no scopes") {
  CHECK(Traced("Semax improves memory.").trace().scopes.empty());
  CHECK(Traced("The vial may hold five millilitres.").trace().scopes.empty());
}

TEST_CASE("the trace classifies the sentence without its context, with its cues of advice") {
  const classify::Classification classification = Traced("Adults should drink tea.").trace().classification;
  CHECK(classification.advice == lexicon::Advice::strong);
  REQUIRE_FALSE(classification.because.empty());
  CHECK(classification.because.back().cue.starts_with("advice."));
  CHECK(Traced("Tea may lower blood pressure.").trace().classification.modality == lexicon::Modality::possible);
  CHECK(Traced("Tea is served hot.").trace().classification.sentence == text::kNone);
}

TEST_CASE("the triggers traced as claims are those of the extracted claims") {
  for (const char* text : {"Semax improves memory and focus.", "Semax does not lift mood.", "Semax was given to rats.",
                           "Unlike Semax, semaglutide reduces appetite.", "Semax provides neuroprotection."}) {
    const auto triggers = Traced(text).trace().triggers;
    const bool any = std::any_of(triggers.begin(), triggers.end(), [](const auto& a) { return a.outcome == "claim"; });
    CHECK_MESSAGE(any == !review_of(text).claims.empty(), std::string(text));
  }
}

}  // namespace overclaim
