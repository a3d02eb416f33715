#include "cli/plan.h"

#include <set>
#include <tuple>

#include "report/writer.h"

namespace overclaim::cli {

using config::Flags;
using lexicon::Problem;

namespace {

// The problems in the configurations of all inputs. A configuration shared by many files is reported once.
std::vector<Problem> settle(config::ConfigResolver& resolver, Plan& plan) {
  std::vector<Problem> problems;
  std::set<std::string> faulty;  // configurations whose problems have been added
  plan.how.reserve(plan.inputs.paths.size());
  for (const auto& path : plan.inputs.paths) {
    auto settings = resolver.settings_for(path);
    if (settings.ok()) {
      plan.how.push_back({&resolver.checker(*settings.value()), settings.value()});
    } else if (faulty.insert(resolver.config_for(path)).second) {
      problems.insert(problems.end(), settings.problems().begin(), settings.problems().end());
    }
  }
  return problems;
}

}  // namespace

Flags flags_of(Session& session) {
  Flags flags = session.flags();
  flags.options.today = today();
  return flags;
}

Flags flags_of(Session& session, const CheckArguments& arguments) {
  Flags flags = flags_of(session);
  const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
  flags.subject = given(arguments.subject);
  flags.products = arguments.products;
  flags.profile = given(arguments.profile);
  flags.tiers = given(arguments.tiers);
  flags.fail_on = given(arguments.fail_on);
  flags.format = given(arguments.format);
  flags.suggest = given(arguments.suggest);
  if (arguments.reader == "rules") flags.options.read_by = verdict::ReadBy::rules;
  flags.options.suppressions = arguments.suppressions;
  return flags;
}

std::vector<std::string> config_formats() {
  std::vector<std::string> formats = report::report_formats();
  std::erase(formats, "diff");  // `--suggest diff` requests it, since it needs edits
  return formats;
}

void report_problems(Session& session, const std::vector<Problem>& problems) {
  std::set<std::tuple<std::string, uint32_t, uint32_t, std::string>> reported;
  for (const auto& problem : problems)
    if (reported.insert({problem.path, problem.line, problem.column, problem.message}).second)
      session.log.problem(problem);
}

std::optional<Plan> plan_check(Session& session, config::ConfigResolver& resolver, const CheckArguments& arguments) {
  Plan plan;
  std::vector<std::string> paths = arguments.paths.empty() ? resolver.articles() : arguments.paths;
  const bool whole_folder = !arguments.since.empty() || !arguments.baseline_task.empty();
  if (paths.empty() && whole_folder) paths = {"."};
  auto run = resolver.run_settings();
  const auto here = resolver.settings_for("-");
  std::vector<Problem> problems = run.problems();
  if (paths.empty() && problems.empty()) {
    session.log.error("check: no article named",
                      "name files, folders or patterns, - for standard input, or list `files:` in .overclaim.yaml");
    return std::nullopt;
  }
  const auto leaves_out = [&resolver](const std::string& path) { return resolver.selection_for(path).left_out; };
  plan.inputs = input::find_inputs(paths, input::Wanted::articles, {leaves_out, arguments.force_ignore});
  const auto of_files = settle(resolver, plan);
  problems.insert(problems.end(), of_files.begin(), of_files.end());
  report_problems(session, problems);
  for (const auto& problem : plan.inputs.problems) session.log.problem(problem);
  if (!problems.empty()) return std::nullopt;
  if (plan.inputs.paths.empty() && plan.inputs.left_out > 0)
    session.log.warning("nothing to check: the configuration leaves out " + std::to_string(plan.inputs.left_out) +
                        (plan.inputs.left_out == 1 ? " file" : " files"));
  plan.run = std::move(run).value();
  plan.lexicon = resolver.lexicon(plan.how.empty() ? *here.value() : *plan.how.front().settings);
  return plan;
}

void keep_only(Plan& plan, const std::function<bool(const std::string& path)>& wanted) {
  auto& paths = plan.inputs.paths;
  size_t kept = 0;
  for (size_t i = 0; i < paths.size(); ++i) {
    if (!wanted(paths[i])) continue;
    if (kept != i) {
      paths[kept] = std::move(paths[i]);
      plan.how[kept] = std::move(plan.how[i]);
    }
    ++kept;
  }
  paths.resize(kept);
  plan.how.resize(kept);
}

}  // namespace overclaim::cli
