#include "audit/questions.h"

#include "audit/audit_support.h"

namespace overclaim::audit {

TEST_CASE("a summary counts by rule, product, site and month") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  audit(store, made_pages(12));
  const AuditSummary summary = *summarize(store, std::nullopt, 10);
  CHECK(summary.documents == 12);
  CHECK(summary.claims == 8);
  CHECK(summary.findings == 4);
  REQUIRE(summary.rules.size() == 1);
  CHECK(summary.rules[0].name == "unsupported-benefit");
  CHECK(summary.rules[0].documents == 4);
  REQUIRE(summary.subjects.size() == 1);
  CHECK(summary.subjects[0].name == "cerebrolysin");
  REQUIRE(summary.sites.size() == 2);
  CHECK(summary.sites[0].documents == 6);
  CHECK(summary.sites[0].flagged == 2);
  CHECK(summary.sites[0].low < summary.sites[0].rate);
  CHECK(summary.months.size() == 2);
  REQUIRE(summary.repeated.size() == 1);
  CHECK(summary.repeated[0].documents == 4);
  CHECK(summary.repeated[0].outcome == "muscle");
}

TEST_CASE("an empty store has no summary") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  CHECK_FALSE(summarize(store, std::nullopt, 10).has_value());
}

TEST_CASE("sentences are found by their words and returned with their findings") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  audit(store, made_pages(3));
  const auto found = find_sentences(store, "builds NOT evidence", 10);
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "page1.txt");
  CHECK(found[0].line == 1);
  CHECK(found[0].text == "Cerebrolysin builds muscle.");
  CHECK(found[0].findings == std::vector<std::string>{"error unsupported-benefit"});
  CHECK_THROWS_AS(find_sentences(store, "\"open", 10), StoreError);
}

TEST_CASE("intervals equal Wilson's published values") {
  CHECK(wilson(0, 0).high == 1);
  CHECK(wilson(5, 10).low == doctest::Approx(0.2366).epsilon(0.001));
  CHECK(wilson(5, 10).high == doctest::Approx(0.7634).epsilon(0.001));
  CHECK(wilson(0, 20).low == 0);
}

}  // namespace overclaim::audit
