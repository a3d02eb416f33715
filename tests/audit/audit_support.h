// Small corpora for tests of audits, and the content of stores as comparable text.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/run.h"
#include "support/program.h"
#include "support/shipped.h"

namespace overclaim::audit {

// Returns `count` artificial pages, of which every third makes a claim.
inline std::vector<AuditDocument> made_pages(size_t count) {
  const char* const bodies[] = {"The garden lies north of the barn.\n", "Cerebrolysin builds muscle.\n",
                                "There is no evidence that Cerebrolysin builds muscle.\n"};
  std::vector<AuditDocument> pages;
  for (size_t i = 0; i < count; ++i) {
    AuditDocument page;
    page.info.key = "page" + std::to_string(i) + ".txt";
    page.info.site = i % 2 ? "shop.example" : "clinic.example";
    page.info.date = i % 4 ? "2026-03-05" : "2026-04-01";
    page.bytes = std::string(bodies[i % 3]) + "\nThis is page " + std::to_string(i) + ".\n";
    pages.push_back(std::move(page));
  }
  return pages;
}

// Returns `pages` one by one.
inline AuditInput input_of(std::vector<AuditDocument> pages) {
  return [pages = std::move(pages), next = size_t{0}]() mutable -> AuditItem {
    if (next >= pages.size()) return std::monostate{};
    return pages[next++];
  };
}

// Returns what run `run` has stored of every document, without row ids: "key how claims findings", sorted by key.
inline std::string stored(Store& store, int64_t run) {
  Statement ask(store.database(),
                "SELECT key || ' ' || (SELECT count(*) FROM claims WHERE claims.version = seen.version) || ' ' || "
                "(SELECT count(*) FROM findings WHERE findings.version = seen.version) FROM seen JOIN documents ON "
                "documents.id = seen.document WHERE run = ?1 ORDER BY key");
  std::string all;
  for (ask.with(run); ask.next();) all += ask.text(0) + "\n";
  return all;
}

inline int64_t audit(Store& store, std::vector<AuditDocument> pages, const AuditOptions& options = {}) {
  const int64_t run = store.begin_run("audit", evaluation_key(shipped_checker().lexicon(), options), "{}");
  run_audit(shipped_checker(), store, run, input_of(std::move(pages)), options);
  return run;
}

}  // namespace overclaim::audit
