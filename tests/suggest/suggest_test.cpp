// Suggested wordings, sentence by sentence. whole_article_test.cpp tests on the whole corpus that they remove their
// findings; this file shows how they read.
#include "suggest/suggest.h"

#include <doctest/doctest.h>

#include "suggest/internal/edit.h"
#include "support/shipped.h"

namespace overclaim::suggest {
namespace {

verdict::Review suggested(std::string path, std::string text, std::string_view subject = "cerebrolysin") {
  CheckOptions options;
  options.subject = subject;
  verdict::Review review = shipped_checker().check(std::move(path), std::move(text), options);
  shipped_checker().suggest(review, options);
  return review;
}

// The article after the edits that can be applied together.
std::string rewritten(const std::string& path, const std::string& text, std::string_view subject = "cerebrolysin") {
  const verdict::Review review = suggested(path, text, subject);
  return edited(review.document.source, review.edits);
}
std::string rewritten(const std::string& sentence) { return rewritten("a.txt", sentence); }

// Does the first finding of the sentence have a suggestion with these words?
bool offers(const std::string& sentence, std::string_view words) {
  const verdict::Review review = suggested("a.txt", sentence);
  REQUIRE(!review.findings.empty());
  const verdict::Finding& finding = review.findings.front();
  if (finding.suggestion && finding.suggestion->text.find(words) != std::string::npos) return true;
  for (const auto& way : finding.alternatives)
    if (way.text.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("a verb after a modal gets the form that the modal needs") {
  CHECK(rewritten("Cerebrolysin improves sleep.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("These peptides improve sleep.") == "These peptides may improve sleep.");
  CHECK(rewritten("Cerebrolysin can improve sleep.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("Cerebrolysin will improve sleep.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("Sleep is improved by Cerebrolysin.") == "Sleep may be improved by Cerebrolysin.");
  CHECK(rewritten("Cerebrolysin helps to improve sleep.") == "Cerebrolysin may help to improve sleep.");
  CHECK(rewritten("Cerebrolysin is effective for sleep.") == "Cerebrolysin may be effective for sleep.");
}

TEST_CASE("words of proof are removed with their verb") {
  CHECK(rewritten("Cerebrolysin is proven to improve sleep.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("Cerebrolysin has been clinically proven to improve sleep.") == "Cerebrolysin may improve sleep.");
}

TEST_CASE("words of size are dropped, and the article agrees with the next word") {
  CHECK(rewritten("Cerebrolysin dramatically improves sleep.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("Cerebrolysin improves sleep remarkably.") == "Cerebrolysin may improve sleep.");
  CHECK(rewritten("Cerebrolysin gives a powerful improvement in sleep.") ==
        "Cerebrolysin may give an improvement in sleep.");
}

TEST_CASE("a result in animals is worded as one") {
  CHECK(rewritten("Semax raises BDNF.") == "In rodents, Semax raises BDNF.");
  CHECK(rewritten("The peptides cross the blood-brain barrier.") ==
        "In animals, the peptides cross the blood-brain barrier.");
  CHECK(offers("Semax raises BDNF.", "Semax is thought to raise BDNF."));
}

TEST_CASE("the species is put before a clause, after its label, or at the end of a line") {
  CHECK(rewritten("Mechanism: Semax raises BDNF.") == "Mechanism: In rodents, Semax raises BDNF.");
  CHECK(rewritten("Semax raises BDNF — the factor that keeps neurons alive.") ==
        "In rodents, Semax raises BDNF — the factor that keeps neurons alive.");
  CHECK(rewritten("a.md", "# Benefits of Semax\n\n- Higher BDNF\n") ==
        "# Benefits of Semax\n\n- Higher BDNF (in rodents)\n");
}

TEST_CASE("without evidence on record, the sentence is denied or removed") {
  CHECK(rewritten("Cerebrolysin builds muscle.") == "Cerebrolysin has not been shown to build muscle.");
  const verdict::Review review =
      suggested("a.md", "# Benefits of Cerebrolysin\n\n- Improves sleep\n- Lean muscle after every workout\n");
  REQUIRE(!review.findings.empty());
  const verdict::Finding& finding = review.findings.back();
  REQUIRE(finding.suggestion.has_value());
  CHECK(finding.suggestion->edits.empty());
  CHECK(finding.suggestion->text.find("Remove") == 0);
  REQUIRE(finding.alternatives.size() == 1);
  CHECK(edited(review.document.source, finding.alternatives[0].edits) ==
        "# Benefits of Cerebrolysin\n\n- Improves sleep\n");
}

TEST_CASE("patients are named if the row has them and the sentence does not") {
  CHECK(offers("Cerebrolysin improves memory.", "Cerebrolysin may improve memory in people with vascular dementia."));
  CHECK_FALSE(offers("Cerebrolysin improves memory in people with Alzheimer's disease.", "vascular"));
}

TEST_CASE("findings of one sentence are corrected together, with one modal") {
  CHECK(rewritten("Cerebrolysin improves memory and lifts mood.") == "Cerebrolysin may improve memory and lift mood.");
  CHECK(rewritten("Cerebrolysin improves memory, and it lifts mood.") ==
        "Cerebrolysin may improve memory, and it may lift mood.");
  CHECK(rewritten("It curbs hunger, steadies blood sugar and burns fat.") ==
        "It has not been shown to curb hunger, steady blood sugar and burn fat.");
}

TEST_CASE("a tile keeps its capital letter") {
  CHECK(rewritten("a.md", "# Benefits of Cerebrolysin\n\n- Improves sleep\n- Better mood\n") ==
        "# Benefits of Cerebrolysin\n\n- May improve sleep\n- Possible better mood\n");
}

TEST_CASE("markup is kept, and inserted text is escaped for the format") {
  CHECK(rewritten("a.html", "<p>Cerebrolysin <b>improves</b> sleep &amp; rest.</p>") ==
        "<p>Cerebrolysin <b>may improve</b> sleep &amp; rest.</p>");
  CHECK(rewritten("a.md", "Cerebrolysin **improves** *sleep*.\n") == "Cerebrolysin **may improve** *sleep*.\n");
  CHECK(rewritten("a.md", "Cerebrolysin im**proves** sleep.\n") == "Cerebrolysin im**proves** sleep.\n");
}

TEST_CASE("a promise of safety is taken back") {
  CHECK(rewritten("Cerebrolysin has no side effects.") == "Cerebrolysin may have side effects.");
  CHECK(rewritten("Cerebrolysin is completely safe.") == "Cerebrolysin is not completely safe.");
}

TEST_CASE("what a rule found is taken out, and not the words that say whose it is") {
  CHECK_FALSE(offers("Our tea cures diabetes.", "ures diabetes"));
  CHECK_FALSE(offers("Turmeric is 100% natural and safe.", "not 100%"));
}

TEST_CASE("an article without findings gets no suggestions, and none are made without a request") {
  CHECK(rewritten("Cerebrolysin may improve memory.") == "Cerebrolysin may improve memory.");
  const verdict::Review review = review_of("Cerebrolysin improves sleep.");
  CHECK(review.edits.empty());
  CHECK(review.findings.front().alternatives.empty());
}

TEST_CASE("groups of edits that cause a new finding are dropped") {
  const verdict::Review review = review_of("Cerebrolysin may improve sleep.\n\nIt is sold in vials.\n");
  const Recheck recheck = [](std::string source) { return shipped_checker().check("page.md", std::move(source)); };
  const EditGroup worse = {{{{13, 24}, "improves"}}, {}}, harmless = {{{{39, 43}, "kept"}}, {}};
  CHECK(going_together(review, recheck, {harmless}) == harmless.edits);
  CHECK(going_together(review, recheck, {harmless, worse}) == harmless.edits);
  CHECK(going_together(review, recheck, {}).empty());
}

}  // namespace overclaim::suggest
