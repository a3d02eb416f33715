// The findings of a run for other programs: one flat row each, with its claim, document and sentence.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "audit/store.h"

namespace overclaim::audit {

// Writes all rows of the run, in order of their ids, one piece of text at a time; nothing is held back in memory.
// write() returns false to end early. Throws StoreError.
using ExportWrite = std::function<bool(std::string_view)>;
void export_csv(Store& store, int64_t run, const ExportWrite& write);    // RFC 4180, with a line of column names
void export_jsonl(Store& store, int64_t run, const ExportWrite& write);  // one object a line, numbers as numbers

// The same rows as the table `findings` of a new SQLite file, which must not be there yet. `run` is one of the store at
// `store_path`, which is only read.
void export_sqlite(const std::string& store_path, int64_t run, const std::string& out_path);

}  // namespace overclaim::audit
