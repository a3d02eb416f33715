#include "classify/internal/advice.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::classify {
namespace {

std::string_view advice(const char* text) { return name_of(shipped_checker().classify(text).advice); }

}  // namespace

TEST_CASE("a demand on practice is strong advice") {
  for (const char* text : {
           "Older drivers should have their eyes tested every year.",
           "Schools must offer free breakfasts.",
           "We recommend daily walks after knee surgery.",
           "Early mobilisation is recommended in these patients.",
           "Nurses need to be trained in the use of the pump.",
           "Better screening programmes are urgently needed.",
           "Close follow up is essential in this group.",
           "Routine use of the brace is not recommended.",
           "Frail patients require close monitoring after the first dose.",
       })
    CHECK_MESSAGE(advice(text) == "strong", std::string(text));
}

TEST_CASE("a demand on researchers is not advice, whatever is in between") {
  for (const char* text : {
           "Larger trials in old and frail patients are needed.",
           "Further studies should examine the effect of dose.",
           "These findings should be replicated in other countries.",
           "Research on naps, which is scarce so far, is warranted.",
           "There is a need for randomised trials.",
           "The role of diet should be investigated.",
           "Longer follow up is needed to confirm this.",
       })
    CHECK_MESSAGE(advice(text) == "none", std::string(text));
  CHECK(advice("Nurses should assess pain every hour.") == "strong");
  CHECK(advice("Patients with chest pain should be evaluated within an hour.") == "strong");
  CHECK(advice("The results of this study suggest that clinicians should ask about sleep.") == "strong");
}

TEST_CASE("expectations and careful interpretation are not demands") {
  for (const char* text : {
           "This register should yield its first results next year.",
           "It should be noted that the groups differed in age.",
           "It must also be kept in mind that the sample was small.",
           "These results should be interpreted with caution.",
           "Our findings should be considered preliminary.",
       })
    CHECK_MESSAGE(advice(text) == "none", std::string(text));
  CHECK(advice("Midwives should provide this information before birth.") == "strong");
}

TEST_CASE("a demand that is open, in the past or of a few people is not made") {
  for (const char* text : {
           "It is not clear whether the drug should be stopped.",
           "Surgery was recommended in nine cases.",
           "Patients in whom surgery is indicated were excluded.",
           "The enzyme is required for the formation of bone.",
       })
    CHECK_MESSAGE(advice(text) == "none", std::string(text));
}

TEST_CASE("a need is a demand if a finding points to it, and not if it rose or fell") {
  CHECK(advice("These findings highlight the need for early rehabilitation.") == "strong");
  CHECK(advice("There is a clear need for better dental care in rural areas.") == "strong");
  CHECK(advice("The block reduced the need for rescue analgesia.") == "none");
  CHECK(advice("Complications included fever and the need for a second operation.") == "none");
}

TEST_CASE("a hedged demand is weak advice") {
  CHECK(advice("The dose may need to be reduced in small children.") == "weak");
  CHECK(advice("More frequent visits might be needed in winter.") == "weak");
}

TEST_CASE("a suggestion for practice is weak advice") {
  for (const char* text : {
           "The app may be a useful tool for clinicians in busy practices.",
           "Acupressure is a safe and effective alternative to drugs for nausea.",
           "The questionnaire can be used to screen for poor sleep in primary care.",
           "Our results support the routine use of fluoride varnish.",
           "These data highlight the importance of early treatment.",
           "Music might be considered as an adjunct to standard care.",
       })
    CHECK_MESSAGE(advice(text) == "weak", std::string(text));
}

TEST_CASE("results, methods and background are not suggestions") {
  for (const char* text : {
           "The intervention was feasible and participants were satisfied.",
           "Blood pressure was measured with a validated device.",
           "Weight loss was associated with better sleep in 40 women.",
           "The protein may help explain how the virus enters the cell.",
           "Acupuncture is effective for pain in adults (Doe et al., 2009).",
           "Is the app a useful tool for clinicians in primary care?",
       })
    CHECK_MESSAGE(advice(text) == "none", std::string(text));
}

TEST_CASE("recommendations of others are background, those of the authors are advice") {
  CHECK(advice("Annual checks are recommended for adults over fifty (Doe et al., 2009).") == "none");
  CHECK(advice("Annual checks are recommended for adults over fifty.") == "strong");
  CHECK(advice("Annual checks are recommended for adults over fifty 12, 13.") == "none");
  CHECK(advice("Annual checks are recommended for adults from 40.5 to 60 years.") == "strong");
  CHECK(advice("Annual checks are recommended for adults over fifty (45%).") == "strong");
  CHECK(advice("We recommend annual checks, as others do [12, 13].") == "strong");
}

TEST_CASE("without features of advice, only demands are found") {
  lexicon::Lexicon lexicon = *shipped_lexicon();
  lexicon.advice = {};
  const Checker bare(std::make_shared<const lexicon::Lexicon>(std::move(lexicon)));
  CHECK(name_of(bare.classify("The app may be a useful tool for clinicians in busy practices.").advice) == "none");
  CHECK(name_of(bare.classify("Clinicians should use the app.").advice) == "strong");
}

}  // namespace overclaim::classify
