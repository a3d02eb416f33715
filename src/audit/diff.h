// What is different between two runs of one store. Nothing here writes. Throws StoreError.
#pragma once

#include <string>
#include <vector>

#include "audit/store.h"

namespace overclaim {

enum class Change : uint8_t { appeared, gone, changed };
std::string_view name_of(Change);

// One sentence of one document whose findings differ.
struct FindingChange {
  Change change = Change::changed;
  std::string key;  // of the document
  uint32_t line = 0;
  std::string sentence;       // empty for findings about the document
  std::string before, after;  // its findings: "error unsupported-benefit", sorted, joined by ", "
};

struct RunDiff {
  uint64_t only_before = 0, only_after = 0, in_both = 0;  // documents
  std::vector<FindingChange> changes;                     // by document key, then line
};

// `before` and `after` are run ids; where one is not in the store: StoreError.
RunDiff diff_runs(Store& store, int64_t before, int64_t after);

}  // namespace overclaim
