#include "audit/sentences.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "support/program.h"

namespace overclaim::audit {
namespace {

const lexicon::Lexicon& lexicon() {
  static const auto small = small_lexicon();
  return *small;
}

const std::string kHead = "group: scope\nshows: \"how far\"\n";

lexicon::Result<SentenceGroup> parse(const std::string& rest, const std::string& head = kHead) {
  return parse_sentences("corpus/scope.yaml", head + rest, lexicon());
}

using Strings = std::vector<std::string>;

// Returns the problems as "line: message".
Strings messages_of(const lexicon::Result<SentenceGroup>& group) {
  Strings out;
  for (const auto& p : group.problems()) out.push_back(std::to_string(p.line) + ": " + p.message);
  return out;
}

SentenceGroup group_of(const std::string& rest) {
  auto group = parse(rest);
  REQUIRE_MESSAGE(group.ok(), (group.ok() ? "" : lexicon::format_problem(group.problems().front())));
  return std::move(group).value();
}

}  // namespace

TEST_CASE("sentences about products are read with their context, subject and label") {
  const auto group = group_of(
      "subject: zorbine\n"
      "product:\n"
      "  - {text: \"It is harmless.\", context: \"On Zorbine\", label: S, why: \"absolute\"}\n"
      "  - {text: \"Snow is harmless.\", subject: none, label: OK, why: \"another\"}\n");
  CHECK(group.name == "scope");
  CHECK(group.shows == "how far");
  REQUIRE(group.products.size() == 2);
  CHECK(group.products[0].text == "It is harmless.");
  CHECK(group.products[0].context == "On Zorbine");
  CHECK(group.products[0].subject == "zorbine");
  CHECK(group.products[0].label == "S");
  CHECK(group.products[0].why == "absolute");
  CHECK(group.products[0].line == 5);
  CHECK(group.products[1].subject == "none");
  CHECK(group.products[1].context.empty());
  CHECK(group.science.empty());
}

TEST_CASE("scientific sentences default to affirmed, plain and no advice") {
  const auto group = group_of(
      "science:\n"
      "  - {text: \"Tea may not help.\", relation: causation, polarity: denied, modality: possible, why: \"a\"}\n"
      "  - {text: \"Tea and sleep are linked.\", relation: correlation, why: \"b\"}\n"
      "  - {text: \"Drink tea.\", relation: none, advice: strong, why: \"c\"}\n");
  REQUIRE(group.science.size() == 3);
  CHECK(group.science[0].relation == lexicon::Relation::causation);
  CHECK(group.science[0].polarity == lexicon::Polarity::denied);
  CHECK(group.science[0].modality == lexicon::Modality::possible);
  CHECK(group.science[0].line == 4);
  CHECK(group.science[1].relation == lexicon::Relation::correlation);
  CHECK(group.science[1].polarity == lexicon::Polarity::affirmed);
  CHECK(group.science[1].modality == lexicon::Modality::plain);
  CHECK(group.science[1].advice == lexicon::Advice::none);
  CHECK(group.science[2].advice == lexicon::Advice::strong);
}

TEST_CASE("all problems of a group are reported at once, each with its line") {
  const auto group = parse(
      "subject: zorbin\n"
      "product:\n"
      "  - {text: \"a\", label: Q, why: \"w\"}\n"
      "  - {text: \"b\", label: B, why: \"w\", rule: x}\n"
      "  - {text: \"c\", label: OK}\n"
      "  - {label: OK, subject: zorbines, why: \"w\"}\n"
      "  - nothing\n"
      "science:\n"
      "  - {text: \"d\", relation: cause, polarity: no, modality: maybe, advice: firm, why: \"w\"}\n"
      "  - {text: \"e\", why: \"w\"}\n"
      "  - {text: \"f\", relation: none, modality: can, why: \"w\"}\n",
      "group: scop\nshow: \"how far\"\n");
  REQUIRE_FALSE(group.ok());
  CHECK(messages_of(group) ==
        Strings{"2: unknown key \"show\"", "1: \"shows\" is missing", "3: unknown subject \"zorbin\"",
                "1: the file name does not match the group \"scop\"", "5: unknown label \"Q\"",
                "6: unknown key \"rule\"", "6: unknown label \"B\"", "7: \"why\" is missing", "8: \"text\" is missing",
                "8: unknown subject \"zorbines\"", "9: expected a map with keys here", "11: unknown relation \"cause\"",
                "11: unknown polarity \"no\"", "11: unknown modality \"maybe\"", "11: unknown advice \"firm\"",
                "12: \"relation\" is missing", "13: without a relation there is no modality"});
}

TEST_CASE("a duplicate sentence is a problem unless its context differs") {
  const auto twice = parse(
      "subject: zorbine\n"
      "product:\n"
      "  - {text: \"It is harmless.\", label: S, why: \"w\"}\n"
      "  - {text: \"It is harmless.\", context: \"Snow\", label: OK, why: \"w\"}\n"
      "  - {text: \"It is harmless.\", label: OK, why: \"w\"}\n");
  CHECK(messages_of(twice) == Strings{"7: this sentence is listed twice"});
  CHECK(twice.problems()[0].hint == "the other is on line 5");
}

TEST_CASE("a product sentence without a subject of its own or of its file is a problem") {
  CHECK(messages_of(parse("product:\n  - {text: \"a\", label: OK, why: \"w\"}\n")) ==
        Strings{"4: \"subject\" is missing"});
}

TEST_CASE("a group that is not YAML, not a map, without sentences or unreadable is a problem") {
  CHECK(parse_sentences("scope.yaml", "group: [", lexicon()).problems().size() == 1);
  CHECK(parse_sentences("scope.yaml", "", lexicon()).problems().size() == 1);
  CHECK(parse_sentences("scope.yaml", "- a\n- b\n", lexicon()).problems().size() == 1);
  CHECK(messages_of(parse("")) == Strings{"1: this group has no sentences"});
  CHECK(messages_of(parse("science: []\n")) == Strings{"1: this group has no sentences"});
  CHECK_FALSE(parse("science: many\n").ok());
  const ScratchFolder folder;
  const auto missing = read_sentences(folder / "missing.yaml", lexicon());
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.problems()[0].message == "cannot be read");
  CHECK_FALSE(read_sentences(folder.path(), lexicon()).ok());
}

}  // namespace overclaim::audit
