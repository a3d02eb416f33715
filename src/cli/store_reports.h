// What all commands that work on a store tell alike.
#pragma once

#include <string>

#include "audit/answers.h"
#include "audit/database.h"
#include "cli/session.h"

namespace overclaim::cli {

// Tells what went wrong with a store. Returns kFailed.
int store_failed(Session& session, const audit::StoreError& error);

// Writes where a run stands; `format`: text, json.
void write_run(Session& session, const std::string& format, const audit::RunInfo& run);

}  // namespace overclaim::cli
