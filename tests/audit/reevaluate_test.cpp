#include "audit/reevaluate.h"

#include "audit/audit_support.h"
#include "audit/diff.h"

namespace overclaim::audit {
namespace {

// Returns the shipped lexicon with another verdict on plain statements without evidence.
lexicon::Lexicon milder_lexicon() {
  lexicon::Lexicon lexicon = *shipped_lexicon();
  for (auto& row : lexicon.policy.rows)
    for (auto& [tier, cell] : row.cells)
      if (row.strength == lexicon::PolicyStrength::causal && tier == lexicon::Tier::no_evidence) cell = {};
  lexicon.digest = "milder";
  return lexicon;
}

}  // namespace

TEST_CASE("reevaluation with the same policy changes nothing and writes no version") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t first = audit(store, made_pages(6));
  const int64_t again = reevaluate(store, *shipped_lexicon());
  CHECK(store.run(again)->counts.unchanged == 6);
  CHECK(store.run(again)->kind == "rejudge");
  CHECK(stored(store, again) == stored(store, first));
  CHECK(diff_runs(store, first, again).changes.empty());
}

TEST_CASE("reevaluation with another policy changes verdicts without reading pages") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t first = audit(store, made_pages(6));
  const int64_t again = reevaluate(store, milder_lexicon());
  CHECK(store.run(again)->counts.checked == 2);
  const RunDiff diff = diff_runs(store, first, again);
  CHECK(diff.counts.in_both == 6);
  REQUIRE(diff.changes.size() == 2);
  CHECK(diff.changes[0].change == Change::gone);
  CHECK(diff.changes[0].key == "page1.txt");
  CHECK(diff.changes[0].line == 1);
  CHECK(diff.changes[0].before == "error unsupported-benefit");
  // The stored claims are complete, so the first verdicts can be restored.
  const int64_t back = reevaluate(store, *shipped_lexicon());
  CHECK(diff_runs(store, first, back).changes.empty());
}

TEST_CASE("a page that was only reevaluated is checked in the next run") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  audit(store, made_pages(3));
  reevaluate(store, milder_lexicon());
  CHECK(store.run(audit(store, made_pages(3)))->counts.unchanged == 3);  // checked with the shipped lexicon before
}

TEST_CASE("a store without a finished run cannot be reevaluated") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  CHECK_THROWS_AS(reevaluate(store, *shipped_lexicon()), StoreError);
}

TEST_CASE("a diff lists findings that appeared, are gone, or changed") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  auto pages = made_pages(4);
  const int64_t first = audit(store, pages);
  pages[0].bytes = "Cerebrolysin builds muscle.\n";
  pages[1].bytes = "Cerebrolysin was first made in Austria.\n";
  pages.pop_back();
  const int64_t second = audit(store, pages);
  const RunDiff diff = diff_runs(store, first, second);
  CHECK(diff.counts.only_before == 1);
  CHECK(diff.counts.in_both == 3);
  REQUIRE(diff.changes.size() == 2);
  CHECK(diff.changes[0].change == Change::appeared);
  CHECK(diff.changes[0].after == "error unsupported-benefit");
  CHECK(diff.changes[1].change == Change::gone);
  CHECK_THROWS_AS(diff_runs(store, first, 77), StoreError);
}

}  // namespace overclaim::audit
