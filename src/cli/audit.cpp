// overclaim audit: many documents into a store, and questions to it.
#include "report/audit.h"
#include "report/audit_page.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "audit/diff.h"
#include "audit/questions.h"
#include "audit/rejudge.h"
#include "audit/run.h"
#include "cli/commands.h"
#include "intake/kind.h"
#include "intake/records.h"

namespace overclaim {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

// The first interrupt asks the run to end after what is begun, the second ends the program.
std::atomic<int> interrupts{0};
static_assert(std::atomic<int>::is_always_lock_free);  // so that a signal handler may touch it
void on_interrupt(int) {
  if (interrupts.fetch_add(1) > 0) std::_Exit(kFailed);
}

class InterruptGuard {
 public:
  InterruptGuard() : before_(std::signal(SIGINT, on_interrupt)) { interrupts = 0; }
  ~InterruptGuard() { std::signal(SIGINT, before_); }
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

 private:
  void (*before_)(int);
};

// What a run needs to be begun, kept in the store so that it can be resumed.
struct Settings {
  std::vector<std::string> inputs;
  std::string kind = "automatic";
  std::string subject;
};

std::string to_json(const Settings& s) {
  return Json{{"inputs", s.inputs}, {"input", s.kind}, {"subject", s.subject}}.dump();
}

Settings settings_of(const std::string& json) {
  const Json parsed = Json::parse(json, nullptr, false);
  Settings settings;
  if (!parsed.is_object()) return settings;
  settings.inputs = parsed.value("inputs", settings.inputs);
  settings.kind = parsed.value("input", settings.kind);
  settings.subject = parsed.value("subject", settings.subject);
  return settings;
}

// Records as the audit takes them. Skipped ones are told as they come.
AuditInput input_of(Records& records, Log& log) {
  return [&records, &log]() -> AuditItem {
    auto item = records.next();
    if (!item) return std::monostate{};
    if (auto* skipped = std::get_if<Skipped>(&*item)) {
      const std::string place = skipped->position > 0 ? ":" + std::to_string(skipped->position) : "";
      log.warning(skipped->file + place + ": " + skipped->why);
      return AuditSkip{skipped->file, skipped->position, skipped->why};
    }
    Record& record = std::get<Record>(*item);
    AuditDocument document;
    document.info = {record.key, record.url, record.site, record.title, record.date, record.language};
    document.bytes = std::move(record.bytes);
    document.format = record.format;
    return document;
  };
}

// "1200 documents, 35.2 MB/s, 3 skipped": over and over on one line of a terminal, every few seconds elsewhere.
class AuditProgress {
 public:
  AuditProgress(Log& log, bool terminal) : log_(log), terminal_(terminal) {}
  ~AuditProgress() {
    if (shown_ && terminal_) log_.raw("\r\033[K");
  }

  void show(const RunCounts& counts) {
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + (terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000));
    const double seconds = std::chrono::duration<double>(now - start_).count();
    char rate[32];
    std::snprintf(rate, sizeof rate, "%.1f", static_cast<double>(counts.bytes) / 1e6 / seconds);
    const std::string line = std::to_string(counts.read()) + " documents, " + rate + " MB/s, " +
                             std::to_string(counts.skipped) + " skipped, " + std::to_string(counts.failed) + " failed";
    log_.raw(terminal_ ? "\r" + line + "\033[K" : "overclaim: " + line + "\n");
    shown_ = true;
  }

 private:
  Log& log_;
  bool terminal_, shown_ = false;
  Clock::time_point start_ = Clock::now(), next_ = start_ + std::chrono::seconds(1);
};

int store_failed(Session& session, const StoreError& error) {
  session.log.problem({error.path(), 0, 0, "", error.what(), ""});
  return kFailed;
}

void write_run(Session& session, const std::string& format, const RunInfo& run) {
  session.out.write(format == "json" ? run_json(run) : run_text(*session.lexicon(), run));
}

void write_diff(Session& session, const AuditArguments& arguments, Store& store, int64_t before, int64_t after) {
  const auto lexicon = session.lexicon();
  const bool json = arguments.format == "json";
  if (json) session.out.write(diff_json_head());
  bool first = true;
  const DiffCounts counts = diff_runs(store, before, after, [&](const FindingChange& change) {
    session.out.write(json ? change_json(change, first) : change_text(*lexicon, change));
    first = false;
  });
  session.out.write(json ? diff_json_tail(counts) : diff_text(*lexicon, counts));
}

// Reads what is left of run `id` and tells where it stands.
int go_on(Session& session, const AuditArguments& arguments, Store& store, int64_t id, const Settings& settings) {
  const auto kind = input_kind_of(settings.kind);
  if (!kind) return session.fail_unknown("kind of input", settings.kind, input_kind_names());
  IntakeOptions intake;
  intake.kind = *kind;
  intake.standard_input = session.streams.in;
  Records records(settings.inputs, intake);
  AuditOptions options;
  options.subject = settings.subject;
  options.jobs = arguments.jobs;
  const InterruptGuard guard;
  options.stop = [] { return interrupts > 0; };
  {
    AuditProgress progress(session.log, is_terminal(session.streams.err));
    options.progress = [&progress](const RunCounts& counts) { progress.show(counts); };
    const Checker checker(session.lexicon());
    run_audit(checker, store, id, input_of(records, session.log), options);
  }
  const auto run = store.run(id);
  write_run(session, arguments.format, *run);
  if (run->state != "finished") {
    session.log.warning("stopped; `overclaim audit resume --store " + arguments.store + "` goes on");
    return kFailed;
  }
  return run->counts.skipped + run->counts.failed > 0 ? kFailed : kNothingFound;
}

}  // namespace

int audit_run(Session& session, const AuditArguments& arguments) {
  if (arguments.inputs.empty()) {
    session.log.error("audit run: no input named", "name files, folders, archives, @LIST, or - for standard input");
    return kFailed;
  }
  if (!session.lexicon()) return kFailed;
  Settings settings{arguments.inputs, arguments.input, ""};
  if (!arguments.subject.empty() && (settings.subject = session.subject_named(arguments.subject)).empty())
    return kFailed;
  try {
    Store store(arguments.store, Database::Access::create);
    AuditOptions reading;
    reading.subject = settings.subject;
    const int64_t id = store.begin_run("audit", reading_key(*session.lexicon(), reading), to_json(settings));
    return go_on(session, arguments, store, id, settings);
  } catch (const StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_resume(Session& session, const AuditArguments& arguments) {
  if (!session.lexicon()) return kFailed;
  try {
    Store store(arguments.store, Database::Access::write);
    const auto last = store.last_run();
    if (!last || last->state == "finished") {
      session.log.info("nothing to resume");
      if (last) write_run(session, arguments.format, *last);
      return kNothingFound;
    }
    const Settings settings = settings_of(last->settings);
    AuditOptions reading;
    reading.subject = settings.subject;
    if (last->lexicon != reading_key(*session.lexicon(), reading)) {
      session.log.error("run " + std::to_string(last->id) + " was begun with another lexicon (" + last->lexicon + ")",
                        "begin a new run: what has not changed is not read again");
      return kFailed;
    }
    return go_on(session, arguments, store, last->id, settings);
  } catch (const StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_ask(Session& session, const AuditArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const bool json = arguments.format == "json";
  try {
    Store store(arguments.store, Database::Access::read);
    const std::optional<int64_t> wanted = arguments.run ? std::optional<int64_t>(arguments.run) : std::nullopt;
    const auto run = wanted ? store.run(*wanted) : store.last_run();
    if (!run) {
      session.log.error(wanted ? "the store holds no run " + std::to_string(*wanted) : "the store holds no run yet");
      return kFailed;
    }
    if (arguments.question == "status") {
      write_run(session, arguments.format, *run);
    } else if (arguments.question == "report") {
      const auto summary = summarize(store, run->id, arguments.top);
      session.out.write(json                           ? summary_json(*summary)
                        : arguments.format == "html" ? summary_page(*lexicon, *summary)
                                                       : summary_text(*lexicon, *summary));
    } else if (arguments.question == "find") {
      const auto found = find_sentences(store, arguments.query, arguments.top);
      session.out.write(json ? found_json(found) : found_text(*lexicon, found));
    } else {
      write_diff(session, arguments, store, arguments.before, arguments.after);
    }
    return kNothingFound;
  } catch (const StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_rejudge(Session& session, const AuditArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  try {
    Store store(arguments.store, Database::Access::write);
    const auto before = store.last_run();
    const int64_t run = rejudge(store, *lexicon);
    write_diff(session, arguments, store, before->id, run);
    return kNothingFound;
  } catch (const StoreError& error) {
    return store_failed(session, error);
  }
}

}  // namespace overclaim
