// What a check is to do, settled before the first article is read: which articles, and by what settings each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "cli/commands.h"
#include "config/resolver.h"
#include "input/find.h"

namespace overclaim::cli {

// How one article is checked.
struct PlannedInput {
  const Checker* checker = nullptr;
  std::shared_ptr<const config::FileSettings> settings;
};

struct Plan {
  config::RunSettings run;
  input::Inputs inputs;
  std::vector<PlannedInput> how;  // as many as inputs.paths
  std::shared_ptr<const lexicon::Lexicon>
      lexicon;  // of the first article, else of the working folder: texts and rules of the report
};

// What the command line said to all commands.
config::Flags flags_of(Session& session);
config::Flags flags_of(Session& session, const CheckArguments& arguments);

// The reports that a configuration may ask for.
std::vector<std::string> config_formats();

// Tells problems, each once.
void tell(Session& session, const std::vector<lexicon::Problem>& problems);

// Nothing, and told, where configurations, lexicons or flags have problems: of all of them at once. Paths that lead
// nowhere are told too, and no reason to stop. `resolver` must outlive the plan.
std::optional<Plan> plan_check(Session& session, config::ConfigResolver& resolver, const CheckArguments& arguments);

// Leaves in the plan the articles that `wanted` says so of.
void keep_only(Plan& plan, const std::function<bool(const std::string& path)>& wanted);

}  // namespace overclaim::cli
