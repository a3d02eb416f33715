#include "audit/internal/gold.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "audit/small_lexicon.h"
#include "text/read.h"

namespace overclaim::audit {
namespace {

const lexicon::Lexicon& lexicon() {
  static const auto small = small_lexicon();
  return *small;
}

lexicon::Result<Gold> parse(const std::string& labels,
                            const std::string& head = "article: a.md\nsubject: zorbine\nclass: guide\n") {
  return parse_gold("corpus/a.md.gold.yaml", head + "labels:\n" + labels, lexicon());
}

// Returns the problems as "line: message".
std::vector<std::string> messages_of(const std::vector<lexicon::Problem>& problems) {
  std::vector<std::string> out;
  for (const auto& p : problems) out.push_back(std::to_string(p.line) + ": " + p.message);
  return out;
}

Gold gold_of(const std::string& labels) {
  auto gold = parse(labels);
  REQUIRE_MESSAGE(gold.ok(), (gold.ok() ? "" : lexicon::format_problem(gold.problems().front())));
  return std::move(gold).value();
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a gold file is read with its labels and their positions") {
  const Gold gold = gold_of(
      "  - {text: \"Zorbine  is\\n harmless.\", label: S, rule: safety-overclaim, why: \"absolute\"}\n"
      "  - {text: \"It comes in vials.\", label: N}\n");
  CHECK(gold.article == "a.md");
  CHECK(gold.subject == "zorbine");
  CHECK(gold.article_class == "guide");
  REQUIRE(gold.labels.size() == 2);
  CHECK(gold.labels[0].text == "Zorbine is harmless.");
  CHECK(gold.labels[0].label == "S");
  CHECK(gold.labels[0].rule == "safety-overclaim");
  CHECK(gold.labels[0].why == "absolute");
  CHECK(gold.labels[1].line == 6);
  CHECK(gold.labels[1].column == 5);
  CHECK(gold.labels[1].line_text == "  - {text: \"It comes in vials.\", label: N}");
}

TEST_CASE("all problems of a gold file are reported at once, each with its line") {
  const auto gold = parse(
      "  - {text: \"a\", label: Q}\n"
      "  - {text: \"b\", label: U}\n"
      "  - {text: \"c\", label: OK, rule: safety-overclaim}\n"
      "  - {text: \"d\", label: S, rule: safety-overclaims}\n"
      "  - {text: \"a\", label: N}\n"
      "  - {label: N, txt: \"e\"}\n",
      "article: b.md\nsubject: zorbin\nclass: guides\n");
  REQUIRE_FALSE(gold.ok());
  CHECK(messages_of(gold.problems()) ==
        Strings{"1: the file name does not match the article \"b.md\"", "2: unknown subject \"zorbin\"",
                "3: unknown class \"guides\"", "5: unknown label \"Q\"",
                "6: label U needs the rule that names the fault", "7: only the labels U, O and S take a rule",
                "8: unknown rule \"safety-overclaims\"", "9: this text has a label already", "10: unknown key \"txt\"",
                "10: \"text\" is missing"});
  CHECK(gold.problems()[1].column == 10);
  CHECK(gold.problems()[1].text == "subject: zorbin");
  CHECK(gold.problems()[1].hint == "did you mean \"zorbine\"? allowed: zorbine, none");
}

TEST_CASE("a gold file that is not YAML, not a map, or lacks labels is a problem") {
  CHECK(parse_gold("a.md.gold.yaml", "article: [", lexicon()).problems().size() == 1);
  CHECK(parse_gold("a.md.gold.yaml", "", lexicon()).problems().size() == 1);
  const auto unlabelled = parse_gold("a.md.gold.yaml", "article: a.md\nsubject: none\nclass: guide\n", lexicon());
  REQUIRE_FALSE(unlabelled.ok());
  CHECK(unlabelled.problems()[0].message == "\"labels\" is missing");
  CHECK_FALSE(read_gold("no/such.md.gold.yaml", lexicon()).ok());
}

TEST_CASE("an article without claims may have an empty list of labels") {
  CHECK(parse_gold("a.md.gold.yaml", "article: a.md\nsubject: none\nclass: guide\nlabels: []\n", lexicon()).ok());
}

TEST_CASE("labels are placed on the sentences that their text overlaps, whatever the markup") {
  const Gold gold = gold_of(
      "  - {text: \"Zorbine is clear\", label: N}\n"
      "  - {text: \"Does it sting? It may.\", label: OK}\n"
      "  - {text: \"stored cold\", label: N}\n"
      "  - {text: \"Two vials\", label: N}\n");
  const text::Document document = text::read_document(
      "a.html",
      "<p>It is <b>stored</b>\n cold. Zorbine&nbsp;is clear. Does it sting? It may.</p><ul><li>Two vials</li></ul>");
  const auto ranges = place_labels(gold, document);
  REQUIRE_MESSAGE(ranges.ok(), (ranges.ok() ? "" : lexicon::format_problem(ranges.problems().front())));
  CHECK(ranges.value() == std::vector<SentenceRange>{{1, 2}, {2, 4}, {0, 1}, {4, 5}});
}

TEST_CASE("a text that does not occur, or only within a word, or in two sentences, is a problem") {
  const Gold gold = gold_of(
      "  - {text: \"harmful\", label: N}\n"
      "  - {text: \"Zor\", label: N}\n"
      "  - {text: \"It is clear\", label: N}\n"
      "  - {text: \"cold\", label: N}\n");
  const text::Document document =
      text::read_document("a.txt", "Zorbine is cold. It is clear. Cold is cold. It is clear when cold, cold.\n");
  const auto ranges = place_labels(gold, document);
  REQUIRE_FALSE(ranges.ok());
  CHECK(messages_of(ranges.problems()) ==
        Strings{"5: this text does not occur in a.md", "6: this text does not occur in a.md",
                "7: this text occurs in 2 places of a.md", "8: this text occurs in 3 places of a.md"});
  CHECK(ranges.problems()[0].path == "corpus/a.md.gold.yaml");
  CHECK(ranges.problems()[0].text == "  - {text: \"harmful\", label: N}");
}

TEST_CASE("a text that occurs twice in one sentence is placed on that sentence") {
  const Gold gold = gold_of("  - {text: \"cold\", label: N}\n");
  const auto ranges = place_labels(gold, text::read_document("a.txt", "It is clear. Keep it cold, very cold.\n"));
  REQUIRE(ranges.ok());
  CHECK(ranges.value() == std::vector<SentenceRange>{{1, 2}});
}

TEST_CASE("a text in a block without sentences is placed on no sentence") {
  const Gold gold = gold_of("  - {text: \"harmless\", label: N}\n");
  const auto ranges =
      place_labels(gold, text::read_document("a.md", "It is clear.\n\n```\nharmless\n```\n\nIt is cold.\n"));
  REQUIRE(ranges.ok());
  CHECK(ranges.value()[0].first == ranges.value()[0].last);
}

}  // namespace overclaim::audit
