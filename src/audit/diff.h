// What is different between two runs of one store. Nothing here writes. Throws StoreError.
#pragma once

#include "audit/answers.h"
#include "audit/store.h"

namespace overclaim {

// `before` and `after` are run ids; where one is not in the store: StoreError.
RunDiff diff_runs(Store& store, int64_t before, int64_t after);

}  // namespace overclaim
