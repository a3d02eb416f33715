#include "claim/extract.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {
namespace {

std::string direction_of(const std::string& text) { return text_of(claim_in(text).direction); }

std::string words_of_claim(const std::string& text) {
  const text::Span span = claim_in(text).span;
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("symptom, prevention, modification and cure are distinguished") {
  CHECK(direction_of("Cerebrolysin improves memory.") == "symptom");
  CHECK(direction_of("Cerebrolysin prevents Alzheimer's disease.") == "prevention");
  CHECK(direction_of("Cerebrolysin slows Alzheimer's disease.") == "modification");
  CHECK(direction_of("Cerebrolysin reverses dementia.") == "modification");
  CHECK(direction_of("Cerebrolysin cures dementia.") == "cure");
  CHECK(direction_of("Cerebrolysin stimulates neurogenesis.") == "mechanism");
}

TEST_CASE("a change for the worse is a harm and never a benefit") {
  CHECK(direction_of("Cerebrolysin worsens memory.") == "harm");
  CHECK(direction_of("Cerebrolysin increases anxiety.") == "harm");
  CHECK(flags_in("Cerebrolysin may cause anxiety and insomnia.") == "");
  CHECK(flags_in("Cerebrolysin lowers memory scores.") == "");
}

TEST_CASE("the span of a claim extends from its first to its last cue") {
  CHECK(words_of_claim("As a rule, Cerebrolysin improves memory over time.") == "Cerebrolysin improves memory");
}

TEST_CASE("a claim that occurs twice in a sentence is one claim") {
  CHECK(claims_in("Cerebrolysin improves memory and improves memory.") == "cerebrolysin memory causal");
}

TEST_CASE("claims are in reading order") {
  CHECK(claims_in("Cerebrolysin lifts mood. It builds muscle. It improves sleep.") ==
        "cerebrolysin mood causal; cerebrolysin muscle causal; cerebrolysin sleep causal");
}

TEST_CASE("a sentence without an outcome of the lexicon makes no claim") {
  CHECK(claims_in("# Cerebrolysin\n\nOrders ship within two days.\n") == "");
  CHECK(claims_in("") == "");
}

TEST_CASE("titles of other pages and of cited papers make no claim") {
  CHECK(flags_in("# Semax\n\nRead more: peptides that boost BDNF\n") == "");
  CHECK(flags_in("# Semax\n\n## Related articles\n\n- How Semax improves memory\n- Why Semax builds muscle\n") == "");
  CHECK(flags_in("# Semax\n\nIvanov P et al. Semax improves memory in students. J Sleep. 1999.\n") == "");
  CHECK(flags_in("# Semax\n\nBottom line: Semax improves memory.\n") != "");
}

TEST_CASE("the explanation of a term makes no claim") {
  CHECK(flags_in("# Semax\n\n- Synaptic plasticity: strengthening of connections between neurons\n- Dose: 1 mg\n") ==
        "");
}

TEST_CASE("phrases on origin, use and study end at the verb of the sentence") {
  CHECK(claims_in("Semax, a peptide developed in Russia, improves memory.") == "semax memory causal");
  CHECK(claims_in("Approved in Russia, Semax improves memory.") == "semax memory causal");
  CHECK(claims_in("Semax is prescribed for stroke and improves memory.") == "semax memory causal");
  CHECK(claims_in("Long-term use of Semax improves memory.") == "semax memory causal");
  CHECK(flags_in("Semax is used to improve memory and focus.") == "");
  CHECK(flags_in("Semax, studied for memory and focus, is sold in Russia.") == "");
  CHECK(flags_in("The trial tested whether Semax calms and improves memory.") == "");
}

TEST_CASE("a tagline below the title says what the product is for") {
  CHECK(flags_in("# Cerebrolysin\n\nA peptide complex for brain repair\n\nIt is given by injection.\n") != "");
  CHECK(flags_in("# Cerebrolysin\n\nA research peptide for laboratory studies\n\nIt is given by injection.\n") == "");
}

TEST_CASE("words of the outcome itself do not make it a side effect") {
  CHECK(claims_in("Cerebrolysin halts programmed cell death in the cortex.") == "cerebrolysin apoptosis causal");
  CHECK(flags_in("Cerebrolysin halts programmed cell death in the cortex.") != "");
}

TEST_CASE("a vague benefit for people with a condition is a claim about the outcome of that condition") {
  CHECK(claims_in("Stroke patients recover faster with Cerebrolysin.") == "cerebrolysin stroke_recovery causal");
  CHECK(flags_in("Students recover faster with Cerebrolysin.") == "");
}

TEST_CASE("a fragment among lines that begin with a verb is an item of their list") {
  const std::string page = "Cerebrolysin\n\nPromotes neuronal survival in the cortex.\n\n";
  CHECK(claims_in(shipped_checker().check("page.txt", page + "Reduction of apoptosis in all neurons of the brain.\n",
                                          {})) == "cerebrolysin neuroprotection causal; cerebrolysin apoptosis causal");
}

TEST_CASE("an aim at the beginning of a sentence makes no claim") {
  CHECK(flags_in("# Semax\n\nTo support memory, sleep comes first.\n") == "");
  CHECK(flags_in("# Semax\n\nIt acts to support memory.\n") != "");
}

TEST_CASE("people who call the product something are quoted") {
  CHECK(flags_in("# Semax\n\nSome describe it as a powerful nootropic.\n") == "");
  CHECK(flags_in("# Semax\n\nIt is a powerful nootropic.\n") != "");
}

}  // namespace overclaim::claim
