// Merges the stores of several workers into one store, as if one worker had read everything.
#pragma once

#include <string>
#include <vector>

#include "audit/answers.h"

namespace overclaim::audit {

// Merges the last run of each of `stores` into the new store `out`: documents, versions, sentences with their full text
// index, claims, findings, skips, counts. Shards of one audit (audit/shard.h) are merged in the order of their inputs,
// so that the rows equal those of a single run; other stores are appended one after the other. A document that occurs
// in several stores is kept from the first one and recorded as skipped for the others.
//
// Throws StoreError and creates no `out` if `out` exists; a run is not finished; stores used different lexicons or
// options, or belong to different audits; a shard is missing or occurs twice. Writes `OUT.merging` and renames it at
// the end, so that an interrupted merge leaves no store; memory does not grow with the stores. Returns the new run.
RunInfo merge_stores(const std::vector<std::string>& stores, const std::string& out);

}  // namespace overclaim::audit
