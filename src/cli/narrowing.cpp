#include "cli/narrowing.h"

#include <filesystem>
#include <fstream>

#include "lexicon/message.h"

namespace overclaim::cli {
namespace {

// Writes to a temporary file first, so that an interrupted run leaves the old file.
bool replace_file(const std::string& file, const std::string& content) {
  const std::string beside = file + ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(beside, file, error);
  if (out && !error) return true;
  std::filesystem::remove(beside, error);
  return false;
}

}  // namespace

bool Narrowing::open(const std::vector<std::string>& paths) {
  if (!arguments_.baseline.empty() && task() != "write" && !read()) return false;
  if (arguments_.since.empty()) return true;
  auto changes = config::changes_since(arguments_.since, paths);
  for (const auto& problem : changes.problems()) session_.log.problem(problem);
  if (!changes.ok()) return false;
  changes_ = std::move(changes).value();
  return true;
}

bool Narrowing::wants(const std::string& path) const { return arguments_.since.empty() || changes_.contains(path); }

bool Narrowing::read() {
  auto baseline = config::read_baseline(arguments_.baseline);
  for (const auto& problem : baseline.problems()) session_.log.problem(problem);
  if (!baseline.ok()) return false;
  const std::filesystem::path folder = std::filesystem::path(arguments_.baseline).parent_path();
  index_.emplace(std::move(baseline).value(), [&](const std::string& path) {
    std::error_code error;
    return !std::filesystem::exists(folder / path, error);
  });
  return true;
}

std::vector<config::MetFinding> Narrowing::narrow(verdict::Review& review, report::Totals& totals) const {
  std::vector<config::MetFinding> met;
  if (!arguments_.baseline.empty()) {
    const std::string path = config::path_in_baseline(arguments_.baseline, review.document.path);
    if (index_) {
      met = config::leave_out_known(review, *index_, path);
    } else {
      for (auto& finding : config::findings_to_know(review, path))
        met.push_back({std::move(finding), config::Standing::fresh});
    }
  }
  for (const auto& one : met) totals.known += one.standing != config::Standing::fresh;
  if (!arguments_.since.empty()) config::keep_changed(review, changes_.at(review.document.path));
  return met;
}

void Narrowing::take(const std::string& path, std::vector<config::MetFinding> met) {
  if (task().empty()) return;
  checked_.insert(config::path_in_baseline(arguments_.baseline, path));
  met_.insert(met_.end(), std::make_move_iterator(met.begin()), std::make_move_iterator(met.end()));
}

int Narrowing::finish(int code) {
  if (task() == "check") tell_gone();
  if (!silent()) return code;
  if (code == kFailed) {
    session_.log.error(arguments_.baseline + ": not written: some inputs could not be read");
    return kFailed;
  }
  if (task() == "prune") {
    const size_t gone = index_->not_met(met_, checked_).size();
    return write(index_->pruned(met_, checked_), "baseline.pruned", gone);
  }
  config::Baseline baseline;
  for (auto& one : met_) baseline.findings.push_back(std::move(one.finding));
  const size_t count = baseline.findings.size();
  return write(baseline, "baseline.written", count);
}

void Narrowing::tell_gone() {
  const auto lexicon = session_.lexicon();
  for (const auto& finding : index_->not_met(met_, checked_))
    session_.out.write(lexicon::fill(lexicon->message("baseline.gone"),
                                     {{"file", finding.path}, {"rule", finding.rule}, {"words", finding.excerpt}}) +
                       "\n");
}

int Narrowing::write(const config::Baseline& baseline, const char* message, size_t count) {
  if (!replace_file(arguments_.baseline, config::baseline_text(baseline))) {
    session_.log.problem({arguments_.baseline, 0, 0, "", "cannot be written", ""});
    return kFailed;
  }
  const std::string name = std::string(message) + (count == 1 ? ".one" : ".many");
  session_.out.write(lexicon::fill(session_.lexicon()->message(name),
                                   {{"file", arguments_.baseline}, {"count", std::to_string(count)}}) +
                     "\n");
  return kNothingFound;
}

}  // namespace overclaim::cli
