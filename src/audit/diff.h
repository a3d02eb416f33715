// Compares two runs of a store. Read-only. Throws StoreError.
#pragma once

#include <functional>

#include "audit/answers.h"
#include "audit/store.h"

namespace overclaim::audit {

// Calls take(change) for every sentence whose findings differ, sorted by document key and line, and returns the counts.
// `before` and `after` are run ids; throws StoreError if the store lacks one. Keeps one document in memory.
using TakeChange = std::function<void(const FindingChange&)>;
DiffCounts diff_runs(Store& store, int64_t before, int64_t after, const TakeChange& take);

// The same with all changes in memory.
RunDiff diff_runs(Store& store, int64_t before, int64_t after);

}  // namespace overclaim::audit
