#include "audit/run.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

namespace overclaim::audit {
namespace {

namespace tbb = oneapi::tbb;

// A pipeline item with its results so far.
struct Parcel {
  AuditItem item;
  std::string content;              // content_hash() of the document
  std::optional<int64_t> version;   // already in the store: need not be checked
  std::optional<VersionRows> rows;  // the results of the check
  std::string failure;              // error message of a failed check
};
using ParcelPtr = std::shared_ptr<Parcel>;

// The first stage: returns items in order, except those that an earlier call has committed.
class ItemSource {
 public:
  ItemSource(const std::string& store, int64_t run, const std::string& key, const AuditInput& input, uint64_t committed,
             const std::function<bool()>& stop)
      : lookup_(store, Database::Access::read),
        run_(run),
        key_(key),
        input_(input),
        committed_(committed),
        stop_(stop) {}

  ParcelPtr next() {
    for (;;) {
      if (stop_ && stop_()) {
        stopped_ = true;
        return nullptr;
      }
      auto parcel = std::make_shared<Parcel>();
      parcel->item = input_();
      if (std::holds_alternative<std::monostate>(parcel->item)) return nullptr;
      if (index_++ < committed_ && is_committed(parcel->item)) continue;
      if (const auto* document = std::get_if<AuditDocument>(&parcel->item)) {
        parcel->content = content_hash(document->bytes);
        parcel->version = lookup_.known(document->info.key, parcel->content, key_);
      }
      return parcel;
    }
  }
  bool stopped() const { return stopped_; }

 private:
  bool is_committed(const AuditItem& item) {
    if (const auto* document = std::get_if<AuditDocument>(&item)) return lookup_.has_document(run_, document->info.key);
    const auto& skip = std::get<AuditSkip>(item);
    return lookup_.has_skip(run_, skip.file, skip.position);
  }

  Store lookup_;  // a separate connection, since another thread uses the writer's
  int64_t run_;
  std::string key_;
  const AuditInput& input_;
  uint64_t index_ = 0, committed_;
  const std::function<bool()>& stop_;
  bool stopped_ = false;
};

// The middle stage, on many threads.
void check(const Checker& checker, const AuditOptions& options, Parcel& parcel) {
  auto* document = std::get_if<AuditDocument>(&parcel.item);
  if (!document || parcel.version) return;
  try {
    CheckOptions how;
    how.subject = options.subject;
    how.format = document->format;
    const verdict::Review review = checker.check(document->info.key, std::move(document->bytes), how);
    parcel.rows = rows_of(review);
  } catch (const std::exception& error) {  // for instance out of memory; other documents may succeed
    parcel.failure = error.what();
  }
}

// The last stage: writes on one thread in the order of the input, with many documents in each transaction.
class Writer {
 public:
  Writer(Store& store, int64_t run, std::string key, const AuditOptions& options)
      : store_(store), run_(run), key_(std::move(key)), options_(options) {}

  void take(Parcel& parcel) {
    if (!transaction_) transaction_ = std::make_unique<Transaction>(store_.database());
    write(parcel);
    if (++waiting_ >= options_.batch) commit();
    if (options_.progress) options_.progress({all(), findings_});
  }

  void commit() {
    if (!transaction_) return;
    store_.add_counts(run_, batch_);
    transaction_->commit();
    transaction_.reset();
    done_ = all();
    batch_ = {};
    waiting_ = 0;
  }

  RunCounts all() const {
    RunCounts sum = done_;
    sum.checked += batch_.checked;
    sum.unchanged += batch_.unchanged;
    sum.skipped += batch_.skipped;
    sum.failed += batch_.failed;
    sum.bytes += batch_.bytes;
    return sum;
  }

 private:
  void write(const Parcel& parcel) {
    if (const auto* skip = std::get_if<AuditSkip>(&parcel.item)) {
      store_.add_skip(run_, skip->file, skip->position, skip->why);
      ++batch_.skipped;
      return;
    }
    const auto& document = std::get<AuditDocument>(parcel.item);
    if (store_.has_document(run_, document.info.key)) {
      store_.add_skip(run_, document.info.key, 0, std::string(kDuplicateDocument));
      ++batch_.skipped;
    } else if (!parcel.failure.empty()) {
      store_.add_skip(run_, document.info.key, 0, parcel.failure);
      ++batch_.failed;
    } else if (parcel.version) {
      store_.add_unchanged(run_, document.info, *parcel.version);
      ++batch_.unchanged;
      batch_.bytes += document.bytes.size();
    } else {
      store_.add_checked(run_, document.info, key_, *parcel.rows);
      for (const auto& finding : parcel.rows->findings)
        if (const auto severity = lexicon::value_of<verdict::Severity>(finding.severity))
          ++findings_[static_cast<size_t>(*severity)];
      ++batch_.checked;
      batch_.bytes += parcel.rows->size;
    }
  }

  Store& store_;
  int64_t run_;
  std::string key_;
  const AuditOptions& options_;
  std::unique_ptr<Transaction> transaction_;
  RunCounts done_, batch_;
  FindingCounts findings_{};
  size_t waiting_ = 0;
};

// Records the first exception of any stage. Exceptions must not cross the pipeline, which would leak the items in it.
// After an exception the input ends, and the items in progress are dropped.
class FirstError {
 public:
  template <class Step>
  void guard(Step step) noexcept {
    if (raised_) return;
    try {
      step();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!raised_) first_ = std::current_exception();
      raised_ = true;
    }
  }
  void rethrow() const {
    if (first_) std::rethrow_exception(first_);
  }

 private:
  std::atomic<bool> raised_{false};
  std::mutex mutex_;
  std::exception_ptr first_;
};

}  // namespace

std::string evaluation_key(const lexicon::Lexicon& lexicon, const AuditOptions& options) {
  return options.subject.empty() ? lexicon.digest : lexicon.digest + "+" + options.subject;
}

RunCounts run_audit(const Checker& checker, Store& store, int64_t run, const AuditInput& input,
                    const AuditOptions& options) {
  const std::string key = evaluation_key(checker.lexicon(), options);
  const auto before = store.run(run);
  ItemSource source(store.database().path(), run, key, input, before ? before->counts.items() : 0, options.stop);
  Writer writer(store, run, key, options);
  const unsigned jobs = options.jobs ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  FirstError first_error;
  const auto next = [&](tbb::flow_control& flow) {
    ParcelPtr parcel;
    first_error.guard([&] { parcel = source.next(); });
    if (!parcel) flow.stop();
    return parcel;
  };
  const auto check_parcel = [&](ParcelPtr parcel) {
    first_error.guard([&] { check(checker, options, *parcel); });
    return parcel;
  };
  const auto write = [&](const ParcelPtr& parcel) { first_error.guard([&] { writer.take(*parcel); }); };
  tbb::parallel_pipeline(size_t{4} * jobs,  // maximal number of documents in memory
                         tbb::make_filter<void, ParcelPtr>(tbb::filter_mode::serial_in_order, next) &
                             tbb::make_filter<ParcelPtr, ParcelPtr>(tbb::filter_mode::parallel, check_parcel) &
                             tbb::make_filter<ParcelPtr, void>(tbb::filter_mode::serial_in_order, write));
  first_error.rethrow();
  writer.commit();
  if (!source.stopped()) store.finish_run(run);
  return writer.all();
}

}  // namespace overclaim::audit
