#include "audit/merge.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <queue>
#include <tuple>

#include "audit/internal/version_reader.h"
#include "audit/store.h"

namespace overclaim::audit {
namespace {

namespace fs = std::filesystem;

constexpr size_t kBatch = 500;  // documents in each transaction

// A store to be merged.
struct Part {
  explicit Part(const std::string& path)
      : store(path, Database::Access::read),
        seen(store.database(),
             "SELECT file_number, position, document, version, how FROM seen WHERE run = ?1 ORDER BY 1, 2, 3"),
        document(store.database(), "SELECT key, url, site, title, date, language FROM documents WHERE id = ?1"),
        versions(store.database()),
        skips(store.database(), "SELECT file, position, why FROM skips WHERE run = ?1 ORDER BY rowid") {}

  const std::string& path() { return store.database().path(); }
  // Returns the rank of its next document among the documents of all parts.
  auto place() const { return std::tuple(rank, seen.number(0), seen.number(1), order); }

  Store store;
  Statement seen, document;
  VersionReader versions;
  Statement skips;
  RunInfo run;
  int64_t index = 0, of = 0;  // shard `index` of `of`; 0: not a shard
  std::string common;         // settings that must agree in all parts: without those that differ between shards
  std::string settings;       // settings of the merged store
  size_t rank = 0, order = 0;
};
using Parts = std::vector<std::unique_ptr<Part>>;

void read_run(Part& part) {
  const auto run = part.store.last_run();
  if (!run) throw StoreError(part.path(), "has no run to merge");
  if (run->kind != "audit" && run->kind != "merge")
    throw StoreError(part.path(),
                     "its last run is a " + run->kind + "; merge first, and repeat it on the merged store");
  if (run->state != "finished")
    throw StoreError(part.path(),
                     "its run is not finished; `overclaim audit resume --store " + part.path() + "` finishes it");
  part.run = *run;
  Statement ask(part.store.database(),
                "SELECT json_extract(?1, '$.shard.index'), json_extract(?1, '$.shard.of'), "
                "json_remove(?1, '$.shard.index'), json_remove(?1, '$.inputs'), json_remove(?1, '$.shard')");
  ask.with(run->settings).next();
  part.index = ask.number(0);
  part.of = ask.number(1);
  part.common = ask.text(part.of ? 2 : 3);
  part.settings = ask.text(part.of ? 4 : 3);
}

void require_agreement(Part& first, Part& other) {
  if (other.run.lexicon != first.run.lexicon)
    throw StoreError(other.path(), "was read with another lexicon or for another subject (" + other.run.lexicon +
                                       ") than " + first.path() + " (" + first.run.lexicon + ")");
  if (other.common != first.common)
    throw StoreError(other.path(), "was read with other settings (" + other.common + ") than " + first.path() + " (" +
                                       first.common + ")");
}

// Checks that every shard occurs exactly once. REQUIRES: the parts agree on the number of shards.
void require_all_parts(Parts& parts) {
  std::map<int64_t, Part*> by_index;
  for (const auto& part : parts) {
    const auto [at, added] = by_index.emplace(part->index, part.get());
    if (!added)
      throw StoreError(part->path(), "is shard " + std::to_string(part->index) + ", as is " + at->second->path());
  }
  for (int64_t index = 1; index <= parts[0]->of; ++index)
    if (!by_index.contains(index))
      throw StoreError(parts[0]->path(), "is one of " + std::to_string(parts[0]->of) + " shards; shard " +
                                             std::to_string(index) + " is missing");
}

Parts open_parts(const std::vector<std::string>& paths) {
  Parts parts;
  std::map<std::string, std::string> named;
  for (const auto& path : paths) {
    if (const auto [at, added] = named.emplace(fs::weakly_canonical(path).string(), path); !added)
      throw StoreError(path, "is named twice");
    parts.push_back(std::make_unique<Part>(path));
    Part& part = *parts.back();
    read_run(part);
    part.order = parts.size();
    part.rank = part.of ? 0 : part.order;
    require_agreement(*parts[0], part);
  }
  if (parts[0]->of) require_all_parts(parts);
  return parts;
}

// Writes the documents of all parts to the merged store in order, with many documents in each transaction.
class Merger {
 public:
  Merger(Store& out, Parts& parts) : out_(out), parts_(parts) {}

  int64_t run() {
    Part& first = *parts_[0];
    run_ = out_.begin_run("merge", first.run.lexicon, first.settings);
    take_documents();
    Transaction rest(out_.database());
    for (const auto& part : parts_) take_skips(*part);
    out_.add_counts(run_, counts_);
    out_.finish_run(run_);
    rest.commit();
    return run_;
  }

 private:
  void take_documents() {
    const auto later = [](const Part* a, const Part* b) { return a->place() > b->place(); };
    std::priority_queue<Part*, std::vector<Part*>, decltype(later)> waiting(later);
    for (const auto& part : parts_)
      if (part->seen.with(part->run.id).next()) waiting.push(part.get());
    while (!waiting.empty()) {
      Transaction transaction(out_.database());
      for (size_t i = 0; i < kBatch && !waiting.empty(); ++i) {
        Part* part = waiting.top();
        waiting.pop();
        take_document(*part);
        if (part->seen.next()) waiting.push(part);
      }
      transaction.commit();
    }
  }

  void take_document(Part& part) {
    const Statement &d = part.document, &seen = part.seen;
    part.document.with(seen.number(2)).next();
    const DocumentInfo info{d.text(0),
                            d.text(1),
                            d.text(2),
                            d.text(3),
                            d.text(4),
                            d.text(5),
                            static_cast<uint64_t>(seen.number(0)),
                            static_cast<uint64_t>(seen.number(1))};
    const VersionRows rows = part.versions.read(seen.number(3));
    const Obtained how = seen.text(4) == name_of(Obtained::checked) ? Obtained::checked : Obtained::unchanged;
    if (out_.has_document(run_, info.key)) {
      record_duplicate(info.key, rows.size, how);
    } else {
      out_.add_checked(run_, info, part.run.lexicon, rows, how);
    }
  }

  // Records a duplicate document as a single run would.
  void record_duplicate(const std::string& key, uint64_t size, Obtained how) {
    out_.add_skip(run_, key, 0, std::string(kDuplicateDocument));
    ++counts_.skipped;
    counts_.bytes -= size;
    --(how == Obtained::checked ? counts_.checked : counts_.unchanged);
  }

  void take_skips(Part& part) {
    for (part.skips.with(part.run.id); part.skips.next();)
      out_.add_skip(run_, part.skips.text(0), static_cast<uint64_t>(part.skips.number(1)), part.skips.text(2));
    const RunCounts& more = part.run.counts;
    counts_.checked += more.checked;
    counts_.unchanged += more.unchanged;
    counts_.skipped += more.skipped;
    counts_.failed += more.failed;
    counts_.bytes += more.bytes;
  }

  Store& out_;
  Parts& parts_;
  int64_t run_ = 0;
  RunCounts counts_;  // duplicates may be subtracted before they are added: unsigned arithmetic wraps around
};

// The temporary file of a merge, removed with SQLite's files beside it unless it becomes the store.
class TemporaryStore {
 public:
  explicit TemporaryStore(std::string path) : path_(std::move(path)) { remove(); }  // left by an earlier merge
  ~TemporaryStore() { remove(); }
  TemporaryStore(const TemporaryStore&) = delete;
  TemporaryStore& operator=(const TemporaryStore&) = delete;

  const std::string& path() const { return path_; }
  void become(const std::string& out) const {
    std::error_code error;
    fs::rename(path_, out, error);
    if (error) throw StoreError(out, "cannot be merged from " + path_ + ": " + error.message());
  }

 private:
  void remove() const {
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path_ + suffix, error);
  }
  std::string path_;
};

}  // namespace

RunInfo merge_stores(const std::vector<std::string>& stores, const std::string& out) {
  if (stores.empty()) throw StoreError(out, "no stores to merge into it");
  Parts parts = open_parts(stores);
  const WriterLock lock(out);
  if (std::error_code error; fs::exists(out, error)) throw StoreError(out, "already exists; name a new file");
  const TemporaryStore temporary(out + ".merging");
  RunInfo merged;
  {
    Store store(temporary.path(), Database::Access::create);
    merged = *store.run(Merger(store, parts).run());
  }
  temporary.become(out);
  return merged;
}

}  // namespace overclaim::audit
