// Rules ask for properties and know no product: what is found of a shipped product is found of another one with the
// same properties and the same evidence.
#include <doctest/doctest.h>

#include <string>

#include "lexicon/load.h"
#include "match/match.h"
#include "support/shipped.h"
#include "text/read.h"

namespace overclaim::verdict {
namespace {

// A product of a pack with the properties of Cerebrolysin, and rows like those that the sentences below meet.
constexpr const char* kSubject =
    "subjects:\n  - id: zorbine\n    name: \"Zorbine\"\n    names: [\"Zorbine\"]\n"
    "    classes: [peptide, mixture, drug, nootropic]\n    class: drug\n    approved: [elsewhere]\n"
    "    route: [injection]\n    must_tell: [anaphylaxis]\n    made_from: \"pig brain\"\n    from_animals: true\n";

std::string row(const std::string& outcome, const std::string& tier, const std::string& more) {
  return "  - id: zorbine/" + outcome + "\n    subject: zorbine\n    kind: effect\n    outcome: " + outcome +
         "\n    direction: symptom\n    statement: \"s\"\n    tier: {printed: \"\", judged: \"" + tier + "\"}\n" +
         more + "    sources: [{document: \"000\"}]\n    allows: \"may do it\"\n";
}

const Checker& checker() {
  static const Checker made = [] {
    auto files = shipped_lexicon_files();
    files.push_back({"subjects/zorbine.yaml", "zorbine.yaml", kSubject, 1});
    files.push_back({"evidence/zorbine.yaml", "zorbine_rows.yaml",
                     "rows:\n" + row("memory", "3", "    population: vascular_dementia\n") +
                         row("neurotrophic_mimicry", "M", "") + row("muscle", "1", "") +
                         row("stroke_recovery", "3c",
                             "    contested: true\n    stances: [{says: \"no benefit\", who: \"review\"}]\n"),
                     1});
    auto loaded = lexicon::load_lexicon(files);
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : lexicon::format_problem(loaded.problems().front())));
    return Checker(std::make_shared<const lexicon::Lexicon>(std::move(loaded).value()));
  }();
  return made;
}

// The rules of all findings, with {X} in the text written as the product.
std::string rules_of(std::string text, const std::string& product) {
  for (size_t at = text.find("{X}"); at != std::string::npos; at = text.find("{X}", at)) text.replace(at, 3, product);
  return rules_in(checker().check("page.md", text));
}

}  // namespace

TEST_CASE("the same sentences about two products with the same properties give the same rules") {
  const struct {
    const char *text, *rule;
  } cells[] = {
      {"{X} is the best nootropic on the market.", "superiority-claim"},
      {"{X} works better than donepezil for memory.", "superiority-claim"},
      {"{X} is a natural alternative to Ritalin.", "superiority-claim"},
      {"{X} is FDA-approved for dementia.", "regulatory-overclaim"},
      {"Take one {X} tablet a day.", "wrong-product-fact"},
      {"Our {X} is a vegan formula.", "wrong-product-fact"},
      {"{X} is a single synthetic peptide.", "wrong-product-fact"},
      {"{X} contains pure BDNF.", "wrong-product-fact"},
      {"Studies show that {X} improves memory.", "vague-authority"},
      {"You should take {X} for your memory.", "advice-beyond-evidence"},
      {"{X} works for everyone.", "absolute-promise"},
      {"{X} may improve memory in people with vascular dementia. It is given over ten days. A course takes two weeks.",
       "missing-caveat"},
      {"{X} may improve recovery after stroke. It is given in hospital. A nurse gives it.", "one-sided-dispute"}};
  for (const auto& cell : cells) {
    CAPTURE(cell.text);
    const std::string shipped = rules_of(cell.text, "Cerebrolysin");
    CHECK(shipped.find(cell.rule) != std::string::npos);
    CHECK(rules_of(cell.text, "Zorbine") == shipped);
  }
}

TEST_CASE("what a message says of a product is that product's") {
  const Review review = checker().check("page.md", "Take one Zorbine tablet a day. Our Zorbine is a vegan formula.");
  std::string messages;
  for (const Finding& finding : review.findings) messages += finding.message + "\n";
  CHECK(messages.find("Zorbine is given by injection or infusion, not by mouth or nose.") != std::string::npos);
  CHECK(messages.find("Zorbine is made from pig brain.") != std::string::npos);
  const Review semax = review_of("Semax is approved by the FDA.");
  REQUIRE(semax.findings.size() == 1);
  CHECK(semax.findings[0].message.ends_with("Approved in: Russia."));
}

TEST_CASE("no rule names a product outside its examples") {
  const match::Matcher matcher(*shipped_lexicon());
  for (const lexicon::Rule& rule : shipped_lexicon()->rules)
    for (const auto* text : {&rule.what, &rule.why, &rule.instead, &rule.message}) {
      const text::Document document = text::read_document("", *text, text::Format::plain);
      for (const match::Match& match : matcher.matches_in(document))
        CHECK_MESSAGE(shipped_lexicon()->cues[match.cue].kind != lexicon::CueKind::subject_name, rule.id, ": ", *text);
    }
}

TEST_CASE("a product with other properties is judged by those") {
  CHECK(rules_in("Take one capsule of oral semaglutide.") == "");
  CHECK(rules_in("Ozempic is FDA-approved.").find("regulatory-overclaim") == std::string::npos);
  CHECK(rules_in("Exercise is the best therapy.").find("superiority-claim") == std::string::npos);
}

}  // namespace overclaim::verdict
