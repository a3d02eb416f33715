// Exports the findings of a run for other programs: one flat row for each, with its claim, document and sentence.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "audit/store.h"

namespace overclaim::audit {

// Writes all rows of the run, sorted by id, piece by piece without buffering. write() returns false to stop. Throws
// StoreError.
using ExportWrite = std::function<bool(std::string_view)>;
void export_csv(Store& store, int64_t run, const ExportWrite& write);    // RFC 4180, with a header line
void export_jsonl(Store& store, int64_t run, const ExportWrite& write);  // one object in each line, numbers as numbers

// Writes the same rows to the table `findings` of a new SQLite file; StoreError if `out_path` exists. `run` is a run of
// the store at `store_path`, which is only read.
void export_sqlite(const std::string& store_path, int64_t run, const std::string& out_path);

}  // namespace overclaim::audit
