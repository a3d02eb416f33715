// What a store can be asked. Nothing here writes. Everything throws StoreError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/answers.h"
#include "audit/store.h"

namespace overclaim::audit {

// What run `run` (the last one where empty) found. `top`: at most so many of each list. Empty where there is no run.
std::optional<AuditSummary> summarize(Store& store, std::optional<int64_t> run, uint32_t top);

// Sentences of the last run that match an FTS5 query, best first (BM25). A query that FTS5 cannot read is a StoreError.
std::vector<FoundSentence> find_sentences(Store& store, const std::string& query, uint32_t limit);

// Wilson's interval at 95% (1927) for `hits` of `of`, which need not be whole numbers; 0 to 1 where `of` is 0.
Interval wilson(double hits, double of);

}  // namespace overclaim::audit
