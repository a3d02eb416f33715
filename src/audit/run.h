// Runs an audit: reads documents in order, checks them on all cores, and writes their claims to the store in order and
// in batches. After an interruption, `resume` reads uncommitted documents again; nothing is stored twice.
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
  std::optional<text::Format> format;  // empty: detected by key and content
};
struct AuditSkip {  // a record that could not be read
  std::string file;
  uint64_t position = 0;  // byte offset or line, depending on the input
  std::string why;
};
// Returns the next item of the input; std::monostate at its end. Called in order, by one thread at a time.
using AuditItem = std::variant<std::monostate, AuditDocument, AuditSkip>;
using AuditInput = std::function<AuditItem()>;

using FindingCounts = std::array<uint64_t, 3>;  // by Severity

// The progress of this call. Findings are those of documents checked by it, not of unchanged ones.
struct RunProgress {
  RunCounts counts;
  FindingCounts findings{};
};

struct AuditOptions {
  std::string subject;         // Subject::id assumed for pages that name none; may be empty
  unsigned jobs = 0;           // threads; 0: one for each core
  size_t batch = 500;          // documents in each transaction
  std::function<bool()> stop;  // called before each document; true: finish the documents in progress and return
  std::function<void(const RunProgress&)> progress;  // called after each document, on the writing thread
};

// Returns the key of an evaluation: the lexicon and the options that affect verdicts. Documents with the same content
// and key need not be checked again.
std::string evaluation_key(const lexicon::Lexicon& lexicon, const AuditOptions& options);

// Reads all of `input` into run `run` of `store`. REQUIRES: the run is in state running. Items that an earlier call has
// committed are not processed again. Marks the run as finished unless it was stopped. Throws StoreError; committed
// documents then remain, and the run can be resumed. Returns the counts of this call.
RunCounts run_audit(const Checker& checker, Store& store, int64_t run, const AuditInput& input,
                    const AuditOptions& options);

}  // namespace overclaim::audit
