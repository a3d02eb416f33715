// What a check does not tell: what a baseline knows, and what has not changed. Also what a baseline is made of and
// cleared of, for that is found on the way.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "config/baseline.h"
#include "config/changes.h"
#include "report/totals.h"

namespace overclaim::cli {

class Narrowing {
 public:
  Narrowing(Session& session, const CheckArguments& arguments) : session_(session), arguments_(arguments) {}

  // Reads the baseline, and asks git about the articles at `paths`. False, and told, where that cannot be done.
  bool open(const std::vector<std::string>& paths);

  // Is the article one to check: has it changed, where only changes count? After open().
  bool wants(const std::string& path) const;

  // Is there nothing to report, but a baseline to write?
  bool silent() const { return task() == "write" || task() == "prune"; }

  // Takes out of a review what is not to be told, and counts what is known. Any thread may ask. Returns all findings of
  // the article as a baseline has them; nothing where there is none.
  std::vector<config::MetFinding> narrow(verdict::Review& review, report::Totals& totals) const;

  // What narrow() returned of one article that was read.
  void take(const std::string& path, std::vector<config::MetFinding> met);

  // Tells what has gone, or writes the baseline, as far as that was asked for. `code`, or kFailed.
  int finish(int code);

 private:
  const std::string& task() const { return arguments_.baseline_task; }
  bool read();
  void tell_gone();
  int write(const config::Baseline& baseline, const char* message, size_t count);

  Session& session_;
  const CheckArguments& arguments_;
  std::optional<config::BaselineIndex> index_;
  config::Changes changes_;
  std::vector<config::MetFinding> met_;
  std::set<std::string> checked_;  // paths as the baseline has them
};

}  // namespace overclaim::cli
