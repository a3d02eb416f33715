#include "audit/run.h"

#include <stdexcept>

#include "audit/audit_support.h"

namespace overclaim::audit {

TEST_CASE("an audit stores every document, claim and finding") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(9));
  const RunInfo info = *store.run(run);
  CHECK(info.state == "finished");
  CHECK(info.counts.checked == 9);
  CHECK(info.counts.read() == 9);
  CHECK(stored(store, run).find("page1.txt 1 1\n") != std::string::npos);  // an unsupported claim
  CHECK(stored(store, run).find("page2.txt 1 0\n") != std::string::npos);  // a supported denial
  CHECK(stored(store, run).find("page0.txt 0 0\n") != std::string::npos);
}

TEST_CASE("only documents that have changed are checked again") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  audit(store, made_pages(6));
  auto pages = made_pages(6);
  pages[0].bytes = "Cerebrolysin builds muscle.\n";
  const int64_t again = audit(store, pages);
  const RunCounts counts = store.run(again)->counts;
  CHECK(counts.checked == 1);
  CHECK(counts.unchanged == 5);
  CHECK(stored(store, again).find("page0.txt 1 1\n") != std::string::npos);
  CHECK(stored(store, again).find("page1.txt 1 1\n") != std::string::npos);
}

TEST_CASE("an audit interrupted anywhere resumes without loss or duplicates") {
  const ScratchFolder folder;
  Store whole(folder / "whole.store", Database::Access::create);
  const std::string expected = stored(whole, audit(whole, made_pages(40)));
  AuditOptions options;
  options.batch = 4;
  for (size_t broken_at = 0; broken_at <= 40; broken_at += 3) {
    CAPTURE(broken_at);
    Store store(folder / ("b" + std::to_string(broken_at) + ".store"), Database::Access::create);
    const std::string key = evaluation_key(shipped_checker().lexicon(), options);
    const int64_t run = store.begin_run("audit", key, "{}");
    const auto pages = made_pages(40);
    const auto breaks = [&, next = size_t{0}]() mutable -> AuditItem {
      if (next == broken_at) throw std::runtime_error("the power went");
      return pages[next++];
    };
    CHECK_THROWS(run_audit(shipped_checker(), store, run, breaks, options));
    CHECK(store.run(run)->state == "running");
    run_audit(shipped_checker(), store, run, input_of(pages), options);
    CHECK(store.run(run)->state == "finished");
    CHECK(store.run(run)->counts.read() == 40);
    CHECK(stored(store, run) == expected);
  }
}

TEST_CASE("an audit reports a full disk, and the resumed run equals an uninterrupted one") {
  const ScratchFolder folder;
  Store whole(folder / "whole.store", Database::Access::create);
  const std::string expected = stored(whole, audit(whole, made_pages(400)));
  AuditOptions options;
  options.batch = 10;
  Store store(folder / "full.store", Database::Access::create);
  const int64_t run = store.begin_run("audit", evaluation_key(shipped_checker().lexicon(), options), "{}");
  store.database().run("PRAGMA max_page_count = 40");
  CHECK_THROWS_WITH_AS(run_audit(shipped_checker(), store, run, input_of(made_pages(400)), options),
                       doctest::Contains("the disk is full; free some space"), StoreError);
  CHECK(store.run(run)->state == "running");
  CHECK(store.run(run)->counts.read() < 400);
  store.database().run("PRAGMA max_page_count = 1000000");
  run_audit(shipped_checker(), store, run, input_of(made_pages(400)), options);
  CHECK(store.run(run)->state == "finished");
  CHECK(store.run(run)->counts.read() == 400);
  CHECK(stored(store, run) == expected);
}

TEST_CASE("a page added to the input before a run is resumed is read") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  AuditOptions options;
  options.batch = 1;
  const int64_t run = store.begin_run("audit", evaluation_key(shipped_checker().lexicon(), options), "{}");
  auto pages = made_pages(6);
  size_t asked = 0;
  options.stop = [&] { return asked++ == 3; };
  run_audit(shipped_checker(), store, run, input_of(pages), options);
  CHECK(store.run(run)->state == "running");
  options.stop = nullptr;
  AuditDocument late;
  late.info.key = "late.txt";
  late.bytes = "Nothing to see.\n";
  pages.insert(pages.begin() + 1, late);
  run_audit(shipped_checker(), store, run, input_of(pages), options);
  CHECK(store.run(run)->counts.read() == 7);
  CHECK(stored(store, run).find("late.txt") != std::string::npos);
}

TEST_CASE("progress counts documents, and findings by severity") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  AuditOptions options;
  RunProgress last;
  options.progress = [&](const RunProgress& progress) { last = progress; };
  audit(store, made_pages(9), options);
  CHECK(last.counts.read() == 9);
  CHECK(last.findings[static_cast<size_t>(verdict::Severity::error)] == 3);
  CHECK(last.findings[static_cast<size_t>(verdict::Severity::warning)] == 0);
}

TEST_CASE("a duplicate document and an unreadable record are recorded, and the audit continues") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  auto pages = made_pages(3);
  pages.push_back(pages[1]);
  const int64_t run = store.begin_run("audit", "x", "{}");
  size_t next = 0;
  const auto input = [&]() -> AuditItem {
    if (next == 2) return ++next, AuditSkip{"pages.jsonl", 3, "not a JSON object"};
    const size_t page = next < 2 ? next : next - 1;
    ++next;
    if (page >= pages.size()) return std::monostate{};
    return pages[page];
  };
  run_audit(shipped_checker(), store, run, input, {});
  const RunCounts counts = store.run(run)->counts;
  CHECK(counts.read() == 3);
  CHECK(counts.skipped == 2);
  Statement ask(store.database(), "SELECT file || ':' || position || ' ' || why FROM skips ORDER BY rowid");
  REQUIRE(ask.next());
  CHECK(ask.text(0) == "pages.jsonl:3 not a JSON object");
}

TEST_CASE("one thread and four threads store the same rows in the same order") {
  const ScratchFolder folder;
  std::string texts[2];
  for (const unsigned jobs : {1u, 4u}) {
    Store store(folder / (std::to_string(jobs) + ".store"), Database::Access::create);
    AuditOptions options;
    options.jobs = jobs;
    audit(store, made_pages(60), options);
    Statement ask(store.database(), "SELECT key FROM documents ORDER BY id");
    while (ask.next()) texts[jobs == 4] += ask.text(0) + " ";
  }
  CHECK(texts[0] == texts[1]);
}

}  // namespace overclaim::audit
