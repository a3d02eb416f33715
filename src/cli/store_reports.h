// Output that all commands on a store share.
#pragma once

#include <string>

#include "audit/answers.h"
#include "audit/database.h"
#include "cli/session.h"

namespace overclaim::cli {

// Reports an error of a store. Returns kFailed.
int store_failed(Session& session, const audit::StoreError& error);

// Writes the state of a run; `format`: text or json.
void write_run(Session& session, const std::string& format, const audit::RunInfo& run);

}  // namespace overclaim::cli
