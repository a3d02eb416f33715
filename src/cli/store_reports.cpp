#include "cli/store_reports.h"

#include "report/audit.h"

namespace overclaim {

int store_failed(Session& session, const StoreError& error) {
  session.log.problem({error.path(), 0, 0, "", error.what(), ""});
  return kFailed;
}

void write_run(Session& session, const std::string& format, const RunInfo& run) {
  session.out.write(format == "json" ? run_json(run) : run_text(*session.lexicon(), run));
}

}  // namespace overclaim
