#include "audit/reevaluate.h"

#include "audit/audit_support.h"
#include "audit/diff.h"

namespace overclaim::audit {
namespace {

// The shipped lexicon with another verdict on plain statements about nothing.
lexicon::Lexicon milder_lexicon() {
  lexicon::Lexicon lexicon = *shipped_lexicon();
  for (auto& row : lexicon.policy.rows)
    for (auto& [tier, cell] : row.cells)
      if (row.strength == "causal" && tier == "1") cell = {"supported", "", ""};
  lexicon.digest = "milder";
  return lexicon;
}

}  // namespace

TEST_CASE("with the same policy nothing changes, and no version is written twice") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t first = audit(store, made_pages(6));
  const int64_t again = rejudge(store, *shipped_lexicon());
  CHECK(store.run(again)->counts.unchanged == 6);
  CHECK(store.run(again)->kind == "rejudge");
  CHECK(held(store, again) == held(store, first));
  CHECK(diff_runs(store, first, again).changes.empty());
}

TEST_CASE("another policy gives other verdicts, page by page, without a page being read") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t first = audit(store, made_pages(6));
  const int64_t again = rejudge(store, milder_lexicon());
  CHECK(store.run(again)->counts.checked == 2);
  const RunDiff diff = diff_runs(store, first, again);
  CHECK(diff.counts.in_both == 6);
  REQUIRE(diff.changes.size() == 2);
  CHECK(diff.changes[0].change == Change::gone);
  CHECK(diff.changes[0].key == "page1.txt");
  CHECK(diff.changes[0].line == 1);
  CHECK(diff.changes[0].before == "error unsupported-benefit");
  // And back again: the stored claims are whole.
  const int64_t back = rejudge(store, *shipped_lexicon());
  CHECK(diff_runs(store, first, back).changes.empty());
}

TEST_CASE("a page that was only judged anew is read when its turn comes") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  audit(store, made_pages(3));
  rejudge(store, milder_lexicon());
  CHECK(store.run(audit(store, made_pages(3)))->counts.unchanged == 3);  // read by the shipped lexicon before
}

TEST_CASE("a store without a finished run cannot be judged anew") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  CHECK_THROWS_AS(rejudge(store, *shipped_lexicon()), StoreError);
}

TEST_CASE("a diff tells what came, what went and what changed") {
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
