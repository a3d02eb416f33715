#include "manual/topics.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace overclaim::manual {
namespace {

TEST_CASE("a marked heading is a topic, up to the next heading of its level") {
  const auto topics = topics_of({"a.md",
                                 "# Title\n<!-- help: one first uno -->\n## One\n\ntext\n\n### Below\n\nmore\n\n"
                                 "## Two\n\nnot part of it\n"});
  REQUIRE(topics.size() == 1);
  CHECK(topics[0].name == "one");
  CHECK(topics[0].aliases == "first uno");
  CHECK(topics[0].title == "One");
  CHECK(topics[0].markdown == "## One\n\ntext\n\n### Below\n\nmore\n\n");
}

TEST_CASE("a comment in code does not end a topic, and a marker without a heading does not begin one") {
  const auto topics =
      topics_of({"a.md", "<!-- help: none -->\ntext\n<!-- help: sh -->\n## Shell\n```sh\n# not a heading\n```\n"});
  REQUIRE(topics.size() == 1);
  CHECK(topics[0].markdown == "## Shell\n```sh\n# not a heading\n```\n");
}

TEST_CASE("the embedded manual has every listed file, and each name once") {
  CHECK(shipped_page("README.md").starts_with("# overclaim\n"));
  CHECK(shipped_page("src/report/check.schema.json").starts_with("{"));
  CHECK(shipped_page("no.md").empty());
  std::set<std::string_view> names;
  for (const Topic& topic : shipped_topics()) CHECK_MESSAGE(names.insert(topic.name).second, std::string(topic.name));
}

TEST_CASE("topics can be found by their own name or that of the command") {
  for (const char* name :
       {"check",  "findings", "configuration", "config",   "init",    "suppression", "baseline", "since",  "rules",
        "policy", "lexicon",  "product",       "formats",  "json",    "ci",          "editor",   "lsp",    "audit",
        "eval",   "classify", "compare",       "evidence", "explain", "exit-codes",  "limits",   "privacy"})
    CHECK_MESSAGE(topic_named(name) != nullptr, name);
  CHECK(topic_named("nothing") == nullptr);
}

}  // namespace
}  // namespace overclaim::manual
