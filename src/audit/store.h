// The store of an audit: one SQLite file that keeps what was claimed in every document, by which run and which lexicon.
// One writer at a time. Everything throws StoreError. Private to the room; `audit/run.h` and `audit/questions.h` are
// what others call.
#pragma once

#include <optional>
#include <string>

#include "audit/answers.h"
#include "audit/database.h"
#include "audit/rows.h"
#include "audit/writer_lock.h"

namespace overclaim::audit {

// What is known of a document whatever it says.
struct DocumentInfo {
  std::string key;  // by which it is the same document in another run: a path, an address
  std::string url, site, title, date, language;
  uint64_t file_number = 0, position = 0;  // where a run met it, as in Record; 0: not known
};

// How a run came to the version of a document that it has seen.
enum class Met : uint8_t { checked, unchanged };
constexpr std::string_view name_of(Met how) { return how == Met::checked ? "checked" : "unchanged"; }

// Why the second document of a name is skipped.
inline constexpr std::string_view kMetTwice = "a document of this name was read before in this run";

class Store {
 public:
  // create: an empty store where there is no file; write: an older schema is migrated after a backup; read: neither,
  // and only questions may be asked. A store that another Store writes to cannot be opened for writing.
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
  void add_checked(int64_t run, const DocumentInfo& document, const std::string& lexicon, const VersionRows& rows,
                   Met how = Met::checked);
  void add_unchanged(int64_t run, const DocumentInfo& document, int64_t version);
  void add_skip(int64_t run, const std::string& file, uint64_t position, const std::string& why);
  void add_counts(int64_t run, const RunCounts& more);

  Database& database() { return database_; }

 private:
  struct Questions;
  struct Writing;
  int64_t document_id(const DocumentInfo& document);

  std::optional<WriterLock> lock_;  // let go after the connection is closed
  Database database_;
  std::unique_ptr<Questions> questions_;
  std::unique_ptr<Writing> writing_;  // null for readers
};

}  // namespace overclaim::audit
