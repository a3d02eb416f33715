// Fingerprints survive edits around a finding, and no others.
#include "verdict/fingerprint.h"

#include <doctest/doctest.h>

#include <set>

#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

// Of findings on sentences, without those on omissions, which short texts like these have.
std::vector<std::string> names(const std::string& text, text::Format format = text::Format::markdown) {
  CheckOptions options;
  options.format = format;
  options.severities = {{"missing-caveat", std::nullopt}};
  const Review review = shipped_checker().check("page", text, options);
  return fingerprints(review, review.findings);
}

const std::string kBuilds = "Cerebrolysin builds muscle in a few weeks.";
const std::string kSafe = "Cerebrolysin is completely safe.";

}  // namespace

TEST_CASE("a fingerprint has sixteen hexadecimal digits and is reproducible") {
  const auto one = names(kBuilds);
  REQUIRE(one.size() == 1);
  CHECK(one[0].size() == 16);
  CHECK(one[0].find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(names(kBuilds) == one);
}

TEST_CASE("the algorithm never changes, since baselines contain its values") {
  CHECK(names(kBuilds) == std::vector<std::string>{"9d40afed79331d60"});
  CHECK(names("[overclaim-ignore nothing: so]\n") == std::vector<std::string>{"ddd2785271186c7c"});
}

TEST_CASE("moved paragraphs keep their fingerprints") {
  const auto before = names(kBuilds + "\n\n" + kSafe + "\n\nIt is sold.\n");
  const auto after = names("# News\n\nMore.\n\n" + kSafe + "\n\nIt is sold. " + kBuilds + "\n");
  REQUIRE(before.size() == 2);
  REQUIRE(after.size() == 2);
  CHECK(before[0] == after[1]);
  CHECK(before[1] == after[0]);
}

TEST_CASE("line wraps, case, punctuation, markup and the format do not change a fingerprint") {
  const auto same = names(kBuilds);
  CHECK(names("Cerebrolysin builds\nmuscle in a\nfew weeks.\n") == same);
  CHECK(names("> **Cerebrolysin** builds *muscle* in a few weeks!\n") == same);
  CHECK(names("CEREBROLYSIN BUILDS MUSCLE IN A FEW WEEKS.") == same);
  CHECK(names("<p>Cerebrolysin&nbsp;builds <a href='x'>muscle</a> in a few weeks.</p>", text::Format::html) == same);
  CHECK(names("Cerebrolysin builds muscle in a few weeks", text::Format::plain) == same);
  CHECK(names("Cerebrolysin builds <!-- note --> muscle in a few weeks.") == same);
}

TEST_CASE("another word changes a fingerprint") {
  CHECK(names("Cerebrolysin builds muscle in many weeks.") != names(kBuilds));
  CHECK(names("Cerebrolysin builds a muscle in few weeks.") != names(kBuilds));
}

TEST_CASE("two findings of one sentence differ; equal sentences are numbered") {
  const auto two = names("Cerebrolysin builds muscle and is completely safe.");
  REQUIRE(two.size() == 2);
  CHECK(two[0] != two[1]);
  const auto one = names(kBuilds), three = names(kBuilds + "\n\n" + kBuilds + "\n\n" + kBuilds);
  REQUIRE(three.size() == 3);
  CHECK(std::set<std::string>(three.begin(), three.end()).size() == 3);
  CHECK(three[0] == one[0]);
  const auto again = names(kBuilds + "\n\nIt is sold.\n\n" + kBuilds);
  CHECK(again == std::vector<std::string>{three[0], three[1]});
}

TEST_CASE("a finding on the whole article depends on its rule and the product of the page, not on the sentence") {
  const auto article = [](const std::string& text) {
    const Review review = review_of(text);
    std::vector<Finding> found;
    for (const Finding& finding : review.findings)
      if (finding.rule == "missing-caveat") found.push_back(finding);
    return fingerprints(review, found);
  };
  const auto one = article(kBuilds + "\n\nIt is sold. " + kBuilds + " It comes in a box.\n");
  REQUIRE(one.size() == 1);
  CHECK(article("Cerebrolysin improves memory. It is sold. It comes in a box. It lifts mood. Cerebrolysin builds "
                "muscle.\n") == one);
}

TEST_CASE("unused suppressions are distinguished by their words") {
  const auto two = names("[overclaim-ignore nothing: so]\n\n[overclaim-ignore nobody: so]\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0] != two[1]);
  CHECK(names("It is sold.\n\n[overclaim-ignore nobody: so]\n").at(0) == two[1]);
}

}  // namespace overclaim::verdict
