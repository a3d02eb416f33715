#include "claim/figures.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {
namespace {

std::vector<TextFigure> figures_in(std::string_view text, std::string_view subject = "cerebrolysin") {
  std::vector<TextFigure> figures;
  for (const auto& judged : review_of(text, subject).figures) figures.push_back(judged.figure);
  return figures;
}

TextFigure only(std::string_view text, std::string_view subject = "cerebrolysin") {
  const auto figures = figures_in(text, subject);
  REQUIRE_MESSAGE(figures.size() == 1, std::string(text));
  return figures.front();
}

// "points 1.1 measure.mmse; percent 76 measure.responders"
std::string figures_text(std::string_view text, std::string_view subject = "cerebrolysin") {
  std::string lines;
  for (const auto& f : figures_in(text, subject)) {
    std::string line(name_of(f.kind));
    for (const parse::Number& value : f.values) {
      std::string number = std::to_string(value.value);
      number.erase(number.find_last_not_of('0') + 1);
      if (number.back() == '.') number.pop_back();
      line += " " + number;
    }
    for (const auto* cue : {&f.measure, &f.statistic})
      if (!cue->empty()) line += " " + *cue;
    add_line(lines, line);
  }
  return lines;
}

}  // namespace

TEST_CASE("a figure has an endpoint and a kind") {
  CHECK(figures_text("MMSE scores rose by 1.10 points.") == "points 1.1 measure.mmse");
  CHECK(figures_text("The MMSE was 1.10 higher.") == "points 1.1 measure.mmse");
  CHECK(figures_text("Half of it, a 76% responder rate, was seen on Cerebrolysin.") == "percent 76 measure.responders");
  CHECK(figures_text("The effect size on the ARAT was 0.62.") == "statistic 0.62 measure.arat measure.effect_size");
  CHECK(figures_text("A Mann-Whitney effect size of 0.62 on the ARAT.") ==
        "statistic 0.62 measure.arat measure.mann_whitney");
  CHECK(figures_text("The CGI favoured Cerebrolysin (log(OR) 1.1799).") ==
        "statistic 1.1799 measure.cgi measure.log_odds");
  CHECK(figures_text("The NNT for an early gain on the NIHSS with Cerebrolysin was 7.1.") ==
        "statistic 7.1 measure.nihss measure.nnt");
  CHECK(figures_text("Semax raised BDNF 1.4 to 2 times.", "semax") == "times 1.4 2 measure.bdnf");
  CHECK(figures_text("The composite symptom score on Cerebrolysin fell from 8.7\u00B11.9 to 5.1\u00B12.2.") ==
        "change 8.7 5.1 measure.symptom_score");
}

TEST_CASE("two figures of a sentence keep their own endpoints") {
  CHECK(figures_text("On Cerebrolysin the MMSE rose by 1.10 points and the ADAS-cog fell by 4.01 points.") ==
        "points 1.1 measure.mmse; points 4.01 measure.adas_cog");
}

TEST_CASE("the numbers beside a figure belong to it") {
  const TextFigure f = only(
      "In 597 patients with vascular dementia on Cerebrolysin the MMSE was 1.10 points higher at 4 weeks (95% CI 0.37 "
      "to 1.82, p < 0.05).");
  REQUIRE(f.interval.has_value());
  CHECK(f.interval->first.value == 0.37);
  CHECK(f.interval->second.value == 1.82);
  REQUIRE(f.p.has_value());
  CHECK(f.p->relation == '<');
  CHECK(f.p->value.value == 0.05);
  REQUIRE(f.sample.has_value());
  CHECK(f.sample->value == 597);
  CHECK(f.days == 28);
  CHECK(f.populations == std::vector<std::string>{"vascular_dementia"});
  CHECK(f.of_study);
}

TEST_CASE("the figure of the comparison group is not a separate figure") {
  for (const char* text : {"Responders on Cerebrolysin: 76% v 57%.",
                           "The responder rate was 76% on Cerebrolysin versus 57% on placebo."}) {
    const TextFigure f = only(text);
    CHECK(f.values.front().value == 76);
    REQUIRE_MESSAGE(f.other_arm.has_value(), std::string(text));
    CHECK(f.other_arm->value == 57);
  }
}

TEST_CASE("several numbers of people belong to no figure") {
  CHECK_FALSE(only("Of 442 patients and 120 volunteers on Cerebrolysin the MMSE was 1.10 points higher.").sample);
}

TEST_CASE("times are given in days, whatever their unit") {
  CHECK(only("The effect size of Cerebrolysin was 0.59 at day 90.").days == 90);
  CHECK(only("The effect size of Cerebrolysin was 0.59 after four weeks.").days == 28);
  CHECK(only("The effect size of Cerebrolysin was 0.73 at 2-3 weeks.").days == 21);
  CHECK(days_of(*shipped_lexicon()->cue("measure.hour"), 24) == 1);
  CHECK_FALSE(days_of(*shipped_lexicon()->cue("measure.mmse"), 1).has_value());
  CHECK_FALSE(days_of(*shipped_lexicon()->cue("measure.number.2"), 1).has_value());
}

TEST_CASE("doses, courses and frequencies are figures, too") {
  CHECK(figures_text("Cerebrolysin: 10 mL per day for a course of 10-20 days.") == "dose 10; frequency; course 10 20");
  CHECK(only("Patients were seen for 6-22 weeks after Cerebrolysin.").kind == FigureKind::time);
}

TEST_CASE("the best case (\"up to\") is marked") {
  CHECK(only("Cerebrolysin improves memory by up to 40%.").up_to);
  CHECK_FALSE(only("Cerebrolysin improves memory by 40%.").up_to);
}

TEST_CASE("a figure that is denied or asked is not asserted") {
  CHECK(only("Cerebrolysin improves memory by 40%.").asserted);
  CHECK_FALSE(only("It is a myth that 76% of patients recover their memory on Cerebrolysin.").asserted);
}

TEST_CASE("a number needed to treat may be written in words") {
  CHECK(figures_text("Treating 7 patients with Cerebrolysin results in 1 with better motor recovery.") ==
        "statistic 7 measure.motor measure.nnt");
  CHECK(figures_text("After treating 7 patients with Cerebrolysin they stopped.") == "sample 7");
}

TEST_CASE("a figure is about the product in its sentence, or else of the section or page") {
  CHECK(only("MMSE scores rose by 1.10 points.").subject == "cerebrolysin");
  const auto two = figures_in("Semax raised BDNF 1.4-fold; exercise raised it by 40%.", "semax");
  REQUIRE(two.size() == 2);
  CHECK(two[0].subject == "semax");
  CHECK(two[1].subject == "exercise");
  CHECK(figures_in("MMSE scores rose by 1.10 points.", "").empty());
}

TEST_CASE("names, addresses, prices and citations are not figures") {
  for (const char* text : {"Semax is an analogue of ACTH(4-10).", "Cerebrolysin was reviewed in 2020 (PMID 32662068).",
                           "Cerebrolysin costs 40 dollars.", "Cerebrolysin lowered IL-6 in a phase 2 study."})
    CHECK_MESSAGE(figures_in(text).empty(), std::string(text));
}

TEST_CASE("spans of figures lie in their sentences") {
  const verdict::Review review =
      review_of("Caf\u00e9: Cerebrolysin and the MMSE, +1.10 points (\u22124.01 on the ADAS-cog).", "");
  CHECK(review.figures.size() == 2);
  for (const auto& judged : review.figures) {
    const text::Span sentence = review.document.sentences[judged.figure.sentence].span;
    CHECK(judged.figure.span.begin >= sentence.begin);
    CHECK(judged.figure.span.end <= sentence.end);
  }
}

}  // namespace overclaim::claim
