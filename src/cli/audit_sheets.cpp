// overclaim audit sample, precision, export: samples of findings for a person to mark, the precision computed from the
// marks, and findings for other programs.
#include <filesystem>
#include <fstream>

#include "audit/export.h"
#include "audit/sample.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/store_reports.h"
#include "report/audit.h"

namespace overclaim::cli {

using audit::Store;

namespace {

std::optional<audit::RunInfo> run_asked(Session& session, Store& store, int64_t wanted) {
  auto run = wanted ? store.run(wanted) : store.last_run();
  if (!run) session.log.error(wanted ? "the store has no run " + std::to_string(wanted) : "the store has no run yet");
  return run;
}

// Standard output, or a new file: a sheet that somebody has filled in must not be overwritten.
class Target {
 public:
  Target(Session& session, const std::string& path) : session_(session), path_(path) {
    if (path.empty()) return;
    std::error_code unknown;
    if (std::filesystem::exists(path, unknown)) {
      fault_ = "already exists";
    } else {
      file_.open(path, std::ios::binary);
      if (!file_) fault_ = "cannot be written";
    }
  }
  bool write(std::string_view text) {
    if (path_.empty()) return session_.out.write(text);
    file_ << text;
    return static_cast<bool>(file_);
  }
  // Reports an error, if there was one.
  bool finish() {
    if (!path_.empty() && fault_.empty()) {
      file_.close();
      if (!file_) fault_ = "cannot be written";
    }
    if (!fault_.empty()) session_.log.problem({path_, 0, 0, "", fault_, ""});
    return fault_.empty();
  }
  bool open() const { return fault_.empty(); }

 private:
  Session& session_;
  std::string path_, fault_;
  std::ofstream file_;
};

}  // namespace

int audit_sample(Session& session, const AuditArguments& arguments) {
  try {
    Store store(arguments.store, audit::Database::Access::read);
    const auto run = run_asked(session, store, arguments.run);
    if (!run) return kFailed;
    Target target(session, arguments.out);
    if (target.open())
      target.write(audit::sheet_of(audit::sample_findings(store, run->id, arguments.size, arguments.seed)));
    return target.finish() ? kNothingFound : kFailed;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_precision(Session& session, const AuditArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  std::string sheet;
  lexicon::Problem problem;
  if (!read_input(arguments.sheet, session.streams.in, sheet, problem)) {
    session.log.problem(problem);
    return kFailed;
  }
  try {
    Store store(arguments.store, audit::Database::Access::read);
    const auto run = run_asked(session, store, arguments.run);
    if (!run) return kFailed;
    bool sound = true;
    const audit::PrecisionReport report =
        audit::precision_of(store, run->id, sheet, [&](uint64_t line, const std::string& why) {
          sound = false;
          session.log.problem({arguments.sheet, static_cast<uint32_t>(line), 0, "", why, ""});
        });
    session.out.write(arguments.format == "json" ? report::precision_json(report)
                                                 : report::precision_text(*lexicon, report));
    return sound ? kNothingFound : kFailed;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_export(Session& session, const AuditArguments& arguments) {
  try {
    Store store(arguments.store, audit::Database::Access::read);
    const auto run = run_asked(session, store, arguments.run);
    if (!run) return kFailed;
    if (arguments.form == "sqlite") {
      if (arguments.out.empty()) {
        session.log.error("audit export: sqlite needs a file", "name it with --out FILE");
        return kFailed;
      }
      audit::export_sqlite(arguments.store, run->id, arguments.out);
      return kNothingFound;
    }
    Target target(session, arguments.out);
    const auto write = [&](std::string_view text) { return target.write(text); };
    if (target.open()) (arguments.form == "csv" ? audit::export_csv : audit::export_jsonl)(store, run->id, write);
    return target.finish() ? kNothingFound : kFailed;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

}  // namespace overclaim::cli
