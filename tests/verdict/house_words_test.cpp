// House words in a text: where they are found, and that they change nothing else.
#include <doctest/doctest.h>

#include "overclaim.h"
#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::verdict {
namespace {

const Checker& checker_with_house() {
  static const Checker checker = [] {
    auto files = shipped_lexicon_files();
    files.push_back({"house/shop.yaml", "shop.yaml",
                     "kind: house\nwords:\n"
                     "  - id: house.medicine\n    avoid: [\"our {medicine|remedy}\", \"Cerebrolysin\"]\n"
                     "    use: \"our supplement\"\n    except: [\"our medicine cabinet\"]\n    severity: warning\n"
                     "  - {id: house.boost, avoid: [\"boost~\"], use: \"raise\", message: \"'{words}' sells.\"}\n"
                     "  - {id: house.people, avoid: [\"diabetic+\"], use: \"people with {condition}\"}\n"
                     "  - {id: house.quote, avoid: [\"wonder drug\"], quoted: true}\n"
                     "  - {id: house.trial, where: [\"clinically tested\"], require: [\"trial\"]}\n",
                     1});
    return Checker(std::make_shared<const lexicon::Lexicon>(sound(lexicon::load_lexicon(files))));
  }();
  return checker;
}

Review review_with_house(const std::string& text) { return checker_with_house().check("page.md", text); }

// "house.boost boosts; ...": the words of each finding of a house word.
std::string house_in(const std::string& text) {
  const Review review = review_with_house(text);
  std::string lines;
  for (const auto& f : review.findings)
    if (f.label == lexicon::Label::house)
      add_line(lines, f.rule.substr(6) + " " + text.substr(f.span.begin, f.span.end - f.span.begin));
  return lines;
}

}  // namespace

TEST_CASE("a house word is found in every place, whatever the sentence says of it") {
  CHECK(house_in("Our medicine ships.") == "medicine Our medicine");
  CHECK(house_in("This is not our medicine, nor our remedy.") == "medicine our medicine; medicine our remedy");
  CHECK(house_in("Does it boost memory? It may boost mood.") == "boost boost; boost boost");
  CHECK(house_in("## Our remedy\n\n- Our medicine\n") == "medicine Our remedy; medicine Our medicine");
}

TEST_CASE("quotations and code are left alone, unless the word asks for quotations") {
  CHECK(house_in("She said \"our medicine\" once.") == "");
  CHECK(house_in("> Our medicine ships.\n") == "");
  CHECK(house_in("Write `our medicine` here.\n\n    our medicine\n") == "");
  CHECK(house_in("A \"wonder drug\", they say.") == "quote wonder drug");
}

TEST_CASE("an exception is left alone; what is required may stand anywhere in the paragraph") {
  CHECK(house_in("Look into our medicine cabinet.") == "");
  CHECK(house_in("It is clinically tested.") == "trial clinically tested");
  CHECK(house_in("It is clinically tested. The trial had 60 people.") == "");
  CHECK(house_in("It is clinically tested.\n\nThe trial had 60 people.") == "trial clinically tested");
}

TEST_CASE("a finding has the message of its word, or one made of what it says") {
  const auto message = [](const std::string& text) { return review_with_house(text).findings.at(0).message; };
  CHECK(message("It boosts sales.") == "'boosts' sells.");
  CHECK(message("Our medicine ships.") == "Write \"our supplement\" instead of \"Our medicine\".");
  CHECK(message("A wonder drug.") == "\"wonder drug\" is not to be used here.");
}

TEST_CASE("what to write instead is an edit where it fits in the place of the words") {
  const auto edits = [](const std::string& text) {
    Review review = review_with_house(text);
    checker_with_house().suggest(review);
    std::string lines;
    for (const auto& edit : review.edits) add_line(lines, edit.replacement);
    return lines;
  };
  CHECK(edits("Our medicine ships.") == "Our supplement");
  CHECK(edits("We boost it.") == "raise");
  CHECK(edits("It boosts it.") == "");          // the form of the verb would be wrong
  CHECK(edits("Ask a diabetic.") == "");        // a gap that only the author can fill
  CHECK(edits("Our *medicine* ships.") == "");  // the mark-up of the words would be lost
}

TEST_CASE("house words change no claim and no other finding") {
  for (const char* text : {"Cerebrolysin builds muscle.", "Our medicine boosts memory. Cerebrolysin boosts memory.",
                           "Cerebrolysin may boost mood in diabetics, but has not been shown to boost memory.",
                           "# Our medicine\n\nCerebrolysin is a wonder drug that cures dementia."}) {
    Review with = review_with_house(text);
    const Review without = review_of(text);
    std::erase_if(with.findings, [](const Finding& f) { return f.label == lexicon::Label::house; });
    CHECK(claims_in(with) == claims_in(without));
    CHECK(rules_in(with) == rules_in(without));
  }
}

TEST_CASE("suppressions hold for house words") {
  const Review review =
      review_with_house("<!-- overclaim-ignore house.medicine: the name of our shop -->\nOur medicine ships.\n");
  CHECK(review.findings.empty());
  REQUIRE(review.suppressed.size() == 1);
  CHECK(review.suppressed[0].finding.rule == "house.medicine");
}

}  // namespace overclaim::verdict
