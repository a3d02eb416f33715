// The store of an audit: an SQLite file with the claims of every document, by run and lexicon. One writer at a time.
// All functions throw StoreError. Not thread-safe.
#pragma once

#include <optional>
#include <string>

#include "audit/answers.h"
#include "audit/database.h"
#include "audit/rows.h"
#include "audit/writer_lock.h"

namespace overclaim::audit {

// What is known of a document apart from its content.
struct DocumentInfo {
  std::string key;  // identifies the document in all runs: a path or an address
  std::string url, site, title, date, language;
  uint64_t file_number = 0, position = 0;  // position in the input, as in Record; 0: unknown
};

// How a run obtained the version of a document.
enum class Obtained : uint8_t { checked, unchanged };
constexpr std::string_view name_of(Obtained how) { return how == Obtained::checked ? "checked" : "unchanged"; }

// The reason for skipping the second document with the same key.
inline constexpr std::string_view kDuplicateDocument = "a document of this name was read before in this run";

class Store {
 public:
  // create: creates an empty store if the file is missing; write: migrates an older schema after a backup; read: does
  // neither and allows only queries. A store to which another Store writes cannot be opened for writing.
  Store(const std::string& path, Database::Access access);
  ~Store();

  int64_t begin_run(const std::string& kind, const std::string& lexicon, const std::string& settings);
  std::optional<RunInfo> last_run();
  std::optional<RunInfo> run(int64_t id);
  void finish_run(int64_t run);

  // Has `run` recorded this document? Has it recorded this skipped record?
  bool has_document(int64_t run, const std::string& key);
  bool has_skip(int64_t run, const std::string& file, uint64_t position);
  // Returns the version of the document with this content and lexicon; nullopt if there is none.
  std::optional<int64_t> known(const std::string& key, const std::string& content, const std::string& lexicon);

  // REQUIRES: the caller has opened a Transaction of database(), which batches these calls.
  void add_checked(int64_t run, const DocumentInfo& document, const std::string& lexicon, const VersionRows& rows,
                   Obtained how = Obtained::checked);
  void add_unchanged(int64_t run, const DocumentInfo& document, int64_t version);
  void add_skip(int64_t run, const std::string& file, uint64_t position, const std::string& why);
  void add_counts(int64_t run, const RunCounts& more);

  Database& database() { return database_; }

 private:
  struct Queries;
  struct Writing;
  int64_t document_id(const DocumentInfo& document);

  std::optional<WriterLock> lock_;  // first member, so that it is released after the connection is closed
  Database database_;
  std::unique_ptr<Queries> queries_;
  std::unique_ptr<Writing> writing_;  // null for readers
};

}  // namespace overclaim::audit
