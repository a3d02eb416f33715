#include "lexicon/message.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {

TEST_CASE("placeholders are replaced, unknown ones by nothing") {
  CHECK(fill("{a} and {b}", {{"a", "one"}, {"b", "two"}}) == "one and two");
  CHECK(fill("{a}{nobody}.", {{"a", "one"}}) == "one.");
  CHECK(fill("plain", {}) == "plain");
  CHECK(fill("", {}) == "");
}

TEST_CASE("a bracketed part is left out if a placeholder in it is empty") {
  CHECK(fill("a[ ({b})].", {{"b", "c"}}) == "a (c).");
  CHECK(fill("a[ ({b})].", {{"b", ""}}) == "a.");
  CHECK(fill("a[ ({b})].", {}) == "a.");
  CHECK(fill("[{a}][, {b}][, {c}]", {{"a", "1"}, {"c", "3"}}) == "1, 3");
  CHECK(fill("[{a} {b}]", {{"a", "1"}}) == "");
}

TEST_CASE("unclosed brackets and braces remain as they are") {
  CHECK(fill("a] b", {}) == "a] b");
  CHECK(fill("a {b", {{"b", "c"}}) == "a {b");
  CHECK(fill("{", {}) == "{");
}

TEST_CASE("inserted texts are not expanded again") {
  CHECK(fill("{a}", {{"a", "[{b}]"}, {"b", "c"}}) == "[{b}]");
  CHECK(fill("[x {a}] {b}", {{"a", "]"}, {"b", "["}}) == "x ] [");
}

TEST_CASE("sources are studies by number, then positions in the documents") {
  EvidenceRow row;
  row.sources = {{"000", "", "10.1/x", "A title", "", ""}, {"", "32662068", "", "", "Ziganshina", "2020"}};
  row.read_from = {{"001", "Stroke", 12}, {"001", "", 14}, {"001", "Stroke", 12}};
  const auto sources = sources_of(row);
  CHECK(sources == std::vector<std::string>{"doi 10.1/x", "PMID 32662068 Ziganshina 2020",
                                            "document 001 line 12, Stroke", "document 001 line 14"});
  CHECK(sources_of(EvidenceRow{}).empty());
}

TEST_CASE("a figure is shown with all its parts") {
  CHECK(figure_text({"MMSE", "+1.10", "points", "0.37 to 1.82", "<0.05", "week 4", "placebo", ""}) ==
        "MMSE +1.10 points (0.37 to 1.82), p <0.05, week 4, placebo");
  CHECK(figure_text({"", "2", "", "", "", "", "", ""}) == "2");
  CHECK(figure_text({}) == "");
}

TEST_CASE("keys without a name remain as they are") {
  Lexicon lexicon;
  lexicon.policy.tier_names = {{Tier::contested, "contested"}};
  lexicon.messages = {{"cap.small_sample", "too few people"}};
  CHECK(tier_name(lexicon, "3c") == "contested");
  CHECK(tier_name(lexicon, "2-3") == "2-3");
  CHECK(message_name(lexicon, "cap", "small_sample") == "too few people");
  CHECK(message_name(lexicon, "cap", "other") == "other");
  CHECK(message_name(lexicon, "cap", "") == "");
}

}  // namespace overclaim::lexicon
