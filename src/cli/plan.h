// The plan of a check, made before the first article is read: which articles, and the settings of each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "cli/commands.h"
#include "config/resolver.h"
#include "input/find.h"

namespace overclaim::cli {

// How to check one article.
struct PlannedInput {
  const Checker* checker = nullptr;
  std::shared_ptr<const config::FileSettings> settings;
};

struct Plan {
  config::RunSettings run;
  input::Inputs inputs;
  std::vector<PlannedInput> how;  // parallel to inputs.paths
  std::shared_ptr<const lexicon::Lexicon>
      lexicon;  // of the first article, else of the working folder: texts and rules of the report
};

// What the command line said to all commands.
config::Flags flags_of(Session& session);
config::Flags flags_of(Session& session, const CheckArguments& arguments);

// The report formats that a configuration may name.
std::vector<std::string> config_formats();

// Reports problems, each once.
void report_problems(Session& session, const std::vector<lexicon::Problem>& problems);

// Returns nothing if configurations, lexicons or flags have problems, all of which have been reported. Inputs that do
// not exist are reported, too, and do not stop the check. `resolver` must outlive the plan.
std::optional<Plan> plan_check(Session& session, config::ConfigResolver& resolver, const CheckArguments& arguments);

// Removes from the plan all articles for which `wanted` returns false.
void keep_only(Plan& plan, const std::function<bool(const std::string& path)>& wanted);

}  // namespace overclaim::cli
