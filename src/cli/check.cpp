// overclaim check: reads articles and writes reports, in the order of the command line.
#include <chrono>
#include <thread>

#include "cli/commands.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/narrowing.h"
#include "cli/plan.h"
#include "cli/report_outputs.h"

namespace overclaim::cli {

using report::Detail;
using report::Totals;

namespace {

// The results for one article. Its Review has been freed, so that results that wait for their turn stay small.
struct Checked {
  std::string path;
  std::vector<std::string> parts;  // one for each report
  Totals totals;
  std::vector<config::MetFinding> met;      // for the baseline
  std::optional<lexicon::Problem> problem;  // the article could not be read
};

// Shows "120/1000 documents" on a terminal once the run has lasted a second.
class Progress {
 public:
  Progress(Log& log, bool wanted, size_t count) : log_(log), wanted_(wanted), count_(count) {}
  ~Progress() { clear(); }

  void done_one() {
    ++done_;
    const auto now = Clock::now();
    if (!wanted_ || now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    log_.raw("\r" + std::to_string(done_) + "/" + std::to_string(count_) + "\033[K");
    visible_ = true;
  }
  void clear() {
    if (visible_) log_.raw("\r\033[K");
    visible_ = false;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Log& log_;
  bool wanted_;
  size_t count_, done_ = 0;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
  bool visible_ = false;
};

Checked check_one(const PlannedInput& how, const ReportOutputs& reports, const Narrowing& narrowing,
                  const std::string& path, int standard_input, bool suggest) {
  Checked checked;
  checked.path = path;
  std::string content;
  lexicon::Problem problem;
  if (!read_input(path, standard_input, content, problem)) {
    checked.parts = reports.unread_parts(problem);
    checked.problem = std::move(problem);
    return checked;
  }
  CheckOptions options = how.settings->options;
  options.exhaustive = options.exhaustive || reports.show_articles();
  verdict::Review review = how.checker->check(path, std::move(content), options);
  if (suggest) how.checker->suggest(review, options);
  Totals known;
  checked.met = narrowing.narrow(review, known);
  checked.totals = report::totals_of(review);
  checked.totals.known = known.known;
  checked.parts = reports.parts(review, how.checker->lexicon());
  return checked;
}

bool reaches(const Totals& totals, std::string_view fail_on) {
  if (fail_on == "never") return false;
  if (totals.errors > 0) return true;
  if (fail_on == "error") return false;
  if (totals.warnings > 0) return true;
  return fail_on == "note" && totals.notes > 0;
}

unsigned threads_for(unsigned jobs, size_t count) {
  const unsigned wanted = jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::min<size_t>(wanted, count));
}

// The number of articles that a thread takes at a time: one if there are few, so that every thread has work.
size_t batch_for(size_t count, unsigned threads) {
  constexpr size_t kMost = 16, kTurns = 32;
  return std::clamp<size_t>(count / (threads * kTurns + 1), 1, kMost);
}

// Checks all inputs and writes their reports. Returns false if some could not be read.
bool check_all(Session& session, ReportOutputs& reports, Narrowing& narrowing, const Plan& plan, unsigned jobs,
               Totals& totals) {
  const input::Inputs& inputs = plan.inputs;
  Progress progress(session.log, is_terminal(session.streams.err), inputs.paths.size());
  const bool shared_terminal = is_terminal(session.streams.out);
  const bool one_by_one = shared_terminal || inputs.paths.size() == 1;
  bool all_read = true;
  const auto work = [&](size_t i) {
    return check_one(plan.how[i], reports, narrowing, inputs.paths[i], session.streams.in, plan.run.suggest != "none");
  };
  const auto take = [&](Checked checked) {
    if (checked.problem || shared_terminal) progress.clear();
    if (checked.problem) {
      session.log.problem(*checked.problem);
      all_read = false;
    } else {
      session.log.debug(checked.path + ": " + std::to_string(checked.totals.claims) + " claims");
      totals += checked.totals;
      narrowing.take(checked.path, std::move(checked.met));
    }
    if (!reports.take(std::move(checked.parts)) || (one_by_one && !reports.flush())) return false;
    progress.done_one();
    return true;
  };
  const unsigned threads = threads_for(jobs, inputs.paths.size());
  session.log.info("checking " + std::to_string(inputs.paths.size()) + " articles on " + std::to_string(threads) +
                   " threads");
  in_order(inputs.paths.size(), threads, batch_for(inputs.paths.size(), threads), work, take);
  return all_read;
}

}  // namespace

int check(Session& session, const CheckArguments& arguments) {
  const bool diff = arguments.suggest == "diff";
  if (diff && !arguments.format.empty() && arguments.format != "text") {
    session.log.error("check: --suggest diff cannot be combined with --format " + arguments.format,
                      "--suggest edits puts the same edits into the report");
    return kFailed;
  }
  config::ConfigResolver resolver(flags_of(session, arguments), config_formats());
  auto plan = plan_check(session, resolver, arguments);
  if (!plan) return kFailed;
  Narrowing narrowing(session, arguments);
  if (!narrowing.open(plan->inputs.paths)) return kFailed;
  keep_only(*plan, [&](const std::string& path) { return narrowing.wants(path); });

  ReportOutputs reports(session);
  const Detail detail = arguments.verbose ? Detail::full : arguments.quiet ? Detail::brief : Detail::normal;
  if (!narrowing.silent() && !reports.open(*plan->lexicon, diff ? "diff" : plan->run.format, arguments.outputs,
                                           {detail, wants_colour(session.streams.out), arguments.show_suppressed}))
    return kFailed;
  for (const auto& how : plan->how) reports.expect(how.checker->lexicon());
  Totals totals;
  reports.begin();
  for (const auto& problem : plan->inputs.problems) reports.take(reports.unread_parts(problem));
  const bool all_read = check_all(session, reports, narrowing, *plan, arguments.jobs, totals);
  const bool all_written = reports.end(totals);
  const bool all_done = all_read && all_written && plan->inputs.problems.empty();
  return narrowing.finish(!all_done ? kFailed : reaches(totals, plan->run.fail_on) ? kFound : kNothingFound);
}

}  // namespace overclaim::cli
