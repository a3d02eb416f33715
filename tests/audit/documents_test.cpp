#include "audit/documents.h"

#include <doctest/doctest.h>

#include "audit/internal/gold.h"
#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::audit {
namespace {

const std::string kHead = "group: caveats\nshows: \"what is left out\"\n";

lexicon::Result<DocumentGroup> parse(const std::string& rest) {
  return parse_documents("corpus/documents/caveats.yaml", kHead + rest, *shipped_lexicon());
}

std::string problems_of(const std::string& rest) {
  const auto group = parse(rest);
  return group.ok() ? "" : problem_lines(group.problems());
}

const std::string kQuiet = "  - {text: \"Cerebrolysin is sold.\", wants: [], why: \"nothing claimed\"}\n";

// A shop page that promises benefits and mentions no harm.
const std::string kShop =
    "# Cerebrolysin\n\nCerebrolysin improves memory. It lifts mood. It restores sleep. It is sold in boxes.\n";

}  // namespace

TEST_CASE("a group of short articles is read with the expected findings of each") {
  const auto group = parse("documents:\n" + kQuiet +
                           "  - text: |\n      # Title\n\n      Text.\n    subject: semax\n    wants:\n"
                           "      - {rule: missing-caveat, on: \"Text\", why: \"because\"}\n    why: \"w\"\n");
  REQUIRE_MESSAGE(group.ok(), (group.ok() ? "" : problem_lines(group.problems())));
  REQUIRE(group.value().documents.size() == 2);
  CHECK(group.value().name == "caveats");
  CHECK(group.value().documents[0].wants.empty());
  const DocumentCase& second = group.value().documents[1];
  CHECK(second.text == "# Title\n\nText.\n");
  CHECK(second.subject == "semax");
  REQUIRE(second.wants.size() == 1);
  CHECK(second.wants[0].rule == "missing-caveat");
  CHECK(second.wants[0].on == "Text");
}

TEST_CASE("problems of a group are reported with their lines") {
  CHECK(problems_of("documents: []\n").find("this group has no documents") != std::string::npos);
  CHECK(problems_of("documents:\n  - {text: \"a\", why: \"b\"}\n").find(":4:") != std::string::npos);
  CHECK(problems_of("documents:\n  - {text: \"a\", why: \"b\"}\n").find("\"wants\" is missing") != std::string::npos);
  CHECK(problems_of("documents:\n  - {text: \"a\", wants: [{rule: nonsense, on: \"a\"}], why: \"b\"}\n")
            .find("nonsense") != std::string::npos);
  CHECK(
      problems_of("documents:\n  - {text: \"a\", wants: [{rule: trial-spin, on: \"a\"}, {rule: trial-spin, on: \"b\"}],"
                  " why: \"b\"}\n")
          .find("is listed twice") != std::string::npos);
  const auto renamed =
      parse_documents("corpus/documents/other.yaml", kHead + "documents:\n" + kQuiet, *shipped_lexicon());
  REQUIRE_FALSE(renamed.ok());
  CHECK(problem_lines(renamed.problems()).find("does not match the group") != std::string::npos);
}

TEST_CASE("findings of articles are counted by rule and by sentence") {
  DocumentScores scores;
  const verdict::Review shop = review_of(kShop);
  score_document(shop, {{"missing-caveat", "improves memory", 7}}, "gold.yaml", 1, scores);
  CHECK(scores.found.true_positive == 1);
  CHECK(scores.in_place == 1);
  score_document(shop, {{"missing-caveat", "lifts mood", 7}}, "gold.yaml", 1, scores);
  CHECK(scores.found.true_positive == 2);
  CHECK(scores.in_place == 1);
  score_document(shop, {}, "gold.yaml", 1, scores);
  CHECK(scores.found.false_positive == 1);
  REQUIRE(scores.wrongly_found.size() == 1);
  CHECK(scores.wrongly_found[0].got_rule == "missing-caveat");
  score_document(review_of("Cerebrolysin is sold."), {{"missing-caveat", "sold", 9}}, "gold.yaml", 1, scores);
  CHECK(scores.found.false_negative == 1);
  REQUIRE(scores.missed.size() == 1);
  CHECK(scores.missed[0].line == 9);
  score_document(review_of("Cerebrolysin is sold."), {}, "gold.yaml", 1, scores);
  CHECK(scores.found.true_negative == 1);
  CHECK(scores.rules.at("missing-caveat").true_positive == 2);
}

TEST_CASE("a document is right if it has exactly the expected findings") {
  const auto group = parse("documents:\n" + kQuiet + "  - text: \"" +
                           std::string("Cerebrolysin improves memory. It lifts mood. It is sold.") +
                           "\"\n    wants: []\n    why: \"wrong on purpose\"\n");
  REQUIRE(group.ok());
  DocumentScores scores;
  score_documents(shipped_checker(), group.value(), scores);
  CHECK(scores.groups.at("caveats").sentences == 2);
  CHECK(scores.groups.at("caveats").right == 1);
}

TEST_CASE("gold of an article may list findings expected about it as a whole") {
  const std::string text =
      "article: a.md\nsubject: cerebrolysin\nclass: vendor\nlabels: []\ndocument:\n"
      "  - {rule: missing-caveat, on: \"memory\", why: \"no harm\"}\n";
  const auto gold = parse_gold("a.md.gold.yaml", text, *shipped_lexicon());
  REQUIRE_MESSAGE(gold.ok(), (gold.ok() ? "" : problem_lines(gold.problems())));
  REQUIRE(gold.value().document.size() == 1);
  CHECK(gold.value().document[0].rule == "missing-caveat");
}

}  // namespace overclaim::audit
