// The store of an audit: one SQLite file that keeps what was claimed in every document, by which run and which lexicon.
// One writer at a time. Everything throws StoreError. Private to the room; `audit/run.h` and `audit/questions.h` are
// what others call.
#pragma once

#include <optional>
#include <string>

#include "audit/database.h"
#include "audit/rows.h"

namespace overclaim {

// What is known of a document whatever it says.
struct DocumentInfo {
  std::string key;  // by which it is the same document in another run: a path, an address
  std::string url, site, title, date, language;
};

// What a run has met so far. read() = checked + unchanged + failed; skipped records were never documents.
struct RunCounts {
  uint64_t checked = 0, unchanged = 0, skipped = 0, failed = 0, bytes = 0;
  uint64_t read() const { return checked + unchanged + failed; }
  uint64_t items() const { return read() + skipped; }  // all that the input has given so far
};

struct RunInfo {
  int64_t id = 0;
  std::string kind;               // audit, rejudge, merge
  std::string state;              // running, finished
  std::string started, finished;  // UTC, "2026-11-21T05:00:00Z"; finished is empty while it runs
  std::string lexicon;            // digest
  std::string settings;           // JSON: inputs and options, so that it can be resumed
  RunCounts counts;
};

class Store {
 public:
  // create: an empty store where there is no file; write: an older schema is migrated after a backup; read: neither.
  Store(const std::string& path, Database::Access access);
  ~Store();

  int64_t begin_run(const std::string& kind, const std::string& lexicon, const std::string& settings);
  std::optional<RunInfo> last_run();
  std::optional<RunInfo> run(int64_t id);
  void finish_run(int64_t run);

  // Has `run` met this document already? Has it noted this bad record?
  bool met(int64_t run, const std::string& key);
  bool skipped(int64_t run, const std::string& file, uint64_t position);
  // The version of the document with this content under this lexicon; empty where there is none.
  std::optional<int64_t> known(const std::string& key, const std::string& content, const std::string& lexicon);

  // The following are batched by their caller: inside one Transaction of database().
  void add_checked(int64_t run, const DocumentInfo& document, const std::string& lexicon, const VersionRows& rows);
  void add_unchanged(int64_t run, const DocumentInfo& document, int64_t version);
  void add_skip(int64_t run, const std::string& file, uint64_t position, const std::string& why);
  void add_counts(int64_t run, const RunCounts& more);

  Database& database() { return database_; }

 private:
  struct Statements;
  int64_t document_id(const DocumentInfo& document);

  Database database_;
  std::unique_ptr<Statements> statements_;
};

}  // namespace overclaim
