// What is different between two runs of one store. Nothing here writes. Throws StoreError.
#pragma once

#include <functional>

#include "audit/answers.h"
#include "audit/store.h"

namespace overclaim::audit {

// Calls take(change) for every sentence whose findings differ, by document key, then line, and returns the counts.
// `before` and `after` are run ids; where one is not in the store: StoreError. One document in memory at a time.
using TakeChange = std::function<void(const FindingChange&)>;
DiffCounts diff_runs(Store& store, int64_t before, int64_t after, const TakeChange& take);

// The same with all changes in memory.
RunDiff diff_runs(Store& store, int64_t before, int64_t after);

}  // namespace overclaim::audit
