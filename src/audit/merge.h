// The stores of several workers as one store, as if one had read all.
#pragma once

#include <string>
#include <vector>

#include "audit/answers.h"

namespace overclaim::audit {

// Joins the last run of each of `stores` into the new store `out`: documents, versions, sentences with their full text
// index, claims, findings, skips, counts. Parts of a whole (audit/shard.h) come in the order of their inputs, so that
// the rows are those of a single run; other stores one after the other. A document that stands in several of them is
// kept where it was met first, and noted as skipped for the others.
//
// StoreError, and no `out`: it is there already; a run is not finished; stores were read by different lexicons or
// options, or belong to different wholes; a part is missing or given twice. Writes `OUT.merging` and renames it when
// all is in it, so that what breaks off leaves no store; memory does not grow with the stores. Returns the new run.
RunInfo merge_stores(const std::vector<std::string>& stores, const std::string& out);

}  // namespace overclaim::audit
