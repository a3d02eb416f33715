// Queries to a store. Read-only. All functions throw StoreError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/answers.h"
#include "audit/store.h"

namespace overclaim::audit {

// Returns the results of run `run`, or of the last run if empty; each list has at most `top` entries. Returns nullopt
// if there is no run.
std::optional<AuditSummary> summarize(Store& store, std::optional<int64_t> run, uint32_t top);

// Returns sentences of the last run that match an FTS5 query, best first (BM25). Throws StoreError for an invalid
// query.
std::vector<FoundSentence> find_sentences(Store& store, const std::string& query, uint32_t limit);

// Returns Wilson's 95% interval (1927) for `hits` of `of`, which need not be integers; [0, 1] if `of` is 0.
Interval wilson(double hits, double of);

}  // namespace overclaim::audit
