// Narrows a check to new findings: removes those in a baseline and those on unchanged lines. Also writes and prunes
// baselines, since both need the same findings.
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

  // Reads the baseline, and asks git about the articles at `paths`. Returns false after reporting an error.
  bool open(const std::vector<std::string>& paths);

  // Must the article be checked? False if only changes count and it has none. Call after open().
  bool wants(const std::string& path) const;

  // Is a baseline to be written and nothing to be reported?
  bool silent() const { return task() == "write" || task() == "prune"; }

  // Removes findings from a review and counts the known ones. Thread-safe. Returns all findings of the article as
  // entries of a baseline; nothing if no baseline is used.
  std::vector<config::MetFinding> narrow(verdict::Review& review, report::Totals& totals) const;

  // Adds the result of narrow() for an article that was read.
  void take(const std::string& path, std::vector<config::MetFinding> met);

  // Reports entries that no longer occur, or writes the baseline, as requested. Returns `code`, or kFailed.
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
  std::set<std::string> checked_;  // as written in the baseline
};

}  // namespace overclaim::cli
