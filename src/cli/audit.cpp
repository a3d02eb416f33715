// overclaim audit status, report, find, diff: queries to a store.
#include "report/audit.h"
#include "report/audit_page.h"

#include "audit/diff.h"
#include "audit/questions.h"
#include "audit/reevaluate.h"
#include "cli/commands.h"
#include "cli/store_reports.h"

namespace overclaim::cli {
namespace {

void write_diff(Session& session, const AuditArguments& arguments, audit::Store& store, int64_t before, int64_t after) {
  const auto lexicon = session.lexicon();
  const bool json = arguments.format == "json";
  if (json) session.out.write(report::diff_json_head());
  bool first = true;
  const audit::DiffCounts counts = audit::diff_runs(store, before, after, [&](const audit::FindingChange& change) {
    session.out.write(json ? report::change_json(change, first) : report::change_text(*lexicon, change));
    first = false;
  });
  session.out.write(json ? report::diff_json_tail(counts) : report::diff_text(*lexicon, counts));
}

}  // namespace

int audit_ask(Session& session, const AuditArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const bool json = arguments.format == "json";
  try {
    audit::Store store(arguments.store, audit::Database::Access::read);
    const std::optional<int64_t> wanted = arguments.run ? std::optional<int64_t>(arguments.run) : std::nullopt;
    const auto run = wanted ? store.run(*wanted) : store.last_run();
    if (!run) {
      session.log.error(wanted ? "the store has no run " + std::to_string(*wanted) : "the store has no run yet");
      return kFailed;
    }
    if (arguments.question == "status") {
      write_run(session, arguments.format, *run);
    } else if (arguments.question == "report") {
      const auto summary = audit::summarize(store, run->id, arguments.top);
      session.out.write(json                         ? report::summary_json(*summary)
                        : arguments.format == "html" ? report::summary_page(*lexicon, *summary)
                                                     : report::summary_text(*lexicon, *summary));
    } else if (arguments.question == "find") {
      const auto found = audit::find_sentences(store, arguments.query, arguments.top);
      session.out.write(json ? report::found_json(found) : report::found_text(*lexicon, found));
    } else {
      write_diff(session, arguments, store, arguments.before, arguments.after);
    }
    return kNothingFound;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_reevaluate(Session& session, const AuditArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  try {
    audit::Store store(arguments.store, audit::Database::Access::write);
    const auto before = store.last_run();
    const int64_t run = audit::reevaluate(store, *lexicon);
    write_diff(session, arguments, store, before->id, run);
    return kNothingFound;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

}  // namespace overclaim::cli
