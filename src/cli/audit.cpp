// overclaim audit: questions to a store.
#include "report/audit.h"
#include "report/audit_page.h"

#include "audit/diff.h"
#include "audit/questions.h"
#include "audit/reevaluate.h"
#include "cli/commands.h"
#include "cli/store_reports.h"

namespace overclaim {
namespace {

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

}  // namespace

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
      session.out.write(json                         ? summary_json(*summary)
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
