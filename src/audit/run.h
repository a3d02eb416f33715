// One audit: documents in, what they claim into the store. Reads in order, checks on all cores, writes in order and in
// batches; what is not committed when the program ends is read again by `resume`, and nothing is written twice.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "audit/store.h"
#include "overclaim.h"

namespace overclaim::audit {

struct AuditDocument {
  DocumentInfo info;
  std::string bytes;
  std::optional<text::Format> format;  // empty: from the key and the bytes
};
struct AuditSkip {  // a record that could not be read
  std::string file;
  uint64_t position = 0;  // byte offset or line, as the input counts
  std::string why;
};
// The next item of the input; std::monostate at its end. Called on one thread at a time, in order.
using AuditItem = std::variant<std::monostate, AuditDocument, AuditSkip>;
using AuditInput = std::function<AuditItem()>;

using FindingCounts = std::array<uint64_t, 3>;  // by Severity

// How far this call has come. Findings are those of documents that it has checked, not of unchanged ones.
struct RunProgress {
  RunCounts counts;
  FindingCounts findings{};
};

struct AuditOptions {
  std::string subject;         // Subject::id that pages are about where they name none; empty: none
  unsigned jobs = 0;           // threads; 0: one for each core
  size_t batch = 500;          // documents in one transaction
  std::function<bool()> stop;  // asked before each document; true: finish what is begun and end
  std::function<void(const RunProgress&)> progress;  // after each document, on the thread that writes
};

// What identifies a reading beside the bytes: the lexicon and the options that change verdicts.
std::string reading_key(const lexicon::Lexicon& lexicon, const AuditOptions& options);

// Reads all of `input` into run `run` of `store`, which must be running; of items that an earlier call has committed
// nothing is done again. Marks the run finished unless it was stopped. Throws StoreError; then what was committed stays
// and the run can be resumed. Returns the counts of this call.
RunCounts run_audit(const Checker& checker, Store& store, int64_t run, const AuditInput& input,
                    const AuditOptions& options);

}  // namespace overclaim::audit
