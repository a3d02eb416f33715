#include "verdict/internal/figures.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

// "same", "contradicted other_time"; one for each figure.
std::string verdicts(std::string_view text, std::string_view subject = "cerebrolysin") {
  std::string lines;
  for (const auto& judged : review_of(text, subject).figures)
    add_line(lines, text_of(judged.verdict) + (judged.reason ? " " + text_of(judged.reason) : ""));
  return lines;
}

uint32_t mismatches(std::string_view text, std::string_view subject = "cerebrolysin") {
  uint32_t count = 0;
  for (const auto& f : review_of(text, subject).findings) count += f.rule == "figure-mismatch";
  return count;
}

struct Case {
  const char* text;
  const char* reason;
};

}  // namespace

TEST_CASE("a figure on record matches, also rounded and without its sign") {
  CHECK(verdicts("In vascular dementia, the MMSE was 1.10 points higher on Cerebrolysin.") == "same");
  CHECK(verdicts("In vascular dementia, the MMSE was 1.1 points higher on Cerebrolysin.") == "same");
  CHECK(verdicts("In vascular dementia, the ADAS-cog improved by 4.01 points on Cerebrolysin.") == "same");
  CHECK(verdicts("In vascular dementia, the ADAS-cog improved by about 4 points on Cerebrolysin.") == "rounded");
  CHECK(verdicts("Semax raised BDNF 1.4- to 2-fold in rats.", "semax") == "same");
  CHECK(verdicts("Exercise raised serum BDNF by 30-50%.", "exercise") == "same");
}

TEST_CASE("a figure on record presented as something else is contradicted") {
  for (const Case& c : {
           Case{"In the vascular dementia meta-analysis, Cerebrolysin raised MMSE scores by 11%.", "points_as_percent"},
           {"On Cerebrolysin, MMSE scores rose by 1.1%.", "points_as_percent"},
           {"76% of patients recovered their memory on Cerebrolysin.", "other_endpoint"},
           {"Memory improved by 19% more on Cerebrolysin than on placebo.", "difference_as_percent"},
           {"The NNT of Cerebrolysin for motor recovery is 7.1.", "other_endpoint"},
           {"The ADAS-cog improved by 1.10 points on Cerebrolysin.", "other_endpoint"},
           {"In Alzheimer's disease the SMD on Cerebrolysin was -0.40 at six months.", "other_time"},
           {"In healthy adults on Cerebrolysin the MMSE was 1.10 points higher.", "other_people"},
           {"In CAPTAIN II, Cerebrolysin reached an effect size of 0.59 over 13 outcome scales (p = 0.001).",
            "other_p"},
           {"In vascular dementia, the MMSE was 1.10 points higher on Cerebrolysin (95% CI 0.9 to 1.3).",
            "other_interval"},
           {"The responder rate was 76% on Cerebrolysin versus 27% on placebo.", "other_arm"},
           {"In CAPTAIN II, Cerebrolysin reached an effect size of 0.85 over 13 outcome scales.", "other_value"},
           {"In CAPTAIN II, 1390 patients got Cerebrolysin.", "other_sample"},
           {"In vascular dementia Cerebrolysin raised the MMSE by 11 points.", "inflated"},
           {"Cerebrolysin improves memory by up to 400%.", "invented"},
       }) {
    CHECK_MESSAGE(verdicts(c.text) == "contradicted " + std::string(c.reason), std::string(c.text));
    CHECK_MESSAGE(mismatches(c.text) == 1, std::string(c.text));
  }
  CHECK(verdicts("Semax raises BDNF by 400%.", "semax") == "contradicted inflated");
}

TEST_CASE("a figure that may be from another trial cannot be verified, and is never contradicted") {
  for (const char* text : {
           "In one trial of 60 patients, the MMSE rose by 2.4 points on Cerebrolysin.",
           "Miller et al. (2019) saw an SMD of -0.37 on Cerebrolysin at six months.",
           "A 2005 trial found that 70% of patients responded to Cerebrolysin.",
           "In a pilot study (n = 40) the ARAT effect size of Cerebrolysin was 0.71.",
           "On Cerebrolysin the NIHSS fell by 3 points at day 21.",
           "In a meta-analysis of nine trials of Cerebrolysin the number needed to treat for the NIHSS was 7.7.",
       }) {
    CHECK_MESSAGE(verdicts(text).starts_with("unverifiable"), std::string(text));
    CHECK_MESSAGE(mismatches(text) == 0, std::string(text));
  }
}

TEST_CASE("figures that are right, denied or about other things cause no finding") {
  for (const char* text : {
           "In the vascular dementia meta-analysis of 597 patients, the MMSE was 1.10 points higher on Cerebrolysin "
           "(95% "
           "CI 0.37 to 1.82).",
           "In Alzheimer's disease the SMD on Cerebrolysin was -0.40 at one month.",
           "In Alzheimer's disease, 76% of patients responded to Cerebrolysin against 57% on placebo (p = 0.007).",
           "In CAPTAIN II (139 patients) the effect size of Cerebrolysin was 0.59 at three months (p < 0.05).",
           "The NNT of Cerebrolysin for early gains on the NIHSS was 7.1.",
           "After a stroke, arm function on Cerebrolysin reached a Mann-Whitney effect size of 0.62 at day 90.",
           "It is a myth that 76% of patients recover their memory on Cerebrolysin.",
           "Does Cerebrolysin raise the MMSE by 11%?",
           "Cerebrolysin was given as 30 mL for 21 days.",
           "Cerebrolysin holds 25% peptides and 75% amino acids.",
           "Semaglutide lowers body weight by up to 15%.",
           "Save up to 40% on Cerebrolysin this week.",
       })
    CHECK_MESSAGE(mismatches(text) == 0, std::string(text));
}

TEST_CASE("doses and courses of practice contradict nothing") {
  CHECK(verdicts("Cerebrolysin: 5-10 mL for a course of 10-20 days.") == "same; same");
  CHECK(verdicts("Cerebrolysin: 7 mL for a course of 15 days.") == "same; same");
  CHECK(verdicts("Cerebrolysin: 90 mL for a course of 300 days.") ==
        "unverifiable not_on_file; unverifiable not_on_file");
}

TEST_CASE("a figure that cannot be verified is a note if it is about an effect without another finding") {
  const auto notes = [](std::string_view text) {
    uint32_t count = 0;
    for (const auto& f : review_of(text, "cerebrolysin").findings) count += f.severity == Severity::note;
    return count;
  };
  CHECK(notes("In one trial, Cerebrolysin improved memory by 23% in patients with vascular dementia.") == 1);
  CHECK(notes("Cerebrolysin was given as 90 mL.") == 0);
  CHECK(notes("In a trial, 23% of the patients on Cerebrolysin were men.") == 0);
}

TEST_CASE("a figure belongs to the nearest claim of its sentence") {
  const Review review = review_of("Cerebrolysin improves memory by up to 400%.");
  REQUIRE(review.figures.size() == 1);
  REQUIRE(review.figures.front().claim.has_value());
  CHECK(review.claims[*review.figures.front().claim].claim.outcome == "memory");
}

TEST_CASE("the finding shows the figure on record and its source") {
  const Review review = review_of("On Cerebrolysin, MMSE scores rose by 11%.");
  for (const auto& f : review.findings) {
    if (f.rule != "figure-mismatch") continue;
    CHECK(f.row == "cerebrolysin/cognition.vascular_dementia");
    CHECK(f.message.find("+1.10 points") != std::string::npos);
    CHECK_FALSE(f.sources.empty());
    return;
  }
  FAIL("no finding");
}

TEST_CASE("every figure on file that names a kind is read as numbers") {
  for (const auto& recorded : read_recorded_figures(*shipped_lexicon())) {
    CHECK_MESSAGE(!recorded.values.empty(), recorded.row->id);
    if (recorded.kind == claim::FigureKind::time) CHECK_MESSAGE(recorded.days.has_value(), recorded.row->id);
  }
}

}  // namespace overclaim::verdict
