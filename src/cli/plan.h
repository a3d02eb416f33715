// What a check is to do, settled before the first article is read: which articles, and by what settings each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "cli/commands.h"
#include "config/resolver.h"
#include "input/find.h"

namespace overclaim {

// How one article is checked.
struct PlannedInput {
  const Checker* checker = nullptr;
  std::shared_ptr<const FileSettings> settings;
};

struct Plan {
  RunSettings run;
  Inputs inputs;
  std::vector<PlannedInput> how;  // as many as inputs.paths
  std::shared_ptr<const Lexicon>
      lexicon;  // of the first article, else of the working folder: texts and rules of the report
};

// What the command line said to all commands.
Flags flags_of(const Session& session);
Flags flags_of(const Session& session, const CheckArguments& arguments);

// The reports that a configuration may ask for.
std::vector<std::string> config_formats();

// Tells problems, each once.
void tell(Session& session, const std::vector<Problem>& problems);

// Nothing, and told, where configurations, lexicons or flags have problems: of all of them at once. Paths that lead
// nowhere are told too, and no reason to stop. `desk` must outlive the plan.
std::optional<Plan> plan_check(Session& session, Desk& desk, const CheckArguments& arguments);

// Leaves in the plan the articles that `wanted` says so of.
void keep_only(Plan& plan, const std::function<bool(const std::string& path)>& wanted);

}  // namespace overclaim
