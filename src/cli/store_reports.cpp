#include "cli/store_reports.h"

#include "report/audit.h"

namespace overclaim::cli {

int store_failed(Session& session, const audit::StoreError& error) {
  session.log.problem({error.path(), 0, 0, "", error.what(), ""});
  return kFailed;
}

void write_run(Session& session, const std::string& format, const audit::RunInfo& run) {
  session.out.write(format == "json" ? report::run_json(run) : report::run_text(*session.lexicon(), run));
}

}  // namespace overclaim::cli
